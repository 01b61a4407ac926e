"""Send messages: letters by SMTP, one POST to a robot of 企业微信, 钉钉 or 飞书, or whatever apprise knows."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from salessheets.notify.failures import NO_APPRISE, NO_MAIL, NO_ROBOT, failed, refused
from salessheets.notify.mailing import by_mail
from salessheets.notify.messages import MAIL, Message
from salessheets.technical import FILE, Robot, Technical
from salessheets.text import Text

SECONDS = 15.0
AT_ONCE = 8
"""So many targets are spoken to at the same time, so that a dead one holds no other up."""
Result = tuple[Message, Text | None]
"""A message and why it did not arrive, None if it did."""
Robots = Callable[[Robot, str, datetime], tuple[str, Mapping[str, object]]]


def deliver(messages: Sequence[Message], setup: Technical, now: datetime) -> tuple[Result, ...]:
    """Send messages, each target apart from all others; whatever fails is a result, and no secret is repeated."""
    letters = tuple(each for each in messages if each.target.channel == MAIL)
    groups = [letters, *((each,) for each in messages if each.target.channel != MAIL)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return tuple(
            result for results in pool.map(lambda group: sent(group, setup, now), groups) for result in results
        )


def sent(group: Sequence[Message], setup: Technical, now: datetime) -> tuple[Result, ...]:
    """Send letters that go together, or one message to a robot."""
    if not group:
        return ()
    try:
        if group[0].target.channel != MAIL:
            return ((group[0], to_robot(group[0], setup, now)),)
        why = by_mail(group, setup.mail, now) if setup.mail else [NO_MAIL.fill(file=FILE)] * len(group)
    except Exception as bug:  # noqa: BLE001 - one target's failure neither loses nor doubles what others are told
        why = [failed(group[0].target.channel, bug)] * len(group)
    return tuple(zip(group, why, strict=True))


def to_robot(message: Message, setup: Technical, now: datetime) -> Text | None:
    """Send to a robot; gives why it did not go."""
    robot = setup.robots.get(message.target.name)
    if robot is None:
        return NO_ROBOT.fill(name=message.target.name, file=FILE)
    if robot.url.lower().startswith(("http://", "https://")):
        return by_robot(message, robot, now)
    return by_apprise(message, robot)


def by_robot(message: Message, robot: Robot, now: datetime) -> Text | None:
    """Post to a robot; it says in its answer whether it took it."""
    name = message.target.name
    try:
        url, body = ROBOTS[message.target.channel](robot, message.text, now)
        data = json.dumps(body, ensure_ascii=False).encode()
        request = urllib.request.Request(url, data, {"Content-Type": "application/json; charset=utf-8"})  # noqa: S310 - http(s) only, see to_robot
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            said = json.loads(answer.read(10_000) or b"{}")
    except urllib.error.HTTPError as error:
        error.close()
        return failed(name, error)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return failed(name, error)
    code = said.get("errcode", said.get("code", 0)) if isinstance(said, dict) else 0
    return refused(name, code) if code else None


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


def by_apprise(message: Message, robot: Robot) -> Text | None:
    """Leave it to apprise, which knows a hundred services by URL."""
    try:
        import apprise  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return NO_APPRISE.fill(name=message.target.name)
    service = apprise.Apprise()
    took = service.add(robot.url) and service.notify(body=message.text)
    return None if took else refused(message.target.name, None)
