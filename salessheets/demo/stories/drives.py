"""New product in East China: executing, late and red, and full of the faults of a hurried team."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

DRIVES = Story(
    key="drives",
    name=Text("XK3 系列变频器华东新品推广", "XK3 drives launch in East China"),
    type="launch",
    stage="executing",
    department="east",
    start=-160,
    days=250,
    budget=1_280_000,
    contract=860,
    products=(Text("XK3-7.5 变频器", "XK3-7.5 drive"), Text("XK3-22 变频器", "XK3-22 drive")),
    regions=(Text("上海", "Shanghai"), Text("江苏", "Jiangsu"), Text("浙江", "Zhejiang")),
    rival=Text("海拓 HT500", "Haituo HT500"),
    pace=84,
    spend=108,
    slip=34,
    reporting="biweekly",
    team=seats("""
zhoumin    | manager   | 70
liuyang    | sales     | 80
xuting     | sales     | 60
guofei     | marketing | 40
panlin     | product   | 40
fanrui     | delivery  | 30
yuhong     | finance   | 10
"""),
    customers=customers("""
申澜纺机有限公司|Shenlan Textile Machinery|纺织机械|textile machinery|上海松江|Songjiang, Shanghai|顾卫东|Gu Weidong|设备部长|head of equipment
昆峰包装设备|Kunfeng Packaging|包装机械|packaging machinery|昆山|Kunshan|陆晓峰|Lu Xiaofeng|采购经理|purchasing manager
太仓恒瑞空压机|Hengrui Compressors|空压机|compressors|太仓|Taicang|钱立群|Qian Liqun|技术总监|technical director
苏北矿机集团|Subei Mining Machinery|矿山机械|mining machinery|徐州|Xuzhou|孟广平|Meng Guangping|总工程师|chief engineer
宁波甬联注塑|Yonglian Injection Moulding|注塑|injection moulding|宁波|Ningbo|史亚娟|Shi Yajuan|生产厂长|plant manager
绍兴越华印染|Yuehua Dyeing|印染|dyeing and finishing|绍兴|Shaoxing|冯国梁|Feng Guoliang|动力科长|head of utilities
杭州临安泵业|Lin'an Pumps|泵阀|pumps and valves|杭州临安|Lin'an, Hangzhou|朱文斌|Zhu Wenbin|副总经理|deputy general manager
无锡锡山电梯|Xishan Elevators|电梯|elevators|无锡|Wuxi|高翔|Gao Xiang|研发经理|R&D manager
上海浦江水务设备|Pujiang Water Equipment|水务|water equipment|上海浦东|Pudong, Shanghai|邵丽华|Shao Lihua|采购总监|purchasing director
嘉兴南湖塑机|Nanhu Plastics Machinery|塑料机械|plastics machinery|嘉兴|Jiaxing|费建明|Fei Jianming|总经理|general manager
"""),
    charter=charter("""
background | 上一代 XK2 系列 2019 年上市，能效只到 IE3 配套水平，华东三省一市近两年丢单 46 次，其中 31 次因体积和能效不及竞品。XK3 已通过型式试验，若今年不在华东铺开，明年大客户年框招标将无新品可报。 | The XK2 range dates from 2019. In East China we lost 46 bids in two years, 31 of them because the drives were larger and less efficient than the competition's. XK3 has passed its type tests; unless it is introduced this year, we shall have nothing new to offer in next year's framework tenders.
market_need | 华东低压变频器年需求约 38 亿元（行业协会年报），纺机、包装、空压机三类 OEM 占 42%；对 112 家老客户的电话调研中，67 家计划一年内换型。 | East China buys low-voltage drives for about CNY 3.8 billion a year (association yearbook); makers of textile, packaging and compressor equipment account for 42%. Of 112 customers asked by phone, 67 plan to change type within a year.
strategy_fit | 对应公司三年规划「通用自动化产品收入占比提高到 35%」。 | Serves the three-year plan: general automation to reach 35% of revenue.
scope | 上海、江苏、浙江的 OEM 和终端改造客户；不含电梯专机和海外转口订单。 | Equipment makers and retrofit customers in Shanghai, Jiangsu and Zhejiang; no elevator specials, no re-exports.
competition | 海拓 HT500 价格低 6% 至 8%，但交期 5 周；外资品牌服务好、价格高 25%。我方优势是体积小 18% 和三天到货。 | Haituo HT500 is 6 to 8% cheaper but takes five weeks; foreign brands serve well at 25% more. Ours is 18% smaller and delivered in three days.
resources | 专职销售 2 人、市场 1 人、产品 1 人；样机 40 台；苏州备件库；两场行业展会。 | Two sales engineers, one marketer, one product manager; 40 sample drives; the Suzhou spare-parts store; two trade fairs.
needs_conclusion | 客户最看重体积、交期和参数兼容；价格敏感度低于预期，六成客户接受高 3% 以内换三天到货。 | Size, delivery and compatible parameters matter most; price matters less than expected: six in ten would pay up to 3% more for delivery in three days.
acceptance | 累计签约达到目标；首批 30 台现场运行满 3 个月无批量故障；客户满意度不低于 90%。 | Contracts reach the goal; the first 30 drives run three months in the field without a common fault; customer satisfaction at least 90%.
"""),
)
