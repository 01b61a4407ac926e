"""What `explain` says of the column codes that reading alone finds; those with a rule file have their manual there."""

from __future__ import annotations

from salessheets.text import Text

MANUALS: dict[str, Text] = {
    "C-kind": Text(
        "格子里的内容读不成这一列要的类型：日期列里写了「下周」，数字列里写了「约三万」。工具不猜，原文照样显示在这"
        "里。按表头说明重写。未设格式的 46000 是数字不是日期：请把单元格设为日期格式。",
        "The cell cannot be read as the kind of its column: 'next week' as a date, 'about 30k' as a number. "
        "Nothing is guessed and the text stays visible here. Write it again as the header's note says; a bare "
        "46000 is a number, so give the cell a date format.",
    ),
    "C-year": Text(
        "日期没有四位年份。跨年的项目里，3月5日 可能是今年也可能是明年，工具从不替人猜。请写 2026-3-5。",
        "The date lacks a year of four digits. A project that runs over New Year has two 5 Marches, and the tool "
        "never picks one. Write 2026-3-5.",
    ),
    "C-range": Text(
        "数值超出这一列允许的范围，或不该为负的列出现负数。多半是单位弄错（万元当成元）或多打了一位。",
        "The number is outside what the column allows, or negative where that makes no sense. Most often the "
        "unit is wrong (10k for 1) or a digit too many.",
    ),
    "C-percent": Text(
        "规则是：不大于 1 的数当作比例（1 = 100%），大于 1 的数当作百分数。1 到 2 之间的数最容易看错：1.5 读作 1.5%。"
        "若真是 150%，把单元格设为文本后写 150%。",
        "The stated rule: a number up to 1 is a fraction (1 = 100 %), above 1 it is percent. Between 1 and 2 "
        "this is easily misread: 1.5 is taken as 1.5 %. If you mean 150 %, type 150% as text.",
    ),
    "C-choice-own": Text(
        "用了列表以外的自定义项。这样写可以，原样保留并印在表单上，只是统计时计入「其他」。",
        "An entry of your own beside the list. That is fine: it is kept and printed as typed, and counted as other.",
    ),
    "C-id": Text(
        "编号由前缀、短横和数字组成，如 R-01；同一种工作簿有几本时加标记区分，如 A-张三-01（标记不超过 8 个字）。别的"
        "表靠它引用这一行。",
        "A number is made of prefix, hyphen and digits, as in R-01; where several workbooks of a kind exist, a "
        "tag of up to 8 letters keeps them apart, as in A-zhang-01. Other sheets point to the row by it.",
    ),
    "C-many": Text(
        "只能写一位的列里写了几位。责任不清等于没人负责；工具取第一位，请留下真正负责的人。",
        "Several names stand in a column for one person. Shared duty is nobody's duty; the first one counts "
        "until you leave the one who answers for it.",
    ),
    "C-wbs": Text(
        "WBS 存成了带小数的数字：1.10 会变成 1.1，与另一个任务重号。先把这一列设为文本，再输入。",
        "The WBS is stored as a number with a fraction: 1.10 turns into 1.1, another task. Format the column as "
        "text, then type it again.",
    ),
    "C-formula": Text(
        "要填值的列里是公式。公式存下的结果可能是旧的，工具一律不用。复制后选择性粘贴为数值。",
        "A column for input holds a formula. Its stored result may be stale, so it is never used. Copy it and "
        "paste the value over it.",
    ),
    "C-error-cell": Text(
        "格子里是 Excel 的错误值，如 #REF!、#N/A，多半是引用的行列被删了。改正公式来源，或清空重填。",
        "The cell shows an Excel error such as #REF! or #N/A, mostly because what it pointed to was deleted. "
        "Mend it, or clear it and fill it in.",
    ),
    "C-overwritten": Text(
        "这一列由工具计算，手填的值不用，也不影响结果。清空它，或恢复模板里的公式，免得别人误读。",
        "The tool works this column out; what was typed over it is not used and changes nothing. Clear it or "
        "restore the template's formula, lest someone believe it.",
    ),
    "C-length": Text(
        "文字太长：单行列最多 200 字，多行列最多 4000 字。全文保留，但表单里会排不下；细节请放附件。",
        "The text is too long: 200 characters in a one-line column, 4000 in one of several lines. All of it is "
        "kept, but forms have no room; put details into an attachment.",
    ),
    "C-merged": Text(
        "数据行里有合并单元格，只有左上角一格有值，其余各行读作空。取消合并，每行各填。",
        "Cells are merged among the rows. Only the first one holds the value, the others read as empty. Unmerge "
        "them and fill each row.",
    ),
    "C-hidden": Text(
        "有内容的行被隐藏或筛选掉了，但照样计入统计。看不见的数字容易引起误会；不要的行请删除。",
        "A filled row is hidden or filtered out and counts all the same. Numbers nobody sees mislead; delete a "
        "row that should not count.",
    ),
    "C-outside": Text(
        "表格区域之外有内容。紧接在表格下方、同列的行会读入；别处的不读。请移到表格里。",
        "There are filled cells outside the table. Rows right below it, under its headers, are read; others are "
        "left out. Move them into the table.",
    ),
    "C-setting": Text(
        "设置里有不认识的参数、规则或表单，或值读不出来。工具用默认值继续，请按「说明」一列改正。",
        "The settings name an unknown parameter, rule or form, or a value that cannot be read. The default is "
        "used meanwhile; correct it by the column that explains it.",
    ),
}
