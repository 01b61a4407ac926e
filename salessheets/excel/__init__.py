"""Buttons in Excel through the open-source part of xlwings (`salessheets[excel]`); xlwings is imported when one is pressed.

`check_book()` and `generate_forms()` are what xlwings' own `RunPython` and `Run main` may call, too.
"""

from __future__ import annotations

from salessheets.excel.buttons import check_book, generate_forms

__all__ = ["check_book", "generate_forms"]
