"""用了宣传材料，但没有在使用之前经他人审核通过。

为什么：广告法、反不正当竞争法追究虚假宣传；材料一发出去就收不回，所以先审核、再使用，送审人不能审自己的材料。
怎么改：在「合规」表登记一行材料审核：送审人、经办人（另一人）、日期、依据、审核通过，再把编号填到「执行」表的材料审核。「用宣传材料」空着时，市场推广算用了，其他类型算没用。
例：CP-02 材料审核，送审 张三，经办 李四，通过，3 月 1 日；活动 3 月 5 日引用 CP-02。

Publicity material was used without having passed a review by somebody else beforehand.

Why: the law punishes false publicity, and material cannot be called back once it is out; so it is reviewed before use, and
nobody reviews their own.
How to fix: add a row of kind Material review in Compliance, with who submitted it, who reviewed it, date, basis and result,
and put its number into the activity. Where Uses publicity material is blank, promotions count as yes, all else as no.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank
from salessheets.derived.naming import called
from salessheets.derived.people import person
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity, Compliance, Record
from salessheets.text import Text

RULE = Rule(
    id="s5.2b",
    clause="五.2",
    kind=Kind.FAULT,
    severity=Severity.ERROR,
    scope="record",
    waivable=True,
    reads=(
        "activities.type", "activities.uses_material", "activities.material_review", "compliance.kind",
        "compliance.passed", "compliance.handler", "compliance.person", "compliance.date",
    ),
    message=Text("活动 {id} 的宣传材料{what}", "Publicity material of activity {id} {what}"),
    remedy=Text("先审核再使用", "Review before use"),
)  # fmt: skip
NO_REVIEW = Text("没有审核", "has no review")
NOT_A_REVIEW = Text("引用的 {review} 不是材料审核", "cites {review}, which is no material review")
NOT_PASSED = Text("审核 {review} 没有通过", "did not pass its review {review}")
BY_OWN_HAND = Text("由送审人自己审核（{review}）", "was reviewed by the one who submitted it ({review})")
TOO_LATE = Text("用了之后才审核（{review}）", "was used before its review ({review})")
Fault = tuple[Record, str, Text]


def check(case: Case) -> Iterator[Finding]:
    """Look up the review of every activity that uses material; a number that does not exist is C-ref."""
    reviews = {row.id: row for row in case.of(Compliance) if row.id}
    for activity in case.of(Activity):
        if not uses_material(activity):
            continue
        if blank(activity, ("material_review",)):
            faults: list[Fault] = [(activity, "material_review", NO_REVIEW)]
        else:
            review = reviews.get(activity.material_review)
            faults = list(faults_of(case, activity, review)) if review else []
        for record, key, what in faults:
            yield RULE.finding(
                record.cell(key),
                getattr(record, key),
                about=activity.id,
                id=called(activity.id, activity.row),
                what=what.fill(review=activity.material_review),
            )


def uses_material(activity: Activity) -> bool:
    """Whether an activity uses publicity material: as typed, else promotions do."""
    return activity.type == "promotion" if activity.uses_material is None else activity.uses_material


def faults_of(case: Case, activity: Activity, review: Compliance) -> Iterator[Fault]:
    """What is wrong with the review that an activity cites."""
    if review.kind != "material":
        yield activity, "material_review", NOT_A_REVIEW
        return
    if not review.passed:
        yield review, "passed", NOT_PASSED
    if review.handler and person(case, review.handler) == person(case, review.person):
        yield review, "handler", BY_OWN_HAND
    if review.date and activity.date and review.date > activity.date:
        yield review, "date", TOO_LATE
