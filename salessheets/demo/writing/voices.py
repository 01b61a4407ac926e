"""反馈记录: what customers need before, and what they say after."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.demo.pools.feedback import QUESTIONS, SAID, SURVEYS
from salessheets.demo.pools.needs import BUDGETS, NEEDS, TIMINGS
from salessheets.demo.writing.scene import Row, Scene, falls, numbered
from salessheets.text import Text

NEED_COUNTS = {"planning": 14, "reviewing": 4, "rejected": 3}
MOST_NEEDS = 24
FEEDBACK_COUNTS = {"archived": 36, "evaluating": 32, "executing": 24, "terminated": 8}
SURVEY_AT = (44, 62, 88)
WAYS = ("interview", "interview", "market_research", "questionnaire")
CHAIN = Text("使用：{user}；决定：总经理；付款：财务", "Uses: {user}; decides: general manager; pays: finance")
LOW = 5  # one answer in so many is a poor one on a project that is late; in three times as many elsewhere


def needs(scene: Scene) -> list[Row]:
    """调研: a row a need."""
    count = NEED_COUNTS.get(scene.story.stage, MOST_NEEDS)
    return [need(scene, index, count) for index in range(count)]


def need(scene: Scene, index: int, count: int) -> Row:
    """One need of one customer."""
    priority, (what, pain, words, effect, talk) = NEEDS[(index * 5 + 1) % len(NEEDS)]
    customer = scene.customer(index)
    early = scene.story.stage in ("reviewing", "rejected")
    last = scene.applied if early else min(scene.at(10), scene.until)
    first = scene.day((last - scene.as_of).days - 30 if early else scene.story.start)
    day = scene.day((first - scene.as_of).days + (last - first).days * index // max(1, count - 1))
    timing, budget = TIMINGS[index % len(TIMINGS)], BUDGETS[(index + 1) % len(BUDGETS)]
    return {
        "id": numbered("N", index),
        "date": day,
        "customer": customer.name,
        "industry": customer.industry,
        "way": WAYS[index % len(WAYS)],
        "place": customer.city,
        "respondent": customer.contact,
        "respondent_title": customer.title,
        "interviewer": (scene.who("sales", index), scene.who("product")) if index % 3 else (scene.who("sales", index),),
        "questions": talk,
        "verbatim": words,
        "need": what,
        "pain": pain,
        "budget": Text(*budget),
        "timing": Text(*timing),
        "decision_chain": CHAIN.fill(user=customer.title),
        "competitor": scene.story.rival if index % 2 == 0 else None,
        "priority": priority,
        "evidence": scene.proof("调研", "needs", numbered("N", index)) if index % 3 == 0 else (),
        "impact": effect,
        "secrecy": "trade" if falls(index, 6, 5) else None,
    }


def surveys(scene: Scene) -> list[Row]:
    """问卷: those sent so far."""
    if not FEEDBACK_COUNTS.get(scene.story.stage):
        return []
    found = []
    for index, when in enumerate(SURVEY_AT):
        day = scene.at(when)
        if day <= scene.until:
            sent = 40 + 10 * index
            row: Row = {"id": numbered("Q", index), "date": day, "name": SURVEYS[index], "questions": QUESTIONS}
            found.append(row | {"sent": sent, "returned": sent * 7 // 10, "valid": sent * 6 // 10})
    return found


def feedback(scene: Scene) -> list[Row]:
    """反馈: questionnaires, interviews and calls."""
    count = FEEDBACK_COUNTS.get(scene.story.stage, 0)
    sent = surveys(scene)
    first = scene.at(SURVEY_AT[0], 3)
    last = min(scene.until, scene.at(96))
    found = []
    for index in range(count):
        offset = (first - scene.as_of).days + (last - first).days * index // max(1, count - 1)
        day = min(scene.day(offset), scene.until)
        fit = [row for row in sent if isinstance(row["date"], date) and row["date"] <= day]
        way = "questionnaire" if fit and index % 4 else ("interview", "phone")[index % 2]
        row: Row = {"id": numbered("F", index), "date": day, "way": way}
        if way == "questionnaire":
            row["survey"] = fit[-1]["id"]
        found.append(row | answer(scene, index, day))
    return found


def answer(scene: Scene, index: int, day: date) -> Row:
    """What one customer said, and what came of it."""
    customer = scene.customer(index + 3)
    often = LOW if scene.story.slip else 3 * LOW
    low = falls(index, often, often - 2)
    row: Row = {
        "customer": customer.name,
        "contact": customer.contact,
        "phone": f"13{scene.chance.number(0, 9, 'p', index)}0000{scene.chance.number(1000, 9999, 'phone', index)}",
        **marks(scene, index, low=low),
        "complaint": low and index % 2 == 1,
        "typical": not low and index % 9 == 0,
    }
    if index % 2 == 0 or low:
        category, (words, handling) = SAID[index % len(SAID)]
        row |= {"suggestion": words, "category": category}
        if low or index % 4 == 0:
            row |= handled(scene, index, day, handling)
    return row


def marks(scene: Scene, index: int, *, low: bool) -> Row:
    """How content one customer is: 1..5, and 0..10 for whether others hear well of us."""
    chance = scene.chance
    good = chance.number(4, 5, "csat", index)
    figures = {
        "csat": 2 if low else good,
        "nps": 4 if low else chance.number(7, 10, "nps", index),
        "csat_product": 3 if low else good,
        "csat_price": chance.number(3, 4, "price", index),
        "csat_service": 2 if low else good,
        "csat_delivery": 2 if low else 4,
    }
    return {key: Decimal(figure) for key, figure in figures.items()}


def handled(scene: Scene, index: int, day: date, handling: Text) -> Row:
    """Who took care of it and when."""
    due = scene.calendar.add(day, 7)
    row: Row = {"owner": scene.who("delivery" if index % 2 else "sales", index), "due": due}
    answered, closed = scene.calendar.add(day, 1), scene.calendar.add(day, 5)
    if answered <= scene.as_of:
        row["responded_on"] = answered
    if closed <= scene.as_of:
        row |= {"closed_on": closed, "handling": handling}
    return row
