"""The units of metrics, as tables and pages print them."""

from __future__ import annotations

from salessheets.text import Text, same

YUAN = Text("元", "CNY")
PERCENT = same("%")
PERCENTAGE_POINTS = Text("百分点", "pp")
WORKING_DAYS = Text("工作日", "working days")
TIMES = Text("倍", "times")
RATIO = Text("比值", "ratio")
COUNT = Text("个", "count")
ITEMS = Text("条", "items")
OCCASIONS = Text("次", "occasions")
PEOPLE = Text("人", "people")
POINTS = Text("分", "points")
RESPONSES = Text("份", "responses")
LIGHT = Text("灯", "light")
