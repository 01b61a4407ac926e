"""Codes for one file: why it cannot be read, or what in it is left alone."""

from __future__ import annotations

from salessheets.findings import Rule, Severity
from salessheets.text import Text


def file_code(id_: str, severity: Severity, message: Text, remedy: Text) -> Rule:
    """Declare a W- code: scope file, no clause of the process, never waived."""
    return Rule(id=id_, clause="", severity=severity, message=message, remedy=remedy, scope="file")


W_EMPTY = file_code(
    "W-empty",
    Severity.ERROR,
    Text("文件是空的", "The file is empty"),
    Text("从备份或回收站恢复此文件；不需要就删除", "Restore it from a backup or the recycle bin, or delete it"),
)
W_DAMAGED = file_code(
    "W-damaged",
    Severity.ERROR,
    Text("文件损坏或未存完", "The file is damaged or half saved"),
    Text(
        "用 Excel 或 WPS 打开并重新保存；打不开就从备份或网盘历史版本恢复",
        "Open it in Excel or WPS and save it again; if it will not open, restore an earlier version",
    ),
)
W_NOT_XLSX = file_code(
    "W-not-xlsx",
    Severity.ERROR,
    Text("实为 {kind}，请另存为 xlsx", "This is {kind}, save it as xlsx"),
    Text(
        "用 Excel 或 WPS 打开，「另存为」选「Excel 工作簿 (*.xlsx)」，再删除原文件；只改扩展名没有用",
        'Open it in Excel or WPS, choose Save As, "Excel Workbook (*.xlsx)", then delete the old file; '
        "renaming it does not help",
    ),
)
W_ENCRYPTED = file_code(
    "W-encrypted",
    Severity.ERROR,
    Text("文件加密，读不了", "The file is encrypted"),
    Text(
        "在 Excel 或 WPS 里「文件 › 信息 › 保护工作簿」清除打开密码后保存；公司加密软件锁定的，先申请解密",
        "Clear the password under File › Info › Protect Workbook and save; "
        "if company software locked it, have it unlocked first",
    ),
)
W_BOMB = file_code(
    "W-bomb",
    Severity.ERROR,
    Text("文件异常大，已拒绝", "Refused: the file blows up"),
    Text(
        "删除多余的空行、空列、格式和图片后另存；来历不明的文件不要打开，交给 IT 检查",
        "Delete surplus rows, columns and formats and save again; do not open a file of unknown origin, give it to IT",
    ),
)
W_HOSTILE = file_code(
    "W-hostile",
    Severity.ERROR,
    Text("文件含不安全内容，已拒绝", "Refused: unsafe content"),
    Text(
        "不要打开，交给 IT 检查；确认无害的，把内容复制到由模板新建的工作簿",
        "Do not open it, give it to IT; if it is harmless, copy its content into a workbook made from the template",
    ),
)
W_FAR_CELL = file_code(
    "W-far-cell",
    Severity.ERROR,
    Text("第 {value} 格离表太远，请删除", "Cell {value} is far outside, delete it"),
    Text(
        "按 Ctrl+End 找到它，选中表格之外的整行整列，右键「删除」（不是清除），再保存",
        "Press Ctrl+End to find it, select the whole rows and columns outside the table, "
        "choose Delete (not Clear), then save",
    ),
)
W_READER = file_code(
    "W-reader",
    Severity.ERROR,
    Text("读取失败，已跳过", "Could not be read, left out"),
    Text(
        "用 Excel 或 WPS 打开后另存为新的 xlsx；仍然失败，请把文件和日志交给工具维护人",
        "Open it in Excel or WPS and save it as a new xlsx; if it still fails, send file and log to the maintainer",
    ),
)
W_BUSY = file_code(
    "W-busy",
    Severity.INFO,
    Text("文件正被占用，稍后再读", "In use, read later"),
    Text("不用处理，保存并关闭后自动读取", "Nothing to do; it is read once it is saved and closed"),
)
W_NO_RIGHT = file_code(
    "W-no-right",
    Severity.WARNING,
    Text("无权读取，未计入", "No right to read it, left out"),
    Text(
        "需要计入的，请文件夹管理员给运行本工具的账号开通读取权限",
        "If it should count, ask the folder's owner to let the account that runs this tool read it",
    ),
)
W_MACRO = file_code(
    "W-macro",
    Severity.WARNING,
    Text("含宏（不运行）", "Holds macros (never run)"),
    Text("不需要宏就另存为 xlsx", "If the macros are not needed, save it as xlsx"),
)
W_EXTERNAL = file_code(
    "W-external",
    Severity.WARNING,
    Text("含外部链接（不读取）", "Holds external links (not followed)"),
    Text(
        "在「数据 › 编辑链接」里断开链接，把公式粘贴为值，嵌入的文件移到 附件/",
        "Break the links under Data › Edit Links, paste the formulas as values, move embedded files to attachments/",
    ),
)

