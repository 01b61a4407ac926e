"""Pages from templates: everything put in is escaped, nothing is fetched, no script runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from salessheets.text import Language, Text
from salessheets.workbooks.style import FONTS, Palette

TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}


def render(name: str, language: Language, words: Mapping[str, Text], values: Mapping[str, object]) -> str:
    """Fill the template of a page; `words` are said in the language as `w`."""
    page = (
        environment()
        .get_template(name)
        .render(
            tag=TAGS[language],
            palette=Palette,
            font=FONTS[language],
            w={key: word.say(language) for key, word in words.items()},
            **values,
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")


@cache
def environment() -> Environment:
    """The templates of this package, escaping, strict about names."""
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        loader=FunctionLoader(source),
        auto_reload=False,
    )


def source(name: str) -> str:
    """The text of a template."""
    return files(__package__).joinpath("pages", name).read_text(encoding="utf-8")
