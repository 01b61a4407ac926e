"""The template of D9 会议纪要, by GB/T 9704-2012 in Chinese."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.page import Column, Page
from salessheets.text import Text

WHEN = '{{ meeting.date|day }}{% if meeting.time != "—" %} {{ meeting.time }}{% endif %}'
LINES = (
    (Text("编号", "No."), "{{ meeting.id }}"),
    (Text("类型", "Type"), "{{ meeting.type }}"),
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
            Column(head=Text("事项", "Action"), width=28, tag="{{ action.description }}"),
            Column(head=Text("责任人", "Owner"), width=12, tag="{{ action.owner }}", align="center"),
            Column(head=Text("期限", "Due"), width=15, tag="{{ action.due }}", align="center"),
            Column(head=Text("状态", "Status"), width=11, tag="{{ action.status }}", align="center"),
            Column(head=Text("完成日期", "Closed on"), width=15, tag="{{ action.closed_on }}", align="center"),
            Column(head=Text("处理结果", "Result"), width=24, tag="{{ action.result }}"),
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
            Column(head=Text("编号", "No."), width=10, tag="{{ action.id }}", align="center"),
            Column(head=Text("类型", "Type"), width=9, tag="{{ action.type }}", align="center"),
            Column(head=Text("来源", "Source"), width=11, tag="{{ action.source }}", align="center"),
            Column(head=Text("事项", "Action"), width=33, tag="{{ action.description }}"),
            Column(head=Text("责任人", "Owner"), width=12, tag="{{ action.owner }}", align="center"),
            Column(head=Text("期限", "Due"), width=15, tag="{{ action.due }}", align="center"),
            Column(head=Text("优先级", "Priority"), width=10, tag="{{ action.priority }}", align="center"),
        ],
    )
