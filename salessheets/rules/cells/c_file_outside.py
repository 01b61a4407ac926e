"""文件路径指到了 附件/ 之外：盘符、绝对路径、「..」、网址，或经由链接。

为什么：归档包只收 附件/ 里的文件；指到别处的东西换台电脑就打不开了，也可能不该外带。
怎么改：把文件本身复制到 附件/ 下，再写从那里起的路径，如 照片/签到.jpg。

A path leads out of attachments/: by a drive letter, an absolute path, "..", a web address, or a link.

Why: the filing package takes in what stands under attachments/; what lies elsewhere does not open on another machine, and
may not be meant to leave its place.
How to fix: copy the file itself into attachments/ and write its path from there, as in photos/signin.jpg.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_FILE_OUTSIDE, Files
from salessheets.derived.attachments import leads_out
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.findings import Finding
from salessheets.projects import Case

RULE = C_FILE_OUTSIDE


def check(case: Case) -> Iterator[Finding]:
    """Compare every file that is named with what links lead out."""
    for record, key, _, value in cells(case, Files):
        for path in value if isinstance(value, tuple) else ():
            if leads_out(case, path, signed=key == "signed"):
                yield kept_apart(RULE.finding(record.cell(key), path, about=number_of(record)), record)
