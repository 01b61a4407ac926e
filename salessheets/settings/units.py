"""The units of the parameters, as the sheet prints them."""

from __future__ import annotations

from salessheets.text import Text

TEXT = Text("文本", "text")
DAY = Text("日期", "date")
YES_NO = Text("是/否", "yes/no")
PERCENT = Text("百分比", "percent")
FRACTION = Text("分数", "fraction")
MONEY_UNIT = Text("单位", "unit")
YUAN = Text("元", "CNY")
CADENCE = Text("周期", "cadence")
WORKING_DAYS = Text("工作日", "working days")
WEEKDAY = Text("星期 1–7", "weekday 1–7")
DAYS = Text("天", "days")
POINTS = Text("分", "points")
PERCENTAGE_POINTS = Text("百分点", "percentage points")
FACTOR = Text("系数", "factor")
RATIO = Text("比值", "ratio")
PEOPLE = Text("人", "people")
COUNT = Text("个", "count")
ITEMS = Text("条", "items")
RESPONSES = Text("份", "responses")
MEETINGS = Text("次", "meetings")
PERIODS = Text("期", "periods")
CHARACTERS = Text("字符", "characters")
METHOD = Text("方法", "method")
CATEGORIES = Text("策略类别", "strategy categories")
FORMS = Text("表单", "forms")
