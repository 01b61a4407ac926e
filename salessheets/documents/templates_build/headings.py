"""Heads of columns and labels that several forms have."""

from __future__ import annotations

from salessheets.text import Text

NO = Text("编号", "No.")
NAME = Text("姓名", "Name")
ROLE = Text("角色", "Role")
DEPARTMENT = Text("部门", "Department")
CUSTOMER = Text("客户", "Customer")
OWNER = Text("责任人", "Owner")
DATE = Text("日期", "Date")
DUE = Text("期限", "Due")
TYPE = Text("类型", "Type")
STATUS = Text("状态", "Status")
STATE = Text("状态", "State")
VERSION = Text("版本", "Version")
GOAL = Text("指标名称", "Goal")
UNIT = Text("单位", "Unit")
TARGET = Text("目标值", "Target")
TASK = Text("任务", "Task")
PLANNED_START = Text("计划开始", "Planned start")
PLANNED_END = Text("计划完成", "Planned end")
BASELINE_END = Text("基线完成", "Baseline end")
CONCLUSION = Text("结论", "Conclusion")
TOTAL = Text("合计", "Total")
