"""The fonts that forms and minutes are set in (GB/T 9704): there, replaced by a like one, or no hanzi at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.text import Text, joined, same

NAME = Text("字体", "Fonts")
WANTED = (
    ("仿宋_GB2312", "仿宋", "fangsong", "simfang", "stfangsong"),
    ("黑体", "simhei", "heiti", "stheiti"),
    ("楷体_GB2312", "楷体", "kaiti", "simkai", "stkaiti"),
    ("宋体", "simsun", "songti", "stsong"),
    ("方正小标宋简体", "fzxiaobiaosong"),
)
CJK = (
    "noto sans cjk",
    "noto serif cjk",
    "source han",
    "思源",
    "wenquanyi",
    "文泉驿",
    "pingfang",
    "microsoft yahei",
    "微软雅黑",
)
ALL = Text("都有", "all there")
MISSING = Text("缺 {fonts}", "{fonts} missing")
REPLACED = Text(
    "打印时用相近的字体代替；要和红头文件一致，请装上这些字体",
    "Printed in a like font; install these for the official look",
)
NONE = Text("没有中文字体", "no Chinese font")
INSTALL = Text(
    "转成 PDF 会是方框；请装中文字体，例如 fonts-noto-cjk",
    "PDF would show boxes; install one, for example fonts-noto-cjk",
)


def check(place: Place) -> Iterator[Checkup]:
    """List what is installed and compare."""
    del place
    yield judged(installed_fonts())


def judged(installed: Collection[str]) -> Checkup:
    """Compare; names are compared folded, and as parts of longer ones (NotoSansCJK-Regular.ttc)."""
    there = " \n".join(installed).casefold()
    missing = [names[0] for names in WANTED if not any(name.casefold() in there for name in names)]
    if not missing:
        return good("fonts", NAME, ALL)
    squeezed = there.replace(" ", "")
    if len(missing) == len(WANTED) and not any(name.replace(" ", "") in squeezed for name in CJK):
        return bad("fonts", NAME, NONE, INSTALL)
    return note("fonts", NAME, MISSING.fill(fonts=joined([same(name) for name in missing])), REPLACED)


def installed_fonts() -> tuple[str, ...]:
    """Names of fonts, or of their files, as this system tells them."""
    if sys.platform == "win32":
        return registered_fonts()
    try:
        said = subprocess.run(["fc-list", ":", "family"], capture_output=True, check=True, timeout=30)  # noqa: S607
        return tuple(said.stdout.decode("utf-8", "replace").splitlines())
    except (OSError, subprocess.SubprocessError):
        folders = (Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library/Fonts")
        return tuple(path.name for folder in folders if folder.is_dir() for path in folder.rglob("*.*"))


def registered_fonts() -> tuple[str, ...]:
    """The fonts of Windows: names in the registry, and the files, whose names are never translated."""
    found: list[str] = []
    if sys.platform == "win32":
        import winreg

        key = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as fonts:
            for number in range(winreg.QueryInfoKey(fonts)[1]):
                name, file, _ = winreg.EnumValue(fonts, number)
                found += [name, str(file)]
    return tuple(found)
