"""Who asked is told what changed, once, and never more than codes and counts."""

from __future__ import annotations

import base64
import email
import email.policy
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from listening_servers import post_office, robot
from sheets_in_text import written

from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.findings import Severity
from salessheets.folders import Root
from salessheets.notify.messages import Message, messages
from salessheets.notify.news import News, digest_of, news
from salessheets.notify.notifier import Notifier, Told, parsed, plain, step
from salessheets.notify.sending import ROBOT_BYTES, dingtalk, feishu, fitted, send
from salessheets.notify.snapshot import Snapshot
from salessheets.projects import Project
from salessheets.refresh import Refreshed
from salessheets.reviews import fold, review_case
from salessheets.settings import DEFAULTS, Notice, Person, Settings
from salessheets.technical import Mail, Robot, Technical
from salessheets.text import Text, same

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
WAS = Snapshot(light="green", gate="G2", ready=False, overdue=0, reports=0, filing=0, findings={"error": ("a",)})
PEOPLE = (Person(no="7", name="张伟", department="销售部", email="zhang@example.com"),)
FINDINGS = Notice(event="finding", channel="wecom", robot="群")
SETTINGS = replace(DEFAULTS, notices=(FINDINGS,), people=PEOPLE)


def told(after: Snapshot, before: Snapshot = WAS) -> list[tuple[str, str]]:
    return [(each.event, each.text.en) for each in news({"P": before}, {"P": after})]


def test_what_changed_is_told_in_codes_and_counts() -> None:
    after = replace(WAS, light="red", gate="G3", overdue=2, filing=1, findings={"error": ("b", "c"), "warning": ("d",)})
    assert told(after) == [
        ("red", "P turned from Green to Red"),
        ("gate", "P now stands before G3"),
        ("overdue", "P has 2 overdue actions"),
        ("filing", "P is due for filing"),
        ("finding", "P: errors, 2 new"),
        ("finding", "P: warnings, 1 new"),
    ]


def test_no_change_is_no_news_and_nor_is_a_new_project_or_what_was_mended() -> None:
    assert told(WAS) == []
    assert told(replace(WAS, findings={})) == []
    assert news({}, {"P": WAS}) == ()


def test_each_target_gets_the_lines_that_its_rows_ask_for() -> None:
    all_news = (
        News(event="finding", severity=Severity.WARNING, text=same("warned")),
        News(event="finding", severity=Severity.ERROR, text=same("failed")),
        News(event="", severity=Severity.ERROR, text=same("trouble")),
    )
    rows = (
        FINDINGS,
        Notice(event="red", channel="wecom", robot="群"),
        Notice(event="finding", channel="mail", to=("张伟", "nobody"), level="warning"),
        Notice(event="finding", channel="mail", to=("nobody",)),
    )
    first, second = messages(all_news, replace(SETTINGS, notices=rows), "en")
    assert (first.robot, first.text.splitlines()[1:]) == ("群", ["failed", "trouble"])
    assert (second.to, second.text.splitlines()[1:]) == (("zhang@example.com",), ["warned", "failed", "trouble"])


def test_a_long_digest_is_cut_and_says_so() -> None:
    many = [
        News(event="red", severity=Severity.ERROR, text=Text(f"第{number}条", f"no. {number}")) for number in range(60)
    ]
    lines = digest_of(many).zh.splitlines()
    assert lines[0] == "销售项目：60 条变化"
    assert lines[-1] == "……另有 20 条"
    assert len(fitted("行\n" * 5_000).encode()) <= ROBOT_BYTES


@pytest.mark.parametrize("channel", ["wecom", "dingtalk", "feishu"])
def test_a_robot_is_told_by_one_post(channel: str) -> None:
    with robot({"errcode": 0}) as (url, heard):
        send(Message(channel=channel, robot="群", to=(), text="一\n二"), setup(url), NOON)
    ((path, body),) = heard
    assert path.startswith("/send?key=SECRET")
    assert "一\n二" in str(body.get("text", body.get("content"))).replace("\\n", "\n")


def test_a_refusal_is_told_without_the_key() -> None:
    with robot({"errcode": 310000, "errmsg": "sign not match"}) as (url, _), pytest.raises(SalessheetsError) as refused:
        send(Message(channel="dingtalk", robot="群", to=(), text="一"), setup(url), NOON)
    assert "310000 sign not match" in refused.value.message.en
    assert "SECRET" not in refused.value.message.en


def test_a_robot_that_is_not_there_or_not_set_up_is_named() -> None:
    message = Message(channel="wecom", robot="群", to=(), text="一")
    for technical in (setup("http://127.0.0.1:1/"), Technical()):
        with pytest.raises(SalessheetsError) as refused:
            send(message, technical, NOON)
        assert "群" in refused.value.message.zh


def test_signatures_are_those_of_the_makers() -> None:
    signed = Robot(url="https://example.com/robot?access_token=1", secret="SEC")
    url, _ = dingtalk(signed, "x", NOON)
    assert f"timestamp={int(NOON.timestamp())}000&sign=" in url
    _, body = feishu(signed, "x", NOON)
    key = f"{int(NOON.timestamp())}\nSEC".encode()
    assert body["sign"] == base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()


