"""Market expansion that was ended early: the customers' budgets were cut."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

CAMPUS = Story(
    key="campus",
    name=Text("高校节能托管市场拓展", "Energy management for universities"),
    type="market",
    stage="terminated",
    department="key",
    start=-200,
    days=280,
    stop=-43,
    budget=720_000,
    contract=640,
    products=(Text("节能托管服务", "Energy management service"), Text("热水系统改造", "Hot-water retrofit")),
    regions=(Text("湖北", "Hubei"), Text("湖南", "Hunan")),
    rival=Text("绿校能源", "Lvxiao Energy"),
    pace=52,
    spend=103,
    slip=12,
    team=seats("""
sunyue     | manager   | 30
wangqian   | sales     | 30
dengyu     | marketing | 30
qinfeng    | product   | 30
shilei     | delivery  | 40
yuhong     | finance   | 10
"""),
    customers=customers("""
江城理工大学|Jiangcheng University of Technology|高校|university|武汉|Wuhan|郑维平|Zheng Weiping|后勤处长|head of facilities
荆楚师范学院|Jingchu Normal College|高校|college|荆门|Jingmen|胡敏|Hu Min|资产处副处长|deputy head of assets
湘南工学院|Xiangnan Institute of Technology|高校|college|衡阳|Hengyang|谭志勇|Tan Zhiyong|后勤总经理|facilities manager
星沙医学院|Xingsha Medical College|高校|college|长沙|Changsha|彭佳|Peng Jia|基建科长|head of construction
东湖职业学院|Donghu Vocational College|高职|vocational college|武汉|Wuhan|熊伟|Xiong Wei|节能办主任|energy officer
洞庭农业大学|Dongting Agricultural University|高校|university|岳阳|Yueyang|刘素芬|Liu Sufen|财务处长|head of finance
"""),
    charter=charter("""
background | 高校能耗定额管理趋严，后勤社会化带来托管机会；公司热泵和控制产品可组合成托管方案。 | Universities face stricter energy quotas and hand over facilities; our heat pumps and controls could be combined into a managed service.
market_need | 两省本科院校 106 所，年能源费约 14 亿元；访谈 12 所，7 所有意向。 | The two provinces have 106 universities with energy bills of about CNY 1.4 billion; 7 of 12 asked were interested.
strategy_fit | 对应公司「从卖设备到卖服务」战略。 | Serves the strategy "from equipment to service".
scope | 湖北、湖南的本科和高职院校；不含中小学。 | Universities and colleges in Hubei and Hunan; no schools.
competition | 绿校能源有融资能力，可零投入进场；本地水电班组成本低。 | Lvxiao Energy finances projects and starts at no cost; local crews are cheap.
resources | 销售 1 人、产品 1 人、交付 2 人；测试仪表 2 套。 | One in sales, one in product management, two in delivery; two sets of meters.
needs_conclusion | 院校看重零投入和节能量保证；决策链长，受财政预算影响大。 | Universities want no outlay and guaranteed savings; decisions are slow and hang on public budgets.
acceptance | 至少签约 4 所院校；首个托管季节能率不低于 12%。 | At least four universities signed; savings of 12% or more in the first season.
"""),
)
