"""Mail by SMTP: one connection for all letters of a round, one letter for each mailbox."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

from salessheets.notify.failures import failed
from salessheets.notify.messages import Message
from salessheets.technical import Mail
from salessheets.text import Text

SECONDS = 15.0


def by_mail(messages: Sequence[Message], mail: Mail, now: datetime) -> tuple[Text | None, ...]:
    """Send letters; gives for each why it did not go, None where it did. One that is refused holds no other up."""
    done: list[Text | None] = []
    try:
        with connected(mail) as server:
            for message in messages:
                done.append(posted(server, message, mail, now))  # noqa: PERF401 - what went stands when the rest fails
    except (OSError, ValueError, smtplib.SMTPException) as error:  # ValueError: no such server can be
        done += [failed(mail.server, error)] * (len(messages) - len(done))
    return tuple(done)


def connected(mail: Mail) -> smtplib.SMTP:
    """Connect to the server and log in."""
    context = ssl.create_default_context()
    if mail.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(mail.server, mail.port, timeout=SECONDS, context=context)
    else:
        server = smtplib.SMTP(mail.server, mail.port, timeout=SECONDS)
    try:
        if mail.security == "starttls":
            server.starttls(context=context)
        if mail.user:
            server.login(mail.user, mail.password)
    except BaseException:
        server.close()
        raise
    return server


def posted(server: smtplib.SMTP, message: Message, mail: Mail, now: datetime) -> Text | None:
    """Send one letter; gives why the server refuses it."""
    try:
        server.send_message(written(message, mail, now))
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException, ValueError) as error:
        return failed(mail.server, error)
    return None


def written(message: Message, mail: Mail, now: datetime) -> EmailMessage:
    """Write a letter, its first line as subject; ValueError for an address that is none."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Date"] = mail.sender, message.target.name, now
    letter["Subject"] = message.text.partition("\n")[0]
    letter.set_content(message.text)
    return letter
