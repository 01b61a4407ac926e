"""What to do about each kind of fault in a template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from salessheets.documents.word import (
    TemplateFault,
    cells,
    containers,
    expressions,
    inclusion,
    paragraphs,
    program,
    statements,
    tags,
)
from salessheets.documents.word.faults import NO_FIELD
from salessheets.text import Text

INSTEAD = Text("改成 {near}", "write {near} instead")
FIELDS = Text(
    "用 salessheets generate --fields {form} 查看可用的字段", "see the fields with salessheets generate --fields {form}"
)
SEE = Text("删去这个标签，或照内置模板的写法改", "take the tag out, or write it as the built-in templates do")
HOLE = re.compile(r"\{(\w+)\}")
REMEDIES: Mapping[Text, Text] = MappingProxyType(
    {
        tags.UNCLOSED: Text("在标签末尾补上 }} 或 %}", "add }} or %} at its end"),
        tags.UNOPENED: Text("在前面补上 {{ 或 {%，或删去它", "add {{ or {% before it, or take it out"),
        tags.WIDE: Text("把 ｛ ｝ 改成 { }", "type { } in place of ｛ ｝"),
        tags.TOO_LONG: Text("把表达式拆成几个标签", "split the expression over several tags"),
        statements.EMPTY: Text("写上字段名，或删去标签", "write a field in it, or take it out"),
        statements.NO_END: Text("在块的结尾补上对应的 {% end… %}", "add the {% end… %} where the block ends"),
        statements.NO_START: Text(
            "在前面补上开头的标签，或删去它", "add the tag that opens the block, or take this one out"
        ),
        statements.CROSSED: Text("调整两个结束标签的顺序", "put the two end tags in the other order"),
        statements.UNBALANCED: Text(
            "把开头和结尾的标签都写成 {%p %}、都写成 {%tr %} 或放进同一段",
            "write both as {%p %}, both as {%tr %}, or both in one paragraph",
        ),
        statements.NOT_INCLUDED: Text("让它独占一段", "give it a paragraph of its own"),
        statements.NO_LOOP: Text("把它移到 {% for %} 里面", "move it into the {% for %}"),
        statements.TOO_DEEP: Text("减少 for 和 if 的层数", "use fewer levels of for and if"),
        statements.TOO_MANY: Text("把模板拆成几份", "split the template into several"),
        statements.BAD_CODE: Text("检查括号、引号和逗号", "look at brackets, quotes and commas"),
        statements.NO_WORD: Text(
            "可用的语句：for、if、elif、else、set、include", "the statements are for, if, elif, else, set, include"
        ),
        expressions.UNSAFE: Text(
            "删去它；模板只能用字段和过滤器", "take it out: a template uses fields and filters only"
        ),
        expressions.NOT_ALLOWED: Text("改用字段、过滤器、for 和 if", "use fields, filters, for and if"),
        expressions.NO_CALL: Text("写成过滤器：{{ 值|过滤器 }}", "write it as a filter: {{ value|filter }}"),
        expressions.NO_FILTER: Text("删去这个过滤器", "take the filter out"),
        expressions.NO_TEST: Text("改用 ==、is defined 等", "use ==, is defined and the like"),
        containers.OUTSIDE: Text("把它移进表格，或改成 {%p %}", "move it into a table, or write {%p %}"),
        containers.NO_VALUE: Text("去掉 tr、tc 或 p，写成 {{ }}", "leave out tr, tc or p: {{ }}"),
        containers.VANISHES: Text(
            "把标签旁的文字移到别的段落、单元格或行", "move the text beside it to another paragraph, cell or row"
        ),
        cells.NO_TABLE: Text("把它移进表格的单元格", "move it into a cell of a table"),
        cells.NO_VALUE: Text("在它后面写上值", "write the value behind it"),
        cells.TWICE: Text("只留一个", "keep one of them"),
        inclusion.NO_BLOCK: Text(
            "把块放进「公共块」文件夹，或改名", "put the block into the folder “blocks”, or mend its name"
        ),
        inclusion.NESTED: Text("去掉其中一个 include", "take one of the includes out"),
        inclusion.NOT_CARRIED: Text(
            "把它放进正文模板，不放在块里", "put it into the template itself, not into the block"
        ),
        paragraphs.FIELD_CODE: Text("把标签移到域的外面", "move the tag out of the field"),
        program.TOO_NESTED: Text("减少嵌套", "nest less"),
    }
)


def remedy(fault: TemplateFault, form: str) -> Text:
    """Say how a fault is mended: by the nearest name, where there is one."""
    if fault.near is not None:
        return INSTEAD.fill(near=fault.near)
    if fits(NO_FIELD, fault.what):
        return FIELDS.fill(form=form)
    return next((done for said, done in REMEDIES.items() if fits(said, fault.what)), SEE)


def fits(said: Text, what: Text) -> bool:
    """Whether a fault says what a kind of fault says, its holes filled with anything."""
    words = HOLE.split(said.zh)
    pattern = "".join(re.escape(part) if place % 2 == 0 else ".*" for place, part in enumerate(words))
    return re.fullmatch(pattern, what.zh, re.DOTALL) is not None
