"""评审审批: scores, conclusions, conditions, every decision on record, waivers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.demo.company import CHAIR, JUDGES, PEOPLE, PMO, name
from salessheets.demo.pools.closing import PROBLEMS, REVIEW_TEXTS, STRENGTHS
from salessheets.demo.writing.scene import Row, Scene, numbered
from salessheets.demo.writing.strategies import budget_before, changes
from salessheets.text import Text

CRITERIA = ("market", "competition", "resources")
GAIN = 14  # points that the second round gives more
FORMS = {"G1": ("D1", "D2/1"), "G2": ("D4",), "G3": ("D7",), "G4": ("D12",)}
APPROVERS = {"G0": "shenlan", "G1": CHAIR, "G2": "shenlan", "G3": "shenlan", "G4": CHAIR, "G5": PMO}
EXPLAINED = Text(
    "技术方案成熟，但获客成本和续费率没有数据，请补充后再审",
    "The technology is ripe, but there are no figures on the cost of winning and keeping customers; add them for a second review",
)
REJECTED = Text(
    "投入大、获客成本无依据，与今年重点不符；建议先用现有平台小规模验证",
    "Costly, without evidence on winning customers, not among this year's priorities; try it small on an existing platform first",
)
WITHDRAWN = Text(
    "两省高校明年能源预算压减三成，四所意向院校书面暂停，继续投入无法回收",
    "Both provinces cut universities' energy budgets by 30%; four prospects have stopped in writing, further spending would not come back",
)
NOT_AGREED = Text("人员不足，明年立项再议", "Too few people; to be looked at again next year")
CONDITIONS = (
    Text("补充{region}服务网点的人员和费用测算", "Add staff and costs of the service point in {region}"),
    Text("取得洁净认证受理通知后方可对外宣传", "No publicity before the certificate is applied for"),
    Text("首批样机数量减少三成，分两次投放", "A third fewer samples, placed in two lots"),
)
CONDITION_MET = Text("测算已补充，财务复核无异议", "Added and checked by Finance")
WAIVED = Text(
    "县域网点销售按季汇总，空白月份无业务", "County outlets report by the quarter; empty months had no business"
)


def rounds(scene: Scene) -> tuple[int, ...]:
    """The rounds that were scored."""
    return (1, 2) if scene.story.result == "supplement" else (1,)


def recused(scene: Scene, judge: str) -> bool:
    """Whether a judge steps aside: nobody judges an application of the own department."""
    return PEOPLE[judge].department == scene.story.department


def scores(scene: Scene) -> list[Row]:
    """评审打分: each judge and criterion; of a second round two judges are still to come."""
    found: list[Row] = []
    for number in rounds(scene):
        judges = JUDGES if number == 1 else JUDGES[:3]
        for place, judge in enumerate(judges):
            if recused(scene, judge):
                found.append({"round": number, "judge": name(judge), "recused": True})
                continue
            for index, criterion in enumerate(CRITERIA):
                wobble = scene.chance.number(-2, 2, "score", number, judge, criterion)
                row: Row = {
                    "round": number,
                    "judge": name(judge),
                    "recused": False,
                    "criterion": criterion,
                    "score": Decimal(scene.story.scores[index] + wobble + GAIN * (number - 1)),
                    "veto": False,
                }
                if index == 0:
                    row |= {"strengths": STRENGTHS[place % 4], "problems": PROBLEMS[(place + 1) % 4]}
                found.append(row)
    return found


def decisions(scene: Scene) -> list[Row]:
    """评审结论: the first round."""
    market, competition, resources = (scene.told(text, 0) for text in REVIEW_TEXTS)
    row: Row = {
        "round": 1,
        "reviewed_on": scene.reviewed,
        "chair": name(CHAIR),
        "market": market,
        "competition": competition,
        "resources": resources,
        "result": scene.story.result,
    }
    if scene.story.result in ("supplement", "rejected"):
        row["explanation"] = EXPLAINED if scene.story.result == "supplement" else REJECTED
    return [row]


def conditions(scene: Scene) -> list[Row]:
    """评审条件: of a conditional approval; the first is met."""
    if scene.story.result != "conditional":
        return []
    found: list[Row] = []
    for index, text in enumerate(CONDITIONS):
        row: Row = {
            "id": numbered("CD", index),
            "object": "G1",
            "condition": scene.told(text, index),
            "owner": scene.who(("sales", "product", "finance")[index]),
            "due": scene.at(2 + 6 * index, 6),
        }
        if index == 0:
            row |= {
                "closed_on": scene.at(1, 2),
                "evidence": CONDITION_MET,
                "file": scene.proof("评审条件", "conditions", f"{scene.code}-CD-01"),
            }
        found.append(row)
    return found


def decided(target: object, day: date, approver: str, **more: object) -> Row:
    """One decided row."""
    return {
        "object": target,
        "submitted_on": day,
        "result": "approved",
        "approver": name(approver),
        "decided_on": day,
    } | more


def approvals(scene: Scene) -> list[Row]:
    """审批: gates with their forms, changes, the strategy with the large discount, the end."""
    found = [submission(scene)]
    if scene.story.stage == "rejected":
        day = scene.gate("G1")
        found.append(decided("G1", day, CHAIR, result="rejected", note=REJECTED, signed=scene.scan("G1")))
        found += signed_forms(scene, "G1")
    for gate in ("G1", "G2", "G3", "G4", "G5"):
        if scene.passed(gate):
            found += gate_rows(scene, gate)
    found += change_rows(scene)
    if scene.passed("G3"):
        found.append(decided("ST-01", scene.gate("G3"), "shenlan", signed=scene.scan("ST-01")))
    if scene.story.stage == "terminated":
        found.append(
            decided(
                Text("项目", "project"), scene.until, CHAIR,
                result="terminated", note=WITHDRAWN, signed=scene.scan("end"),
            )
        )  # fmt: skip
    return found


def submission(scene: Scene) -> Row:
    """The application handed in."""
    day = scene.submitted
    return decided("G0", day, APPROVERS["G0"], signed=scene.scan("G0"))


def gate_rows(scene: Scene, gate: str) -> list[Row]:
    """A gate and the forms signed for it."""
    day = scene.gate(gate)
    row = decided(gate, day, APPROVERS[gate], submitted_on=scene.calendar.add(day, -3))
    if gate != "G5":
        row["signed"] = scene.scan(gate)
    if gate == "G1":
        row["approved_budget"] = budget_before(scene)
        if scene.story.result == "conditional":
            row |= {"result": "conditional", "note": scene.told(CONDITIONS[0], 0)}
    return [row, *signed_forms(scene, gate)]


def signed_forms(scene: Scene, gate: str) -> list[Row]:
    """The forms signed for a gate."""
    return [
        decided(
            form, scene.gate(gate), APPROVERS[gate], version="V1.0", signed=scene.scan(f"{form.replace('/', '-')}-V1.0")
        )
        for form in FORMS.get(gate, ())
    ]


def change_rows(scene: Scene) -> list[Row]:
    """What became of each change."""
    found = []
    for change in changes(scene):
        raised = change["raised_on"]
        assert isinstance(raised, date)
        day = scene.calendar.add(raised, 3)
        no = change["object"] == "scope"
        more: Row = {"result": "rejected", "note": NOT_AGREED} if no else {}
        found.append(decided(change["id"], day, "shenlan", submitted_on=raised, **more))
    return found


def waivers(scene: Scene) -> list[Row]:
    """豁免: the full grid of sales, for a project in the counties."""
    if scene.story.stage != "evaluating":
        return []
    until = scene.day(100)
    return [
        {
            "rule": "4.1c",
            "object": Text("项目", "project"),
            "reason": WAIVED,
            "approver": name("shenlan"),
            "until": until,
        }
    ]
