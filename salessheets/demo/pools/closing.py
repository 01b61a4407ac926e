"""What is said at the end: closing texts, lessons, performance; and the reports on the way."""

from __future__ import annotations

from salessheets.demo.wording import lines, pairs, texts

LESSONS = tuple((kind, phase, texts(tuple(words))) for kind, phase, *words in lines("""
good|plan|先访谈再定策略，前十家客户的需求写进方案|Needs first: ten customers' needs went into the strategy|调研与策略同一小组负责|One group did both|首轮方案通过率 80%|80% of proposals passed at once|调研不少于 15 家再定价|At least 15 interviews before pricing|新品推广类项目|Product launches
good|execute|样机先行，试用一个月后谈合同|Samples first, contracts after a month's trial|客户要看实效|Customers want to see results|试用客户成交率 62%|62% of trials ended in a contract|样机数量按目标客户的三成准备|Samples for a third of the target customers|设备销售|Equipment
good|execute|区域备件库前置，急件次日达|Regional parts stores, urgent parts next day|交期是首要痛点|Delivery was the first complaint|交付投诉下降一半|Half the delivery complaints|备件库与首批订单同步启用|Open stores with the first orders|区域拓展|Regional expansion
good|launch|启动会当天签承诺书和职责表|Pledge and roles signed at the kick-off|法务与财务到场|Legal and finance were there|无一起合规事件|No incident|固化为启动会议程|Make it a fixed item|全部项目|All projects
bad|plan|对竞品返利估计不足|The competitor's bonus was underestimated|竞品信息只看公开报价|Only list prices were looked at|第二季度签约低于目标 12%|Second quarter 12% below target|每月从渠道收集成交价|Collect real prices from dealers monthly|市场拓展|Market expansion
bad|execute|宣传资料审核排队，推介会推迟一周|Review of material took long, an event was a week late|送审集中在活动前|All submitted just before|损失一场活动|One event lost|材料提前三周送审|Submit three weeks ahead|全部项目|All projects
bad|execute|经销商账期放宽过早|Credit terms were eased too early|急于铺货|Haste to place goods|逾期款一度达 60 万元|CNY 600,000 overdue at times|首单现款，三单后评级|Cash first, credit after three orders|渠道类项目|Channel projects
bad|evaluate|满意度问卷回收率偏低|Few questionnaires came back|题目太多、没有回访|Too many questions, no calls|样本偏小|Small sample|题目控制在七题，电话跟进|Seven questions at most, follow up by phone|全部项目|All projects
"""))  # fmt: skip
SUMMARIES = tuple(
    texts(cells)
    for cells in lines("""
本期签约推进顺利，{region}新增两家意向客户|Contracts go well; two new prospects in {region}|完成样机试用并提交报价|Finish trials and quote
{customer}进入合同谈判，预计下期签约|{customer} is negotiating, to sign next period|完成合同评审与用印|Review and seal the contract
推介会如期举行，收集线索 {count} 条|Presentation held as planned, {count} leads|逐条回访并分级|Call and grade the leads
交付进度正常，现场运行平稳|Deliveries on time, machines run well|完成首批验收|Accept the first machines
竞品降价，部分商机延后|A competitor cut prices, some leads are put off|补充成本测算，争取技术优势|Show total costs, stress the technology
回款完成计划的 {percent}%，重点跟进两家|{percent}% of planned receipts, two customers watched|完成逾期款清收|Collect what is overdue
服务网点投入使用，响应时间缩短|Service point opened, response is quicker|开展客户回访|Visit customers
本期以培训和资料准备为主|Training and material this period|启动首轮走访|Begin the visits
""")
)
VARIANCES = tuple((kind, *texts(tuple(words))) for kind, *words in lines("""
customer|客户集团审批延后，合同移到下月|The customer's group approved late, contract moved to next month
competition|竞品限时返利，两单流失|The competitor's bonus cost two orders
season|节前集中下单|Orders came in before the holidays
price|批量订单按阶梯价成交，台数超预期|Volume orders at graded prices, more than expected
delivery|到货延迟，验收后签约|Late delivery, signed after acceptance
market|园区新开工项目带动|New factories in the parks
product|新规格缺货，改期签约|New type out of stock, contract put off
"""))  # fmt: skip
STRENGTHS = pairs("""
市场容量清楚，目标客户名单可信|Clear market, credible list of customers
产品差异明显，有现成案例|A distinct product with references
团队有同类项目经验|The team has done it before
投入产出测算稳健|Sound figures
""")
PROBLEMS = pairs("""
对竞品反应估计不足|The competitor's reaction is underestimated
区域服务人手偏紧|Few people for service
回款条件需更严格|Payment terms should be stricter
预算中样机费用偏高|Samples cost much
""")
REVIEW_TEXTS = pairs("""
目标市场容量和增速有公开数据支撑，首批客户意向明确，市场潜力较大|Size and growth are backed by public figures and first customers are interested: good potential
主要竞品为{rival}，我方在交期和服务上占优，价格略高，竞争可控|The main competitor is {rival}; we lead in delivery and service at a slightly higher price: manageable
人员基本到位，样机和备件投入需分批，资源需求总体可满足|People are there; samples and parts should come in stages: needs can be met
""")
DUTIES = {
    "manager": ("统筹进度、预算、风险，对签约目标负责", "Leads schedule, budget and risks; answers for the goal"),
    "sales": ("客户拜访、方案汇报、报价谈判、回款", "Visits, proposals, negotiation, payment"),
    "marketing": ("推广活动、宣传资料、满意度调查", "Events, publicity, surveys"),
    "product": ("选型方案、技术交流、样机支持", "Sizing, technical exchange, samples"),
    "delivery": ("交付计划、现场服务、备件", "Delivery, field service, parts"),
    "finance": ("预算监控、回款核对、成本分析", "Budget, receipts, cost analysis"),
}
