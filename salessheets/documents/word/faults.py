"""What can be wrong with a Word template, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from salessheets.errors import SalessheetsError
from salessheets.text import Text, same

NO_FIELD = Text("没有名为「{name}」的字段", "there is no field called “{name}”")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFault:
    """One fault: part, place in it (paragraph, or table, row and cell), the tag as written, what is wrong."""

    part: str
    place: Text
    tag: str
    what: Text
    near: str | None = None

    @property
    def text(self) -> Text:
        """The fault in one line."""
        parts = [same(self.part), self.place, same(self.tag), self.what]
        line = Text(" ".join(each.zh for each in parts if each.zh), " ".join(each.en for each in parts if each.en))
        if self.near is None:
            return line
        return Text(f"{line.zh}（是不是 {self.near}？）", f"{line.en} (did you mean {self.near}?)")


class TemplateError(SalessheetsError):
    """A template that cannot be used as it is; carries every fault found in one pass."""

    def __init__(self, faults: Iterable[TemplateFault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        shown = [fault.text for fault in self.faults[:20]]
        count = len(self.faults)
        zh = "\n".join([f"Word 模板有 {count} 处问题：", *(each.zh for each in shown)])
        en = "\n".join([f"The Word template has {count} fault(s):", *(each.en for each in shown)])
        super().__init__(Text(zh, en))


def package_fault(part: str, zh: str, en: str) -> TemplateError:
    """Make the error of a file that cannot be taken as a template at all."""
    return TemplateError([TemplateFault(part=part, place=same(""), tag="", what=Text(zh, en))])


def nearest_name(name: str, known: Collection[str]) -> str | None:
    """Give the known name that is spelt most like this one, if any is close."""
    return next(iter(get_close_matches(name, known, 1, 0.6)), None)
