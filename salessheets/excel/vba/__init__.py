"""A vbaProject.bin from VBA source text, without Excel: MS-CFB around MS-OVBA, without p-code (Office compiles on load)."""

from __future__ import annotations

from salessheets.excel.vba.project import Module, vba_project

__all__ = ["Module", "vba_project"]
