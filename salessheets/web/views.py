"""The pages: those of the roll-up with the bar above them, and a plain one for what needs a word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FunctionLoader
from markupsafe import Markup

from salessheets.folders import OUTPUT
from salessheets.outputs import PAGE, Outputs
from salessheets.reporters.delivery import names_of
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.portfolio_page import portfolio_page
from salessheets.rollup.project_page import project_page
from salessheets.rollup.rendering import NO_BAR, Bar, environment, rendered
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.writing import beside
from salessheets.text import LANGUAGES, Language, Text
from salessheets.web.board import Board, offered
from salessheets.web.jobs import Standing

WORDS: Mapping[str, Text] = {
    "refresh": Text("校验并更新", "Check and bring up to date"),
    "draft": Text("生成草稿", "Write draft"),
    "final": Text("定稿", "Make final"),
    "form": Text("表单", "Form"),
    "waiting": Text("，排队", ", waiting:"),
    "open": Text("在这台电脑上打开", "Open on this machine"),
    "back": Text("返回", "Back"),
}
PROJECT_PAGE = re.compile(rf"{OUTPUT}/([^/]+)/{re.escape(PAGE)}")
OTHER = {"zh": "English", "en": "中文"}
FIRST = Text("正在第一次读取全部工作簿，请稍候……", "Reading all workbooks for the first time …")
TITLE = Text("销售项目", "Sales projects")
STATUS = {
    403: Text("请用 salessheets serve 打印出来的链接打开。", "Please use the link that salessheets serve printed."),
    404: Text("没有这一页，或这个文件不对所有人开放。", "There is no such page, or the file is not for everyone."),
    405: Text("不支持这种请求。", "That cannot be asked."),
    421: Text("这个地址不是本机的页面。", "This address is not that of the page on this machine."),
}


def portfolio_view(board: Board, language: Language) -> str:
    """The portfolio at a glance."""
    outputs = Outputs(language=board.language)
    bar = bar_of(board.jobs.standing, language, f"/{quote(outputs.dashboard())}")
    if board.review is None:
        return plain(language, TITLE, (FIRST,), bar=bar)
    return portfolio_page(Rollup.of(board.review, language), bar)


def project_view(board: Board, review: Review, project: ProjectReview, language: Language, chosen: str) -> str:
    """One project: findings, gates, forms; `chosen` is the form whose buttons were used last."""
    outputs, name = Outputs(language=board.language), names_of(review)[project.folder]
    forms = tuple((form, title.say(language)) for form, title in offered())
    page = f"/{quote(outputs.page(name))}"
    bar = bar_of(board.jobs.standing, language, page, forms=forms, project=name, chosen=chosen)
    return project_page(review, project, language, beside(board.root.path, name, outputs), bar)


def bar_of(
    standing: Standing,
    language: Language,
    page: str,
    *,
    forms: Sequence[tuple[str, str]] = (),
    project: str = "",
    chosen: str = "",
) -> Bar:
    """The bar above a page: buttons, what runs now, what the last thing came to. While something runs it asks again."""
    last = standing.last
    busy = standing.running is not None or standing.waiting > 0
    html = filled(
        "bar.html",
        language,
        page=page,
        forms=forms,
        project=project,
        chosen=chosen,
        other=next(each for each in LANGUAGES if each != language),
        running=(standing.running or WORDS["refresh"]).say(language) if busy else "",
        done=standing.done,
        total=standing.total,
        waiting=standing.waiting if standing.running else 0,
        last=last.title.say(language) if last else "",
        failed=bool(last and last.failed),
        lines=[visible(line.say(language)) for line in last.lines] if last else [],
    )
    return Bar(html=Markup(html), again=busy)  # noqa: S704 - made by our own template, which escapes


def plain(
    language: Language, title: Text, lines: Sequence[Text], *, back: str = "/", file: str = "", bar: Bar = NO_BAR
) -> str:
    """A page with a few words, and a button to open a file."""
    said = [line.say(language) for line in lines]
    return filled("plain.html", language, bar=bar, title=visible(title.say(language)), lines=said, back=back, file=file)


def filled(name: str, language: Language, **values: object) -> str:
    """Fill a template of this package; it may build on those of the roll-up."""
    words = {**WORDS, "other": Text(OTHER[language], OTHER[language])}
    return rendered(templates(), name, language, words, values)


@cache
def templates() -> Environment:
    """The templates of this package, then those of the roll-up."""
    theirs = environment()
    loaders = [FunctionLoader(source), *([theirs.loader] if theirs.loader else [])]
    return theirs.overlay(loader=ChoiceLoader(loaders))


def source(name: str) -> str | None:
    """The text of a template of this package."""
    found = files(__package__).joinpath("pages", name)
    return found.read_text(encoding="utf-8") if found.is_file() else None


def page_name(path: str) -> str:
    """The folder below `output/` whose page a path names, "" for another path."""
    found = PROJECT_PAGE.fullmatch(path)
    return found.group(1) if found else ""
