"""Workbooks: gate, read, write; the only place that touches the Excel libraries."""
