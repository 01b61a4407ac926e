"""Pages from templates: everything put in is escaped, nothing is fetched, no script runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from salessheets.text import Language, Text
from salessheets.workbooks.style import FONTS, Palette

TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}


EMPTY = Markup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What the local server puts above a page: its buttons, and whether the page asks again by itself."""

    html: Markup = EMPTY
    again: bool = False


NO_BAR = Bar()
"""A page that is a file has no buttons."""


def render(name: str, language: Language, words: Mapping[str, Text], values: Mapping[str, object]) -> str:
    """Fill the template of a page; `words` are said in the language as `w`."""
    return rendered(environment(), name, language, words, values)


def rendered(
    templates: Environment, name: str, language: Language, words: Mapping[str, Text], values: Mapping[str, object]
) -> str:
    """Fill a template of an environment."""
    page = templates.get_template(name).render(
        tag=TAGS[language],
        palette=Palette,
        font=FONTS[language],
        w={key: word.say(language) for key, word in words.items()},
        **values,
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
