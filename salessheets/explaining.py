"""What `explain` says of a rule, a code or a metric, in words and for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from salessheets.columns import LISTS
from salessheets.derived.states import GATE_TITLES
from salessheets.errors import SalessheetsError
from salessheets.findings import DUE, Kind, clause_text
from salessheets.manuals import Manual, first_paragraph, manuals, reads, rest
from salessheets.measures import Metric
from salessheets.metrics import Meter, meters
from salessheets.rules import manual_of
from salessheets.text import Language, Text, joined, same

KINDS = {
    Kind.FAULT: Text("数据有错", "a fault in the data"),
    Kind.WANT: Text("过关前要补", "wanted by a gate"),
    Kind.LATE: Text("逾期提醒", "something overdue"),
}
COLON = Text("：", ": ")
LOOKS_AT = Text("看哪里", "Looks at")
EACH_GATE = Text("到期的各关口", "each gate as it comes")
ALL_PROJECTS = Text("全组合", "portfolio alone")
WAIVABLE = (Text("不可豁免", "cannot be waived"), Text("可豁免", "can be waived"))
NEAR = 6
"""Names that are offered for one that does not exist."""
NO_SUCH = Text(
    "没有「{name}」这条规则、代码或指标；相近的有：{near}", 'There is no rule, code or metric "{name}"; near: {near}'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One thing explained: facts as label and text, and what it looks at."""

    id: str
    title: Text
    text: Text
    facts: tuple[tuple[str, Text, Text], ...]
    reads: tuple[tuple[Text, tuple[Text, ...]], ...] = ()


@cache
def every_id() -> tuple[Explained, ...]:
    """Every rule, code and metric, in this order."""
    return (*map(of_rule, manuals()), *(of_metric(metric, meter) for meter in meters() for metric in meter.metrics))


def explained(name: str) -> Explained:
    """Find one by its id, whatever its case, `m:` before a metric or not; SalessheetsError names the nearest."""
    wanted = name.strip().removeprefix("m:").casefold()
    known = {each.id.casefold(): each for each in reversed(every_id())}
    if wanted in known:
        return known[wanted]
    raise SalessheetsError(NO_SUCH.fill(name=name, near=same(", ".join(nearest(wanted)))))


def nearest(name: str) -> tuple[str, ...]:
    """The ids most like a name."""
    ids = {each.id.casefold(): each.id for each in every_id()}
    begins = [key for key in ids if name and (key.startswith(name) or name in key)]
    close = get_close_matches(name, ids, n=NEAR, cutoff=0.0)
    return tuple(ids[key] for key in list(dict.fromkeys([*begins, *close]))[:NEAR])


def of_rule(manual: Manual) -> Explained:
    """Explain a rule or a code."""
    rule = manual.rule
    title = GATE_TITLES.get(rule.gate or "", "")
    gate = EACH_GATE if rule.gate == DUE else Text("{gate} {title}", "{gate} {title}").fill(gate=rule.gate, title=title)
    return Explained(
        id=rule.id,
        title=manual.title,
        text=manual.text,
        facts=(
            ("clause", Text("条款", "Clause"), clause_text(rule.clause or "—")),
            ("severity", Text("程度", "Severity"), LISTS["severity"].label(rule.severity.value)),
            ("kind", Text("性质", "Kind"), KINDS[rule.kind]),
            ("gate", Text("所属关口", "Gate"), gate if rule.gate else same("—")),
            ("waivable", Text("豁免", "Waiver"), WAIVABLE[rule.waivable]),
            ("remedy", Text("怎么改", "Remedy"), rule.remedy),
        ),
        reads=reads(rule),
    )


def of_metric(metric: Metric, meter: Meter) -> Explained:
    """Explain a metric by the docstring of its file."""
    manual = manual_of(sys.modules[meter.measure.__module__].__doc__ or "")
    phases = joined([LISTS["phase"].label(phase) for phase in metric.phases]) if metric.phases else ALL_PROJECTS
    return Explained(
        id=metric.key,
        title=metric.title,
        text=Text(said(manual).zh, said(manual).en),
        facts=(
            ("unit", Text("单位", "Unit"), metric.unit),
            ("phases", Text("适用阶段", "Phases"), phases),
        ),
    )


def said(manual: Text) -> Text:
    """A docstring of a metric file, its first paragraph on one line."""
    title, more = first_paragraph(manual), rest(manual)
    zh = title.zh if more.zh == manual.zh else f"{title.zh}\n\n{more.zh}"
    en = title.en if more.en == manual.en else f"{title.en}\n\n{more.en}"
    return Text(zh, en)


def as_text(found: Iterable[Explained], language: Language, *, one: bool) -> str:
    """Print one in full, or a line each."""
    if one:
        return "\n".join(line for each in found for line in full(each, language))
    return "\n".join(f"{each.id:<20} {each.title.say(language)}" for each in found)


def full(each: Explained, language: Language) -> Iterator[str]:
    """All that there is to say of one."""
    yield f"{each.id}  {each.title.say(language)}"
    yield ""
    for _, label, words in each.facts:
        yield f"  {label.say(language)}{COLON.say(language)}{words.say(language)}"
    if each.reads:
        yield f"  {LOOKS_AT.say(language)}{COLON.say(language)}{looked_at(each).say(language)}"
    yield ""
    yield each.text.say(language)


def looked_at(each: Explained) -> Text:
    """「风险 › 概率P、影响I」, sheet by sheet."""
    sheets = [(title, joined(headers)) for title, headers in each.reads]
    zh = "；".join(f"{title.zh} › {headers.zh}" if headers.zh else title.zh for title, headers in sheets)
    en = "; ".join(f"{title.en} › {headers.en}" if headers.en else title.en for title, headers in sheets)
    return Text(zh, en)


def as_data(found: Iterable[Explained], language: Language, *, one: bool) -> dict[str, object]:
    """One as an object, or the list of all, for programs."""
    objects = [one_as_data(each, language) for each in found]
    return objects[0] if one else {"rules": objects}


def one_as_data(each: Explained, language: Language) -> dict[str, object]:
    """One explained, for programs."""
    return {
        "id": each.id,
        "title": each.title.say(language),
        "manual": each.text.say(language),
        **{key: words.say(language) for key, _, words in each.facts},
        "reads": [
            {"sheet": title.say(language), "columns": [header.say(language) for header in headers]}
            for title, headers in each.reads
        ],
    }
