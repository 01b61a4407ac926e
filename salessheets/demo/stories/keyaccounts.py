"""Customer relations: executing, on time, in budget, and without a single error."""

from __future__ import annotations

from salessheets.demo.story import Story, charter, customers, seats
from salessheets.text import Text

KEY_ACCOUNTS = Story(
    key="keyaccounts",
    name=Text("重点客户服务升级与续约", "Key account service and renewals"),
    type="crm",
    stage="executing",
    department="key",
    start=-150,
    days=270,
    budget=960_000,
    contract=1260,
    products=(Text("金牌维保服务", "Gold maintenance plan"), Text("备件年框", "Annual spare-parts contract")),
    regions=(Text("华东", "East China"), Text("华南", "South China"), Text("华北", "North China")),
    rival=Text("鼎辰服务", "Dingchen Service"),
    pace=106,
    spend=97,
    team=seats("""
zhaolei    | manager   | 60
sunyue     | sales     | 70
wangqian   | sales     | 70
dengyu     | marketing | 30
jiangtao   | delivery  | 60
maoqiang   | product   | 30
xieli      | finance   | 10
"""),
    customers=customers("""
北辰重工集团|Beichen Heavy Industries|重型机械|heavy machinery|天津|Tianjin|韩建军|Han Jianjun|设备副总|vice president for equipment
华北燕钢股份|Yangang Steel|钢铁|steel|唐山|Tangshan|武志强|Wu Zhiqiang|机动处长|head of maintenance
冀东水泥装备|Jidong Cement Equipment|建材|building materials|唐山|Tangshan|蔡红梅|Cai Hongmei|采购部长|head of purchasing
江海港务设备|Jianghai Port Equipment|港口|ports|南通|Nantong|丁一鸣|Ding Yiming|技术部经理|technical manager
吴江绸都纺织|Choudu Textiles|纺织|textiles|苏州吴江|Wujiang, Suzhou|沈佩华|Shen Peihua|生产总监|production director
皖江铜业|Wanjiang Copper|有色金属|non-ferrous metals|铜陵|Tongling|汪长海|Wang Changhai|能源科长|head of energy
珠江制药|Pearl River Pharma|医药|pharmaceuticals|广州|Guangzhou|何咏仪|He Yongyi|工程经理|engineering manager
南粤水务集团|Nanyue Water|水务|water|佛山|Foshan|麦浩然|Mai Haoran|运营总监|operations director
东莞华盛电子|Huasheng Electronics|电子|electronics|东莞|Dongguan|叶家辉|Ye Jiahui|厂务经理|facilities manager
深蓝冷链物流|Deep Blue Cold Chain|冷链|cold chain|深圳|Shenzhen|曾凯|Zeng Kai|设备总监|equipment director
"""),
    charter=charter("""
background | 前 30 家重点客户贡献公司 58% 的售后收入，但去年续约率由 91% 降到 84%，主要原因是响应慢、备件不齐。不改进，今年预计再流失 500 万元。 | Our thirty largest accounts bring 58% of service revenue, but renewals fell from 91% to 84% last year, mainly because we answered slowly and lacked parts. Without a change we expect to lose another CNY 5 million this year.
market_need | 客户访谈 22 家，19 家把「四小时响应」列为续约前提；同行同类服务毛利率 35% 至 40%。 | Of 22 accounts interviewed, 19 make a four-hour response a condition of renewal; comparable services in the trade earn margins of 35 to 40%.
strategy_fit | 对应公司战略「从卖设备到卖服务」，服务收入占比三年内达到 20%。 | Serves the strategy "from equipment to service": service to bring 20% of revenue within three years.
scope | 华东、华南、华北的 30 家重点客户；不含经销商转售的设备。 | Thirty key accounts in East, South and North China; not the equipment resold by dealers.
competition | 鼎辰服务报价低 10%，无原厂备件；客户自修队伍在钢铁行业较强。 | Dingchen Service is 10% cheaper but has no original parts; in steel, customers repair much themselves.
resources | 大客户经理 2 人、服务工程师 4 人、华南备件分库、客户门户升级。 | Two account managers, four service engineers, a parts store in South China, a better customer portal.
needs_conclusion | 响应时间、备件齐套、停机损失透明是三项核心需求；按设备台数打包的年框最受欢迎。 | Quick response, complete parts and clear figures on downtime are the core needs; annual contracts priced per machine are liked best.
acceptance | 四小时响应率不低于 95%；续约签约额达标；客户满意度不低于 90%，净推荐值不低于 40。 | Four-hour response in at least 95% of calls; renewals reach the goal; satisfaction at least 90%, NPS at least 40.
"""),
)
