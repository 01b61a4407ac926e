"""What is talked about at meetings: topic | points | resolution | action that follows | how it ended, in both languages."""

from __future__ import annotations

from salessheets.demo.wording import lines, texts

TOPICS = tuple(
    texts(cells)
    for cells in lines("""
{region}签约进度|Contracts in {region}|本期签约 {amount} 万元，线索转化率 {count}%|Contracts of CNY {cny}, {count}% of leads converted|对前五大商机逐个定责任人和时间|Name owner and date for the five best leads|逐个推进{region}前五大商机并更新预测|Push the five best leads in {region}, update the forecast|五个商机均已更新，两个进入谈判|All five updated, two in negotiation
{customer}项目推进|{customer}|客户要求提前两周交货|They want delivery two weeks earlier|由交付部给出最早交期|Delivery to name the earliest date|答复{customer}最早交期|Tell {customer} the earliest date|已书面答复，客户接受|Answered in writing, accepted
预算执行情况|Spending against budget|累计支出占比与进度基本一致|Spending keeps step with the work|差旅费按周公布|Publish travel costs weekly|每周五公布差旅费用|Publish travel costs every Friday|已连续公布四周|Published four weeks running
样机使用与周转|Samples and their turnover|在客户处样机 {count} 台，超期 3 台|{count} samples out, three overdue|超期样机本周收回或转销售|Return or sell overdue samples this week|收回超期样机|Get overdue samples back|收回两台，一台转销售|Two returned, one sold
竞品动态|News of competitors|{rival}在{region}推出返利|{rival} offers a bonus in {region}|暂不跟进价格，突出服务响应|Do not follow the price, stress service|更新竞品对照表|Update the comparison|对照表 V3 已发全员|Version 3 sent to all
客户投诉处理|Complaints|一起到货破损，一起资料缺页|One damaged delivery, one set of papers incomplete|48 小时内闭环并回访|Settle within 48 hours and call back|处理到货破损并回访|Settle the damaged delivery and call back|已换货，客户确认满意|Replaced, customer content
宣传资料更新|Publicity material|节能数据需引用检测报告|Savings must cite the test report|送法务复审后再用|Legal to review before use|送审新版彩页|Submit the new brochure|审核通过，旧版作废|Passed, the old one withdrawn
回款情况|Payment|逾期款 {amount} 万元，集中在两家经销商|CNY {cny} overdue, mostly two dealers|停止赊销发货，逐家约谈|No more credit, talk to each|约谈逾期经销商|Talk to the overdue dealers|已签还款计划|Repayment agreed
备件与交付|Parts and delivery|{product}库存低于安全线|Stock of {product} is below the limit|本周补货 {count} 套|Order {count} sets this week|补足{product}安全库存|Bring stock of {product} up|已到货入库|Delivered and stored
风险复核|Review of risks|复核登记册，三项有变化|Register reviewed, three entries changed|调整两项等级，更新措施|Change two levels, update measures|更新风险登记册|Update the risk register|已更新并通报|Updated and announced
下阶段工作安排|Next steps|按计划推进，关注月底节点|On plan, mind the end of the month|各成员周一前报细化安排|Details by Monday from everybody|汇总成员细化安排|Gather the details|已汇总下发|Gathered and sent out
销售工具与培训|Tools and training|新员工对选型软件不熟|New staff do not know the sizing tool|安排半天实操培训|Half a day of practice|组织选型软件培训|Hold the training|12 人参加，考核合格|Twelve came, all passed
""")
)
KICKOFF = tuple(
    texts(cells)
    for cells in lines("""
项目目标与范围|Goals and scope|宣读立项批准和目标分解|Approval and goals read out|全体确认目标，范围以立项表为准|Goals confirmed, scope as in the charter|按人分解目标并签字确认|Break the goals down by person|分解表已签字|Signed by all
分工与沟通机制|Roles and communication|明确职责分工、例会与汇报周期|Roles, meetings and reports settled|例会按周期召开，纪要两日内发出|Meetings as agreed, minutes within two days|建立项目群和共享文件夹|Set up group and shared folder|已建立|Done
廉洁与合规要求|Integrity|法务讲解承诺书和宣传审核|Legal explains pledge and review|销售人员会后签署承诺书|Sales to sign the pledge|收齐销售人员承诺书|Collect the pledges|已全部签署|All signed
""")
)
WRAPUP = tuple(
    texts(cells)
    for cells in lines("""
目标完成情况|Goals reached|签约、回款、满意度逐项对照|Contracts, receipts, satisfaction compared|签约目标达成，予以确认|Contract goal reached and confirmed|编写结项报告|Write the closing report|结项报告已报批|Submitted for approval
经验与不足|What worked and what did not|讨论八条经验与不足|Eight lessons discussed|纳入部门知识库|Into the department's knowledge base|整理经验清单|Write up the lessons|已发布|Published
遗留事项|What is left|两台样机待回收，一笔尾款未到|Two samples to return, one last payment|明确接手人和期限|Name who takes over and by when|办理遗留事项移交|Hand over what is left|已移交签字|Handed over and signed
""")
)
MINOR_ACTIONS = tuple(
    texts(cells)
    for cells in lines("""
向{customer}提供同行案例三份|Three references for {customer}|已发送，客户安排参观|Sent, a visit is arranged
核对{region}经销商库存|Check dealers' stock in {region}|盘点完成，差异 2 台已说明|Counted, two missing explained
完成{product}报价模板更新|Update the quotation template for {product}|新模板启用|In use
与财务确认返利计提口径|Settle with finance how bonuses accrue|口径已书面确认|Confirmed in writing
""")
)
PLACES = ("公司三楼会议室", "Meeting room, third floor"), ("线上会议", "Online"), ("区域办公室", "Regional office")
