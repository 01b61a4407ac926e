"""Programs that some commands use: LibreOffice for PDF, Excel with xlwings for the buttons."""

from __future__ import annotations

import contextlib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.excel.installing import Standing, desktop_here, planned, standing
from salessheets.libreoffice import how_to_install, libreoffice
from salessheets.text import Language, Text, same

OFFICE = Text("LibreOffice", "LibreOffice")
NO_OFFICE = Text("没有安装：不能转 PDF，其他功能不受影响", "not installed: no PDF; all else works")
DUMB = Text("装了，但运行不了：{path}", "installed, but it does not run: {path}")
AGAIN = Text("请重新安装 LibreOffice", "Install LibreOffice again")
EXCEL = Text("Excel 按钮（xlwings）", "Buttons in Excel (xlwings)")
NO_XLWINGS = Text("没有安装，不需要 Excel 里的按钮就不用装", "not installed; only the buttons in Excel want it")
EXTRA = Text('要用就装：pip install "salessheets[excel]"', 'To have them: pip install "salessheets[excel]"')
THERE = Text("已安装", "installed")
NO_EXCEL = Text(
    "xlwings 已安装，但只在 Windows 和 macOS 的 Excel 里能用",
    "installed, but it works with Excel on Windows and macOS only",
)
OTHERWISE = Text(
    "这台机器上请用首页的「生成」列、网页或右键菜单", "On this machine use the home sheet, the page or the launcher"
)
NO_PROGRAM = Text("xlwings 已安装，但没有找到 Excel", "xlwings is installed, but there is no Excel")
STANDINGS = {
    "other": Text(
        "已安装的按钮是另一个版本、另一个 Python 或另一种语言的",
        "the buttons there are another version's, another Python's or in another language",
    ),
    "none": Text("xlwings 已安装，按钮还没有装进 Excel", "xlwings is installed, the buttons are not in Excel yet"),
}
INSTALL = Text("要用就运行 salessheets excel install", "To have them run `salessheets excel install`")
SECONDS = 60


def check(place: Place) -> Iterator[Checkup]:
    """Look for both."""
    yield office(libreoffice())
    found = importlib.util.find_spec("xlwings") is not None
    yield excel(found=found, platform=sys.platform, stands=buttons(place.language))


def office(program: Path | None) -> Checkup:
    """Ask LibreOffice for its version."""
    if program is None:
        return note("libreoffice", OFFICE, NO_OFFICE, how_to_install())
    try:
        said = subprocess.run([program, "--version"], capture_output=True, check=True, timeout=SECONDS)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return bad("libreoffice", OFFICE, DUMB.fill(path=program), AGAIN)
    return good("libreoffice", OFFICE, same(said.stdout.decode("utf-8", "replace").strip() or str(program)))


def excel(*, found: bool, platform: str, stands: Standing | None) -> Checkup:
    """Whether the buttons could work here; on Windows by how they stand in Excel, None without an Excel."""
    if not found:
        return note("excel", EXCEL, NO_XLWINGS, EXTRA)
    if platform not in ("win32", "darwin"):
        return note("excel", EXCEL, NO_EXCEL, OTHERWISE)
    if platform == "darwin" or stands == "current":
        return good("excel", EXCEL, THERE)
    return note("excel", EXCEL, STANDINGS[stands], INSTALL) if stands else note("excel", EXCEL, NO_PROGRAM, OTHERWISE)


def buttons(language: Language) -> Standing | None:
    """How the buttons stand in the Excel of this PC; None where Windows knows of no Excel that programs can talk to."""
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Excel.Application\CLSID"):
            return standing(planned(desktop_here(language)))
    return None
