"""Where produced files stand: names in the portfolio's language, relative to its root, with `/`."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from salessheets.catalogue import Form
from salessheets.files import NAME_BYTES, safe_name
from salessheets.folders import OUTPUT
from salessheets.text import Language, Text

PORTFOLIO_WORKBOOK = Text("项目组合.xlsx", "portfolio.xlsx")
DASHBOARD = Text("看板.html", "dashboard.html")
NUMBER_REGISTER = Text("文号登记簿.xlsx", "number-register.xlsx")
PAGE = "index.html"
FINDINGS = Text("校验结果.xlsx", "findings.xlsx")
ANNOTATED = Text("批注", "annotated")
FORMS = Text("表单", "forms")
REPORTS = Text("汇报", "reports")
PACKAGES = Text("归档", "archive")
DRAFT = Text("草稿", "draft")
RECORD_ID = re.compile(r"([A-Z])-(\d+)")
OURS = frozenset(
    word.casefold()
    for text in (PORTFOLIO_WORKBOOK, DASHBOARD, FINDINGS, ANNOTATED, REPORTS, PACKAGES)
    for word in (text.zh, text.en)
)
"""What stands in `output/` itself: no project may be called so there."""
LONGEST_FOLDER = 60
CUT = 5  # characters that tell one cut instance from another: ~ and four digits of its digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Names of produced files; `path_max` is the setting that limits them."""

    language: Language
    path_max: int = 200

    def portfolio_workbook(self) -> str:
        """The roll-up of all projects."""
        return self.under(OUTPUT, PORTFOLIO_WORKBOOK)

    def dashboard(self) -> str:
        """The page of all projects."""
        return self.under(OUTPUT, DASHBOARD)

    def project(self, name: str) -> str:
        """The folder of one project's files, by its code (see `output_folders`); of the portfolio's own by ""."""
        return f"{OUTPUT}/{safe_name(name)}" if name else OUTPUT

    def page(self, name: str) -> str:
        """The page of a project."""
        return f"{self.project(name)}/{PAGE}"

    def findings(self, name: str) -> str:
        """The findings workbook of a project."""
        return self.under(self.project(name), FINDINGS)

    def annotated(self, name: str, file: str) -> str:
        """The copy with notes of a workbook that everyone may read."""
        return f"{self.under(self.project(name), ANNOTATED)}/{PurePosixPath(file).name}"

    def restricted_findings(self, file: str) -> str:
        """The findings about a workbook in 绩效/: a folder below it, where the reader does not look."""
        return f"{self.under(str(PurePosixPath(file).parent), ANNOTATED)}/{FINDINGS.say(self.language)}"

    def restricted_copy(self, file: str) -> str:
        """The copy with notes of a workbook in 绩效/."""
        return f"{self.under(str(PurePosixPath(file).parent), ANNOTATED)}/{PurePosixPath(file).name}"

    def form(self, name: str, form: Form, *, instance: str = "", version: str = "") -> str:
        """A form of a project; without a version it is the draft."""
        return self.fitted(self.under(self.project(name), FORMS), name, form, instance, version)

    def restricted_form(self, folder: str, name: str, form: Form, *, instance: str = "", version: str = "") -> str:
        """A form that only those may see who may open the project's own 绩效/, which `folder` is."""
        return self.fitted(folder, name, form, instance, version)

    def under(self, folder: str, name: Text) -> str:
        """A name in the language, in a folder."""
        return f"{folder}/{name.say(self.language)}"

    def fitted(self, folder: str, name: str, form: Form, instance: str, version: str) -> str:
        """CODE_D9_会议纪要_M03_V1.0.docx, cut at the instance, and at a code that would leave no room."""
        kind = form.file_stem(self.language)
        tail = f"_{version or DRAFT.say(self.language)}.docx"
        left = self.path_max - len(f"{folder}/_{kind}{tail}") - CUT
        own = cut(safe_name(name), left, NAME_BYTES - len(f"_{kind}{tail}".encode()) - CUT) if name else ""
        head = "_".join(filter(None, (own, kind)))
        short = RECORD_ID.sub(r"\1\2", instance)
        room = self.path_max - len(f"{folder}/{head}_{tail}")
        octets = NAME_BYTES - len(f"{head}_{tail}".encode())
        middle = f"_{cut(short, room, octets)}" if short else ""
        return f"{folder}/{safe_name(f'{head}{middle}{tail}')}"


def cut(instance: str, room: int, octets: int) -> str:
    """Shorten an instance to so many characters and bytes; what was cut still differs from its like."""
    if len(instance) <= room and len(instance.encode()) <= octets:
        return instance
    mark = "~" + hashlib.blake2b(instance.encode(), digest_size=2).hexdigest()
    kept = instance[: max(0, room - CUT)].encode()[: max(0, octets - CUT)]
    return kept.decode(errors="ignore").rstrip(" .") + mark


def output_folders(projects: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The name under `output/` of each project folder, from (code, folder): the code, where it is the only one."""
    pairs = tuple(projects)
    codes = Counter(folded(code) for code, _ in pairs)
    words = Counter(first_word(folder) for _, folder in pairs)
    return {
        folder: output_folder(code, folder, others(code, folder, words), shared=codes[folded(code)] > 1)
        for code, folder in pairs
    }


def others(code: str, folder: str, words: Mapping[str, int]) -> Collection[str]:
    """The code, where a folder other than its own begins with it; no other word matters."""
    mine = folded(code)
    return (mine,) if words[mine] > (mine == first_word(folder)) else ()


def output_folder(code: str, folder: str, others: Collection[str], *, shared: bool = False) -> str:
    """The name under `output/` of one project.

    Its code; but its folder's name where another folder begins with that code (`others` are the first words of the
    other folders), or where other projects share it and the folder does not begin with it.
    """
    mine = folded(code)
    alone = bool(code) and mine not in others and (mine == first_word(folder) or not shared)
    name = code if alone else folder
    short = cut(safe_name(name), LONGEST_FOLDER, NAME_BYTES) if len(name) > LONGEST_FOLDER else name
    return f"_{short}" if folded(short) in OURS else short


def first_word(folder: str) -> str:
    """The code that a folder's name begins with, as it is compared."""
    return folded(folder.split(" ", maxsplit=1)[0])


def folded(name: str) -> str:
    """A name as file systems compare it that know no case."""
    return safe_name(name).casefold()
