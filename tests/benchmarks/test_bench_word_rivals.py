"""The same report filled by us and by the engines of node, which the benchmark installs for itself where it can."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from benchmarks.rounds import spent
from docx.document import Document as Word
from word_files import made, table

from salessheets.documents.word import compile_template, outline

pytestmark = pytest.mark.benchmark
PROGRAM = Path(__file__).with_name("word_rivals.mjs")
PACKAGES = ("docxtemplater", "pizzip", "easy-template-x", "carbone")
RIVALS = ("docxtemplater", "easy-template-x", "carbone")
WANTED = 8
FIELDS = [f"f{number:02}" for number in range(20)]
LOOPS = {"milestones": (12, 6), "risks": (30, 7)}  # rows, columns
DATA = {
    **{name: f"值 {name} & <1>" for name in FIELDS},
    **{
        loop: [{f"c{column}": f"{loop} {row}-{column} 客户预算" for column in range(columns)} for row in range(rows)]
        for loop, (rows, columns) in LOOPS.items()
    },
}


def looped(engine: str, loop: str, columns: int) -> list[list[str]]:
    """The rows of a table that repeats, in an engine's own tags."""
    cells = [f"c{column}" for column in range(columns)]
    if engine == "ours":
        return [[f"{{%tr for r in {loop} %}}"], [f"{{{{ r.{cell} }}}}" for cell in cells], ["{%tr endfor %}"]]
    if engine == "carbone":
        return [[f"{{d.{loop}[i].{cell}}}" for cell in cells], [f"{{d.{loop}[i+1].{cells[0]}}}"]]
    middle = [f"{{{cell}}}" for cell in cells]
    return [[f"{{#{loop}}}{middle[0]}", *middle[1:-1], f"{middle[-1]}{{/{loop}}}"]]


def template(engine: str) -> bytes:
    """The report as a template: a table of twenty fields, two tables that repeat."""
    tag = {"ours": "{{{{ {} }}}}", "carbone": "{{d.{}}}"}.get(engine, "{{{}}}")

    def fill(word: Word) -> None:
        word.add_heading("结项报告", 1)
        table(word, *([name, tag.format(name)] for name in FIELDS))
        for loop, (_, columns) in LOOPS.items():
            word.add_heading(loop, 2)
            table(word, [f"第 {column} 列" for column in range(columns)], *looped(engine, loop, columns))

    return made(fill)


def milliseconds(engine: str, folder: Path, where: Path) -> float:
    """CPU time of one document by an engine of node."""
    (folder / f"{engine}.docx").write_bytes(template(engine))
    command = [shutil.which("node") or "node", str(PROGRAM), engine, str(folder), "40"]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=where, timeout=120).stdout)


def test_the_engines_of_node(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("node and npm are not here")
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(tmp_path), *PACKAGES]
    if subprocess.run(command, check=False, capture_output=True, cwd=tmp_path, timeout=300).returncode:
        pytest.skip("npm could not install the rivals")
    (tmp_path / "data.json").write_text(json.dumps(DATA), encoding="utf-8")
    ready = compile_template(template("ours"))
    said = outline(ready.render(DATA))
    with capsys.disabled():
        print("\nthe same report with the same data, CPU of one document")  # noqa: T201 - a benchmark prints
        for engine in RIVALS:
            before = spent(lambda: ready.render(DATA), 40)
            theirs = milliseconds(engine, tmp_path, tmp_path)
            ours = (before + spent(lambda: ready.render(DATA), 40)) * 500
            assert outline((tmp_path / f"{engine}.out.docx").read_bytes()) == said
            missed = "" if theirs / ours >= WANTED else "  MISSED"
            line = (
                f"  {engine:<20}{theirs:8.2f} ms, ours {ours:6.2f} ms {theirs / ours:7.1f}×  wanted ≥ {WANTED}×{missed}"
            )
            print(line)  # noqa: T201 - a benchmark prints
