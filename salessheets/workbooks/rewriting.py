"""Sheets and shared strings of unusual spelling, written anew by expat in the usual one."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from salessheets.findings import column_letters, column_number
from salessheets.ooxml_names import SPREADSHEETML, SPREADSHEETML_STRICT
from salessheets.workbooks.codes import W_DAMAGED
from salessheets.workbooks.markup import parse, parser
from salessheets.workbooks.refusal import RefusedError

OWN_SPACES = (f"{SPREADSHEETML} ", f"{SPREADSHEETML_STRICT} ")
ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
XML_SPACE = "http://www.w3.org/XML/1998/namespace space"
BLANKS = " \t\r\n"
TRUE = ("1", "true")


def numbered(text: str | None, default: int) -> int:
    """Read a row number, or count on."""
    if text is None:
        return default
    if not text.isascii() or not text.isdigit():
        raise RefusedError(W_DAMAGED)
    return int(text)


def name_of(name: str) -> str:
    """Give the local name of a spreadsheet element, "" for one of another vocabulary."""
    for space in OWN_SPACES:
        if name.startswith(space):
            return name[len(space) :]
    return "" if " " in name else name


class ShownText:
    """Collects the text of `<t>` elements as Excel shows it: no phonetic hints, edges trimmed unless preserved."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.keep = False
        self.phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an opened element."""
        if tag == "rPh":
            self.phonetic = True
        self.keep = attributes.get(XML_SPACE) == "preserve"

    def end(self, tag: str, content: str) -> None:
        """Take note of a closed element."""
        if tag == "rPh":
            self.phonetic = False
        elif tag == "t" and not self.phonetic:
            self.pieces.append(content if self.keep else content.strip(BLANKS))

    def taken(self) -> str:
        """Give the text as XML and begin anew."""
        whole = escape("".join(self.pieces))
        self.pieces.clear()
        return whole


class CellWriter:
    """Writes the rows that expat reads: every row and cell with its address, nothing but formula and value in it."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.content: list[str] = []
        self.text = ShownText()
        self.row = 0
        self.column = 0
        self.formula = ""
        self.value = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self.content.clear()
        if tag == "row":
            self.start_row(attributes)
        elif tag == "c":
            self.start_cell(attributes)
        else:
            self.text.start(tag, attributes)

    def start_row(self, attributes: dict[str, str]) -> None:
        """Open a row; one without number follows the last."""
        self.row, self.column = numbered(attributes.get("r"), self.row + 1), 0
        hidden = ' hidden="1"' if attributes.get("hidden") in TRUE else ""
        self.out.append(f'<row r="{self.row}"{hidden}>')

    def start_cell(self, attributes: dict[str, str]) -> None:
        """Open a cell; one without address follows the last."""
        row, self.column = self.row, self.column + 1
        if (address := attributes.get("r")) is not None:
            found = ADDRESS.fullmatch(address)
            if found is None:
                raise RefusedError(W_DAMAGED)
            row, self.column = int(found[2]), column_number(found[1].upper())
        if row < 1:
            raise RefusedError(W_DAMAGED)
        style, kind = attributes.get("s", ""), attributes.get("t", "")
        style = f' s="{style}"' if style.isascii() and style.isdigit() else ""
        kind = f' t="{kind}"' if kind.isascii() and kind.isalpha() else ""
        self.out.append(f'<c r="{column_letters(self.column)}{row}"{style}{kind}>')
        self.formula = self.value = ""

    def end(self, tag: str) -> None:
        """Close an element."""
        content = "".join(self.content)
        self.content.clear()
        if tag == "row":
            self.out.append("</row>")
        elif tag == "c":
            self.out.append(f"{self.formula}{self.value}</c>")
        elif tag == "f":
            self.formula = f"<f>{escape(content)}</f>"
        elif tag == "v" and not self.value.startswith("<is>"):
            self.value = f"<v>{escape(content)}</v>"
        elif tag == "is":
            self.value = f'<is><t xml:space="preserve">{self.text.taken()}</t></is>'
        else:
            self.text.end(tag, content)


def rewritten_cells(part: bytes) -> bytes:
    """Write the rows of a worksheet part anew; "" if it has none."""
    writer = CellWriter()
    inside: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if inside:
            writer.start(name_of(name), attributes)
            inside.append(True)
        elif name_of(name) == "sheetData":
            inside.append(True)

    def end(name: str) -> None:
        if inside:
            inside.pop()
            if inside:
                writer.end(name_of(name))

    made = parser(namespaces=True)
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, writer.content.append
    parse(made, part)
    return "".join(writer.out).encode()


def rewritten_strings(part: bytes) -> bytes:
    """Write shared strings anew: one plain text each."""
    out: list[str] = []
    content: list[str] = []
    text = ShownText()

    def start(name: str, attributes: dict[str, str]) -> None:
        content.clear()
        text.start(name_of(name), attributes)

    def end(name: str) -> None:
        tag = name_of(name)
        text.end(tag, "".join(content))
        content.clear()
        if tag == "si":
            out.append(f'<si><t xml:space="preserve">{text.taken()}</t></si>')

    made = parser(namespaces=True)
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, content.append
    parse(made, part)
    return ("<sst>" + "".join(out) + "</sst>").encode()
