"""Market expansion being planned: approved, the plan almost ready."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

SOUTHWEST = Story(
    key="southwest",
    name=Text("西南白酒与食品行业拓展", "Southwest distilleries and food makers"),
    type="market",
    stage="planning",
    department="southwest",
    start=-26,
    days=290,
    budget=880_000,
    contract=720,
    result="conditional",
    scores=(78, 71, 74),
    products=(Text("洁净型空压站", "Clean-air compressor station"), Text("余热回收机组", "Heat-recovery unit")),
    regions=(Text("四川", "Sichuan"), Text("贵州", "Guizhou"), Text("重庆", "Chongqing")),
    rival=Text("蓉泰气源", "Rongtai Air"),
    team=seats("""
yangbo     | manager   | 60
luodan     | sales     | 80
tangning   | sales     | 70
linxiao    | marketing | 30
maoqiang   | product   | 30
jiangtao   | delivery  | 30
xieli      | finance   | 10
"""),
    customers=customers("""
宜宾醇源酒业|Chunyuan Distillery|白酒|spirits|宜宾|Yibin|曾德才|Zeng Decai|设备处长|head of equipment
泸州老街酒厂|Laojie Distillery|白酒|spirits|泸州|Luzhou|先小梅|Xian Xiaomei|采购经理|purchasing manager
仁怀赤水酒业|Chishui Spirits|白酒|spirits|仁怀|Renhuai|母开云|Mu Kaiyun|副总经理|deputy general manager
成都蜀味食品|Shuwei Foods|调味品|condiments|成都|Chengdu|冯倩|Feng Qian|工程经理|engineering manager
德阳川粮加工|Chuanliang Grain|粮油|grain and oil|德阳|Deyang|罗启明|Luo Qiming|总工程师|chief engineer
重庆渝火底料|Yuhuo Hotpot Bases|火锅底料|hotpot bases|重庆|Chongqing|谭春|Tan Chun|生产总监|production director
遵义湄江茶业|Meijiang Tea|茶叶|tea|遵义|Zunyi|安丽娜|An Lina|厂长|plant manager
绵阳涪城乳业|Fucheng Dairy|乳品|dairy|绵阳|Mianyang|何绍平|He Shaoping|能源经理|energy manager
"""),
    charter=charter("""
background | 公司在西南收入占比只有 6%，而白酒、食品企业正集中更新洁净气源；同类方案在华东已有 14 个案例。 | The Southwest brings 6% of our revenue, while distilleries and food makers are renewing their compressed air; in East China we have 14 references for the same solution.
market_need | 川黔渝规模以上酒企 480 余家、食品企业 3,100 家，年洁净气源投资约 4.5 亿元（商会数据、走访 9 家）。 | Some 480 distilleries and 3,100 food makers invest about CNY 450 million a year in clean air (chamber of commerce, nine visits).
strategy_fit | 对应公司「行业深耕」战略，食品行业收入三年翻番。 | Serves the strategy "deeper into industries": food revenue to double in three years.
scope | 四川、贵州、重庆的白酒和食品企业；不含包装线设备。 | Distilleries and food makers in Sichuan, Guizhou and Chongqing; no packaging lines.
competition | 蓉泰气源本地服务快，无零级无油认证；外资品牌价格高三成。 | Rongtai Air serves quickly but lacks the oil-free certificate; foreign brands cost 30% more.
resources | 销售 2 人、行业方案 1 人、成都服务站 1 个、认证费用。 | Two in sales, one for industry solutions, a service point in Chengdu, certification fees.
needs_conclusion | 初步结论：洁净认证是入门条件，酿酒旺季前交付是成交关键。 | So far: a clean-air certificate is the ticket in; delivery before the distilling season decides the deal.
acceptance | 签约额达标；建成 3 个行业样板；服务站两小时到场率不低于 90%。 | Contracts reach the goal; three references in the trade; on site within two hours in at least 90% of calls.
"""),
)
