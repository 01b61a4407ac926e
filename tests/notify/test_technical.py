"""`salessheets.toml`: read strictly, secrets from the environment, never repeated."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from salessheets.errors import SalessheetsError
from salessheets.technical import Mail, Robot, Technical, technical

GOOD = """
[notify]
at_most_every = "2h"
[mail]
server = "smtp.example.com"
port = 587
security = "starttls"
user = "salessheets@example.com"
password = "env:MAIL_KEY"
[robots."销售群"]
url = "https://example.com/robot?key=1"
secret = "SEC1"
"""


def said(folder: Path, text: str, **environment: str) -> Technical:
    (folder / "salessheets.toml").write_text(text, encoding="utf-8")
    return technical(folder, environment)


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(SalessheetsError) as refused:
        said(folder, text)
    return refused.value.message.en


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    found = said(tmp_path, GOOD, MAIL_KEY="s3cret")
    user = "salessheets@example.com"
    assert found.mail == Mail(
        server="smtp.example.com", port=587, security="starttls", sender=user, user=user, password="s3cret"
    )
    assert found.robots == {"销售群": Robot(url="https://example.com/robot?key=1", secret="SEC1")}
    assert found.at_most_every == timedelta(hours=2)


def test_without_a_file_nothing_is_set_up(tmp_path: Path) -> None:
    assert technical(tmp_path, {}) == Technical()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[mial]\n", "did you mean mail"),
        ("[mail]\nserver='a'\npasword='x'\n", "did you mean mail.password"),
        ("[mail]\nport=25\n", "mail.server should be"),
        ("[mail]\nserver='a'\nport='25'\n", "mail.port should be a number"),
        ("[mail]\nserver='a'\nport=70000\n", "from 1 to 65535"),
        ("[mail]\nserver='a'\nsecurity='ssl'\n", "tls, starttls or none"),
        ("[notify]\nat_most_every='soon'\n", "such as 10m or 2h"),
        ("[robots.a]\nurl='somewhere'\n", "robots.a.url should be a URL"),
        ("[robots]\na='x'\n", "robots.a should be a table"),
        ("[mail]\nserver='a'\npassword='env:NOT_THERE'\n", "NOT_THERE is not set"),
        ("no toml at all", "is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_the_remedy(tmp_path: Path, text: str, words: str) -> None:
    assert words in refusal(tmp_path, text)


def test_a_secret_is_never_repeated(tmp_path: Path) -> None:
    assert "1234" not in refusal(tmp_path, "[mail]\nserver='a'\npassword=1234\n")
    assert "s3cret" not in repr(said(tmp_path, GOOD, MAIL_KEY="s3cret"))


def test_robots_are_left_in_peace_for_a_minute_at_least(tmp_path: Path) -> None:
    assert said(tmp_path, "[notify]\nat_most_every='0m'\n").at_most_every == timedelta(minutes=1)
