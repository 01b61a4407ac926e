"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None)  # machines that test are slow by turns
settings.load_profile("house")
