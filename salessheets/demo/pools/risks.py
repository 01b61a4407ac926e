"""Risks of selling: category | probability | impact | response | description | trigger | measures, each in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from salessheets.demo.wording import lines, texts
from salessheets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """A risk as one would write it down."""

    category: str
    probability: int
    impact: int
    response: str
    description: Text
    trigger: Text
    measures: Text


def dangers(table: str) -> tuple[Danger, ...]:
    """Read risks."""
    found = []
    for category, probability, impact, response, *words in lines(table):
        description, trigger, measures = texts(tuple(words))
        found.append(
            Danger(
                category=category, probability=int(probability), impact=int(impact), response=response,
                description=description, trigger=trigger, measures=measures,
            )
        )  # fmt: skip
    return tuple(found)


DANGERS = dangers("""
competition|3|4|mitigate|{rival} 降价抢单，导致签约额下降|{rival} cuts prices to win orders, contracts fall|竞品报价低于我方 10%|Their offer is 10% below ours|备好分级折扣授权和整体成本测算表|Prepare graded discounts and a sheet of total costs
customer|2|4|mitigate|{customer}年度预算缩减，项目推迟采购|{customer} cuts its budget and puts off buying|客户发出预算调整通知|Notice of a changed budget|提前锁定分期方案，储备替代客户两家|Agree on instalments early, keep two other customers ready
delivery|3|3|mitigate|关键器件交期拉长，{product}不能按期交货|Long lead times for key parts, {product} is delivered late|供应商交期超过 6 周|The supplier quotes more than six weeks|滚动预测备料，开通第二供应商|Order ahead by forecast, open a second supplier
cash|2|3|transfer|经销商回款逾期，占用流动资金|Dealers pay late and tie up cash|逾期超过 30 天|More than 30 days overdue|签约时要求信用保险，按回款放货|Ask for credit insurance, deliver against payment
resource|3|3|mitigate|销售工程师同时支持两个项目，拜访频次不足|Sales engineers serve two projects and visit too seldom|周拜访少于 4 次|Fewer than four visits a week|协调一名工程师专职到岗|Get one engineer full time
product|2|4|mitigate|{product}现场工况超出试验范围，出现批量故障|{product} meets conditions beyond its tests and fails in numbers|同类故障两起|Two failures of a kind|首批现场加装监测，备用机驻库|Monitor the first machines, keep spares in store
compliance|1|4|avoid|宣传用语未经审核，被监管部门处罚|Publicity is used unreviewed and fined|出现绝对化用语|Superlatives in the text|材料一律先审后用|Review before use, without exception
market|2|3|accept|{region}制造业投资放缓，需求低于预测|Factories in {region} invest less than forecast|月新增线索少于 15 条|Fewer than 15 new leads a month|每月复核预测，向邻区调配资源|Review the forecast monthly, shift people to the next region
customer|3|2|mitigate|客户决策人变动，需要重新建立关系|A decision-maker leaves and trust must be built anew|联系人离职或调岗|The contact leaves or moves|每家客户至少维护两名联系人|Keep two contacts at every customer
delivery|2|2|accept|雨季物流受阻，样机到场延误|Rains hold up transport, samples arrive late|暴雨预警|A storm warning|样机提前一周发运|Send samples a week early
competition|2|3|mitigate|{rival} 挖走渠道合作伙伴|{rival} wins over our dealers|伙伴连续两月未下单|No order for two months|季度返利提前兑现，签独家区域协议|Pay the quarterly bonus early, sign exclusive regions
cash|2|2|transfer|汇率波动使进口器件成本上升|The exchange rate makes imported parts dearer|月波动超过 2%|Moves more than 2% a month|季度锁汇|Hedge by the quarter
resource|2|2|accept|新员工对产品不熟，报价出错|New staff make errors in quotations|报价返工超过两次|Reworked more than twice|报价双人复核|Two people check each quotation
product|2|3|mitigate|客户旧系统通信协议不兼容|The customer's old system speaks another protocol|现场联调失败|On-site tests fail|提前取得协议文本，准备网关|Get the protocol early, have a gateway ready
compliance|1|3|avoid|客户招待超标，违反廉洁规定|Entertainment over the limit breaks integrity rules|单次超过标准|One event over the limit|招待先批后办，月度抽查|Approve first, spot checks every month
customer|2|3|mitigate|{customer}验收标准口径不一，影响回款|{customer} reads the acceptance terms differently, payment is held back|验收意见超过 5 条|More than five remarks|合同附验收清单并双方签字|Attach an acceptance list signed by both
market|1|4|accept|能效补贴政策调整，采购意愿下降|Energy subsidies change and demand falls|政策征求意见稿发布|A draft of the policy is published|方案同时给出无补贴回收期|Show the payback without subsidy too
delivery|2|3|mitigate|服务网点人手不足，响应超过承诺|Service points lack people, response takes too long|响应超过 4 小时|More than four hours|签约两家服务外协|Contract two service partners
competition|2|2|accept|竞品推出同类新品|Competitors launch a similar product|竞品发布会|A launch event|更新对比材料|Update the comparison
resource|1|3|mitigate|核心成员离职|A key member leaves|提出离职|Notice is given|关键客户资料共享，设 B 角|Share customer files, name a deputy
""")
