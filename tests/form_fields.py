"""What each form must print of the schema, as it stands in the full case of the tests."""

from __future__ import annotations

WANTED = {
    "D1": """header.title header.name header.code header.form_no header.doc_no header.version header.secrecy
        header.org_name header.policy_version header.policy_effective header.prepared_by header.last_update
        header.sources each.version each.role
        charter.type size charter.department charter.applicant charter.applied_on manager charter.planned_start
        charter.planned_end charter.budget_total charter.budget_source measures.expected_roi charter.background
        charter.market_need charter.strategy_fit charter.scope charter.competition charter.resources
        charter.assumptions charter.constraints goal.id goal.metric goal.name goal.direction goal.unit goal.baseline
        goal.target goal.due goal.outcome goal.success risk.description risk.probability risk.impact risk.owner
        charter.attachments charter.lessons_used""",
    "D2": """header.title header.name header.sources each.version each.role
        decision.round decision.reviewed_on decision.chair charter.department charter.applicant charter.budget_total
        row.label row.weight row.required judge.name judge.department judge.recused score row.mean row.weighted
        review_score opinion.judge opinion.strengths opinion.problems opinion.veto decision.market decision.competition
        decision.resources each.chosen each.label review_default decision.explanation condition.id condition.object
        condition.condition condition.owner condition.due""",
    "D3": """header.title header.name header.sources each.version each.role
        manager appraisal_no decided_on charter.authority member.name member.department member.role member.duties
        member.effort member.start member.end row.item matrix.people part""",
    "D4": """header.title header.name header.sources each.version each.role
        charter.scope charter.planned_start charter.planned_end goal.id goal.name goal.unit goal.target goal.due
        task.id task.name task.phase task.owner task.planned_start task.planned_end task.predecessors task.weight
        task.deliverable task.milestone task.baseline_end task.forecast_end charts.gantt member.name member.role
        member.effort member.start member.end charter.resources line.category plan.months line.cells line.sum
        plan.cells plan.sum budget.approved budget.planned charts.curve charter.meeting_cadence charter.report_cadence
        charter.communication charter.acceptance charter.dependencies charter.assumptions charter.constraints""",
    "D5": """header.title header.name header.sources each.version each.role
        risk.id risk.found_on risk.found_by risk.category risk.description risk.trigger risk.probability risk.impact
        risk.score risk.level risk.proximity risk.response risk.measures risk.owner risk.actionee risk.due
        risk.residual_probability risk.residual_impact risk.secondary risk.review_on risk.escalated risk.status
        risk.closed_on risk.linked_actions line.probability impacts cell.count cell.ids measures.open_risks unplaced""",
    "D6": """header.title header.name header.sources each.version each.role
        measures.needs_customers measures.needs_total measures.high_needs measures.need_coverage need.id need.date
        need.customer need.industry need.way need.place need.respondent need.respondent_title need.interviewer
        need.need need.verbatim need.pain need.budget need.timing need.decision_chain need.competitor need.priority
        need.impact need.evidence need.secrecy need.questions label row.way figure row.total
        charter.needs_conclusion""",
    "D9": """header.title header.name header.sources each.version each.role
        meeting.id meeting.type meeting.title meeting.date meeting.time meeting.place meeting.chair meeting.recorder
        meeting.present meeting.absent meeting.observers meeting.next_on action.description action.owner action.due
        action.status action.closed_on action.result item.ordinal item.topic item.points item.resolution
        item.resolution_no item.needs_action action.id action.type action.source action.priority""",
    "D10": """header.title header.name header.sources each.version each.role
        measures.contract_attainment measures.contract_gap measures.time_gap measures.yoy measures.mom
        measures.collection_rate measures.margin_rate goal.name goal.unit goal.target goal.actual goal.attainment
        goal.reason measures.goal_attainment row.month product.product row.region row.target row.contract row.received
        row.margin row.last_year row.gap row.attainment row.reason_class row.reason product.gap
        total.contract until closing.sales_conclusion""",
    "D11": """header.title header.name header.sources each.version each.role
        survey.id survey.date survey.name survey.sent survey.returned survey.valid survey.return_rate
        measures.return_rate measures.csat_t2b measures.csat_mean measures.csat_points measures.nps measures.sample_n
        samples.csat samples.nps score.name score.counts score.n score.mean score.top group.name
        group.count group.share row.id row.date row.customer row.contact row.phone row.way row.survey row.csat row.nps
        row.suggestion row.category row.complaint row.owner row.due row.responded_on row.closed_on row.state
        row.handling measures.feedback_on_time row.typical survey.questions closing.feedback_conclusion""",
    "D12": """header.title header.sources each.version each.role
        charter.type manager charter.planned_start charter.planned_end closing.actual_end closing.kind closing.result
        approved_budget closing.summary goal.id goal.name goal.unit goal.target goal.actual goal.attainment goal.reason
        closing.sales_conclusion task.name task.baseline_start task.baseline_end task.actual_start task.actual_end
        task.cancelled_on task.state measures.milestone_on_time measures.schedule_delay group.category line.task
        line.planned line.committed line.actual line.actual_from line.voucher measures.budget_used
        measures.budget_committed measures.cost_overrun measures.actual_roi measures.bac measures.ev measures.ac
        measures.cpi measures.spi measures.eac charts.cost change.id change.raised_on change.raised_by change.object change.item
        change.before change.after change.reason change.impact change.state closing.change_review risk.description
        risk.level risk.status closing.risk_review issue.type issue.description issue.owner issue.due issue.result
        issue.evidence issue.escalated measures.action_close_rate measures.incidents measures.csat_t2b measures.nps
        measures.sample_n closing.feedback_conclusion lesson.id lesson.kind lesson.phase lesson.context lesson.cause
        lesson.result lesson.advice lesson.scope lesson.owner condition.condition condition.closed_on
        condition.evidence condition.file closing.team_review closing.leftover closing.leftover_owner closing.advice
        closing.audience row.object row.version row.submitted_on row.result row.approver row.decided_on
        row.approved_budget row.note waiver.rule waiver.object waiver.reason waiver.approver waiver.until
        document.doc_no document.title document.version document.date8""",
    "D13": """header.title header.name header.sources each.version each.role
        filing.filing_no filing.handed_by filing.received_by filing.handed_on archive_no outcome
        measures.filing_complete count group.label item.item_no item.archive_no item.doc_no item.responsible
        item.title item.secrecy item.pages item.retention item.version item.file item.location date8 sha256 row.item
        row.reason row.confirmed_by""",
    "D7": """header.title header.name header.sources each.version each.role
        need.id need.customer need.need need.priority measures.need_coverage group.category strategy.id
        strategy.applies strategy.content strategy.needs strategy.segment strategy.competitors strategy.discount
        strategy.start strategy.end strategy.expected strategy.owner strategy.reason line.category line.strategies
        line.planned total review.id review.object review.content review.basis review.person review.handler
        review.passed review.date review.file""",
    "D8": """header.title header.name header.sources each.version each.role
        measures.activity_counts measures.cost_per_activity measures.meeting_on_time by_type charts.by_month
        activity.id activity.date activity.type activity.task activity.way activity.place
        activity.customer activity.contact activity.contact_title activity.staff activity.purpose activity.content
        activity.response activity.agreed activity.next activity.next_owner activity.next_due activity.next_done
        activity.cost activity.cost_category activity.uses_material activity.material_review activity.evidence""",
    "D14": """header.title header.name header.sources each.version each.role
        employee.person employee.position employee.department employee.period employee.evaluator row.indicator
        row.weight row.target row.result row.self_score row.score row.weighted perf_total grade coefficient incentive
        interview_on interview""",
    "D15": """header.title header.name header.sources header.last_update each.version each.role
        kind period.name period.first period.last report.until report.submitted_on state phase next_gate missing
        light.head light.key light.label measures.completion measures.contract_attainment measures.time_gap
        measures.budget_used next_milestone report.summary report.deviation report.next_plan report.coordination
        task.id task.name task.actual_end task.baseline_end task.forecast_end task.progress risk.id risk.description
        risk.level risk.owner risk.due action.id action.description action.owner action.due row.period row.decision
        row.decision_due row.decision_result since changes""",
    "D16": """header.title header.name header.code header.org_name header.sources each.version each.role
        member.name member.department member.role""",
}
