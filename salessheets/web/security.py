"""Who may ask for what: the link's token, this machine's name for itself, and forms that come from our own pages."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

KEY, SPOKEN, CHOSEN = "salessheets", "salessheets-language", "salessheets-form"
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


def cookie_name(name: str, port: int) -> str:
    """A cookie of the server on a port: a browser gives the cookies of one port to all others of this machine too."""
    return f"{name}-{port}"


def refused(asked: Asked, port: int, token: str, key: str) -> int:
    """Why a request is refused, as an HTTP status; 0 when it is not. `token` is in the link, `key` in the cookie.

    A foreign host name is another site that points to this machine, a foreign origin another site's form.
    """
    hosts = {f"{name}:{port}" for name in NAMES}
    if asked.headers.get("host", "") not in hosts:
        return 421
    if asked.method not in ("GET", "HEAD", "POST"):
        return 405
    if not known(asked, port, token, key):
        return 403
    if asked.method == "POST" and asked.headers.get("origin", "") not in {f"http://{host}" for host in hosts}:
        return 403
    return 0


def known(asked: Asked, port: int, token: str, key: str) -> bool:
    """Whether a request carries the token of the link that was printed, or the key that its cookie holds afterwards."""
    if asked.method == "GET" and asked.token:
        return hmac.compare_digest(asked.token.encode(), token.encode())
    return hmac.compare_digest(cookie(asked.headers.get("cookie", ""), port).encode(), key.encode())


def cookie(header: str, port: int) -> str:
    """Our cookie in a header, "" for none."""
    try:
        found = SimpleCookie(header).get(cookie_name(KEY, port))
    except CookieError:
        return ""
    return found.value if found else ""
