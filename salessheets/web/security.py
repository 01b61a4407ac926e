"""Who may ask for what: the link's token, this machine's name for itself, and forms that come from our own pages."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

COOKIE = "salessheets"
NAMES = ("127.0.0.1", "localhost")
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a request says of itself; header names in lower case."""

    method: str
    headers: Mapping[str, str]
    token: str = ""


def refused(asked: Asked, port: int, token: str) -> int:
    """Why a request is refused, as an HTTP status; 0 when it is not.

    A foreign host name is another site that points to this machine, a foreign origin another site's form.
    """
    hosts = {f"{name}:{port}" for name in NAMES}
    if asked.headers.get("host", "") not in hosts:
        return 421
    if asked.method not in ("GET", "HEAD", "POST"):
        return 405
    if not known(asked, token):
        return 403
    if asked.method == "POST" and asked.headers.get("origin", "") not in {f"http://{host}" for host in hosts}:
        return 403
    return 0


def known(asked: Asked, token: str) -> bool:
    """Whether a request carries the token: in the link that was printed, afterwards in the cookie."""
    shown = (asked.token if asked.method == "GET" else "") or cookie(asked.headers.get("cookie", ""))
    return hmac.compare_digest(shown.encode(), token.encode())


def cookie(header: str) -> str:
    """Our cookie in a header, "" for none."""
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
