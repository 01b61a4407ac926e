"""文件经由链接指到了附件文件夹以外。

为什么：归档包只收 附件/ 里的文件；链接、快捷方式指向的东西换台电脑就没有了，也可能不该外带。
怎么改：把文件本身复制到 附件/ 下，再写从那里起的路径。写了盘符、「..」的路径在读取时已指出。

A file is led out of the attachments folder by a link.

Why: the filing package takes in what stands under attachments/; what a link points to is gone on another machine, and
may not be meant to leave its place.
How to fix: copy the file itself into attachments/ and write its path from there. Paths with a drive or ".." are named
when they are read.
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
