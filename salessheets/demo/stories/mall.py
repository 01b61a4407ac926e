"""A proposal that the committee turned down."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

MALL = Story(
    key="mall",
    name=Text("工业品线上商城直销试点", "Online shop trial for industrial parts"),
    type="other",
    stage="rejected",
    department="marketing",
    start=-58,
    days=240,
    budget=2_350_000,
    contract=900,
    result="rejected",
    scores=(62, 48, 51),
    products=(Text("标准备件包", "Standard parts kit"), Text("小型空压机", "Small compressor")),
    regions=(Text("全国", "All China"),),
    rival=Text("工配网", "Gongpei.net"),
    team=seats("""
guofei     | manager   | 20
linxiao    | marketing | 20
maoqiang   | product   | 10
"""),
    customers=customers("""
宜兴环保设备|Yixing Environmental Equipment|环保|environmental equipment|宜兴|Yixing|蒋涛|Jiang Tao|采购员|buyer
临沂食品机械|Linyi Food Machinery|食品机械|food machinery|临沂|Linyi|宋丽|Song Li|总经理|general manager
台州模具城|Taizhou Mould City|模具|moulds|台州|Taizhou|王军辉|Wang Junhui|商户代表|speaker of the traders
"""),
    charter=charter("""
background | 中小客户单笔采购低于 2 万元的订单占 61%，人工跟单成本高；同行已开始线上直销。 | Orders below CNY 20,000 make up 61% of all and are costly to handle by hand; competitors have begun to sell online.
market_need | 工业品电商年增速约 18%（公开研报），老客户问卷 240 份中 54% 愿意线上买备件。 | Industrial e-commerce grows about 18% a year (public reports); 54% of 240 customers asked would buy parts online.
strategy_fit | 对应公司数字化专项，但未列入今年重点。 | Part of the digital programme, though not among this year's priorities.
scope | 标准备件和小型空压机的线上直销；不含非标设备。 | Standard parts and small compressors; no customised equipment.
competition | 工配网流量大、账期灵活；公司自建商城获客成本高。 | Gongpei.net has the traffic and flexible terms; a shop of our own would pay dearly for each customer.
resources | 商城平台采购 90 万元、运营 3 人、仓配外包。 | A shop platform for CNY 900,000, three to run it, warehousing outsourced.
"""),
)
