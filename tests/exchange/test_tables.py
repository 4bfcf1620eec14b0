"""Tables out of CSV and Excel files: whatever wrote them, the cells are those a person sees, or it is said why not."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange import tables
from caseapp.exchange.tables import Table, TableText, from_json, read_table, to_json

TRAVELS = Path(__file__).parents[3] / "shared" / "data" / "travels.csv"
HANGUL = "이름,장소\n" + "박진 외교부 장관은 린 외무상과 만났다,서울에서 회담을 열었다\n" * 20


def cells(content: str | bytes, name: str = "table.csv") -> list[tuple[str, ...]]:
    table = read_table(content.encode() if isinstance(content, str) else content, name)
    return [table.columns, *(row.cells for row in table.rows)]


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    book = Workbook()
    for at, (title, rows) in enumerate(sheets):
        sheet = book.active if at == 0 else book.create_sheet()
        assert sheet is not None
        sheet.title = title
        for row in rows:
            sheet.append(row)
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def rewritten(content: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with some words of one part replaced."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given_, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given_.namelist():
            words = given_.read(name)
            made.writestr(name, words.replace(old.encode(), new.encode()) if name == part else words)
    return into.getvalue()


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(sign: str) -> None:
    rows = [["who", "when", "said, where"], ["Seward", "1866", 'in "Haiti"; 2, 3'], ["Hay", "", "a\tb|c"]]
    words = "\n".join(sign.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    assert cells(words)[1:] == [("Seward", "1866", 'in "Haiti"; 2, 3'), ("Hay", "", "a b|c")]


def test_excel_names_its_delimiter() -> None:
    assert cells("sep=;\r\na;b,c\r\n1;2,5\r\n") == [("a", "b,c"), ("1", "2,5")]


def test_commas_of_numbers_part_nothing() -> None:
    assert cells("place;km\nParis;1,5\nRome;2,5\n")[1:] == [("Paris", "1,5"), ("Rome", "2,5")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"])
def test_the_encoding_is_found_out(encoding: str) -> None:
    found = cells(HANGUL.encode(encoding))
    assert found[0] == ("이름", "장소")
    assert found[1] == ("박진 외교부 장관은 린 외무상과 만났다", "서울에서 회담을 열었다")


def test_lines_broken_in_quotes_stay_one_cell_and_one_paragraph() -> None:
    table = read_table('a,b\r\n"one\r\ntwo\rthree",x\r\n"\u2028 y \u2028",z\u2028z\r\n'.encode(), "t.csv")
    assert [row.cells for row in table.rows] == [("one\ntwo\nthree", "x"), ("y", "z\nz")]
    laid = TableText(table)
    assert laid.text == "a | b\none two three | x\ny | z z"
    assert laid.text[slice(*laid.cell_span(1, 1))] == "z z"


def test_rows_are_numbered_as_a_spreadsheet_does_and_ragged_ones_keep_their_cells() -> None:
    table = read_table(b"\r\na,b\r\n\r\n1,2,3\r\n4\r\n5,6,,\r\n,\r\n", "t.csv")
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("1", "2", "3")), (5, ("4",)), (6, ("5", "6"))]
    assert table.rows[1].at(1) == ""
    assert TableText(table).text == "a | b\n1 | 2 | 3\n4\n5 | 6"


def test_columns_are_told_apart() -> None:
    assert cells("name,name,,{x},name (2)\n1,2,3,4,5\n")[0] == ("name", "name (2)", "Column 3", "(x)", "name (2) (2)")


def test_formulas_in_csv_are_words() -> None:
    words = '=HYPERLINK("http://x";"y")'
    assert cells(f"a\tb\n{words}\t+1\n")[1] == (words, "+1")


def test_every_script_stands_at_its_span() -> None:
    rows = [["שלום עולם", "👩‍👩‍👧 𠮷野家", "e\u0301"], ["\u202eabc\u202c", "الرياض", "\ufdd0\ufffe"]]
    words = "א,ب,c\n" + "\n".join(",".join(row) for row in rows)
    laid = TableText(read_table(words.encode(), "t.csv"))
    assert canonical_text(laid.text) == laid.text
    for at, row in enumerate(laid.table.rows):
        for column, cell in enumerate(row.cells):
            assert laid.text[slice(*laid.cell_span(at, column))] == cell
    assert laid.table.rows[0].cells == tuple(rows[0])
    assert laid.table.rows[1].cells[2] == "\ufffd\ufffd"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n", "empty"),
        (b",,\n,\n", "no table"),
        (b"a,b\n\n , \n", "no rows"),
        (b'a,b\n1,"two\n3,4\n', "row 2"),
        (b"a\n" + b"x" * 1_000_001, "row 2"),
        (b"a\n1\n" + b"x,0\n" * 200_001, "200,000 rows"),
        (b",".join([b"x"] * 501) + b"\n1\n", "500 columns"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "Excel"),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "PNG"),
        (b"PK\x03\x04" + bytes(300), "damaged"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read_table(content, "t.csv")


def test_large_cells_are_kept() -> None:
    assert len(cells("a,b\n" + "ü" * 900_000 + ",2\n")[1][0]) == 900_000


def test_a_workbook_gives_words() -> None:
    rows: list[list[object]] = [
        ["who", "when", "n", "x", "late"],
        ["林芳正 🤝🏽", date(2023, 2, 18), 3.0, 0.1, time(9, 30)],
        [None, datetime(2023, 2, 18, 19, 10), 10**12, True, None],
        [],
        ["a\nb", "2023", -1, "=1+1", "#N/A"],
    ]
    table = read_table(workbook(("Trips", rows)), "t.xlsx")
    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("林芳正 🤝🏽", "2023-02-18", "3", "0.1", "09:30")),
        (3, ("", "2023-02-18 19:10", "1000000000000", "yes", "")),
        (5, ("a\nb", "2023", "-1", "", "#N/A")),
    ]
    assert (table.sheet, table.sheets, table.media_type) == ("Trips", ("Trips",), tables.XLSX_TYPE)


def test_a_formula_gives_its_value() -> None:
    content = workbook(("Trips", [["n"], ["=1+1"]]))
    with_value = rewritten(content, "xl/worksheets/sheet1.xml", "<v></v>", "<v>2</v>")
    with_value = rewritten(with_value, "xl/worksheets/sheet1.xml", "<v />", "<v>2</v>")
    assert cells(with_value, "t.xlsx")[1:] == [("2",)]


def test_the_first_sheet_with_content_or_the_one_named() -> None:
    content = workbook(("Empty", []), ("One", [["a"], [1]]), ("Two", [["b"], [2]]))
    assert read_table(content, "t.xlsx").sheet == "One"
    assert read_table(content, "t.xlsx", "Two").columns == ("b",)
    assert read_table(content, "t.xlsx").sheets == ("Empty", "One", "Two")
    with pytest.raises(BadInput, match="no sheet “Three”"):
        read_table(content, "t.xlsx", "Three")
    with pytest.raises(BadInput, match="no table"):
        read_table(content, "t.xlsx", "Empty")


def test_a_hostile_workbook_is_refused() -> None:
    content = workbook(("One", [["a"], [1]]))
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet '
    with pytest.raises(BadInput, match="document type definition"):
        read_table(rewritten(content, "xl/worksheets/sheet1.xml", "<worksheet ", bomb), "t.xlsx")
    with pytest.raises(BadInput, match="no Excel workbook"):
        read_table(rewritten(content, "xl/workbook.xml", "", "").replace(b"xl/workbook", b"xl/workbonk"), "t.xlsx")
    with pytest.raises(BadInput):
        read_table(content[: len(content) // 2], "t.xlsx")
    far = rewritten(content, "xl/worksheets/sheet1.xml", '<row r="2">', '<row r="99999999">')
    with pytest.raises(BadInput, match="rows"):
        read_table(far, "t.xlsx")


@pytest.mark.parametrize("old", ["<v>1</v>", "</sheetData>", 'r="A2"', "<sheetData>"])
def test_a_damaged_sheet_is_refused_or_read(old: str) -> None:
    content = workbook(("One", [["a"], [1], [2]]))
    with suppress(BadInput):
        read_table(rewritten(content, "xl/worksheets/sheet1.xml", old, "<v>&x;"), "t.xlsx")


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_a_table_or_refused(content: bytes) -> None:
    for head in (b"", b"PK\x03\x04", b"a,b\n"):
        with suppress(BadInput):
            _check(read_table(head + content, "t.csv"))


@given(st.text(alphabet=st.sampled_from('ab,;\t|"\n\r \ufeff\u2028\x85\x0b\x1c é한👩‍👧\u202e'), max_size=200))
def test_words_of_any_kind_are_a_table_or_refused(words: str) -> None:
    with suppress(BadInput):
        _check(read_table(words.encode(), "t.csv"))


@given(st.data())
def test_a_workbook_with_changed_bytes_is_a_table_or_refused(data: st.DataObject) -> None:
    content = bytearray(_BOOK)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(BadInput):
        _check(read_table(bytes(content), "t.xlsx"))


_BOOK = workbook(("One", [["who", "when"], ["Seward", date(1966, 1, 9)], ["Hay", 3.5]]))


def _check(table: Table) -> None:
    """Every cell stands at its span of a text that is stored as it is, and the table crosses a pipe unharmed."""
    laid = TableText(table)
    assert canonical_text(laid.text) == laid.text
    assert laid.text.count("\n") == len(table.rows)
    for at, row in enumerate(table.rows):
        start, end = laid.row_span(at)
        assert laid.text[start:end].strip()
        for column, cell in enumerate(row.cells):
            assert laid.text[slice(*laid.cell_span(at, column))] == cell.replace("\n", " ")
    assert from_json(json.loads(json.dumps(to_json(table)))) == table


@pytest.mark.skipif(not TRAVELS.is_file(), reason=f"the travels are not at {TRAVELS}")
def test_the_travels_are_read() -> None:
    table = read_table(TRAVELS.read_bytes(), TRAVELS.name)
    assert table.columns == ("id", "who", "start", "end", "country", "locale", "remarks")
    assert len(table.rows) == 1895
    assert table.samples(4) == ["France", "Germany", "United Kingdom"]
    _check(table)
