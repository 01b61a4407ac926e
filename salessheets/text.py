"""Text that a person reads, in Chinese and English; the value carries both and the faces choose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
SEPARATORS: Mapping[Language, str] = {"zh": "、", "en": ", "}
"""What stands between the members of a list."""


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in both languages; Chinese is the default."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh

    def say(self, language: Language) -> str:
        """Give the wording of one language."""
        return self.zh if language == "zh" else self.en

    def fill(self, **names: object) -> Text:
        """Fill the {names}; a value that is itself a Text is said in each language."""
        if not names:
            return self
        zh = {name: value.zh if isinstance(value, Text) else value for name, value in names.items()}
        en = {name: value.en if isinstance(value, Text) else value for name, value in names.items()}
        return Text(self.zh.format(**zh), singular(self.en, names).format(**en))


def singular(template: str, names: Mapping[str, object]) -> str:
    """Say 1 working day, not 1 working days."""
    for name, value in names.items():
        if value == 1:
            template = template.replace(f"{{{name}}} working days", f"{{{name}}} working day")
    return template


def joined(texts: Sequence[Text]) -> Text:
    """Join texts as a list reads in each language: 「甲、乙」, "a, b"."""
    return Text(listed((text.zh for text in texts), "zh"), listed((text.en for text in texts), "en"))


def listed(words: Iterable[str], language: Language) -> str:
    """Join words as a list reads in one language."""
    return SEPARATORS[language].join(words)


def same(words: str) -> Text:
    """Wrap words that read alike in both languages: names, numbers, codes."""
    return Text(words, words)
