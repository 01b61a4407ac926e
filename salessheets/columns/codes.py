"""The ways a cell can be wrong: one rule per C- code, with its message and its remedy."""

from __future__ import annotations

from salessheets.columns import manuals
from salessheets.findings import Rule, Severity
from salessheets.text import Text

MANUALS: dict[str, Text] = manuals.MANUALS
"""What `explain` says of each code."""


def _code(name: str, severity: Severity, message: Text, remedy: Text) -> Rule:
    """Declare one column code."""
    return Rule(id=name, clause="", severity=severity, message=message, remedy=remedy)


C_MISSING = _code(
    "C-missing",
    Severity.ERROR,
    Text("{column} 未填", "{column} is empty"),
    Text("填写这一格", "Fill in the cell"),
)
C_KIND = _code(
    "C-kind",
    Severity.ERROR,
    Text("{column}「{value}」不是{kind}", '{column} "{value}" is not a {kind}'),
    Text(
        "按这一列的格式重写，填写说明见表头",
        "Write it again in the form this column takes; the header's note says which",
    ),
)
C_YEAR = _code(
    "C-year",
    Severity.ERROR,
    Text("{column}「{value}」没有年份", '{column} "{value}" has no year'),
    Text("写全年份，四位数，如 2026-3-5", "Write the year with four digits, as in 2026-3-5"),
)
C_RANGE = _code(
    "C-range",
    Severity.ERROR,
    Text("{column} {value} 超出 {range}", "{column} {value} is outside {range}"),
    Text("改成范围内的值", "Correct it to a value within the range"),
)
C_PERCENT = _code(
    "C-percent",
    Severity.WARNING,
    Text(
        "{column} {value} 读作 {percent}，若是 150% 请写 150%",
        "{column} {value} is read as {percent}; for 150% type it as text",
    ),
    Text("真是 150%，先把单元格设为文本，再写 150%", "If it is 150%, format the cell as text and type 150%"),
)
C_FUTURE = _code(
    "C-future",
    Severity.ERROR,
    Text("{column} {value} 在将来", "{column} {value} is in the future"),
    Text(
        "这里只记已发生的事：改日期，或事后再填",
        "Only what has happened goes here: correct the date, or fill it in afterwards",
    ),
)
C_CHOICE = _code(
    "C-choice",
    Severity.ERROR,
    Text(
        "{column}「{value}」不在选项中，是否 {nearest}",
        '{column} "{value}" is not a choice, did you mean {nearest}',
    ),
    Text("从下拉列表中选一项", "Pick an entry of the drop-down list"),
)
C_CHOICE_OWN = _code(
    "C-choice-own",
    Severity.INFO,
    Text("{column} 用了自定义项「{value}」", '{column} uses its own entry "{value}"'),
    Text(
        "统计时计入「其他」；若列表中已有相同意思的项，请改选",
        "It is counted as other; pick a listed entry if one means the same",
    ),
)
C_REF = _code(
    "C-ref",
    Severity.ERROR,
    Text("{column}「{value}」找不到", '{column} "{value}" does not exist'),
    Text(
        "改成已有的编号，或先在对应的表里补上这一行",
        "Write a number that exists, or add that row to its sheet first",
    ),
)
C_TARGET = _code(
    "C-target",
    Severity.ERROR,
    Text("对象「{value}」写法不对", 'Object "{value}" is not valid here'),
    Text(
        "写关口 G2、表单 D4 或 D9/M-03、记录 R-01、WBS 1.2 或「项目」，以本列允许的为准",
        "Write a gate G2, a form D4 or D9/M-03, a record R-01, a WBS 1.2 or project, whichever this column takes",
    ),
)
C_ID = _code(
    "C-id",
    Severity.ERROR,
    Text("编号「{value}」应为 {pattern}", 'Number "{value}" should look like {pattern}'),
    Text(
        "前缀、短横、数字；多本同类工作簿可加标记，如 A-张三-01",
        "Prefix, hyphen, number; a second workbook of the kind may add a tag, as in A-zhang-01",
    ),
)
C_DUPLICATE = _code(
    "C-duplicate",
    Severity.ERROR,
    Text("{key} 与 {other} 重复", "{key} is also in {other}"),
    Text(
        "改其中一行的编号，或删去重复的一行",
        "Give one of the two another number, or delete the row that is there twice",
    ),
)
C_CONFLICT = _code(
    "C-conflict",
    Severity.ERROR,
    Text("{column} 在 {other} 另有不同值", "{column} has another value in {other}"),
    Text("只留一处，或把两处改成一样", "Keep one of the two, or make them equal"),
)
C_PERSON = _code(
    "C-person",
    Severity.WARNING,
    Text("「{value}」不在人员表或团队", '"{value}" is in neither people nor team'),
    Text(
        "写人员表里的姓名或工号，或把此人加进人员表或团队",
        "Write a name or staff no. that stands in People, or add the person to People or Team",
    ),
)
C_PERSON_TWICE = _code(
    "C-person-twice",
    Severity.ERROR,
    Text("「{value}」重名，请写工号", 'Two people are called "{value}", use the staff no.'),
    Text("用工号代替姓名", "Write the staff no. instead of the name"),
)
C_MANY = _code(
    "C-many",
    Severity.ERROR,
    Text("{column} 只能一人", "{column} takes one person"),
    Text("只写一位，其他人写到允许多人的列", "Keep one name; put the others where several are allowed"),
)
C_WBS = _code(
    "C-wbs",
    Severity.WARNING,
    Text(
        "WBS {value} 是数字，1.10 会变成 1.1",
        "WBS {value} is a number; 1.10 becomes 1.1",
    ),
    Text("先把单元格设为文本，再重新输入", "Format the cell as text, then type it again"),
)
C_FORMULA = _code(
    "C-formula",
    Severity.ERROR,
    Text("{column} 应填值，不是公式", "{column} wants a value, not a formula"),
    Text(
        "把公式换成它的值（选择性粘贴为数值）",
        "Replace the formula by its value (paste special, values)",
    ),
)
C_ERROR_CELL = _code(
    "C-error-cell",
    Severity.ERROR,
    Text("{column} 是错误值 {value}", "{column} holds the error {value}"),
    Text("改正或清空这一格", "Correct or clear the cell"),
)
C_OVERWRITTEN = _code(
    "C-overwritten",
    Severity.INFO,
    Text("{column} 由工具计算，所填未用", "{column} is computed, the entry is not used"),
    Text("清空，或恢复模板中的公式", "Clear it, or bring the template's formula back"),
)
C_IGNORED = _code(
    "C-ignored",
    Severity.INFO,
    Text("{column} 自动计算，所填未用", "{column} is worked out, the entry is not used"),
    Text("清空这一格，以免与算出的值混淆", "Clear the cell, so that no one takes it for the value in use"),
)
C_LENGTH = _code(
    "C-length",
    Severity.WARNING,
    Text("{column} 太长（{n} 字）", "{column} is too long ({n} characters)"),
    Text("缩短；细节放到附件里", "Shorten it; details belong into an attachment"),
)
C_FILE_MISSING = _code(
    "C-file-missing",
    Severity.ERROR,
    Text("找不到文件 {value}", "File {value} not found"),
    Text(
        "把文件放进 附件/ 文件夹，或改正文件名",
        "Put the file into attachments/, or correct its name",
    ),
)
C_FILE_OUTSIDE = _code(
    "C-file-outside",
    Severity.ERROR,
    Text("文件须在 附件/ 下：{value}", "File must be under attachments/: {value}"),
    Text(
        "把文件复制到 附件/ 下，写相对路径，如 照片/签到.jpg",
        "Copy it into attachments/ and write the path from there, as in photos/signin.jpg",
    ),
)
C_MERGED = _code(
    "C-merged",
    Severity.WARNING,
    Text("数据行有合并单元格", "Merged cells among the rows"),
    Text("取消合并，每行各填各的", "Unmerge, and fill each row"),
)
C_HIDDEN = _code(
    "C-hidden",
    Severity.INFO,
    Text("隐藏行也计入", "A hidden row counts too"),
    Text(
        "取消隐藏或清除筛选；不要的行请删除",
        "Unhide it or clear the filter; delete a row that should not count",
    ),
)
C_OUTSIDE = _code(
    "C-outside",
    Severity.WARNING,
    Text("数据在表格区域之外", "Data outside the table"),
    Text("把数据移到表格里，表格会随之变大", "Move the data into the table; the table grows with it"),
)
C_WAIVER = _code(
    "C-waiver",
    Severity.ERROR,
    Text("豁免无效：{why}", "Waiver not valid: {why}"),
    Text("改正豁免行，或删去它", "Correct the waiver, or delete its row"),
)
C_SETTING = _code(
    "C-setting",
    Severity.ERROR,
    Text("设置「{value}」无效，用默认值", 'Setting "{value}" is not valid, default used'),
    Text(
        "按说明列改正，或清空以用默认值",
        "Correct it by the column that explains it, or clear it to use the default",
    ),
)

CODES: tuple[Rule, ...] = (
    C_MISSING,
    C_KIND,
    C_YEAR,
    C_RANGE,
    C_PERCENT,
    C_FUTURE,
    C_CHOICE,
    C_CHOICE_OWN,
    C_REF,
    C_TARGET,
    C_ID,
    C_DUPLICATE,
    C_CONFLICT,
    C_PERSON,
    C_PERSON_TWICE,
    C_MANY,
    C_WBS,
    C_FORMULA,
    C_ERROR_CELL,
    C_OVERWRITTEN,
    C_IGNORED,
    C_LENGTH,
    C_FILE_MISSING,
    C_FILE_OUTSIDE,
    C_MERGED,
    C_HIDDEN,
    C_OUTSIDE,
    C_WAIVER,
    C_SETTING,
)
