"""结项归档 and 绩效评估: what is said and filed at the end."""

from __future__ import annotations

from decimal import Decimal

from salessheets.demo.company import ARCHIVIST, name
from salessheets.demo.pools.closing import LESSONS
from salessheets.demo.wording import pairs
from salessheets.demo.writing.scene import Row, Scene, numbered
from salessheets.settings import DEFAULTS
from salessheets.text import Text

LESSON_COUNTS = {"archived": 8, "evaluating": 4, "terminated": 4}
COMPLETED = dict(zip(("summary", "sales_conclusion", "feedback_conclusion", "risk_review", "change_review", "team_review", "leftover", "advice", "audience"), pairs("""
项目按期完成，签约超过目标，形成可复制的推广方法|Finished on time with contracts above the goal and a method that others can use
签约和回款均完成目标，第二季度最好；毛利率稳定在三成以上|Contracts and receipts reached their goals, the second quarter was best; the margin stayed above 30%
满意度高于目标，主要建议集中在夜间响应和备件价格，均已关闭|Satisfaction is above the goal; suggestions were about nights and parts prices, all settled
登记 20 项风险，无一造成重大影响，全部关闭|Twenty risks, none did serious harm, all closed
三项变更，两项批准一项驳回，均按程序办理|Three changes, two approved and one turned down, all by the process
跨部门配合顺畅，出席率高|Departments worked well together, attendance was high
两台样机仍在客户处，合同已明确归还日期|Two samples are still with a customer; the contract names the day of return
在相邻省份复制，先建备件库再推广|Repeat it in the neighbouring provinces, parts stores first
销售管理层、各区域销售经理|Sales management, regional managers
"""), strict=True))  # fmt: skip
ENDED = dict(zip(("summary", "sales_conclusion", "feedback_conclusion", "risk_review", "change_review", "team_review", "leftover", "advice", "audience"), pairs("""
因客户预算压减提前终止，已签两所院校继续履约|Ended early since customers' budgets were cut; two signed contracts go on
签约为目标的三成，其余意向暂停|Contracts reached 30% of the goal, other prospects stopped
已服务院校满意，认可节能量|The universities served are satisfied and accept the savings
「客户预算缩减」风险发生，应对为转向已签客户|The risk "budget cut" came true; we turned to signed customers
一项进度变更已批准|One change of dates was approved
人员已转入其他项目|The team has moved to other projects
两所院校的服务合同继续执行|Two service contracts go on
公共预算类客户先签框架再投入|With public budgets, sign the framework before spending
大客户部、市场部|Key Accounts, Marketing
"""), strict=True))  # fmt: skip
PARTLY = Text(
    "截至目前签约略高于目标，粤西最好，广西偏弱",
    "Contracts are slightly above the goal so far; West Guangdong is best, Guangxi weaker",
)
TITLES = (
    ("data", Text("销售数据明细（签约与回款台账）", "Sales ledger: contracts and receipts"), "ledger"),
    ("execution", Text("示范站运行记录", "Operating records of the references"), "operation"),
    ("plan", Text("计划批准会签单", "Sign-off of the plan"), "plan-signoff"),
    ("evaluation", Text("第三方检测报告", "Third-party test report"), "test-report"),
    ("summary", Text("总结会录像与课件", "Wrap-up recording and slides"), "wrap-up"),
)
PAPER = Text("经销协议原件（8 份）", "Dealer agreements, originals (8)")
CABINET = Text("档案室 3 号柜 12 盒", "Archive, cabinet 3, box 12")
INDICATORS = ("results", "process", "teamwork", "customer", "compliance")
MARKS = pairs("""
签约目标与人均贡献|Contract goal and own share
拜访、记录、例会按要求完成|Visits, records and meetings as required
跨部门支持及时|Prompt support across departments
客户满意度不低于 90%|Customer satisfaction at least 90%
无违规、承诺书已签|No breach, pledge signed
""")
DONE = pairs("""
完成目标的 104%|104% of the goal
记录完整率 98%|98% of records complete
支持响应均在一日内|Every request answered within a day
满意度 93%|Satisfaction 93%
无违规|No breach
""")
INCENTIVES = pairs("""
项目奖金系数 1.2，推荐年度优秀|Bonus factor 1.2, proposed for the annual award
项目奖金系数 1.0|Bonus factor 1.0
项目奖金系数 1.0，安排方案培训|Bonus factor 1.0, training in proposals
""")
INTERVIEW = Text("肯定客户跟进，下阶段加强方案能力", "Good follow-up of customers; to work on proposals next")


def closing(scene: Scene) -> list[Row]:
    """The card 结项."""
    if scene.story.stage == "archived":
        ends = scene.at(100)
        facts: Row = {"kind": "completed", "actual_end": ends, "result": "met", "leftover_owner": scene.who("sales")}
        return [{**facts, **COMPLETED}]
    if scene.story.stage == "terminated":
        facts = {
            "kind": "terminated",
            "actual_end": scene.until,
            "result": "missed",
            "leftover_owner": scene.who("sales"),
        }
        return [{**facts, **ENDED}]
    return [{"sales_conclusion": PARTLY}] if scene.story.stage == "evaluating" else [{}]


def lessons(scene: Scene) -> list[Row]:
    """经验: good and bad by turns."""
    count = LESSON_COUNTS.get(scene.story.stage, 0)
    chosen = [LESSONS[(index // 2) + (4 if index % 2 else 0)] for index in range(count)]
    return [
        {
            "id": numbered("L", index), "kind": kind, "phase": phase, "context": context, "cause": cause,
            "result": result, "advice": advice, "scope": scope, "owner": scene.who("sales", index),
        }
        for index, (kind, phase, (context, cause, result, advice, scope)) in enumerate(chosen)
    ]  # fmt: skip


def filing(scene: Scene) -> list[Row]:
    """归档: the handover in the first row, then what the tool cannot know."""
    whole: Row = {"item": Text("全部", "all")}
    if scene.story.stage != "archived":
        return [whole] if scene.story.stage in ("evaluating", "terminated", "rejected") else []
    whole |= {
        "handed_by": scene.manager,
        "received_by": name(ARCHIVIST),
        "handed_on": scene.at(100, 17),
        "filing_no": f"BA-{scene.at(100).year}-0042",
    }
    titled: list[Row] = [
        {"item": title, "file": scene.proof("归档", "filing", f"{scene.code}-{stem}"), "archive_class": kind}
        for kind, title, stem in TITLES
    ]
    paper: Row = {"item": PAPER, "archive_class": "execution", "pages": 64, "location": CABINET, "retention": "y30"}
    return [whole, *titled, paper]


def performance(scene: Scene) -> list[Row]:
    """绩效: each member by each indicator; pay and talk in the first row of a person."""
    if scene.story.stage != "archived":
        return []
    found: list[Row] = []
    for place, who in enumerate(scene.team):
        for index, indicator in enumerate(INDICATORS):
            score = scene.chance.number(82, 96, "rated", place, indicator)
            row: Row = {
                "person": who,
                "indicator": indicator,
                "weight": DEFAULTS.perf_weights[indicator],
                "target": MARKS[index],
                "result": DONE[index],
                "self_score": Decimal(min(100, score + 2)),
                "score": Decimal(score),
                "evaluator": scene.manager if place else name("shenlan"),
            }
            if index == 0:
                row |= {"incentive": INCENTIVES[place % 3], "interview_on": scene.at(100, 14), "interview": INTERVIEW}
            found.append(row)
    return found
