"""What happens at customers, by type of activity: purpose, then what happened, response, agreement, next step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from salessheets.demo.wording import lines, pairs, texts
from salessheets.text import Text


def by_type(table: str) -> Mapping[str, tuple[tuple[Text, ...], ...]]:
    """Read variants by type."""
    found: dict[str, tuple[tuple[Text, ...], ...]] = defaultdict(tuple)
    for kind, *words in lines(table):
        found[kind] += (texts(tuple(words)),)
    return found


HAPPENED = by_type("""
visit|了解改造计划|Learn about their plans|实地看了{customer}三条产线，记录设备型号与装机空间|Saw three lines at {customer}, noted types and space|客户认可方案思路，要求补充同行案例|They like the idea and ask for references in the trade
visit|季度回访|Quarterly visit|与{contact}核对运行情况，现场处理两处小问题|Went through operation with {contact}, settled two small points on the spot|对响应速度满意，关心备件价格|Pleased with the response, concerned about parts prices
visit|推进采购立项|Get the purchase approved|协助客户编写立项材料，测算投资回收期 2.3 年|Helped with their application; payback 2.3 years|材料已交集团，月内上会|Handed to the group, to be decided this month
demo|演示{product}|Show {product}|现场接入{product}运行两小时，节电 11%|Ran {product} for two hours, saving 11%|设备科很满意，希望试用一个月|Maintenance is pleased and would like a month's trial
demo|样机对比测试|Compare with their machine|与在用设备同工况对比，温升低 6 度|Same conditions as their machine, 6 degrees cooler|要求补充噪声数据|They ask for noise figures
exchange|选型与接口讨论|Sizing and interfaces|确认功率、安装尺寸和通信协议|Agreed on power, dimensions and protocol|技术部提出三条修改意见|Their engineers ask for three changes
exchange|技术难点交流|Technical questions|讲解谐波治理和旁路方案，答复 14 个问题|Explained harmonics and bypass, answered 14 questions|基本认可，等总工签字|Agreed in principle, the chief engineer has to sign
proposal|方案汇报|Present the proposal|向{contact}及采购、财务汇报整体方案与分期付款|Presented the solution and instalments to {contact}, purchasing and finance|财务倾向分期方案|Finance prefers instalments
quote|正式报价|Formal quotation|提交{product}报价单，含三年质保|Quoted {product} with a three-year warranty|价格比{rival}高 4%，要求再议|4% above {rival}; they want to talk again
quote|批量价申请|Volume price|按 20 台以上报阶梯价|Offered graded prices from 20 pieces|采购同意按阶梯价走流程|Purchasing will process the graded prices
bid|投标|Bid|递交技术标与商务标，现场讲标 25 分钟|Submitted both parts, presented for 25 minutes|技术分排名第一，等商务公示|Best technical score, commercial result pending
negotiation|合同条款谈判|Negotiate terms|就付款节点和违约责任谈判两轮|Two rounds on payment dates and liability|同意 3-6-1 付款，质保两年|Payment 30-60-10 agreed, two years' warranty
negotiation|年框续签|Renew the framework|对价格调整机制达成一致|Agreed how prices are adjusted|法务审核后用印|To be sealed after legal review
collection|催收到期款|Collect what is due|核对应收明细，确认到期款 {cny} 元|Went through the account; CNY {cny} is due|承诺本月底支付八成|They promise 80% by month's end
promotion|区域推介会|Regional presentation|到会 {count} 人，现场讲解三个案例并答疑|{count} came; three cases presented, questions answered|收集意向表 {amount} 份|Collected {amount} enquiries
promotion|线上直播|Online presentation|直播 50 分钟，在线 {amount} 人，回放两次|50 minutes live, {amount} watching, replayed twice|留资 {count} 条|{count} contacts left
promotion|行业展会|Trade fair|展台接待 {amount} 组访客，演示样机 9 场|{amount} groups at the stand, nine demonstrations|有效线索 {count} 条|{count} good leads
other|服务网点巡检|Look over the service points|检查备件账实相符和响应记录|Checked parts against ledger and response times|账实一致，一处需补备件|All in order, one store needs parts
""")
AGREED = pairs("""
两周内提交深化方案|A detailed proposal within two weeks
先试用一台，合格后批量采购|Try one, then buy in volume
由我方派人驻场一周|One of us on site for a week
下次会前补齐测试报告|Test report before the next meeting
按分期方案走采购流程|Purchase by instalments
双方各指定一名接口人|One contact named on each side
""")
NEXT = pairs("""
提交深化方案|Submit the detailed proposal
安排同行样板参观|Arrange a visit to a reference
寄送试用样机|Send a sample for trial
补充测试报告|Add the test report
更新报价单|Update the quotation
陪同财务核对账款|Go through the account with finance
邀请参加技术日|Invite to the technology day
""")
