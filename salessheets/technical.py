"""`salessheets.toml` at the portfolio's root: addresses and keys, which have no place in a workbook.

[notify]
at_most_every = "10m"             # minutes or hours between two digests

[mail]
server = "smtp.example.com"
port = 465
security = "tls"                  # or starttls, none
sender = "salessheets@example.com"
user = "salessheets"
password = "env:SALESSHEETS_MAIL" # a secret may stand in an environment variable

[robots."销售群"]                  # the name that the sheet 通知 uses; hanzi need the quotes
url = "https://…"                 # of 企业微信, 钉钉 or 飞书; or any URL that apprise knows
secret = "env:SALESSHEETS_ROBOT"  # 加签
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.text import Text

FILE = "salessheets.toml"
VARIABLE = "env:"
SPAN = re.compile(r"(\d{1,4})\s*([mh])")
LEAST, USUAL = timedelta(minutes=1), timedelta(minutes=10)
PORTS = range(1, 65_536)
SECURITIES = ("tls", "starttls", "none")
UNKNOWN = Text(
    "{file}：不认识 {key}，您是不是要写 {near}？可用的有 {known}",
    "{file}: there is no {key}, did you mean {near}? Known are {known}",
)
WRONG = Text("{file}：{key} 应为{wanted}，现在是 {value}", "{file}: {key} should be {wanted}, it is {value}")
BROKEN = Text(
    "{file} 不是合格的 TOML：{why}。请改正（汉字的名字要加引号），或把它移走。",
    "{file} is not TOML: {why}. Mend it (names in hanzi need quotes), or move it away.",
)
UNSET = Text("{file}：环境变量 {name} 没有设置", "{file}: the environment variable {name} is not set")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The server that sends mail, and in whose name."""

    server: str
    port: int = 465
    security: str = "tls"
    sender: str = ""
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Robot:
    """A robot of a chat group: where it listens, and the key that signs what it is told."""

    url: str = field(repr=False)
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Technical:
    """What the file says; without it, nothing is sent anywhere."""

    at_most_every: timedelta = USUAL
    mail: Mail | None = None
    robots: Mapping[str, Robot] = field(default_factory=dict)


def technical(root: Path, environment: Mapping[str, str]) -> Technical:
    """Read the file of a portfolio; secrets that begin with `env:` come from the environment.

    Raises:
        SalessheetsError: it is no TOML, or says something that is not known.
    """
    said = said_in(root / FILE)
    table = Table(said, "", environment)
    table.only("notify", "mail", "robots")
    return Technical(
        at_most_every=span(table.table("notify")),
        mail=mail(table.table("mail")) if "mail" in said else None,
        robots={name: robot(table.table("robots").table(name)) for name in table.table("robots").names()},
    )


def said_in(path: Path) -> dict[str, object]:
    """The file as TOML; one that is not there says nothing.

    Raises:
        SalessheetsError: it cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SalessheetsError(refused(path, error)) from error
    except ValueError as error:
        raise SalessheetsError(BROKEN.fill(file=FILE, why=error)) from error


def variables(root: Path) -> tuple[str, ...]:
    """The environment variables in which, says the file of a portfolio, its secrets stand.

    Raises:
        SalessheetsError: the file cannot be read, or is no TOML.
    """
    return tuple(dict.fromkeys(named_in(said_in(root / FILE))))


def named_in(said: object) -> Iterator[str]:
    """The environment variables that a value names, or those in it."""
    if isinstance(said, dict):
        for each in said.values():
            yield from named_in(each)
    elif isinstance(said, str) and said.startswith(VARIABLE):
        yield said.removeprefix(VARIABLE)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the file, and the keys that lead to it."""

    said: Mapping[str, object]
    path: str
    environment: Mapping[str, str]

    def names(self) -> tuple[str, ...]:
        """Its keys."""
        return tuple(self.said)

    def only(self, *known: str) -> None:
        """Refuse keys that mean nothing, naming the nearest that does."""
        for key in self.said:
            if key not in known:
                near = next(iter(difflib.get_close_matches(key, known, 1, 0)), known[0])
                names = "、".join(known)
                raise SalessheetsError(UNKNOWN.fill(file=FILE, key=self.path + key, near=self.path + near, known=names))

    def table(self, key: str) -> Table:
        """A table below this one; one that is not there is empty."""
        found = self.said.get(key, {})
        if not isinstance(found, dict):
            raise self.wrong(key, Text("一个表", "a table"))
        return Table(found, f"{self.path}{key}.", self.environment)

    def words(self, key: str, usual: str = "") -> str:
        """Words, or those of the environment variable that they name."""
        found = self.said.get(key, usual)
        if not isinstance(found, str):
            raise self.wrong(key, Text("文字", "text"))
        if not found.startswith(VARIABLE):
            return found
        name = found.removeprefix(VARIABLE)
        if name not in self.environment:
            raise SalessheetsError(UNSET.fill(file=FILE, name=name))
        return self.environment[name]

    def wrong(self, key: str, wanted: Text) -> SalessheetsError:
        """What to raise when a key holds something else; a secret is not repeated."""
        shown = "***" if key in ("password", "secret", "url") else repr(self.said.get(key, ""))
        return SalessheetsError(WRONG.fill(file=FILE, key=self.path + key, wanted=wanted, value=shown))


def span(table: Table) -> timedelta:
    """How long to wait between two digests: at least a minute, since robots that talk more are shut out."""
    table.only("at_most_every")
    if "at_most_every" not in table.said:
        return USUAL
    found = SPAN.fullmatch(table.words("at_most_every"))
    if not found:
        raise table.wrong("at_most_every", Text("10m 或 2h 这样的时长", "a span such as 10m or 2h"))
    number = int(found.group(1))
    return max(LEAST, timedelta(hours=number) if found.group(2) == "h" else timedelta(minutes=number))


def mail(table: Table) -> Mail:
    """The mail server."""
    table.only("server", "port", "security", "sender", "user", "password")
    port = table.said.get("port", 465)
    if isinstance(port, bool) or not isinstance(port, int) or port not in PORTS:
        raise table.wrong("port", Text("1 到 65535 的一个数", "a number from 1 to 65535"))
    security = table.words("security", "tls")
    if security not in SECURITIES:
        raise table.wrong("security", Text("tls、starttls 或 none", "tls, starttls or none"))
    server = table.words("server")
    if not server:
        raise table.wrong("server", Text("邮件服务器的名字", "the name of the mail server"))
    user, password = table.words("user"), table.words("password")
    sender = table.words("sender") or user
    return Mail(server=server, port=port, security=security, sender=sender, user=user, password=password)


def robot(table: Table) -> Robot:
    """One robot."""
    table.only("url", "secret")
    url = table.words("url")
    if "://" not in url:
        raise table.wrong("url", Text("一个网址", "a URL"))
    return Robot(url=url, secret=table.words("secret"))
