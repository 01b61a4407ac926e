"""写了文件名，附件文件夹里却没有这个文件。

为什么：佐证、签批件、承诺书要随项目归档；只有名字没有文件，归档时拿不出来。
怎么改：把文件放进项目的 附件/（签批扫描件放进 附件/签批/），或改正文件名。子文件夹要写上，如 照片/签到.jpg；大小写不计。

A file is named that is not among the attachments.

Why: evidence, signed scans and pledges are filed with the project; a name without a file proves nothing then.
How to fix: put the file into the project's attachments/ (signed scans into attachments/signed/), or correct its name.
Name subfolders too, as in photos/signin.jpg; case does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_FILE_MISSING, Files
from salessheets.derived.attachments import leads_out, stands
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.findings import Finding
from salessheets.projects import Case

RULE = C_FILE_MISSING


def check(case: Case) -> Iterator[Finding]:
    """Look up every file that is named; those that a link leads out of the folder are C-file-outside."""
    for record, key, _, value in cells(case, Files):
        for path in value if isinstance(value, tuple) else ():
            signed = key == "signed"
            if not stands(case, path, signed=signed) and not leads_out(case, path, signed=signed):
                yield kept_apart(RULE.finding(record.cell(key), path, about=number_of(record)), record)
