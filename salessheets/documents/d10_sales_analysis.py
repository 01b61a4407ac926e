"""D10 销售数据分析报告: what was sold of what was aimed at, by product, region and month, and why it differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from salessheets.columns import LISTS
from salessheets.derived.goals import actual, attainment, attainment_of, target
from salessheets.derived.sales import gap, month_name, sales_to_date, total
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import CENT, TEN_THOUSAND, Row, Shown
from salessheets.sheets import Goal, Sale
from salessheets.showing import EMPTY
from salessheets.text import Text

FORM = "D10"
LONGEST = 40  # characters of a name on an axis
MEASURES = (
    *("contract_attainment", "contract_gap", "time_gap", "yoy", "mom", "collection_rate", "margin_rate"),
    "goal_attainment",
)
AMOUNTS = ("target", "contract", "received", "margin", "last_year")
TARGET = Text("目标额", "Target")
CONTRACT = Text("签约额", "Contracted")
GAP = Text("差额", "Difference")
NO_REASON = Text("未写原因", "No reason given")
BY_MONTH = Text("各月目标与签约（{unit}）", "Target and contracted by month ({unit})")
BY_PRODUCT = Text("各产品目标与签约（{unit}）", "Target and contracted by product ({unit})")
BY_REGION = Text("各区域目标与签约（{unit}）", "Target and contracted by region ({unit})")
BY_REASON = Text("各原因的差额（{unit}）", "Difference by reason ({unit})")


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the analysis prints."""
    case = shown.case
    sales = sorted(sales_to_date(case), key=lambda sale: (sale.product, sale.region, month_name(sale), sale.row))
    return {
        **common(shown, issue),
        "closing": shown.row(case.closing),
        "measures": shown.measures(*MEASURES),
        "goals": [goal_row(shown, goal) for goal in by_number(case.of(Goal))],
        "until": max(map(month_name, sales), default=EMPTY),
        "products": [product_row(shown, rows) for rows in grouped(sales, lambda sale: sale.product).values()],
        "total": sums(shown, sales),
        "charts": charts(shown, sales),
    }


def goal_row(shown: Shown, goal: Goal) -> Row:
    """Give a goal: target in force, what was reached and the share."""
    case = shown.case
    return shown.row(
        goal,
        target=shown.number(target(case, goal)),
        actual=shown.number(actual(case, goal)),
        attainment=shown.share(attainment(case, goal)),
    )


def grouped(sales: Iterable[Sale], key: Callable[[Sale], str]) -> Mapping[str, list[Sale]]:
    """Put rows that share a key together, by key."""
    found: dict[str, list[Sale]] = {}
    for sale in sales:
        found.setdefault(key(sale), []).append(sale)
    return dict(sorted(found.items()))


def product_row(shown: Shown, rows: Sequence[Sale]) -> Row:
    """Give a product: its rows by region and month, and its sums."""
    return {"product": shown.text(rows[0].product), "rows": [sale_row(shown, sale) for sale in rows]} | sums(
        shown, rows
    )


def sale_row(shown: Shown, sale: Sale) -> Row:
    """Give one month of a product in a region, with difference and share."""
    return shown.row(sale, gap=shown.money(gap([sale])), attainment=shown.share(attained([sale])))


def sums(shown: Shown, rows: Sequence[Sale]) -> Row:
    """Give the sums of some rows; a column in which nothing was typed has none."""
    amounts: Row = {key: shown.money(total(rows, key)) for key in AMOUNTS}
    return amounts | {"gap": shown.money(gap(rows)), "attainment": shown.share(attained(rows))}


def attained(rows: Sequence[Sale]) -> Decimal | None:
    """Contracted as a share of the target."""
    return attainment_of(total(rows, "target"), total(rows, "contract"))


def charts(shown: Shown, sales: Sequence[Sale]) -> Mapping[str, Row | None]:
    """Give target and contracted by month, product and region, and the difference by reason."""
    rows = [sale for sale in sales if sale.target is not None or sale.contract is not None]
    return {
        "months": two(shown, BY_MONTH, grouped(rows, month_name)),
        "products": two(shown, BY_PRODUCT, grouped(rows, lambda sale: shown.text(sale.product))),
        "regions": two(shown, BY_REGION, grouped(rows, lambda sale: shown.text(sale.region))),
        "reasons": reasons(shown, rows),
    }


def two(shown: Shown, title: Text, groups: Mapping[str, Sequence[Sale]]) -> Row | None:
    """Give target and contracted of groups as a chart; None when there is none."""
    if not groups:
        return None
    return {
        "title": title.fill(unit=shown.money_unit).say(shown.language),
        "categories": [brief(name) for name in groups],
        "series": [
            {
                "name": name.say(shown.language),
                "values": [height(shown, total(rows, key)) for rows in groups.values()],
            }
            for name, key in ((TARGET, "target"), (CONTRACT, "contract"))
        ],
    }


def brief(name: str) -> str:
    """Cut a long name to what fits beside a bar: a program that draws the chart chokes on a page of it."""
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def reasons(shown: Shown, sales: Sequence[Sale]) -> Row | None:
    """Give the difference of rows that miss or pass their target by class of reason as a chart."""
    off = [sale for sale in sales if gap([sale])]
    found = grouped(off, lambda sale: sale.reason_class)
    if not found:
        return None
    groups = {key: found[key] for key in sorted(found, key=reason_order)}
    unsaid = NO_REASON.say(shown.language)
    return {
        "title": BY_REASON.fill(unit=shown.money_unit).say(shown.language),
        "categories": [shown.label("variance_reason", key) if key else unsaid for key in groups],
        "series": [{"name": GAP.say(shown.language), "values": [height(shown, gap(rows)) for rows in groups.values()]}],
    }


def reason_order(key: str) -> tuple[int, str]:
    """Sort classes of reason as the list has them, a team's own behind, none last."""
    keys = [option.key for option in LISTS["variance_reason"].options]
    return (keys.index(key) if key in keys else len(keys) + (not key), key)


def height(shown: Shown, amount: Decimal | None) -> float | None:
    """An amount in the form's unit, as a chart draws it."""
    if amount is None:
        return None
    value = amount / TEN_THOUSAND if shown.unit == "wan" else amount
    return float(value.quantize(CENT, ROUND_HALF_UP))
