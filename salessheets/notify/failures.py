"""Why a notice could not be sent, in words: the kind and code of the failure, never an address, and the remedy."""

from __future__ import annotations

import smtplib
import ssl
import urllib.error

from salessheets.technical import FILE
from salessheets.text import Text, same

FAILED = Text(
    "通知没有发出去（{where}：{kind}）。{remedy}；会再试一天。",
    "A notice could not be sent ({where}: {kind}). {remedy}; it is tried again for a day.",
)
NO_MAIL = Text(
    "通知要发邮件，但 {file} 里没有 [mail]。请补上，或改「通知」表",
    "A notice goes by mail, but there is no [mail] in {file}: add it, or change the sheet Notices",
)
NO_ROBOT = Text(
    '通知要用机器人「{name}」，但 {file} 里没有 [robots."{name}"]。请补上，或改「通知」表',
    'There is no [robots."{name}"] in {file}: add it, or change the sheet Notices',
)
NO_APPRISE = Text(
    "「{name}」的网址要用 apprise：pip install salessheets[notify]",
    "The URL of {name} needs apprise: pip install salessheets[notify]",
)
DROPPED = Text(
    "有 {n} 条变化一天都没能发到每一个收件方，不再试了。请按日志里的原因改正，再用 salessheets notify --test 试一下。",
    "{n} changes could not be sent to everyone for a day and are dropped. Mend the cause that the log names, then try "
    "salessheets notify --test.",
)
REMEDIES: tuple[tuple[type[Exception], Text], ...] = (
    (
        smtplib.SMTPAuthenticationError,
        Text(f"请核对 {FILE} 里 [mail] 的 user 和 password", f"Check user and password of [mail] in {FILE}"),
    ),
    (
        smtplib.SMTPRecipientsRefused,
        Text(
            "邮件服务器不收这位收件人，请核对 设置.xlsx 里的邮箱",
            "The server refuses a recipient: check the mail addresses in the settings",
        ),
    ),
    (
        smtplib.SMTPSenderRefused,
        Text(f"请核对 {FILE} 里 [mail] 的 sender", f"Check sender of [mail] in {FILE}"),
    ),
    (
        smtplib.SMTPException,
        Text(
            f"请核对 {FILE} 里的 [mail]，或请邮件管理员看这个代码",
            f"Check [mail] in {FILE}, or ask who runs the mail server about this code",
        ),
    ),
    (
        urllib.error.HTTPError,
        Text(f"请核对 {FILE} 里机器人的 url", f"Check the robot's url in {FILE}"),
    ),
    (
        ssl.SSLError,
        Text("请核对服务器的证书、端口和 security", "Check the server's certificate, port and security"),
    ),
    (
        OSError,
        Text(
            "连不上，请检查网络、服务器名和端口", "It cannot be reached: check the network, the server's name and port"
        ),
    ),
    (
        ValueError,
        Text(
            f"地址不合格或回答看不懂，请核对 {FILE} 和 设置.xlsx",
            f"The address or the answer is none: check {FILE} and the settings",
        ),
    ),
)
UNKNOWN = Text("请把日志发给维护人", "Send the log to the maintainers")
REFUSED = Text(
    "请核对机器人的安全设置：加签密钥、关键词、IP 名单",
    "Check the robot's security settings: key, keywords, list of addresses",
)


def failed(where: str, error: Exception) -> Text:
    """Say why a message did not arrive; only the kind and code of the failure, since its words may hold addresses."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    cause = cause if isinstance(cause, Exception) else error
    remedy = next((words for kind, words in REMEDIES if isinstance(cause, kind)), UNKNOWN)
    kind = f"{type(cause).__name__} {code(cause)}".strip()
    return FAILED.fill(where=same(where), kind=same(kind), remedy=remedy)


def refused(where: str, number: object) -> Text:
    """Say that a robot answered with a refusal."""
    shown = number if isinstance(number, int) else "?"
    return FAILED.fill(where=same(where), kind=same(str(shown)), remedy=REFUSED)


def code(error: Exception) -> str:
    """The number of a failure, "" for none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return ", ".join(sorted({str(number) for number, _ in error.recipients.values()}))
    names = ("smtp_code", "code", "errno")
    return next((str(found) for name in names if isinstance(found := getattr(error, name, None), int)), "")
