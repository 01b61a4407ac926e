"""Codes for a project folder: copies, leftovers, codes that clash."""

from __future__ import annotations

from salessheets.findings import Severity
from salessheets.text import Text
from salessheets.workbooks.file_codes import file_code

W_COPY = file_code(
    "W-copy",
    Severity.ERROR,
    Text("疑似副本，未计入", "Looks like a copy, left out"),
    Text(
        "与原文件比对，把要留的内容并入原文件，再删除副本或移出项目文件夹",
        "Compare it with the original, merge what is worth keeping, then delete it or move it out of the folder",
    ),
)
W_ORPHAN = file_code(
    "W-orphan",
    Severity.WARNING,
    Text("疑似未存完的文件", "Looks like an unfinished save"),
    Text(
        "复制一份并加上 .xlsx 打开看看：内容比原文件新就用它替换，否则删除",
        "Copy it, add .xlsx and open it: if it is newer than the workbook, replace the workbook, else delete it",
    ),
)
W_CODE_TWICE = file_code(
    "W-code-twice",
    Severity.ERROR,
    Text("编号 {code} 在 {other} 重复", "Code {code} is also in {other}"),
    Text(
        "给其中一个项目换编号（立项表的项目编号），或删除多余的文件夹",
        "Give one project another code (project code in its charter) or delete the surplus folder",
    ),
)
W_CODE_DIFFERS = file_code(
    "W-code-differs",
    Severity.ERROR,
    Text("工作簿属于 {code}，不在此项目", "The workbook belongs to {code}"),
    Text(
        "把工作簿移到项目 {code} 的文件夹；如果是从那里复制来改的，改掉其中的项目编号",
        "Move it to the folder of {code}; if it was copied from there to be changed, change the project code in it",
    ),
)
W_NO_CHARTER = file_code(
    "W-no-charter",
    Severity.ERROR,
    Text("文件夹没有立项表", "No charter in this folder"),
    Text(
        "放入带「立项」表的工作簿，或用 salessheets new 新建项目；不是项目就移出销售项目文件夹",
        "Add a workbook with the charter sheet or make the project with salessheets new; "
        "if it is no project, move the folder elsewhere",
    ),
)
W_FOLDER_NAME = file_code(
    "W-folder-name",
    Severity.INFO,
    Text("文件夹名未以编号开头", "Folder name does not begin with the code"),
    Text("把文件夹改名为「编号 项目名称」", 'Rename the folder to "code project name"'),
)

FOLDER_MANUALS: dict[str, Text] = {
    "W-copy": Text(
        "文件名像副本（副本、(1)、-冲突、.sync-conflict 等），旁边又有原文件；两份都算会重复计数，所以只算原文件。"
        "合并后删除副本。",
        "Its name looks like a copy (副本, (1), conflict…) and the original stands beside it; counting both would count "
        "twice, so only the original counts. Merge, then delete the copy.",
    ),
    "W-orphan": Text(
        "Excel 先存成临时名再改名，改名前断网就会留下这样的文件，里面可能是最新内容。看过再决定留哪份。",
        "Excel saves under a temporary name and then renames; if the connection drops in between, this file stays, "
        "maybe with the newest content. Look at it before you delete it.",
    ),
    "W-code-differs": Text(
        "工作簿里的项目编号与所在项目的立项表不一致，多半放错了文件夹。它不计入。移到对的文件夹或改编号。",
        "The project code in the workbook is not that of the charter of its folder; most likely it is misplaced. "
        "It is left out. Move it or change the code.",
    ),
}
"""Manuals of the codes above, by id."""
