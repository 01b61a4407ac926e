"""Attachments of the demo are files that open."""

from __future__ import annotations

import re

from salessheets.demo.papers import paper


def test_a_paper_is_a_pdf_whose_table_points_at_its_objects() -> None:
    data = paper("XS-2026-001 签批/D1 (V1.0).pdf")
    assert data.startswith(b"%PDF-1.4")
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n ", data[start:])]
    assert [data[place:].split(b" ", 1)[0] for place in places] == [b"1", b"2", b"3", b"4"]
    assert b"DEMO FILE XS-2026-001" in data
