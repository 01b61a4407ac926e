"""How it is sold: category | content | segment | against competitors | expected effect, in both languages."""

from __future__ import annotations

from salessheets.demo.wording import lines, pairs, texts

STRATEGIES = tuple(
    (category, texts(tuple(words)))
    for category, *words in lines("""
pricing|三档价：单台标准价，10 台以上九五折，年框九折；特批不低于八八折|Three levels: list price, 5% off from ten pieces, 10% off in frameworks; never more than 12% off|批量采购的老客户和设备厂|Equipment makers and customers who buy in volume|比{rival}高 4%，含三年质保和三天到货|4% above {rival}, with three years' warranty and three-day delivery|批量订单占比提高到 45%|Volume orders to reach 45%
promotion|区域推介会、行业展会、样机试用组合推广，试用满一月转销售|Presentations, fairs and trials; a month's trial turns into a sale|未用过我方产品的潜在客户|Prospects who have not used our products|{rival}以返利为主，少有试用|{rival} relies on bonuses and seldom offers trials|每月新增有效线索 25 条|25 good leads a month
channel|{region}设独家经销，其余区域直销加服务商，季度返利 2%|Exclusive dealers in {region}, direct sales and service partners elsewhere, a quarterly bonus of 2%|区域经销商与服务商|Dealers and service partners|{rival}经销重叠、价格混乱|{rival}'s dealers overlap and undercut each other|渠道签约占比 40%|Dealers to bring 40% of contracts
customer|重点客户一户一策，固定客户经理，季度高层互访|A plan for each key customer, one account manager, quarterly visits of management|前 20 家重点客户|The twenty most important customers|竞品多为项目制，缺少长期服务|Competitors come for projects, not to stay|重点客户复购率 70%|70% of key customers buy again
product|主推{product}，搭配远程监测与备件年框|Lead with {product}, with monitoring and annual parts|有改造窗口的终端客户|End users with a window for refits|功能相当，体积更小|Equal functions, smaller size|附加服务收入占 15%|Extras to bring 15%
""")
)
NOT_APPLICABLE = pairs("本项目不涉及其他策略类别，如融资租赁|No other kind of strategy is used here, such as leasing")[
    0
]
CHANGES = {
    "schedule": pairs("""
网点场地交付延迟一周，相应顺延|The site was handed over a week late
后续任务有浮动时间，不影响里程碑|Later work has slack, no milestone moves
"""),
    "budget": pairs("""
备件分库增加恒温货架|Climate-controlled shelves for the parts store
总额增加，费用率仍低于 8%|The total rises, the cost ratio stays below 8%
"""),
    "scope": pairs("""
销售建议把相邻省份纳入范围|Sales would like to add the neighbouring province
需增加一名销售，暂不同意|Needs one more salesperson, not agreed for now
"""),
}
SCOPE_BEFORE, SCOPE_AFTER = pairs("""
仅限立项表所列区域|Only the regions of the charter
增加一个相邻省份|One neighbouring province more
""")
COMMON = dict(zip(("assumptions", "constraints", "communication", "dependencies", "authority"), pairs("""
主要原材料价格波动在 5% 以内；样机按期到位|Material prices move by no more than 5%; samples arrive on time
预算不得超过批准额；宣传材料先审后用|The approved budget is the limit; publicity is reviewed before use
管理层：按汇报周期书面汇报；客户：每两周一次；团队：例会加项目群|Management: written reports; customers: every two weeks; team: meetings and group chat
样机和备件由制造部供应；合同条款由法务审核|Samples and parts come from Manufacturing; contracts are reviewed by Legal
可调配团队成员工作；单笔 5 万元以内费用和 10% 以内折扣可直接批准|May assign the team's work, approve costs up to CNY 50,000 and discounts up to 10%
"""), strict=True))  # fmt: skip
GOALS = tuple((metric, unit, texts(tuple(words))) for metric, unit, *words in lines("""
contract|wan|{product}等产品签约额|Contracts for {product} and others|在目标区域站稳，成为前三供应商|A firm place among the top three suppliers|合同已签订并录入系统|Contracts signed and entered
receipts|wan|回款额|Receipts|保证项目现金流为正|Positive cash flow|银行到账|Money in the bank
margin|wan|毛利额|Gross margin|毛利率不低于 30%|A margin of at least 30%|财务核算口径|As worked out by Finance
csat|percent|客户满意度|Customer satisfaction|口碑带来转介绍|Customers recommend us|满意（4、5 分）占比|Share of 4s and 5s
nps|score|净推荐值|NPS|形成可引用的样板|References we can name|有效样本不少于 5 份|At least five answers
new_customers|count|新增客户数|New customers|客户结构更均衡|A better mix of customers|首单到账的新客户|New customers whose first order is paid
"""))  # fmt: skip
