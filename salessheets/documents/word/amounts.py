"""Amounts as a form prints them: half-up in decimals, in 万元, and in Chinese capitals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("仟", "佰", "拾", "")
GREATEST = Decimal(10) ** 16
_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)


def as_decimal(value: object) -> Decimal | None:
    """Take a number as a Decimal; None for anything that is not a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    return number if number.is_finite() and abs(number.adjusted()) < len(DIGITS) * 6 else None


def rounded(number: Decimal, places: int) -> Decimal:
    """Round half up to so many decimal places; minus zero becomes zero."""
    try:
        result = number.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    except InvalidOperation:
        return number
    return result or abs(result)


def thousands(number: Decimal, places: int) -> str:
    """Write a number with thousands separators and fixed places: 1234.5 → 1,234.50."""
    return f"{rounded(number, places):,.{places}f}"


def capital(number: Decimal) -> str:
    """Write an amount in capitals as on a bill: 12300.05 → 壹万贰仟叁佰元零伍分; whole 角 and 元 end in 整.

    Source: 《支付结算办法》附一. Amounts of ten thousand 万亿 and more are beyond it and give "".
    """
    amount = rounded(abs(number), 2)
    if amount >= GREATEST:
        return ""
    yuan, cents = divmod(int(amount.scaleb(2, context=_EXACT)), 100)
    jiao, fen = divmod(cents, 10)
    words = f"{_whole(yuan)}元" if yuan else ""
    if jiao:
        words += f"{DIGITS[jiao]}角"
    elif fen and yuan:
        words += "零"
    words += f"{DIGITS[fen]}分" if fen else "整"
    if not (yuan or cents):
        words = "零元整"
    return ("负" if number < 0 and amount else "") + words


def _whole(number: int) -> str:
    """Write a whole number below 10^16: the part above 亿 is read as a number of its own."""
    above, below = divmod(number, 10**8)
    if not above:
        return _below_yi(below)
    gap = "零" if below and below < 10**7 else ""
    return f"{_whole(above)}亿{gap}{_below_yi(below)}"


def _below_yi(number: int) -> str:
    wan, rest = divmod(number, 10_000)
    if not wan:
        return _group(rest)
    gap = "零" if rest and rest < 1_000 else ""  # noqa: PLR2004
    return f"{_group(wan)}万{gap}{_group(rest)}"


def _group(number: int) -> str:
    """Write four digits; zeros between digits become one 零, zeros at either end none."""
    words, gap = "", False
    for digit, place in zip(f"{number:04d}", PLACES, strict=True):
        if digit == "0":
            gap = bool(words)
            continue
        words += ("零" if gap else "") + DIGITS[int(digit)] + place
        gap = False
    return words
