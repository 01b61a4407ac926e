"""新建项目: asking for a project by filling in a row. Stands at the portfolio's root; the watcher makes the project."""

from __future__ import annotations

from salessheets.columns import ALWAYS, Choice, Person, Words, column
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("new_projects", "新建项目", "New projects", unique=("name",), use=("填一行并保存，项目文件夹就会建好", "Fill in a row and save: the project's folder is made"))
class NewProject(TableRecord):
    """填一行并保存，项目文件夹就会建好。 Fill in a row and save: the project's folder is made."""
    name: str = column("新项目名称", "New project's name", Words(), ALWAYS, hint=("全称；建好后改名请改「立项」表", "Full name; once it is made, change it in the charter"))
    type: str = column("新项目类型", "New project's type", Choice("project_type"), ALWAYS)
    department: str = column("新项目申请部门", "New project's department", Words(), ALWAYS)
    manager: str = column("新项目经理", "New project's manager", Person(), ALWAYS, hint=("建好后由他填写", "Who will fill in the rest"))
