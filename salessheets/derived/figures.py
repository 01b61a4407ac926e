"""Figures as a sentence shows them: money with thousands, shares in percent."""

from __future__ import annotations

from decimal import Decimal

from salessheets.text import Text


def plain_figure(value: Decimal) -> str:
    """Write a number with thousands and without idle zeros: 1,200,000 or 12.5."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(value: Decimal) -> Text:
    """Write an amount in CNY: 1,200,000 元, CNY 1,200,000; cents only where there are any."""
    rounded = value.quantize(Decimal("0.01"))
    figure = f"{rounded:,.0f}" if rounded == rounded.to_integral_value() else f"{rounded:,.2f}"
    return Text(f"{figure} 元", f"CNY {figure}")


def share(value: Decimal) -> str:
    """Write a fraction as percent, to two decimals at most: 0.125 is 12.5%."""
    return f"{plain_figure((100 * value).quantize(Decimal('0.01')))}%"
