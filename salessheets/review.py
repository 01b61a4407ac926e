"""Moved to `reviews`; goes away in this session."""

from salessheets.reviews import *  # noqa: F403
