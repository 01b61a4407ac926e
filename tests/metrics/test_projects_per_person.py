from __future__ import annotations

from measured import reason_of


def test_one_project_cannot_tell() -> None:
    assert reason_of("projects_per_person", "team\nname | effort\n张三 | 100%") == "要看全部项目才知道"
