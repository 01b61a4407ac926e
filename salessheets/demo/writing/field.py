"""执行 and 合规: what was done at customers, with what material, and who pledged what."""

from __future__ import annotations

from datetime import date

from salessheets.demo.company import LEGAL, name
from salessheets.demo.pools.activities import AGREED, HAPPENED, NEXT
from salessheets.demo.writing.scene import Row, Scene, falls, numbered, rounded
from salessheets.demo.writing.work import Work, work
from salessheets.text import Text

EARLY = ("visit", "exchange", "visit", "visit", "promotion", "demo", "exchange", "visit")
LATER = (
    "visit",
    "demo",
    "proposal",
    "quote",
    "visit",
    "promotion",
    "negotiation",
    "bid",
    "exchange",
    "collection",
    "visit",
    "other",
)
COUNTS = {"archived": 56, "evaluating": 52, "executing": 44, "terminated": 24, "planning": 9}
WAYS = ("onsite", "onsite", "video", "phone", "onsite")
STEP_DAYS = 9  # calendar days in which a next step is due
Reviews = tuple[tuple[str, date], ...]
LEFT_OPEN = 3  # of the last next steps, on a project that is late
MATERIALS = (
    (
        23,
        Text("产品彩页 V1：节能与尺寸数据", "Brochure V1: savings and dimensions"),
        Text("型式试验报告与第三方检测报告", "Type test and third-party test reports"),
    ),
    (
        34,
        Text("推介会演示文稿与案例", "Slides and cases for presentations"),
        Text("案例客户书面授权", "Written consent of the customers named"),
    ),
    (
        52,
        Text("展会展板与短视频", "Fair panels and short video"),
        Text("检测报告与商标授权", "Test report and trademark licence"),
    ),
)
PASSED = Text("删除一处绝对化用语后通过", "Passed after one superlative was taken out")
GIFT = Text(
    "收到客户赠送茶叶一盒（约 300 元），已登记上交",
    "A box of tea from a customer (about CNY 300), registered and handed in",
)
GIFT_DONE = Text("已交工会统一处理", "Passed on to the union")


def compliance(scene: Scene) -> list[Row]:
    """合规: pledges first, then material, then a gift."""
    if not scene.passed("G1"):
        return []
    found: list[Row] = []
    for seat in scene.story.team:
        if seat.role in ("sales", "manager"):
            who = name(seat.who)
            signed = (Text(f"承诺书/{who.zh}.pdf", f"pledges/{who.en}.pdf"),)
            found.append({"kind": "pledge", "person": who, "date": min(scene.at(3), scene.until), "file": signed})
    for percent_done, content, basis in MATERIALS:
        day = scene.at(percent_done)
        if day <= scene.until and scene.passed("G2"):
            proof = scene.proof("宣传审核", "publicity", f"{scene.code}-P{percent_done}")
            found.append(
                {
                    "kind": "material", "person": scene.who("marketing"), "date": day, "content": content, "basis": basis,
                    "handler": name(LEGAL), "passed": True, "result": PASSED, "file": proof,
                }
            )  # fmt: skip
    if scene.passed("G2"):
        who = scene.who("sales")
        found.append(
            {
                "kind": "gift",
                "person": who,
                "date": scene.at(48),
                "content": GIFT,
                "handler": name(LEGAL),
                "result": GIFT_DONE,
            }
        )
    return [{"id": numbered("CP", index), **row} for index, row in enumerate(found)]


def reviewed(scene: Scene) -> Reviews:
    """The reviews of material, with the days on which they were passed."""
    rows = [row for row in compliance(scene) if row["kind"] == "material"]
    return tuple((str(row["id"]), row["date"]) for row in rows if isinstance(row["date"], date))


def days(scene: Scene) -> list[date]:
    """The days of the activities, evenly over the time of selling."""
    count = COUNTS.get(scene.story.stage, 0)
    first = scene.at(3 if scene.story.stage == "planning" else 12)
    last = min(scene.until, scene.at(79))
    span = (last - first).days
    return [scene.day((first - scene.as_of).days + span * index // max(1, count - 1)) for index in range(count)]


def activities(scene: Scene) -> list[Row]:
    """执行: a row an activity."""
    when = days(scene)
    plan = work(scene)
    reviews = reviewed(scene)
    return [
        activity(scene, index, day, reviews, plan) | next_step(scene, index, day, len(when) - index)
        for index, day in enumerate(when)
    ]


def activity(scene: Scene, index: int, day: date, reviews: Reviews, plan: tuple[Work, ...]) -> Row:
    """One activity."""
    kinds = LATER if day >= scene.at(34) else EARLY
    kind = kinds[index % len(kinds)]
    review = next((number for number, passed in reversed(reviews) if passed <= day), "")
    kind = "visit" if kind == "promotion" and not review else kind
    seller = scene.who("sales", index)
    customer = scene.customer(index)
    purpose, content, response = scene.chance.pick(HAPPENED[kind], "what", index)
    row: Row = {
        "id": numbered("A", index),
        "date": day,
        "type": kind,
        "task": task_of(plan, day, kind),
        "way": WAYS[index % len(WAYS)],
        "place": customer.city,
        "staff": tuple(dict.fromkeys((seller, scene.who(("product", "delivery", "manager")[index % 3], index)))),
        "purpose": scene.told(purpose, index),
        "content": scene.told(content, index),
        "response": scene.told(response, index),
        "evidence": scene.proof("活动记录", "activities", numbered("A", index)) if index % 4 == 0 else (),
    }
    if kind == "promotion":
        row |= {"way": "onsite", "uses_material": True, "material_review": review}
    elif kind != "other":
        row |= {
            "customer": customer.name,
            "contact": customer.contact,
            "contact_title": customer.title,
            "agreed": AGREED[index % 6],
        }
    return row | cost(scene, index, kind)


def cost(scene: Scene, index: int, kind: str) -> Row:
    """What it cost, where it did."""
    if falls(index, 3, 1):
        return {}
    category = {"promotion": "promotion", "negotiation": "hospitality"}.get(
        kind, "hospitality" if index % 5 == 0 else "travel"
    )
    most = 9000 if kind == "promotion" else 1800
    return {"cost": rounded(scene.chance.number(300, most, "cost", index), 10), "cost_category": category}


def next_step(scene: Scene, index: int, day: date, left: int) -> Row:
    """What was to follow; past ones are done, except the last few of a project that is late."""
    if falls(index, 4, 3):
        return {}
    due = scene.calendar.next_working(scene.day((day - scene.as_of).days + STEP_DAYS))
    row: Row = {"next": NEXT[index % len(NEXT)], "next_owner": scene.who("sales", index), "next_due": due}
    forgotten = scene.story.slip and not scene.story.stop and LEFT_OPEN <= left < 2 * LEFT_OPEN
    if due < scene.as_of and not forgotten:
        row["next_done"] = due
    return row


def task_of(plan: tuple[Work, ...], day: date, kind: str) -> str:
    """The task an activity belongs to: one of selling that is under way, else the survey of needs."""
    wanted = "marketing" if kind == "promotion" else "sales"
    fit = [each for each in plan if runs(each, day) and each.step.role == wanted]
    near = [each for each in plan if runs(each, day)]
    return (fit or near)[0].step.wbs if fit or near else "2.1"


def runs(each: Work, day: date) -> bool:
    """Whether a task is planned for a day, milestones left out."""
    return not each.step.milestone and each.begins <= day <= each.ends
