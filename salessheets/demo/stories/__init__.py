"""The eight projects: one file each."""

from __future__ import annotations

from salessheets.demo.stories.campus import CAMPUS
from salessheets.demo.stories.cloud import CLOUD
from salessheets.demo.stories.dealers import DEALERS
from salessheets.demo.stories.drives import DRIVES
from salessheets.demo.stories.keyaccounts import KEY_ACCOUNTS
from salessheets.demo.stories.mall import MALL
from salessheets.demo.stories.pumps import PUMPS
from salessheets.demo.stories.southwest import SOUTHWEST
from salessheets.demo.story import Story

STORIES: tuple[Story, ...] = (PUMPS, DEALERS, CAMPUS, DRIVES, KEY_ACCOUNTS, MALL, SOUTHWEST, CLOUD)
"""In the order in which they were applied for."""