FILE_MANUALS: dict[str, Text] = {
    "W-empty": Text(
        "文件只有 0 字节，多半是保存或同步中断留下的。工作簿的内容没有计入。恢复旧版本，或者删除它。",
        "The file has 0 bytes, most often because a save or a sync broke off. Nothing in it counts. "
        "Restore an earlier version or delete it.",
    ),
    "W-damaged": Text(
        "文件被截断、目录或校验和不对，或者里面的 XML 不完整；读一半会丢数据，所以整个不读。"
        "重新保存一次，打不开就恢复旧版本。",
        "The file is cut off, its directory or a checksum is wrong, or its XML is broken. Reading half of it would "
        "lose data, so none is read. Save it again or restore an earlier version.",
    ),
    "W-not-xlsx": Text(
        "扩展名是 xlsx，内容却是别的格式（旧版 xls、网页表格、CSV 等），很多系统导出的文件是这样。打开后另存为 xlsx。",
        "The name says xlsx, the content is something else (old xls, an HTML table, CSV), as exports of many systems "
        "are. Open it and save it as xlsx.",
    ),
    "W-encrypted": Text(
        "打开要密码，或被加密软件锁定，本工具不破解也不保存密码。清除打开密码；只想防误改，用工作表保护即可。",
        "It wants a password to open, or security software locked it; this tool neither breaks nor keeps passwords. "
        "Remove it; to prevent slips, sheet protection is enough.",
    ),
    "W-bomb": Text(
        "展开后的大小、压缩比、部件数或单元格数超过上限；读它会拖垮电脑，所以不读。"
        "正常的项目工作簿远小于上限，请检查多余的行列和格式。",
        "Its inflated size, ratio, number of parts or cells is over the limits, and reading it could bring the machine "
        "down. A normal project workbook is far below; look for surplus rows, columns and formats.",
    ),
    "W-hostile": Text(
        "含有正常工作簿不会有的东西：文档类型定义或实体、带 .. 的部件名、重复的部件。这些是攻击常用的手法，"
        "所以不读。交给 IT 检查。",
        "It holds what no normal workbook has: a document type or entity, a part name with .., a part twice. Attacks "
        "use these, so it is not read. Give it to IT.",
    ),
    "W-far-cell": Text(
        "有内容的单元格在第 100000 行或第 200 列之外，多半是误按或误粘贴；它会让读取慢几百倍。删除那些行列。",
        "A cell with content stands beyond row 100000 or column 200, most often a slip; it makes reading hundreds of "
        "times slower. Delete those rows and columns.",
    ),
    "W-reader": Text(
        "文件通过了检查，但读取程序出错、超时或内存不足。其他工作簿照常计入。另存一次往往就好。",
        "The file passed the gate, yet the reader crashed or ran out of time or memory. Other workbooks count as usual. "
        "Saving it anew often helps.",
    ),
    "W-busy": Text(
        "有人正在保存，或同步还没结束；为了不读到一半，等它稳定后再读。不用处理。",
        "Somebody is saving it or it is still syncing; it is read once it is stable. Nothing to do.",
    ),
    "W-no-right": Text(
        "运行本工具的账号没有读取权限。相关规则算未判定，相关指标为空，不会报成错误。需要时开通权限。",
        "The account that runs the tool may not read it. Its rules count as open and its metrics are empty, not wrong. "
        "Grant the right if it should count.",
    ),
    "W-macro": Text(
        "工作簿带有宏。本工具只读数据，从不运行宏，其余内容照常计入。不需要宏就另存为 xlsx。",
        "The workbook holds macros. The tool reads data only and never runs them; all else counts. "
        "Save as xlsx if they are not needed.",
    ),
    "W-external": Text(
        "工作簿引用了别的文件、网络地址（DDE、WEBSERVICE）或嵌入了对象。本工具不去读它们，引用来的值可能是旧的。"
        "断开链接，改填值。",
        "The workbook refers to other files or addresses (DDE, WEBSERVICE) or embeds objects. They are not followed, "
        "so such values may be stale. Break the links and enter values.",
    ),
}
"""Manuals of the codes above, by id."""
