"""Tables are read in the child process: what a hostile one does there is named, and harms nothing here."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents import reader as reader_module
from caseapp.exchange.documents.document import NotReadable
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.exchange.tables import read_table
from caseapp.workspace.table_import import table_of
from tests.exchange.documents.made import zip_of

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "[Content_Types].xml"
_SHARED = (
    '<Override PartName="/xl/sharedStrings.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)


@pytest.fixture
def reader() -> Iterator[DocumentReader]:
    with DocumentReader() as made:
        yield made


def workbook(rows: str | None = None, shared: str | None = None) -> bytes:
    """A workbook with rows of one's own, stored as they are so that they are no archive bomb."""
    book, into = Workbook(), io.BytesIO()
    book.active.append(["who"])
    book.active.append(["Seward"])
    book.save(into)
    with zipfile.ZipFile(into) as archive:
        parts: dict[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    if rows is not None:
        parts[SHEET] = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    if shared is not None:
        parts[_TYPES] = parts[_TYPES].replace(b"</Types>", f"{_SHARED}</Types>".encode())
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}"><si><t>{shared}</t></si></sst>'.encode()
    return zip_of(parts, zipfile.ZIP_STORED)


def still_reads(reader: DocumentReader) -> None:
    """The next table comes in as if nothing had been."""
    assert reader.table(workbook(), "next.xlsx").columns == ("who",)
    assert reader.table(b"a,b\n1,2\n", "next.csv").rows[0].cells == ("1", "2")


def test_a_table_comes_through_as_it_is(reader: DocumentReader) -> None:
    words = '이름,b\n"𠮷野家\nline",🤝🏽\n\nשלום\n'.encode()
    assert reader.table(words, "t.csv") == read_table(words, "t.csv")
    assert reader.table(workbook(), "t.xlsx", "Sheet") == read_table(workbook(), "t.xlsx", "Sheet")


@pytest.mark.parametrize(
    ("content", "sheet", "words"),
    [
        (b"", "", "empty"),
        (b"a\n1\n" + b"x\n" * 200_001, "", "200,000 rows"),
        (b"PK\x03\x04" + bytes(300), "", "damaged"),
        (b"a,b\n\xed\xa0\x80,\xed\xb0\x80\n" + b"words,words\n" * 50, "", "encoding is not known"),
        (workbook(), "Other", "no sheet “Other”"),
        (workbook(), "a\0b", "no sheet “ab”"),
        (b"a\n", "", "“t.any” has no rows"),
    ],
)
def test_what_is_no_table_is_refused_in_words(reader: DocumentReader, content: bytes, sheet: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        reader.table(content, "t.any", sheet)
    still_reads(reader)


def test_a_workbook_that_needs_too_much_memory_is_refused(reader: DocumentReader) -> None:
    """One long string in many cells, each trimmed to a string of its own."""
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 2_000))
    hungry = workbook(cells, "x" * 1_000_000 + " ")
    with pytest.raises(NotReadable, match="more than 1 GB") as caught:
        reader.table(hungry, "hungry.xlsx")
    assert caught.value.advice == "Split it, or save it as CSV."
    still_reads(reader)


def test_a_workbook_that_takes_too_long_is_refused() -> None:
    row = "".join(f'<c r="{column}1"><v>1</v></c>' for column in "ABCDEFGHIJKLMNOPQRST")
    slow = workbook(f'<row r="1">{row}</row>' * 200_000)
    with DocumentReader(seconds=1.0) as reader:
        with pytest.raises(NotReadable, match="longer than 1 second") as caught:
            reader.table(slow, "slow.xlsx")
        assert caught.value.advice == "Split it, or save it as CSV."
        reader._seconds = 30.0
        still_reads(reader)


def test_a_workbook_that_is_far_larger_unpacked_is_refused(reader: DocumentReader, tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(io.BytesIO(workbook())) as given, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(name, b" " * (64 << 20) if name == SHEET else given.read(name))
    with pytest.raises(NotReadable, match="far larger unpacked"):
        table_of(path)
    still_reads(reader)


@pytest.mark.parametrize(
    "content",
    [
        "a,b\n\ud800,x\n".encode("utf-16", "surrogatepass"),
        workbook(
            '<row><c t="inlineStr"><is><t>a</t></is></c></row><row><c t="inlineStr"><is><t>_xD800_</t></is></c></row>'
        ),
    ],
)
def test_half_a_character_reaches_no_table(reader: DocumentReader, content: bytes) -> None:
    table = reader.table(content, "half.any")
    assert "\n".join(cell for row in table.rows for cell in row.cells).encode()
    still_reads(reader)


def test_half_a_character_that_a_parser_lets_through_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import sys\nfrom caseapp.exchange import tables\nfrom caseapp.exchange.documents import serving\n"
        "tables.read_table = lambda *_: tables.Table((chr(0xd800),), ())\nsys.exit(serving.main())"
    )
    with monkeypatch.context() as patched, DocumentReader() as reader:
        patched.setattr(reader_module, "child_command", partial(list, [sys.executable, "-c", code]))
        with pytest.raises(NotReadable, match="half a character"):
            reader.table(b"a\n1\n", "t.csv")


def test_a_file_that_cannot_be_had_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        table_of(tmp_path / "none.csv")
