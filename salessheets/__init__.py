"""Sales projects kept in Excel workbooks: checked, measured, rolled up and turned into Word forms.

For Python users: `open_portfolio(folder)`, then `review(portfolio, as_of)`; both are typed in `__init__.pyi`.
"""

import importlib

__version__ = "0.1.0"
__all__ = ["__version__", "open_portfolio", "review"]

LATE = ("open_portfolio", "review")


def __getattr__(name: str) -> object:
    """Import what Python users ask for when they ask for it: the command line must not pay for it."""
    if name not in LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module("salessheets.reviewing")
    globals().update({each: getattr(module, each) for each in LATE})
    found: object = globals()[name]
    return found
