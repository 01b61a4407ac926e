"""Sales projects kept in Excel workbooks: checked, measured, rolled up and turned into Word forms."""

__version__ = "0.1.0"
