"""A new product before the committee: sent back once, the second round under way."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

CLOUD = Story(
    key="cloud",
    name=Text("能效云平台首发推广", "Energy cloud platform launch"),
    type="launch",
    stage="reviewing",
    department="marketing",
    start=9,
    days=300,
    budget=1_980_000,
    contract=1300,
    result="supplement",
    scores=(79, 68, 66),
    products=(Text("能效云标准版", "Energy Cloud Standard"), Text("能效云集团版", "Energy Cloud Group")),
    regions=(Text("华东", "East China"), Text("华南", "South China")),
    rival=Text("数擎能源云", "Shuqing Energy Cloud"),
    team=seats("""
guofei     | manager   | 30
dengyu     | marketing | 30
panlin     | product   | 20
sunyue     | sales     | 20
"""),
    customers=customers("""
钱江化纤集团|Qianjiang Fibres|化纤|chemical fibres|杭州萧山|Xiaoshan, Hangzhou|来建国|Lai Jianguo|能源总监|energy director
长三角冷链园|Delta Cold-Chain Park|冷链|cold chain|嘉兴|Jiaxing|俞敏|Yu Min|园区经理|park manager
顺德家电配套|Shunde Appliance Parts|家电|appliances|佛山顺德|Shunde, Foshan|何炳辉|He Binghui|信息部长|head of IT
惠州光电|Huizhou Optoelectronics|光电|optoelectronics|惠州|Huizhou|刘志刚|Liu Zhigang|厂务经理|facilities manager
"""),
    charter=charter("""
background | 已售 2.1 万台空压机和变频器中 38% 具备联网条件，但没有统一平台，客户用电数据沉睡；竞品已按年收服务费。 | Of 21,000 compressors and drives sold, 38% could be connected, but there is no common platform and the data lie idle; competitors already charge by the year.
market_need | 重点用能单位在线监测要求覆盖两区域 5,200 家企业；意向调研 60 家，23 家愿意付费试用。 | Monitoring duties cover 5,200 companies in the two regions; 23 of 60 asked would pay for a trial.
strategy_fit | 对应公司「设备 + 数据」战略和数字化专项。 | Serves the strategy "equipment plus data" and the digital programme.
scope | 华东、华南已装机客户；首期不做碳交易模块。 | Customers with installed machines in East and South China; no carbon trading at first.
competition | 数擎能源云功能全、实施贵；设备厂自带平台互不相通。 | Shuqing is complete and costly to install; platforms of other makers do not talk to each other.
resources | 产品 2 人、市场 1 人、云资源每年 36 万元、网关样机 200 台。 | Two in product management, one in marketing, cloud costs of CNY 360,000 a year, 200 gateways.
"""),
)
