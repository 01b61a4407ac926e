"""Market expansion in the south: the selling is over, it is being evaluated, and it costs more than approved."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

DEALERS = Story(
    key="dealers",
    name=Text("华南县域渠道拓展", "South China county dealers"),
    type="market",
    stage="evaluating",
    department="south",
    start=-230,
    days=250,
    budget=1_650_000,
    contract=1480,
    products=(Text("SL 永磁空压机", "SL permanent-magnet compressor"), Text("DP 干燥机", "DP dryer")),
    regions=(Text("粤西", "West Guangdong"), Text("粤北", "North Guangdong"), Text("广西", "Guangxi")),
    rival=Text("凌格空压", "Lingge Air"),
    pace=101,
    by_task=False,
    team=seats("""
chenhao    | manager   | 60
liangjing  | sales     | 80
huangwei   | sales     | 80
linxiao    | marketing | 40
qinfeng    | product   | 20
shilei     | delivery  | 30
xieli      | finance   | 20
"""),
    customers=customers("""
茂名恒力机电|Hengli Electromechanical|经销商|dealer|茂名|Maoming|李炳光|Li Bingguang|总经理|general manager
湛江海湾设备|Haiwan Equipment|经销商|dealer|湛江|Zhanjiang|吴春燕|Wu Chunyan|销售总监|sales director
阳江刀剪五金集团|Yangjiang Hardware Group|五金|hardware|阳江|Yangjiang|林志坚|Lin Zhijian|设备经理|equipment manager
韶关南岭机械|Nanling Machinery|机械加工|machining|韶关|Shaoguan|邱伟民|Qiu Weimin|副厂长|deputy plant manager
清远陶瓷工业|Qingyuan Ceramics|陶瓷|ceramics|清远|Qingyuan|潘桂芳|Pan Guifang|能源主管|energy supervisor
梅州客都机电|Kedu Electromechanical|经销商|dealer|梅州|Meizhou|钟伟雄|Zhong Weixiong|总经理|general manager
柳州龙城空压|Longcheng Compressed Air|经销商|dealer|柳州|Liuzhou|韦海涛|Wei Haitao|总经理|general manager
玉林玉柴配套|Yulin Engine Parts|汽车零部件|car parts|玉林|Yulin|覃小兰|Qin Xiaolan|采购主管|purchasing supervisor
贵港木业园|Guigang Timber Park|木业|timber|贵港|Guigang|黄日新|Huang Rixin|园区主任|park director
北海海洋食品|Beihai Seafood|食品|food|北海|Beihai|苏文静|Su Wenjing|工程部长|head of engineering
"""),
    charter=charter("""
background | 珠三角核心城市增长放缓到 4%，县域制造业转移带来新需求；公司在粤西、粤北、广西只有 3 家经销商，覆盖不到两成县市。 | Growth in the Pearl River cities has slowed to 4% while factories move to the counties; we have three dealers in West and North Guangdong and Guangxi, in fewer than a fifth of the counties.
market_need | 三区域规模以上工业企业 1.9 万家，空压机年更新需求约 6.2 亿元（统计公报与渠道访谈）。 | The three regions have 19,000 larger factories, which renew compressors for about CNY 620 million a year (statistics and talks with dealers).
strategy_fit | 对应公司「渠道下沉」专项，三年建成 60 家县域网点。 | Part of the programme "closer to the counties": 60 county outlets in three years.
scope | 新发展县域经销商 18 家，带动终端签约；不含直营大客户。 | Eighteen new county dealers and the end users they bring; not the accounts we serve directly.
competition | 凌格空压在县域有 40 家网点，主打分期付款；本地组装机价格低两成，能效差。 | Lingge Air has 40 outlets and sells by instalments; local assemblies cost a fifth less and waste energy.
resources | 渠道经理 2 人、巡回服务车 2 台、样机 24 台、经销商培训 6 场。 | Two channel managers, two service vans, 24 demonstration units, six dealer trainings.
needs_conclusion | 经销商最关心账期、样机和就近维修；终端客户最关心电费和停机。 | Dealers care about payment terms, demonstration units and repair nearby; end users about power bills and standstill.
acceptance | 签约经销商不少于 18 家且首单率不低于 80%；签约额达标；渠道投诉 48 小时内关闭。 | At least 18 dealers signed, 80% of them with a first order; contracts reach the goal; dealers' complaints closed within 48 hours.
"""),
)
