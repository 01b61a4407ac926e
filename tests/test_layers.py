"""Imports run one way: a module imports only from layers below its own, and no module reaches itself again."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from salessheets.cli import COMMANDS

PACKAGE = Path(__file__).parents[1] / "salessheets"
LAYERS = (
    "text", "errors", "ooxml_names", "libreoffice", "files", "findings", "settings", "calendars", "periods", "columns", "sheets", "catalogue",
    "evidence", "projects", "measures", "derived", "workbooks", "folders", "outputs", "technical", "ledger", "metrics", "rules", "manuals", "explaining", "gates", "status",
    "showing", "extracts", "holding", "cache", "gathering", "reviews", "children", "workers", "runner", "memory", "reviewing", "templates", "documents", "portfolios", "reporters", "rollup",
    "upkeep", "intake", "refresh", "notify", "watch", "service", "launcher", "excel", "doctor", "web", "demo", "cli", "__main__",
)  # fmt: skip
ONE_RULE = "salessheets.rules"
COMMAND_MODULES = {f"salessheets.cli.{name}" for name in COMMANDS}
Imports = dict[str, set[str]]


def imports_of(package: Path, root: str = "salessheets") -> Imports:
    """Every module of a package with the modules of the package that it imports, type-only imports too."""
    files = {module_name(file, package, root): file for file in package.rglob("*.py")}
    return {name: set(imported(name, file, files)) for name, file in files.items()}


def module_name(file: Path, package: Path, root: str) -> str:
    parts = file.relative_to(package).with_suffix("").parts
    return ".".join((root, *(part for part in parts if part != "__init__")))


def imported(name: str, file: Path, files: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        targets = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            targets = [f"{node.module}.{alias.name}" for alias in node.names] + [node.module]
            if any(f"{node.module}.{alias.name}" in files for alias in node.names):
                targets.remove(node.module)
        for target in targets:
            if target in files and target != name:
                yield target


def layer(module: str) -> int:
    parts = module.split(".")
    return LAYERS.index(parts[1]) if len(parts) > 1 else -1


def back_imports(imports: Imports) -> list[str]:
    return sorted(
        f"{module} imports {other}"
        for module, others in imports.items()
        for other in others
        if layer(other) > layer(module) or both_rules(module, other) or both_commands(module, other)
    )


def both_rules(module: str, other: str) -> bool:
    """Whether one rule file imports another."""
    return all(each.startswith(ONE_RULE) and each.count(".") == 3 for each in (module, other))


def both_commands(module: str, other: str) -> bool:
    """Whether one command imports another; what they share stands in files of its own."""
    return {module, other} <= COMMAND_MODULES


def cycles(imports: Imports) -> list[str]:
    """Modules that reach themselves."""
    found = []
    for start in imports:
        seen: set[str] = set()
        waiting = list(imports[start])
        while waiting:
            module = waiting.pop()
            if module not in seen:
                seen.add(module)
                waiting.extend(imports.get(module, ()))
        if start in seen:
            found.append(start)
    return sorted(found)


def test_imports_run_one_way() -> None:
    imports = imports_of(PACKAGE)
    assert len(imports) > 100
    assert back_imports(imports) == []
    assert cycles(imports) == []


def test_every_module_has_a_layer() -> None:
    parts = {module.split(".")[1] for module in imports_of(PACKAGE) if "." in module}
    assert parts <= set(LAYERS)


def test_the_net_catches_a_back_import_a_cycle_and_a_rule_or_command_on_another(tmp_path: Path) -> None:
    files = {
        "__init__.py": "",
        "text.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from salessheets.projects import Case\n",
        "projects.py": "from salessheets import text\n",
        "rules/__init__.py": "",
        "rules/plan/__init__.py": "",
        "rules/plan/a.py": "from salessheets.rules.plan.b import RULE\n",
        "rules/plan/b.py": "",
        "cli/__init__.py": "",
        "cli/check.py": "from salessheets.cli import refresh\n",
        "cli/refresh.py": "",
    }
    for name, source in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source, encoding="utf-8")
    imports = imports_of(tmp_path)
    assert back_imports(imports) == [
        "salessheets.cli.check imports salessheets.cli.refresh",
        "salessheets.rules.plan.a imports salessheets.rules.plan.b",
        "salessheets.text imports salessheets.projects",
    ]
    assert cycles(imports) == ["salessheets.projects", "salessheets.text"]
