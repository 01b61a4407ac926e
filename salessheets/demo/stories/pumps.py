"""New product, finished last year: archived without an open point."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

PUMPS = Story(
    key="pumps",
    name=Text("一体化智慧泵站上市推广", "Packaged pumping stations launch"),
    type="launch",
    stage="archived",
    department="east",
    start=-400,
    days=300,
    budget=1_420_000,
    contract=1150,
    products=(Text("YB-50 智慧泵站", "YB-50 smart station"), Text("YB-120 智慧泵站", "YB-120 smart station")),
    regions=(Text("安徽", "Anhui"), Text("江西", "Jiangxi"), Text("福建", "Fujian")),
    rival=Text("清源泵站", "Qingyuan Stations"),
    pace=104,
    spend=96,
    team=seats("""
hejun      | manager   | 70
xuting     | sales     | 60
liuyang    | sales     | 50
guofei     | marketing | 30
panlin     | product   | 40
fanrui     | delivery  | 40
yuhong     | finance   | 10
"""),
    customers=customers("""
合肥庐阳水务|Luyang Water|水务|water|合肥|Hefei|方志远|Fang Zhiyuan|工程部长|head of engineering
芜湖鸠江排水|Jiujiang Drainage|排水|drainage|芜湖|Wuhu|章小红|Zhang Xiaohong|运行科长|head of operations
安庆石化园区|Anqing Chemical Park|化工园区|chemical park|安庆|Anqing|程国栋|Cheng Guodong|公用工程经理|utilities manager
南昌赣江供水|Ganjiang Water Supply|供水|water supply|南昌|Nanchang|万春生|Wan Chunsheng|总工程师|chief engineer
九江浔阳市政|Xunyang Municipal|市政|municipal works|九江|Jiujiang|熊莉|Xiong Li|采购主任|purchasing director
赣州章贡产业园|Zhanggong Industrial Park|产业园|industrial park|赣州|Ganzhou|曾庆辉|Zeng Qinghui|园区总监|park director
福州闽江水务|Minjiang Water|水务|water|福州|Fuzhou|陈依萍|Chen Yiping|设备经理|equipment manager
泉州晋江印染园|Jinjiang Dyeing Park|印染园区|dyeing park|泉州|Quanzhou|施文博|Shi Wenbo|副总经理|deputy general manager
厦门海沧物业|Haicang Properties|物业|property|厦门|Xiamen|林雅芳|Lin Yafang|工程总监|engineering director
"""),
    charter=charter("""
background | 县镇供排水改造由土建泵房转向一体化泵站，公司泵与控制产品分散销售，毛利被集成商拿走。 | Small towns are replacing built pump houses by packaged stations; we sold pumps and controls apart and left the margin to integrators.
market_need | 三省「十四五」县镇排水改造清单共 1,460 座泵站，年均约 9 亿元。 | Three provinces list 1,460 stations for renewal, about CNY 900 million a year.
strategy_fit | 对应公司「部件到系统」战略，系统类收入占比提高到 25%。 | Serves the strategy "from parts to systems": systems to bring 25% of revenue.
scope | 安徽、江西、福建的水务公司和园区；不含 EPC 总包。 | Water companies and parks in Anhui, Jiangxi and Fujian; no turnkey construction.
competition | 清源泵站先发两年、案例多；玻璃钢筒体厂价格低但无智能控制。 | Qingyuan started two years earlier and has references; tank makers are cheap but offer no controls.
resources | 销售 2 人、产品 1 人、交付 2 人；示范站 3 座；政府采购资质。 | Two in sales, one in product management, two in delivery; three reference stations; approval for public purchasing.
needs_conclusion | 客户要远程值守、整体质保和现成案例；工期比价格更重要。 | Customers want remote operation, one warranty for all and references; time on site matters more than price.
acceptance | 示范站连续运行 90 天无故障；签约额达标；满意度不低于 90%。 | Reference stations run 90 days without failure; contracts reach the goal; satisfaction at least 90%.
"""),
)
