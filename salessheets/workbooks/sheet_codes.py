"""Codes for sheets and headers: what is missing, unknown or of another version."""

from __future__ import annotations

from salessheets.findings import Severity
from salessheets.text import Text
from salessheets.workbooks.file_codes import file_code

W_SHEET_MISSING = file_code(
    "W-sheet-missing",
    Severity.INFO,
    Text("缺工作表 {sheet}", "Sheet {sheet} is missing"),
    Text(
        "从空白模板把「{sheet}」表复制到本项目的工作簿；本阶段用不到，可以以后再补",
        'Copy the sheet "{sheet}" from the blank template; it can wait until a phase needs it',
    ),
)
W_SHEET_UNKNOWN = file_code(
    "W-sheet-unknown",
    Severity.INFO,
    Text("未识别的工作表 {sheet}", "Unknown sheet {sheet}"),
    Text(
        "是流程用表就按模板改回表头；自用的表不用处理",
        "If it is a sheet of the process, restore the template's headers; a sheet of your own needs nothing",
    ),
)
W_HEADER_MISSING = file_code(
    "W-header-missing",
    Severity.ERROR,
    Text("缺列 {column}", "Column {column} is missing"),
    Text("在表头行加上「{column}」列；改过列名的请改回", 'Add the header "{column}", or rename the column back'),
)
W_HEADER_TWICE = file_code(
    "W-header-twice",
    Severity.ERROR,
    Text("列 {column} 出现两次", "Column {column} stands twice"),
    Text(
        "保留一列「{column}」，另一列删除或改名；现在以第一列为准",
        'Keep one column "{column}" and delete or rename the other; the first one counts now',
    ),
)
W_HEADER_EXTRA = file_code(
    "W-header-extra",
    Severity.INFO,
    Text("自有列 {column} 保留", "Own column {column} is kept"),
    Text("不用处理；若是写错的列名，请按模板改正", "Nothing to do; if it is a misspelt header, correct it"),
)
W_RESTRICTED = file_code(
    "W-restricted",
    Severity.ERROR,
    Text("绩效表须放在 绩效/ 下，未读取", "The performance sheet must be under performance/"),
    Text(
        "把绩效工作簿移到项目的 绩效/ 文件夹，从原处删除，并检查该文件夹的权限",
        "Move the performance workbook to the project's performance/ folder, delete it here, check the folder's rights",
    ),
)
W_NEWER = file_code(
    "W-newer",
    Severity.WARNING,
    Text("由更新版本建立", "Made by a later version"),
    Text("把本机的 salessheets 升级到最新版", "Update salessheets on this machine"),
)
W_CALENDAR = file_code(
    "W-calendar",
    Severity.WARNING,
    Text("{year} 年节假日未公布，按推定", "Holidays of {year} not announced, estimated"),
    Text(
        "公布后升级节假日数据，或在设置的「节假日」表里填写；此前的工作日数标「推定」",
        "Update the holiday data once they are announced or enter them in Holidays of the settings; until then the numbers of "
        "working days are marked as estimated",
    ),
)

SHEET_MANUALS: dict[str, Text] = {
    "W-sheet-unknown": Text(
        "表名和表头都对不上流程用表，内容没有计入。自用的表可以留着；写错表头的请改正。",
        "Neither its name nor its headers match a sheet of the process, so it does not count. Keep it if it is your "
        "own; correct the headers if they are misspelt.",
    ),
    "W-header-missing": Text(
        "必需的列找不到，这一列的规则都没法判断。补上列，或把列名改回模板的写法。",
        "A required column cannot be found, so none of its rules can be judged. Add it or restore its header.",
    ),
    "W-header-twice": Text(
        "同一列出现两次，不知道该信哪个，以第一列为准。留一列，另一列改名。",
        "One column stands twice and nobody knows which to trust; the first counts. Keep one, rename the other.",
    ),
    "W-header-extra": Text(
        "模板里没有的列，作为自有列保留，文书模板里可以引用。不参与检查。",
        "A column that the template does not have; it is kept as your own and documents may use it. It is not checked.",
    ),
    "W-restricted": Text(
        "绩效数据只能放在有权限控制的 绩效/ 文件夹；放在别处的一律不读，避免泄露到汇总里。",
        "Performance data belong in the restricted performance/ folder; elsewhere they are not read, so that they "
        "cannot leak into a roll-up.",
    ),
    "W-newer": Text(
        "工作簿由更新的版本建立，可能有本版本不认识的表或列，这些没有计入。请升级。",
        "A later version made the workbook; sheets or columns this version does not know are left out. Please update.",
    ),
}
"""Manuals of the codes above, by id."""
