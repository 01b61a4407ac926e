"""Send a message: mail by SMTP, one POST to a robot of 企业微信, 钉钉 or 飞书, or whatever apprise knows."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import smtplib
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from datetime import datetime
from email.message import EmailMessage

from salessheets.errors import SalessheetsError
from salessheets.notify.messages import Message
from salessheets.technical import FILE, Mail, Robot, Technical
from salessheets.text import Text

SECONDS = 15
ROBOT_BYTES = 1_900  # 企业微信 takes 2,048
NO_MAIL = Text("通知要发邮件，但 {file} 里没有 [mail]", "A notice goes by mail, but there is no [mail] in {file}")
NO_ROBOT = Text("通知要用机器人「{name}」，但 {file} 里没有 [robots.{name}]", "There is no [robots.{name}] in {file}")
FAILED = Text("通知没有发出去（{where}）：{why}", "A notice could not be sent ({where}): {why}")
NO_APPRISE = Text(
    "「{name}」的网址要用 apprise：pip install salessheets[notify]",
    "The URL of {name} needs apprise: pip install salessheets[notify]",
)
Robots = Callable[[Robot, str, datetime], tuple[str, Mapping[str, object]]]


def send(message: Message, technical: Technical, now: datetime) -> None:
    """Send one message.

    Raises:
        SalessheetsError: its channel is not set up, cannot be reached, or refuses it; no secret is repeated.
    """
    if message.channel == "mail":
        if technical.mail is None:
            raise SalessheetsError(NO_MAIL.fill(file=FILE))
        by_mail(message, technical.mail)
        return
    robot = technical.robots.get(message.robot)
    if robot is None:
        raise SalessheetsError(NO_ROBOT.fill(name=message.robot, file=FILE))
    if robot.url.lower().startswith(("http://", "https://")):
        by_robot(message, robot, now)
    else:
        by_apprise(message, robot)


def by_mail(message: Message, mail: Mail) -> None:
    """Send a mail; the first line is its subject."""
    context = ssl.create_default_context()
    try:
        letter = written(message, mail)
        with connected(mail, context) as server:
            if mail.security == "starttls":
                server.starttls(context=context)
            if mail.user:
                server.login(mail.user, mail.password)
            server.send_message(letter)
    except (OSError, ValueError, smtplib.SMTPException) as error:  # ValueError: no such address or server can be
        raise failed(mail.server, error) from error


def written(message: Message, mail: Mail) -> EmailMessage:
    """Write a mail; ValueError for an address that is none."""
    letter = EmailMessage()
    letter["From"], letter["To"] = mail.sender, ", ".join(message.to)
    letter["Subject"] = message.text.partition("\n")[0]
    letter.set_content(message.text)
    return letter


def connected(mail: Mail, context: ssl.SSLContext) -> smtplib.SMTP:
    """Connect to the server."""
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.server, mail.port, timeout=SECONDS, context=context)
    return smtplib.SMTP(mail.server, mail.port, timeout=SECONDS)


def by_robot(message: Message, robot: Robot, now: datetime) -> None:
    """Post to a robot; it says in its answer whether it took it."""
    try:
        url, body = ROBOTS[message.channel](robot, fitted(message.text), now)
        data = json.dumps(body, ensure_ascii=False).encode()
        request = urllib.request.Request(url, data, {"Content-Type": "application/json; charset=utf-8"})  # noqa: S310 - http(s) only, see send
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            said = json.loads(answer.read(10_000) or b"{}")
    except (ValueError, http.client.HTTPException) as error:  # such words may repeat the URL
        raise failed(message.robot, type(error).__name__) from None
    except OSError as error:
        raise failed(message.robot, error) from error
    code = said.get("errcode", said.get("code", 0)) if isinstance(said, dict) else 0
    if code:
        raise failed(message.robot, f"{code} {said.get('errmsg', said.get('msg', ''))}")


def wecom(robot: Robot, text: str, now: datetime) -> tuple[str, Mapping[str, object]]:
    """企业微信: the key stands in the URL."""
    del now
    return robot.url, {"msgtype": "text", "text": {"content": text}}


def dingtalk(robot: Robot, text: str, now: datetime) -> tuple[str, Mapping[str, object]]:
    """钉钉: with 加签, time in milliseconds and signature are added to the URL."""
    body = {"msgtype": "text", "text": {"content": text}}
    if not robot.secret:
        return robot.url, body
    moment = str(int(now.timestamp() * 1000))
    signed = signature(robot.secret.encode(), f"{moment}\n{robot.secret}".encode())
    joint = "&" if urllib.parse.urlsplit(robot.url).query else "?"
    return f"{robot.url}{joint}{urllib.parse.urlencode({'timestamp': moment, 'sign': signed})}", body


def feishu(robot: Robot, text: str, now: datetime) -> tuple[str, Mapping[str, object]]:
    """飞书: with 签名校验, time in seconds and signature stand in the body; the key signs an empty message."""
    body: dict[str, object] = {"msg_type": "text", "content": {"text": text}}
    if robot.secret:
        moment = str(int(now.timestamp()))
        body |= {"timestamp": moment, "sign": signature(f"{moment}\n{robot.secret}".encode(), b"")}
    return robot.url, body


ROBOTS: Mapping[str, Robots] = {"wecom": wecom, "dingtalk": dingtalk, "feishu": feishu}


def signature(key: bytes, message: bytes) -> str:
    """HMAC-SHA256 in base64."""
    return base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode()


def fitted(text: str) -> str:
    """Cut a text at the end of a line so that a robot takes it."""
    while len(text.encode()) > ROBOT_BYTES:
        text = text.rpartition("\n")[0] or text.encode()[:ROBOT_BYTES].decode(errors="ignore")
    return text


def by_apprise(message: Message, robot: Robot) -> None:
    """Leave it to apprise, which knows a hundred services by URL."""
    try:
        import apprise  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise SalessheetsError(NO_APPRISE.fill(name=message.robot)) from None
    service = apprise.Apprise()
    if not service.add(robot.url) or not service.notify(body=message.text):
        raise failed(message.robot, "apprise")


def failed(where: str, why: object) -> SalessheetsError:
    """What to raise when a message could not be sent; the address may hold a key, so it is not told."""
    words = why.reason if isinstance(why, urllib.error.URLError) else why
    return SalessheetsError(FAILED.fill(where=where, why=words))
