"""Messages reach robots and mailboxes; what fails is told by its kind and code, with the remedy and no address."""

from __future__ import annotations

import base64
import email
import email.policy
import hashlib
import hmac
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from listening_servers import post_office, robot

from salessheets.findings import Severity
from salessheets.notify import sending
from salessheets.notify.messages import Message, Target
from salessheets.notify.news import News
from salessheets.notify.sending import deliver, dingtalk, feishu
from salessheets.technical import Mail, Robot, Technical
from salessheets.text import same

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DEAD = "http://127.0.0.1:1/?key=SECRET"


def to(channel: str = "wecom", name: str = "群", text: str = "一\n二") -> Message:
    news = News(event="red", severity=Severity.ERROR, text=same(text))
    return Message(target=Target(channel=channel, name=name), text=text, news=(news,))


def setup(**robots: str) -> Technical:
    return Technical(robots={name: Robot(url=url) for name, url in robots.items()})


def post(port: int, *, server: str = "127.0.0.1") -> Technical:
    return Technical(mail=Mail(server=server, port=port, security="none", sender="salessheets@example.com"))


def why(technical: Technical, *going: Message) -> list[str]:
    """Why each message did not arrive, "" where it did."""
    return [text.en if text else "" for _, text in deliver(going, technical, NOON)]


@pytest.mark.parametrize("channel", ["wecom", "dingtalk", "feishu"])
def test_a_robot_is_told_by_one_post(channel: str) -> None:
    with robot({"errcode": 0}) as (url, heard):
        assert why(setup(群=url), to(channel)) == [""]
    ((path, body),) = heard
    assert path.startswith("/send?key=SECRET")
    assert "一\n二" in str(body.get("text", body.get("content"))).replace("\\n", "\n")


def test_a_refusal_is_told_by_its_code_with_the_remedy() -> None:
    with robot({"errcode": 310000, "errmsg": "sign not match, ask 张伟"}) as (url, _):
        (told,) = why(setup(群=url), to("dingtalk"))
    assert "群: 310000" in told
    assert "security settings" in told
    assert "SECRET" not in told
    assert "张伟" not in told


@pytest.mark.parametrize(("status", "words"), [(404, "HTTPError 404"), (500, "HTTPError 500")])
def test_a_page_that_is_none_of_a_robot_is_told(status: int, words: str) -> None:
    with robot({}, status) as (url, _):
        (told,) = why(setup(群=url), to())
    assert words in told
    assert "check the robot's url" in told.lower()


@pytest.mark.parametrize("url", [DEAD, "http://127.0.0.1:1/a b?key=SECRET", "http://[::1/?key=SECRET"])
def test_a_robot_that_cannot_be_reached_is_named_without_its_key(url: str) -> None:
    (told,) = why(setup(群=url), to())
    assert "群: " in told
    assert "SECRET" not in told


def test_a_dead_target_holds_no_other_up() -> None:
    with robot({}) as (url, heard), post_office() as (port, letters):
        technical = Technical(robots=setup(a=DEAD, b=url).robots, mail=post(port).mail)
        told = why(technical, to(name="a"), to(name="b"), to(name="none"), to("mail", "li@example.com"))
    assert [bool(each) for each in told] == [False, True, False, True]
    assert (len(heard), len(letters)) == (1, 1)


def test_a_bug_of_one_target_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(sending, "by_apprise", broken)
    with robot({}) as (url, heard):
        told = why(setup(a="odd://x", b=url), to(name="a"), to(name="b"))
    assert "KeyError" in told[0]
    assert told[1:] == [""]
    assert len(heard) == 1


def test_signatures_are_those_of_the_makers() -> None:
    signed = Robot(url="https://example.com/robot?access_token=1", secret="SEC")
    url, _ = dingtalk(signed, "x", NOON)
    assert f"timestamp={int(NOON.timestamp())}000&sign=" in url
    _, body = feishu(signed, "x", NOON)
    key = f"{int(NOON.timestamp())}\nSEC".encode()
    assert body["sign"] == base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()


def test_each_mailbox_gets_its_own_letter_with_the_first_line_as_subject() -> None:
    with post_office() as (port, letters):
        assert why(post(port), to("mail", "zhang@example.com"), to("mail", "li@example.com")) == ["", ""]
    first, second = (letter(each) for each in letters)
    assert (first["To"], second["To"]) == ("zhang@example.com", "li@example.com")
    assert first["Subject"] == "一"
    assert first["Date"].datetime == NOON
    assert first.get_content().splitlines() == ["一", "二"]


def test_a_refused_recipient_is_not_named_and_holds_no_other_up() -> None:
    with post_office() as (port, letters):
        told = why(post(port), to("mail", "nobody@example.com"), to("mail", "li@example.com"))
    assert told[1:] == [""]
    assert [letter(each)["To"] for each in letters] == ["li@example.com"]
    assert "SMTPRecipientsRefused 550" in told[0]
    assert "mail addresses in the settings" in told[0]
    assert "nobody" not in told[0]


def test_a_server_that_ends_badly_has_taken_its_letters() -> None:
    with post_office(goodbye=b"451 tired\r\n") as (port, letters):
        assert why(post(port), to("mail", "li@example.com")) == [""]
    assert len(letters) == 1


@pytest.mark.parametrize(("address", "server"), [("a@b\nBcc: c@d", "127.0.0.1"), ("a@b", "x" * 70 + ".com")])
def test_a_letter_that_cannot_be_written_is_told(address: str, server: str) -> None:
    with post_office() as (port, letters):
        (told,) = why(post(port, server=server), to("mail", address))
    assert told
    assert "c@d" not in told
    assert letters == []


def test_what_is_not_set_up_is_named() -> None:
    told = why(Technical(), to("mail", "li@example.com"), to())
    assert "no [mail]" in told[0]
    assert '[robots."群"]' in told[1]


def letter(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)
