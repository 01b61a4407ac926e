"""What each column code means, why it is said and how to mend it: the text that `explain` shows."""

from __future__ import annotations

from salessheets.text import Text

MANUALS: dict[str, Text] = {
    "C-missing": Text(
        "必填的格子是空的。后面的统计、表单都要用它;「如果…则必填」的列,条件成立时才要求。补上即可。",
        "A required cell is empty. Figures and forms further on need it; a column that is required under a "
        "condition is asked for only while the condition holds. Fill it in.",
    ),
    "C-kind": Text(
        "格子里的内容读不成这一列要的类型:日期列里写了「下周」,数字列里写了「约三万」。工具不猜,原文照样显示在这"
        "里。按表头说明重写。未设格式的 46000 是数字不是日期:请把单元格设为日期格式。",
        "The cell cannot be read as the kind of its column: 'next week' as a date, 'about 30k' as a number. "
        "Nothing is guessed and the text stays visible here. Write it again as the header's note says; a bare "
        "46000 is a number, so give the cell a date format.",
    ),
    "C-year": Text(
        "日期没有四位年份。跨年的项目里,3月5日 可能是今年也可能是明年,工具从不替人猜。请写 2026-3-5。",
        "The date lacks a year of four digits. A project that runs over New Year has two 5 Marches, and the tool "
        "never picks one. Write 2026-3-5.",
    ),
    "C-range": Text(
        "数值超出这一列允许的范围,或不该为负的列出现负数。多半是单位弄错(万元当成元)或多打了一位。",
        "The number is outside what the column allows, or negative where that makes no sense. Most often the "
        "unit is wrong (10k for 1) or a digit too many.",
    ),
    "C-percent": Text(
        "规则是:不大于 1 的数当作比例(1 = 100%),大于 1 的数当作百分数。1 到 2 之间的数最容易看错:1.5 读作 1.5%。"
        "若真是 150%,把单元格设为文本后写 150%。",
        "The stated rule: a number up to 1 is a fraction (1 = 100 %), above 1 it is percent. Between 1 and 2 "
        "this is easily misread: 1.5 is taken as 1.5 %. If you mean 150 %, type 150% as text.",
    ),
    "C-future": Text(
        "这一列只记已经发生的事,日期却晚于数据日期。常见原因是年份打错,或把计划日写进了实际日。",
        "This column holds what has happened, and the date lies after the date of the run. Usually the year is "
        "mistyped or a planned date stands in an actual column.",
    ),
    "C-choice": Text(
        "内容不在固定的选项里。各项目要合在一起统计,选项必须一致;中文、英文、常用别名都认。从下拉列表中选一项。",
        "The entry is none of a fixed list. Projects are counted together, so the words must agree; Chinese, "
        "English and common short forms are all known. Pick one from the drop-down.",
    ),
    "C-choice-own": Text(
        "用了列表以外的自定义项。这样写可以,原样保留并印在表单上,只是统计时计入「其他」。",
        "An entry of your own beside the list. That is fine: it is kept and printed as typed, and counted as other.",
    ),
    "C-ref": Text(
        "引用的编号找不到对应的行。可能是编号打错、那一行被删了,或写在了别的项目里。改正编号,或先补上那一行。",
        "The number points to no row. It may be mistyped, the row deleted, or it belongs to another project. "
        "Correct it, or add the row first.",
    ),
    "C-target": Text(
        "对象的写法不在规定之内,或本列不允许这种对象。写法:门 G2;表单 D4、D2/1(轮次)、D9/M-03、D14/姓名、"
        "D15/2026-W47;记录 R-01;议题 M-03/2;WBS 1.2;项目。",
        "The object is not written as agreed, or not of a kind this column takes. Write a gate G2; a form D4, "
        "D2/1 (round), D9/M-03, D14/name, D15/2026-W47; a record R-01; an agenda item M-03/2; a WBS 1.2; project.",
    ),
    "C-id": Text(
        "编号由前缀、短横和数字组成,如 R-01;同一种工作簿有几本时加标记区分,如 A-张三-01(标记不超过 8 个字)。别的"
        "表靠它引用这一行。",
        "A number is made of prefix, hyphen and digits, as in R-01; where several workbooks of a kind exist, a "
        "tag of up to 8 letters keeps them apart, as in A-zhang-01. Other sheets point to the row by it.",
    ),
    "C-duplicate": Text(
        "两行用了同一个编号(或同一组关键列),引用时分不清是哪一行。给其中一行换个编号;整行重复的删掉一行。",
        "Two rows bear the same number (or the same set of key columns), so a reference to it is unclear. "
        "Renumber one; delete a row that is there twice.",
    ),
    "C-conflict": Text(
        "同一件事在两处填了不同的值。每个事实只填一处,工具才知道以哪个为准。",
        "One fact is filled in twice with different values. Each fact belongs in one place, else no one knows "
        "which holds.",
    ),
    "C-person": Text(
        "这个人既不在人员表也不在团队里,可能是错字或外部人员。改成人员表里的写法,或把人加进去。人员表为空时不检查。",
        "The person stands neither in people nor in team: a slip of the pen, or an outsider. Write the name as "
        "people has it, or add the person. Nothing is checked while people is empty.",
    ),
    "C-person-twice": Text(
        "人员表里有两位同名的人,分不清是谁。这一格请写工号。",
        "Two people bear this name, so it is unclear who is meant. Write the staff no. here.",
    ),
    "C-many": Text(
        "只能写一位的列里写了几位。责任不清等于没人负责;工具取第一位,请留下真正负责的人。",
        "Several names stand in a column for one person. Shared duty is nobody's duty; the first one counts "
        "until you leave the one who answers for it.",
    ),
    "C-wbs": Text(
        "WBS 存成了带小数的数字:1.10 会变成 1.1,与另一个任务重号。先把这一列设为文本,再输入。",
        "The WBS is stored as a number with a fraction: 1.10 turns into 1.1, another task. Format the column as "
        "text, then type it again.",
    ),
    "C-formula": Text(
        "要填值的列里是公式。公式存下的结果可能是旧的,工具一律不用。复制后选择性粘贴为数值。",
        "A column for input holds a formula. Its stored result may be stale, so it is never used. Copy it and "
        "paste the value over it.",
    ),
    "C-error-cell": Text(
        "格子里是 Excel 的错误值,如 #REF!、#N/A,多半是引用的行列被删了。改正公式来源,或清空重填。",
        "The cell shows an Excel error such as #REF! or #N/A, mostly because what it pointed to was deleted. "
        "Mend it, or clear it and fill it in.",
    ),
    "C-overwritten": Text(
        "这一列由工具计算,手填的值不用,也不影响结果。清空它,或恢复模板里的公式,免得别人误读。",
        "The tool works this column out; what was typed over it is not used and changes nothing. Clear it or "
        "restore the template's formula, lest someone believe it.",
    ),
    "C-ignored": Text(
        "这个值工具从别处算出(如签约额目标的实际值、来源为「执行」的预算实际),所填的不用。清空即可。",
        "The tool works this value out from other sheets (the actual of a contract goal, the actual of a budget "
        "row fed by activities), so the entry is not used. Clear it.",
    ),
    "C-length": Text(
        "文字太长:单行列最多 200 字,多行列最多 4000 字。全文保留,但表单里会排不下;细节请放附件。",
        "The text is too long: 200 characters in a one-line column, 4000 in one of several lines. All of it is "
        "kept, but forms have no room; put details into an attachment.",
    ),
    "C-file-missing": Text(
        "这里写的文件在 附件/ 下找不到。归档要靠它作证。放进文件夹,或把名字改对(连同扩展名)。",
        "The file named here is not under attachments/. Filing relies on it as evidence. Put it there, or "
        "correct the name, extension included.",
    ),
    "C-file-outside": Text(
        "文件路径指到了 附件/ 之外(盘符、绝对路径、.. 或网址)。换台电脑就打不开,也不能归档。复制进来,写相对路径。",
        "The path leads out of attachments/ (a drive letter, an absolute path, .. or a web address). It would "
        "not open on another PC and cannot be filed. Copy the file in and write the path from there.",
    ),
    "C-merged": Text(
        "数据行里有合并单元格,只有左上角一格有值,其余各行读作空。取消合并,每行各填。",
        "Cells are merged among the rows. Only the first one holds the value, the others read as empty. Unmerge "
        "them and fill each row.",
    ),
    "C-hidden": Text(
        "有内容的行被隐藏或筛选掉了,但照样计入统计。看不见的数字容易引起误会;不要的行请删除。",
        "A filled row is hidden or filtered out and counts all the same. Numbers nobody sees mislead; delete a "
        "row that should not count.",
    ),
    "C-outside": Text(
        "表格区域之外有内容。紧接在表格下方、同列的行会读入;别处的不读。请移到表格里。",
        "There are filled cells outside the table. Rows right below it, under its headers, are read; others are "
        "left out. Move them into the table.",
    ),
    "C-waiver": Text(
        "豁免无效:规则不存在或不可豁免、已过期,或期限太长。豁免须写明规则、理由、批准人和期限,到期自动失效。",
        "The waiver does not hold: no such rule, one that cannot be waived, past its date, or too long. A waiver "
        "names the rule, the reason, who approved it and until when; it ends by itself.",
    ),
    "C-setting": Text(
        "设置里有不认识的参数、规则或表单,或值读不出来。工具用默认值继续,请按「说明」一列改正。",
        "The settings name an unknown parameter, rule or form, or a value that cannot be read. The default is "
        "used meanwhile; correct it by the column that explains it.",
    ),
}
