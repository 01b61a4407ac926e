"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("house", deadline=None)  # machines that test are slow by turns
settings.load_profile("house")
os.environ["SALESSHEETS_CACHE"] = "off"  # no test writes into the cache of whoever runs it, or reads from it
