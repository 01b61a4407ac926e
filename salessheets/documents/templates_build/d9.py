"""The template of D9 会议纪要, by GB/T 9704-2012 in Chinese."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DUE, NO, OWNER, STATUS, TYPE
from salessheets.documents.templates_build.page import Column, Page
from salessheets.text import Text

WHEN = '{{ meeting.date|day }}{% if meeting.time != "—" %} {{ meeting.time }}{% endif %}'
LINES = (
    (NO, "{{ meeting.id }}"),
    (TYPE, "{{ meeting.type }}"),
    (Text("时间", "Date"), WHEN),
    (Text("地点", "Place"), "{{ meeting.place }}"),
    (Text("主持", "Chair"), "{{ meeting.chair }}"),
    (Text("记录", "Minutes by"), "{{ meeting.recorder }}"),
    (Text("出席", "Present"), "{{ meeting.present }}"),
    (Text("请假", "Apologies"), "{{ meeting.absent }}"),
    (Text("列席", "Observers"), "{{ meeting.observers }}"),
)
HEAD = "MinutesHead"


def minutes(page: Page) -> None:
    """The minutes, from mark to signatures."""
    page.cell = "MinutesCell"
    page.control('{%p if header.org_name != "—" %}')
    page.add("{{ header.org_name }}", "MinutesIssuer")
    page.control("{%p endif %}")
    page.add("{{ header.title }}", "MinutesMark")
    page.add("{{ header.doc_no }}\t{{ meeting.date|day }}", "MinutesLine")
    page.add("{{ meeting.title }}", "MinutesTitle")
    for label, tag in LINES:
        mark, space = ("：", "") if page.language == "zh" else (":", "\t")
        page.add(space + tag, "MinutesPeople", label=page.say(label) + mark)
    page.heading(Text("上次行动项", "Actions of the meeting before"), HEAD)
    previous(page)
    page.heading(Text("议题与决议", "Items and resolutions"), HEAD)
    items(page)
    page.heading(Text("行动项", "Actions"), HEAD)
    actions(page)
    page.heading(Text("下次会议", "Next meeting"), HEAD)
    page.add("{{ meeting.next_on|day }}", "MinutesText")
    page.heading(Text("签发", "Signatures"), HEAD)
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件信息", "About this document"), HEAD)
    page.include(blocks.HEADER)
    page.include(blocks.HISTORY)


def previous(page: Page) -> None:
    """What became of the actions agreed last time."""
    page.table(
        "action in previous_actions",
        [
            Column.words(Text("事项", "Action"), 28, "action.description"),
            Column.centred(OWNER, 12, "action.owner"),
            Column.centred(DUE, 15, "action.due"),
            Column.centred(STATUS, 11, "action.status"),
            Column.centred(Text("完成日期", "Closed on"), 15, "action.closed_on"),
            Column.words(Text("处理结果", "Result"), 24, "action.result"),
        ],
    )


def items(page: Page) -> None:
    """Each item: topic, what was said, what was resolved."""
    page.control("{%p for item in items %}")
    page.add(
        "{{ item.ordinal }}{{ item.topic }}" if page.language == "zh" else "{{ item.ordinal }} {{ item.topic }}",
        "MinutesTopic",
    )
    page.control("{%p for line in item.points|lines %}")
    page.add("{{ line }}", "MinutesText")
    page.control("{%p endfor %}")
    resolution = Text(
        '{{ item.resolution }}{% if item.needs_action == "是" %}（需行动）{% endif %}',
        '{{ item.resolution }}{% if item.needs_action == "Yes" %} (needs action){% endif %}',
    )
    label = Text("决议 {{ item.resolution_no }}：", "Resolution {{ item.resolution_no }}: ")
    page.add(resolution, "MinutesText", label=label)
    page.control("{%p else %}")
    page.add("—", "MinutesText")
    page.control("{%p endfor %}")


def actions(page: Page) -> None:
    """What was agreed to do, by whom, until when."""
    page.table(
        "action in actions",
        [
            Column.centred(NO, 10, "action.id"),
            Column.centred(TYPE, 9, "action.type"),
            Column.centred(Text("来源", "Source"), 11, "action.source"),
            Column.words(Text("事项", "Action"), 33, "action.description"),
            Column.centred(OWNER, 12, "action.owner"),
            Column.centred(DUE, 15, "action.due"),
            Column.centred(Text("优先级", "Priority"), 10, "action.priority"),
        ],
    )
