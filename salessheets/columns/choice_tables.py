"""The words of every choice list, as one reads them; the order of options is that of the drop-down.

A line at the margin names a list and its type; below it stand the options, set apart by `;`: key 中文/English
(aliases). An option with `~` before its key is only ever computed: it has a label, and nobody may type it.
"""

from __future__ import annotations

TABLE = """
yesno closed
    yes 是/Yes (Y √ ✓ ✔ ✅ ☑ 有 对 1 TRUE 需 需要); no 否/No (N × ✗ ✘ ❌ 无 没有 不 0 FALSE 不需 不需要)
request closed
    draft 草稿/Draft (1); final 定稿/Final (2 正式)
project_type closed
    launch 新产品推广/New product launch (新品 推广); market 市场拓展/Market expansion (拓展 开拓);
    crm 客户关系管理/Customer relationship (客户关系 CRM); other 其他/Other
project_size closed
    small 小型/Small; medium 中型/Medium; large 大型/Large
budget_source open
    annual 年度预算/Annual budget (年度); special 专项经费/Special fund (专项);
    department 部门经费/Department funds; customer 客户出资/Customer-funded; other 其他/Other
secrecy closed
    public 公开/Public; internal 内部/Internal; trade 商业秘密/Trade secret (商密 机密 秘密)
cadence closed
    weekly 每周/Weekly (周); biweekly 每两周/Every two weeks (双周); monthly 每月/Monthly (月)
goal_metric closed
    contract 签约额/Contract value (销售额 合同额); receipts 回款额/Receipts (回款); margin 毛利/Gross margin;
    csat 客户满意度/Customer satisfaction (满意度 CSAT); nps 净推荐值/NPS; new_customers 新增客户/New customers;
    share 市场份额/Market share; other 其他/Other
direction closed
    up 越大越好/Higher is better (大 ↑); down 越小越好/Lower is better (小 ↓)
unit closed
    yuan 元/CNY (RMB); wan 万元/CNY 10k (万); yi 亿元/CNY 100m (亿); percent %/% (百分比); score 分/Points;
    count 个/Count (家 人 次); piece 台/Units (件 套); other 其他/Other
team_role open
    manager 项目经理/Project manager (PM 经理 负责人); sales 销售/Sales; marketing 市场/Marketing;
    product 产品/Product; finance 财务/Finance; legal 法务/Legal; delivery 交付/Delivery; other 其他/Other
phase closed
    launch 启动/Initiation (1); plan 规划/Planning (2); execute 实施/Execution (3 执行);
    evaluate 评估/Evaluation (4); close 收尾/Closing (5 结项)
budget_category open
    promotion 推广/Promotion; travel 差旅/Travel; hospitality 招待/Hospitality; sample 样品/Samples;
    channel 渠道/Channel; labour 人工/Labour; other 其他/Other
cost_source closed
    typed 手填/Typed; activities 执行/Activities
strategy_category closed
    pricing 定价/Pricing (价格); promotion 促销/Promotion; channel 渠道/Channel; customer 客户/Customers;
    product 产品组合/Product mix (产品); other 其他/Other
change_object closed
    goal 目标/Goal; schedule 进度/Schedule (时间); budget 预算/Budget (费用); scope 范围/Scope;
    team 团队/Team (人员)
criterion settings
    market 市场潜力/Market potential; competition 竞争环境/Competition; resources 资源需求/Resource needs
review_result closed
    approved 批准/Approved (同意 通过); conditional 有条件批准/Approved with conditions (有条件通过);
    rejected 驳回/Rejected (不同意 否决); supplement 补充后再审/Supplement and review again (再审)
approval_result closed
    approved 批准/Approved (同意 通过); conditional 有条件批准/Approved with conditions;
    rejected 驳回/Rejected (不同意 否决); returned 退回/Returned (退回修改); paused 暂停/Paused;
    resumed 恢复/Resumed; terminated 终止/Terminated (中止)
level5 closed
    1 1/1 (很低 极低 VL); 2 2/2 (低 L); 3 3/3 (中 M); 4 4/4 (高 H); 5 5/5 (很高 极高 VH)
risk_level derived
    low 低/Low (蓝); general 一般/Moderate (黄); major 较大/Major (橙); critical 重大/Critical (红)
risk_category open
    market 市场/Market; competition 竞争/Competition; customer 客户/Customer; product 产品/Product;
    delivery 交付/Delivery; cash 资金/Cash; compliance 合规/Compliance; resource 资源/Resources;
    other 其他/Other
proximity closed
    now 一个月内/Within a month; near 三个月内/Within three months; far 三个月后/Later
risk_response closed
    escalate 上报/Escalate; avoid 规避/Avoid (回避); transfer 转移/Transfer (分担);
    mitigate 减轻/Mitigate (降低 缓解); accept 接受/Accept
risk_status closed
    identified 已识别/Identified (新建 Open); responding 应对中/Responding (处理中);
    monitoring 监控中/Monitoring (跟踪); occurred 已发生/Occurred; closed 已关闭/Closed (关闭)
activity_type open
    promotion 市场推广/Promotion (推广); visit 客户拜访/Visit (拜访); demo 产品演示/Demonstration (演示);
    exchange 技术交流/Technical exchange; proposal 方案汇报/Proposal; quote 报价/Quotation; bid 投标/Bid;
    negotiation 合同谈判/Negotiation (谈判); collection 回款/Collection; other 其他/Other
contact_way closed
    onsite 现场/On site (上门); phone 电话/Phone; video 视频/Video; online 线上/Online (微信); other 其他/Other
meeting_type closed
    kickoff 启动会/Kick-off; progress 进展会/Progress (例会 周会); review 评审会/Review;
    summary 总结会/Wrap-up (复盘); other 其他/Other
action_type closed
    action 行动/Action (任务); issue 问题/Issue; decision 决策/Decision (决定)
priority closed
    high 高/High (H 紧急 P0 P1 1); medium 中/Medium (M P2 2); low 低/Low (L P3 3)
action_status closed
    open 待处理/Open (未开始); doing 进行中/In progress (处理中); done 已完成/Done (已关闭 完成 Closed);
    deferred 已推迟/Deferred (推迟); cancelled 已取消/Cancelled
variance_reason open
    market 市场/Market; competition 竞争/Competition; price 价格/Price; product 产品/Product;
    delivery 交付/Delivery; customer 客户/Customer; season 季节/Season; other 其他/Other
light closed
    green 绿/Green (🟢 绿灯 正常); yellow 黄/Yellow (🟡 黄灯 预警); red 红/Red (🔴 红灯 异常); ~grey 灰/Grey;
    ~na 不适用/n/a
feedback_way open
    questionnaire 问卷/Questionnaire; interview 访谈/Interview (客户访谈); phone 电话/Phone (回访);
    other 其他/Other
feedback_category closed
    product 产品/Product; price 价格/Price; service 服务/Service; delivery 交付/Delivery; other 其他/Other
needs_way closed
    market_research 市场调研/Market research (调研); interview 客户访谈/Interview (访谈);
    questionnaire 问卷/Questionnaire; other 其他/Other
closing_kind closed
    completed 完成/Completed; terminated 终止/Terminated; rejected 驳回/Rejected
closing_result closed
    met 达成/Met; partly 部分达成/Partly met; missed 未达成/Missed
lesson_kind closed
    good 经验/Worked well (成功); bad 不足/Fell short (教训 失败)
archive_class closed
    plan 项目计划/Plans; execution 执行记录/Execution records; evaluation 评估报告/Evaluation; data 数据/Data;
    summary 总结报告/Summaries; other 其他/Other
retention closed
    permanent 永久/Permanent (Y); y30 30年/30 years (D30 30); y10 10年/10 years (D10 10)
compliance_kind closed
    pledge 承诺书/Pledge; material 材料审核/Material review; gift 礼品申报/Gift report;
    complaint 投诉/Complaint; breach 违规/Breach
perf_indicator open
    results 业绩/Results; process 过程/Process; teamwork 协作/Teamwork; customer 客户/Customer;
    compliance 合规/Compliance
grade derived
    excellent 优/Excellent; good 良/Good; pass 中/Pass; fail 差/Fail
task_state derived
    not_started 未开始/Not started; doing 进行中/In progress; overdue 已逾期/Overdue; done 已完成/Done;
    cancelled 已取消/Cancelled
change_state derived
    pending 待批/Pending; approved 已批准/Approved; rejected 已驳回/Rejected
feedback_state derived
    open 未处理/Open; doing 处理中/In hand; closed 已关闭/Closed
holiday_kind closed
    off 休/Off (放假); work 班/Working day (调休上班)
doc_need closed
    required 必备/Required; reached 到门必备/Required once the gate is reached; optional 可选/Optional;
    none 不需/Not needed
committee_role closed
    chair 主任/Chair; member 委员/Member; secretary 秘书/Secretary
channel closed
    mail 邮件/Mail; wecom 企业微信/WeCom; dingtalk 钉钉/DingTalk; feishu 飞书/Feishu
notice_event closed
    red 变红/Turned red; gate 过门/Gate ready or passed; overdue 逾期/Overdue items; report 汇报到期/Report due;
    document 文件定稿/Document final; filing 归档到期/Filing due; finding 新错误/New errors
severity closed
    error 错误/Error; warning 警告/Warning; info 提示/Info; off 关闭/Off
"""
