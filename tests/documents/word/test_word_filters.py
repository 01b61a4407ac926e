"""The filters: dates, money, capitals, percentages, lists, in both languages."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from word_files import paragraphs

from salessheets.documents.word import compile_template, outline
from salessheets.documents.word.amounts import capital
from salessheets.text import Language

CAPITALS = [
    ("0", "零元整"),
    ("0.01", "壹分"),
    ("0.10", "壹角整"),
    ("0.56", "伍角陆分"),
    ("1", "壹元整"),
    ("1.05", "壹元零伍分"),
    ("1.50", "壹元伍角整"),
    ("10", "壹拾元整"),
    ("15", "壹拾伍元整"),
    ("100", "壹佰元整"),
    ("101", "壹佰零壹元整"),
    ("110", "壹佰壹拾元整"),
    ("1001", "壹仟零壹元整"),
    ("1010", "壹仟零壹拾元整"),
    ("1409.50", "壹仟肆佰零玖元伍角整"),
    ("6007.14", "陆仟零柒元壹角肆分"),
    ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
    ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
    ("10000", "壹万元整"),
    ("12300", "壹万贰仟叁佰元整"),
    ("10001", "壹万零壹元整"),
    ("107000.53", "壹拾万柒仟元伍角叁分"),
    ("100700", "壹拾万零柒佰元整"),
    ("1000000", "壹佰万元整"),
    ("10203040", "壹仟零贰拾万叁仟零肆拾元整"),
    ("20000000", "贰仟万元整"),
    ("100000000", "壹亿元整"),
    ("100000001", "壹亿零壹元整"),
    ("100010000", "壹亿零壹万元整"),
    ("100001000", "壹亿零壹仟元整"),
    ("101000000", "壹亿零壹佰万元整"),
    ("110000000", "壹亿壹仟万元整"),
    ("1234567890.12", "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分"),
    ("1000000000000", "壹万亿元整"),
    ("1000000000001", "壹万亿零壹元整"),
    ("1000100000000", "壹万零壹亿元整"),
    ("-12300", "负壹万贰仟叁佰元整"),
    ("-0.004", "零元整"),
    ("0.005", "壹分"),
    ("999.995", "壹仟元整"),
    ("10000000000000000", ""),
]


@pytest.mark.parametrize(("amount", "words"), CAPITALS)
def test_amounts_in_capitals(amount: str, words: str) -> None:
    assert capital(Decimal(amount)) == words


def shown(expression: str, value: object, language: Language = "zh") -> str:
    template = compile_template(paragraphs("{{ " + expression + " }}"))
    return outline(template.render({"v": value}, language=language)).removesuffix("\n")


@pytest.mark.parametrize(
    ("expression", "value", "zh", "en"),
    [
        ("v|day", date(2026, 3, 5), "2026年3月5日", "5 March 2026"),
        ("v|day", datetime(2026, 12, 31, 9, 30), "2026年12月31日", "31 December 2026"),
        ("v|day", None, "", ""),
        ("v|day", "3月5日", "3月5日", "3月5日"),
        ("v|isoday", date(2026, 3, 5), "2026-03-05", "2026-03-05"),
        ("v|month", date(2026, 3, 5), "2026年3月", "March 2026"),
        ("v|money", Decimal("1234567.005"), "1,234,567.01", "1,234,567.01"),
        ("v|money", -1, "-1.00", "-1.00"),
        ("v|money", Decimal("-0.001"), "0.00", "0.00"),
        ("v|money", "待定", "待定", "待定"),
        ("v|money(0)", Decimal("2.5"), "3", "3"),
        ("v|wan", 123450, "12.35", "12.35"),
        ("v|capital", 12300, "壹万贰仟叁佰元整", "壹万贰仟叁佰元整"),
        ("v|percent", Decimal(2) / 3, "66.7%", "66.7%"),
        ("v|percent(0)", Decimal("0.125"), "13%", "13%"),
        ("v|number", Decimal("12345.6700"), "12,345.67", "12,345.67"),
        ("v|number", Decimal("1E+3"), "1,000", "1,000"),
        ("v|number(1)", 2, "2.0", "2.0"),
        ("v|round(1)", Decimal("0.25"), "0.3", "0.3"),
        ("v|dash", None, "—", "—"),
        ("v|dash", 0, "0", "0"),
        ("v|dash", " ", "—", "—"),
        ("v|money|dash", None, "—", "—"),
        ("v|box", True, "☑", "☑"),
        ("v|box", None, "☐", "☐"),
        ("v|yesno", False, "否", "no"),
        ("v|yesno", None, "", ""),
        ("v|join", ["甲", None, "乙", 3], "甲、乙、3", "甲, 乙, 3"),
        ("v|join('/')", ["a", "b"], "a/b", "a/b"),
        ("v|join(attribute='n')", [{"n": "a"}, {"n": "b"}], "a、b", "a, b"),
        ("v|map(attribute='n')|join", [{"n": 1}, {"n": 2}], "1、2", "1, 2"),
        ("v|sum(attribute='n')", [{"n": Decimal("0.1")}, {"n": Decimal("0.2")}, {"n": None}], "0.3", "0.3"),
        ("v|selectattr('n', 'gt', 1)|map(attribute='n')|join", [{"n": 1}, {"n": 2}], "2", "2"),
        ("v|sort(attribute='n')|map(attribute='n')|join", [{"n": 2}, {"n": 1}], "1、2", "1, 2"),
        ("v|first ~ v|last ~ v|length", ["a", "b"], "ab2", "ab2"),
        ("v|batch(2)|length", [1, 2, 3], "2", "2"),
        ("v|unique|join", ["a", "b", "a"], "a、b", "a, b"),
        ("v|truncate(4)", "一二三四五", "一二三…", "一二三…"),
        ("v|replace('a', 'b')|upper|trim", " abc ", "BBC", "BBC"),
        ("v|int", Decimal("7.9"), "7", "7"),
        ("v|items|first|join", {"k": 1}, "k、1", "k, 1"),
        ("v|default('x', true)", "", "x", "x"),
        ("v|month", "三月", "三月", "三月"),
        ("v|number", "约 3", "约 3", "约 3"),
        ("v|money", float("nan"), "nan", "nan"),
        ("v|int ~ v|replace('', 'x')", "12", "1212", "1212"),
        ("v|int(-1)", "十二", "-1", "-1"),
        ("v|abs", Decimal(-3), "3", "3"),
        ("v|length", None, "0", "0"),
        ("v|batch(2, '空')|last|join", [1, 2, 3], "3、空", "3, 空"),
        ("[v, 'b', ['c']]|length ~ ('x', v)|join ~ {'k': v}|items|first|join", "a", "3x、ak、a", "3x, ak, a"),
        ("(v|items)[0][1] ~ v['k'] ~ 'xyz'[1]", {"k": 7}, "77y", "77y"),
        ("v and 1 or 2 if v is not none else 3", None, "3", "3"),
    ],
)
def test_a_filter_prints(expression: str, value: object, zh: str, en: str) -> None:
    assert shown(expression, value) == zh
    assert shown(expression, value, "en") == en


def test_groups() -> None:
    data = paragraphs(
        "{% for g in v|groupby('k') %}{{ g.grouper }}:{{ g.list|map(attribute='n')|join('+') }} {% endfor %}{% for k, xs in v|groupby('k') %}{{ k }}{{ xs|length }}{% endfor %}"
    )
    rows = [{"k": "b", "n": 1}, {"k": "a", "n": 2}, {"k": "b", "n": 3}]
    assert outline(compile_template(data).render({"v": rows})) == "a:2 b:1+3 a1b2\n"


def test_lines_become_paragraphs() -> None:
    data = paragraphs("{%p for line in v|lines %}", "{{ line }}", "{%p endfor %}")
    assert outline(compile_template(data).render({"v": "一\n二"})) == "一\n二\n"
