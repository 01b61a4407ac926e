"""The pages: those of the roll-up with the bar above them, and a plain one for what needs a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FunctionLoader
from markupsafe import Markup

from salessheets.catalogue import Form
from salessheets.findings import Finding
from salessheets.outputs import Outputs
from salessheets.reporters.delivery import names_of
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.page_values import NOWHERE, spot
from salessheets.rollup.portfolio_page import portfolio_page
from salessheets.rollup.project_page import project_page
from salessheets.rollup.rendering import NO_BAR, Bar, environment, rendered
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.writing import beside
from salessheets.text import LANGUAGES, Language, Text, same
from salessheets.web.board import Board, offered
from salessheets.web.jobs import Line

WORDS: Mapping[str, Text] = {
    "refresh": Text("校验并更新", "Check and bring up to date"),
    "draft": Text("生成草稿", "Write draft"),
    "final": Text("定稿", "Make final"),
    "form": Text("表单", "Form"),
    "waiting": Text("，排队", ", waiting:"),
    "open": Text("在这台电脑上打开", "Open on this machine"),
    "back": Text("返回", "Back"),
    "go": Text("打开", "Open"),
    "all": Text("全部定稿", "Make all final"),
}
PER: Mapping[str, Text] = {
    "meeting": Text("（全部会议）", " (all meetings)"),
    "round": Text("（全部评审）", " (all rounds)"),
    "period": Text("（全部各期）", " (all periods)"),
    "person": Text("（全部人员）", " (everyone)"),
}
EACH: Mapping[str, Text] = {
    "meeting": Text("每次会议", "meeting"),
    "round": Text("每次评审", "round"),
    "period": Text("每期", "period"),
    "person": Text("每人", "person"),
}
ASK = (
    Text(
        "{code} 的「{form}」{each}一份。要把还没有定稿的全部定稿吗？每份取一个文号，文号不能收回。",
        "There is one {form} of {code} for each {each}. Make all of them final that are not yet? Each takes a number, "
        "and numbers cannot be given back.",
    ),
    Text(
        "只定其中一份：在项目计划的「首页」写明「对象」，「生成」选「定稿」，保存后再校验。",
        "For one of them alone: on the sheet Home of the project plan name its Instance, choose final under Generate, "
        "save, and check again.",
    ),
)
CHECKED = Text("上次校验 {time}", "Last checked {time}")
HELD = Text("没有定稿，先改这里：", "Not made final, mend this first: ")
OTHER = {"zh": "English", "en": "中文"}
UNREAD = Text(
    "还没有读到数据。请看上面的原因，改好后点「校验并更新」。",
    "Nothing has been read yet. See above for why; once it is mended, press Check and bring up to date.",
)
FIRST = Text("正在第一次读取全部工作簿，请稍候……", "Reading all workbooks for the first time …")
NOTHING: Mapping[str, str] = MappingProxyType({})
TITLE = Text("销售项目", "Sales projects")
STATUS = {
    403: Text("请用 salessheets serve 打印出来的链接打开。", "Please use the link that salessheets serve printed."),
    404: Text("没有这一页，或这个文件不对所有人开放。", "There is no such page, or the file is not for everyone."),
    405: Text("不支持这种请求。", "That cannot be asked."),
    500: Text(
        "程序自己出错了，您的文件没有改动；详情在运行 serve 的窗口里。",
        "The program itself failed; your files are unchanged. See the window in which serve runs.",
    ),
    421: Text("这个地址不是本机的页面。", "This address is not that of the page on this machine."),
}


def portfolio_view(board: Board, language: Language) -> str:
    """The portfolio at a glance."""
    outputs = Outputs(language=board.root.language)
    bar = bar_of(board, language, f"/{quote(outputs.dashboard())}")
    if board.review is None:
        return plain(language, TITLE, (FIRST if bar.again else UNREAD,), bar=bar)
    return portfolio_page(Rollup.of(board.review, language), bar)


def project_view(board: Board, review: Review, project: ProjectReview, language: Language, chosen: str) -> str:
    """One project: findings, gates, forms; `chosen` is the form whose buttons were used last."""
    outputs, name = Outputs(language=board.root.language), names_of(review)[project.folder]
    forms = tuple((form.id, f"{form.title.say(language)}{many(form).say(language)}") for form in offered())
    page = f"/{quote(outputs.page(name))}"
    bar = bar_of(board, language, page, forms=forms, project=name, chosen=chosen)
    return project_page(review, project, language, beside(board.root.path, name, outputs), bar)


def many(form: Form) -> Text:
    """That a form is written for all meetings, rounds, periods or persons; nothing for one that a project has once."""
    return PER.get(form.per, same(""))


def all_view(language: Language, project: ProjectReview, form: Form, hidden: Mapping[str, str]) -> str:
    """A page that asks before all documents of a form are made final; `hidden` is what was asked for."""
    name = Text(f"{form.id} {form.title.zh}", f"{form.id} {form.title.en}")
    title = Text(f"{name.zh}{many(form).zh}", f"{name.en}{many(form).en}")
    lines = tuple(line.fill(code=project.code, form=name, each=EACH[form.per]) for line in ASK)
    return plain(language, title, lines, back=hidden["page"], ask="/generate", button="all", hidden=hidden)


def bar_of(
    board: Board,
    language: Language,
    page: str,
    *,
    forms: Sequence[tuple[str, str]] = (),
    project: str = "",
    chosen: str = "",
) -> Bar:
    """The bar above a page: buttons, what runs now, what the last thing came to. While something runs it asks again."""
    standing = board.jobs.standing
    last, busy = standing.last, standing.busy
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
        lines=[shown(line, language) for line in last.lines] if last else [],
        checked=CHECKED.fill(time=f"{board.checked:%Y-%m-%d %H:%M}").say(language) if board.checked else "",
    )
    return Bar(html=Markup(html), again=busy)  # noqa: S704 - made by our own template, which escapes


def shown(line: Line, language: Language) -> Mapping[str, object]:
    """A line of the bar; that of a finding leads to its cell."""
    if isinstance(line, Finding):
        return {"held": HELD.say(language), "place": spot(line.cell, "/"), "said": visible(line.told.say(language))}
    return {"held": "", "place": NOWHERE, "said": visible(line.say(language))}


def worded(line: Line, language: Language) -> str:
    """A line as plain words."""
    if isinstance(line, Finding):
        where = f"{line.cell} " if line.cell else ""
        return f"{HELD.say(language)}{where}{line.told.say(language)}"
    return line.say(language)


def plain(
    language: Language,
    title: Text,
    lines: Sequence[Text],
    *,
    back: str = "",
    bar: Bar = NO_BAR,
    ask: str = "",
    button: str = "",
    hidden: Mapping[str, str] = NOTHING,
) -> str:
    """A page with a few words, and perhaps a button that asks for something: where, called what, saying what more."""
    said = [visible(line.say(language)) for line in lines]
    values = {"title": visible(title.say(language)), "lines": said, "back": back, "ask": ask}
    return filled(
        "plain.html", language, bar=bar, button=WORDS[button].say(language) if button else "", hidden=hidden, **values
    )


def going(url: str, language: Language) -> str:
    """A page that goes on to an address at once."""
    return filled("going.html", language, title=TITLE.say(language), url=url)


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