def test_a_mail_arrives_with_its_first_line_as_subject() -> None:
    with post_office() as (port, letters):
        mail = Mail(server="127.0.0.1", port=port, security="none", sender="salessheets@example.com")
        send(
            Message(channel="mail", robot="", to=("zhang@example.com",), text="销售项目：1 条\n变红"),
            Technical(mail=mail),
            NOON,
        )
    letter = email.message_from_bytes(letters[0], policy=email.policy.default)
    assert letter["Subject"] == "销售项目：1 条"
    assert letter.get_content().splitlines() == ["销售项目：1 条", "变红"]


def test_the_first_look_is_silent_then_news_come_and_are_told_once() -> None:
    with robot({}) as (url, heard):
        first, wrong = step(Told(), refreshed(""), setup(url), "en", NOON)
        second, _ = step(first, refreshed("risks\nid | owner\nR-01 | 张伟"), setup(url), "en", NOON)
        step(second, refreshed("risks\nid | owner\nR-01 | 张伟"), setup(url), "en", NOON + timedelta(hours=1))
    assert wrong == ()
    assert [body["text"]["content"].splitlines()[1] for _, body in heard] == ["XS-2026-001: errors, 2 new"]
    assert "张伟" not in str(heard)


def test_news_wait_for_the_time_and_a_clock_set_back_does_not_silence_them() -> None:
    notices = (Notice(event="document", channel="wecom", robot="群"),)
    with robot({}) as (url, heard):
        told = Told(projects={}, at=NOON)
        early, _ = step(told, refreshed("", [FINAL], notices), setup(url), "en", NOON + timedelta(minutes=1))
        assert heard == []
        step(parsed(plain(early)), refreshed("", (), notices), setup(url), "en", NOON - timedelta(days=1))
    assert heard[0][1]["text"]["content"].splitlines()[1] == "XS-2026-001 D1 is final: 销项〔2026〕3号"


def test_a_final_that_is_made_for_a_person_does_not_name_them() -> None:
    pledge = replace(FINAL, form="D16", instance="张三", form_number="XS-2026-001-D16-张三", number="")
    notices = (replace(FINDINGS, event="document"),)
    with robot({}) as (url, heard):
        documents = (pledge, replace(pledge, form="D14", form_number="XS-2026-001-D14-张三"))
        step(Told(projects={}), refreshed("", documents, notices), setup(url), "en", NOON)
    assert heard[0][1]["text"]["content"].splitlines()[1:] == ["XS-2026-001 D16 is final: V1.0"]


def test_a_row_that_is_switched_off_is_told_nothing() -> None:
    grave = News(event="finding", severity=Severity.ERROR, text=same("failed"))
    assert len(messages((grave,), SETTINGS, "en")) == 1
    assert messages((grave,), replace(SETTINGS, notices=(replace(FINDINGS, level="off"),)), "en") == ()


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/a b?key=SECRET", "http://[::1/?key=SECRET"])
def test_an_address_that_can_be_none_is_a_problem_that_does_not_repeat_its_key(url: str) -> None:
    with pytest.raises(SalessheetsError) as caught:
        send(Message(channel="wecom", robot="群", to=(), text="x"), setup(url), NOON)
    assert "SECRET" not in caught.value.message.en


@pytest.mark.parametrize(("to", "server"), [("a@b\nBcc: c@d", "127.0.0.1"), ("a@b", "x" * 70 + ".com")])
def test_a_mail_that_cannot_be_written_is_a_problem(to: str, server: str) -> None:
    mail = Mail(server=server, port=1, security="none", sender="s@example.com")
    with pytest.raises(SalessheetsError):
        send(Message(channel="mail", robot="", to=(to,), text="x"), Technical(mail=mail), NOON)


def test_what_could_not_be_sent_is_sent_later_and_trouble_is_told_when_it_begins() -> None:
    failed, wrong = step(Told(projects={}), refreshed("", trouble=2), setup("http://127.0.0.1:1/"), "en", NOON)
    assert len(wrong) == 1
    with robot({}) as (url, heard):
        later, wrong = step(failed, refreshed("", trouble=2), setup(url), "en", NOON + timedelta(hours=1))
    assert wrong == ()
    assert later.unsent == ()
    assert ["could not write 2 files" in str(body) for _, body in heard] == [True]


def test_nothing_is_read_or_written_while_nobody_asked(tmp_path: Path) -> None:
    (tmp_path / "salessheets.toml").write_text("broken", encoding="utf-8")
    root = Root(path=tmp_path, id="1", language="zh")
    notifier = Notifier(root=root, language="zh", folder=tmp_path / "state", clock=lambda: NOON)
    assert notifier(refreshed("", notices=())) == ()
    assert not (tmp_path / "state").exists()
    assert "TOML" in notifier(refreshed(""))[0].zh


def setup(url: str) -> Technical:
    return Technical(robots={"群": Robot(url=url)})


FINAL = Document(
    form="D1", project="XS-2026-001", instance="", form_number="XS-2026-001-D1", number="销项〔2026〕3号",
    version="V1.0", draft=False, path="x.docx", state="new",
)  # fmt: skip


def refreshed(
    text: str, documents: Iterable[Document] = (), notices: tuple[Notice, ...] = (FINDINGS,), *, trouble: int = 0
) -> Refreshed:
    settings: Settings = replace(SETTINGS, notices=notices)
    project = review_case(written(f"charter\ncode | XS-2026-001\n\n{text}").case())
    review = fold(Project(code=""), settings, date(2026, 3, 10), [project])
    return Refreshed(
        review=review, files=(), documents=tuple(documents), problems=tuple(same("x") for _ in range(trouble))
    )
