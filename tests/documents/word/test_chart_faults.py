"""What is wrong with a chart or its data is told with its place, what was expected and the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from chart_files import PLAN, changed, numbered, placeholder, repacked, template
from word_files import parts

from salessheets.documents.word import TemplateError, compile_template


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([1, 2], "list"),
        ("图", "str"),
        ({"categories": ["a"]}, "缺少 series"),
        ({**PLAN, "titel": "x"}, "title"),
        ({"categories": "ab", "series": []}, "categories 应是列表"),
        ({"categories": ["a"], "series": [{"name": "甲", "values": ["1"]}]}, "系列「甲」第 1 个值应是数字"),
        ({"categories": ["a"], "series": [{"name": "甲", "values": [True]}]}, "True"),
        ({"categories": ["a"], "series": [{"name": "甲", "values": [float("nan")]}]}, "nan"),
        ({"categories": ["a"], "series": [{"name": "甲", "values": [1, 2]}]}, "系列「甲」有 2 个值，分类有 1 个"),
        ({**PLAN, "minimum": "低"}, "低"),
        (numbered(256), "255"),
        ({"categories": ["字" * 40_000], "series": []}, "32767"),
    ],
)
def test_a_field_of_the_wrong_shape_is_told_with_its_place(data: object, said: str) -> None:
    with pytest.raises(TemplateError) as raised:
        compile_template(template()).render({"plan": data})
    (fault,) = raised.value.faults
    assert said in fault.text.zh
    assert fault.tag == "{{ plan }}"
    assert fault.place.zh == "第 1 段"


def test_every_fault_of_fields_is_told_at_once() -> None:
    data = template(placeholder(expression="plan"), placeholder(expression="plann"))
    with pytest.raises(TemplateError) as raised:
        compile_template(data).render({"plan": 7})
    assert [(fault.tag, fault.near) for fault in raised.value.faults] == [("{{ plan }}", None), ("{{ plann }}", "plan")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda xml: re.sub(r"<c:ser>.*</c:ser>", "", xml), "没有系列"),
        (lambda xml: xml.replace("c:barChart", "c:scatterChart"), "scatterChart"),
    ],
)
def test_a_chart_that_cannot_be_filled_is_told_when_compiling(change: Callable[[str], str], said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        compile_template(changed(change))


@pytest.mark.parametrize(
    ("alt", "said"),
    [("图：{{ plan }}", "只能写一个"), ("{{ plan }}{{ plan }}", "只能写一个"), ("{{ plan.__class__ }}", "不允许访问")],
)
def test_an_alt_text_that_holds_more_than_a_field_is_told(alt: str, said: str) -> None:
    found = parts(template())
    found["word/document.xml"] = found["word/document.xml"].replace(b"{{ plan }}", alt.encode())
    with pytest.raises(TemplateError, match=said):
        compile_template(repacked(found))


def test_tags_of_titles_are_checked_like_all_others() -> None:
    data = template(placeholder(title="{{ unti }}", values_title="{% if x %}"))
    with pytest.raises(TemplateError) as raised:
        compile_template(data, known=["plan", "unit"])
    assert {(fault.tag, fault.near) for fault in raised.value.faults} == {("{{ unti }}", "unit"), ("{% if x %}", None)}


def test_more_charts_than_any_document_holds_are_refused() -> None:
    data = template(before="{%p for each in range(2000) %}", after="{%p endfor %}")
    with pytest.raises(TemplateError, match="chart"):
        compile_template(data).render({"plan": PLAN})
