"""Word documents: what a reader sees of them, what stays behind, and those that mean harm."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents import formats
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.docx import parse
from tests.exchange.documents.made import STRICT_W, W, docx_of, docx_parts, p, r, table, zip_of

DATA = Path(__file__).parents[2] / "data" / "documents"
HEADING = '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
VALID = docx_of(p("One") + table((p("a"), p("b"))) + p("Two"), styles=HEADING, core="<dc:title>T</dc:title>")
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def read(content: bytes, name: str = "note.docx") -> Document:
    (document,) = parse(content, name)
    assert document.text == canonical_text(document.text)
    for words in (document.text, document.title, *document.authors):
        text_problems(words)
    return document


def text(body: str, **parts: str) -> str:
    return read(docx_of(body, **parts)).text


def run_of(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


@pytest.mark.parametrize("space", [W, STRICT_W])
def test_paragraphs_with_what_stands_between_them(space: str) -> None:
    body = p("외교부 𠮷 🤝🏽") + p(" ") + p("") + run_of("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/>")
    body += run_of("<w:t>no</w:t><w:noBreakHyphen/><w:t>b\xa0r</w:t><w:softHyphen/><w:t>eak</w:t>")
    document = read(docx_of(body, space))
    assert document.text == "외교부 𠮷 🤝🏽\n\na\tb\nc\n\nno\u2011b\xa0r\xadeak"
    assert (document.title, document.authors, document.note) == ("외교부 𠮷 🤝🏽", (), "")


def test_blanks_are_those_that_word_keeps() -> None:
    assert text("<w:p><w:r><w:t>\n  one </w:t></w:r>" + r(" two\n three") + "</w:p>") == "one two  three"


def test_properties_are_passed_on_and_dates_are_not() -> None:
    core = (
        "<dc:title> 회담 \n결과 </dc:title><dc:creator>박진; 林芳正;박진</dc:creator><dc:language>ko-KR</dc:language>"
    )
    document = read(docx_of(p("외교부는 협의를 이어간다고 밝혔다."), core=core + "<x xmlns=''>2024-01-01</x>"))
    assert document.title == "회담 결과"
    assert document.authors == ("박진", "林芳正")
    assert document.fields == {"language": "ko-KR"}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("외교부는 협의를 이어간다고 밝혔다.", "ko-KR"),
        ("The ministers said that they met in the city on Friday and spoke of it.", "en-US"),
        ("Les ministres ont dit que la date de la rencontre est dans le texte et pas sur le site.", None),
    ],
)
def test_a_language_of_the_styles_counts_when_the_words_can_be_in_it(words: str, language: str | None) -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="x-none"/></w:rPr>'
    document = read(docx_of(p(words), styles=styles + "</w:rPrDefault></w:docDefaults>"))
    assert document.fields.get("language") == language


def test_the_title_is_else_the_first_heading() -> None:
    body = p("Press release 12") + p("Talks held", '<w:pStyle w:val="H1"/>') + p("Later", '<w:pStyle w:val="H1"/>')
    assert read(docx_of(body, styles=HEADING)).title == "Talks held"
    assert read(docx_of(body)).title == "Press release 12"
    assert read(docx_of("<w:tbl/>" + p("x")), "a.docx").title == "x"


def test_tables_are_rows_of_cells() -> None:
    rows = table((p("날짜"), p("場所"), p("")), (p("2023"), run_of("<w:t>a</w:t><w:br/><w:t>b</w:t>"), p("c")))
    assert text(p("before") + rows + p("after")) == "before\n\n날짜 | 場所\n2023 | a b | c\n\nafter"
    assert text(table((p(""), p("x"), p(""), p("y")))) == "| x |  | y"


def test_a_table_that_lays_out_the_page_is_paragraphs() -> None:
    inner = table((p("1"), p("2")), (p("3"), p("4")))
    assert (
        text(table((p("left"), p("one") + p("two")), (inner + p(""), p("end"))))
        == "left\n\none\n\ntwo\n\n1 | 2\n3 | 4\n\nend"
    )


def test_lists_have_their_levels_and_headings_none() -> None:
    def item(words: str, level: int, number: int = 1) -> str:
        return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    styles = (
        '<w:style w:styleId="B"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="C"><w:basedOn w:val="B"/></w:style><w:style w:styleId="H"><w:basedOn w:val="B"/>'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="X"><w:basedOn w:val="X"/></w:style>'
    )
    body = item("a", 0) + item("b", 1) + item("none", 0, 0) + p("c", '<w:pStyle w:val="C"/>') + item("deep", 10**9)
    body += p("heading", '<w:pStyle w:val="H"/>') + p("round", '<w:pStyle w:val="X"/>')
    deep = " " * 16
    assert text(body, styles=styles) == f"- a\n  - b\n\nnone\n\n  - c\n{deep}- deep\n\nheading\n\nround"


def test_notes_stand_at_the_end_in_the_order_of_their_places() -> None:
    foot = f'<w:footnote w:id="-1">{p("line")}</w:footnote><w:footnote w:id="1">{p("외무성") + p("more")}</w:footnote>'
    end = f'<w:endnote w:id="1">{p("end")}</w:endnote>'
    marks = [f'<w:r><w:{kind}noteReference w:id="1"/></w:r>' for kind in ("end", "foot")]
    body = (
        f"<w:p>{r('a')}{marks[0]}{r('b')}{marks[1]}</w:p>"
        + run_of('<w:footnoteReference w:id="7"/>')
        + table((p("x"), p("y")))
    )
    expected = "a[1]b[2]\n\nx | y\n\nNotes\n[1] end\n[2] 외무성\nmore"
    assert text(body, footnotes=foot, endnotes=end) == expected


def test_a_note_that_names_itself_ends() -> None:
    again = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (1, 2))
    notes = "".join(f'<w:footnote w:id="{n}"><w:p>{r("n")}{again}</w:p></w:footnote>' for n in (1, 2))
    assert text(f"<w:p>{again}{again}</w:p>", footnotes=notes) == "[1][2]\n\nNotes\n[1] n\n[2] n"


def test_insertions_stay_and_deletions_go() -> None:
    body = f"<w:p>{r('a')}<w:ins>{r('b')}</w:ins><w:del><w:r><w:delText>X</w:delText></w:r></w:del>"
    body += f"<w:moveFrom>{r('X')}</w:moveFrom><w:moveTo>{r('c')}</w:moveTo></w:p>"
    body += p("run", "<w:rPr><w:del/></w:rPr>") + p(" on")
    body += table((p("X"),), (p("row"),)).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert text(body) == "abc\n\nrun on\n\nrow"


def test_fields_show_their_results() -> None:
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    nested = f"{BEGIN}{code}{BEGIN}{code}{SEPARATE}{r('X')}{END}{SEPARATE}{r('12')}{END}"
    link = f'<w:hyperlink>{r(" the statement")}</w:hyperlink><w:fldSimple w:instr="DATE">{r(" today")}</w:fldSimple>'
    assert text(f"<w:p>{r('on ')}{nested}{link}</w:p>") == "on 12 the statement today"


def test_a_field_without_an_end_hides_no_more_than_its_paragraph() -> None:
    assert (
        text(f"<w:p>{r('a')}{BEGIN}{r('X')}</w:p>" + p("b") + f"<w:p>{END}{END}{SEPARATE}{r('c')}</w:p>")
        == "a\n\nb\n\nc"
    )


def test_hidden_text_is_left_out() -> None:
    styles = '<w:style w:styleId="V"><w:rPr><w:vanish/></w:rPr></w:style>'
    styles += '<w:style w:styleId="P"><w:basedOn w:val="V"/></w:style>'
    runs = [r("a"), r("X", "<w:vanish/>"), r("b", '<w:vanish w:val="0"/>'), r("X", '<w:rStyle w:val="V"/>')]
    assert text(f"<w:p>{''.join(runs)}</w:p>" + p("X", '<w:pStyle w:val="P"/>'), styles=styles) == "ab"


def test_a_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('boxed')}{table((p('1'), p('2')))}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert text(f"<w:p><w:r>{both}</w:r>{r('anchor')}</w:p>" + p("next")) == "anchor\n\nboxed\n\n1 | 2\n\nnext"
    assert text(f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>") == "boxed\n\n1 | 2"


def test_readings_symbols_and_formulas() -> None:
    ruby = f"<w:ruby><w:rubyPr/><w:rt>{r('はやし')}</w:rt><w:rubyBase>{r('林')}</w:rubyBase></w:ruby>"
    symbols = '<w:sym w:char="2192"/><w:sym w:char="D800"/><w:sym w:char="0000"/><w:sym w:char="zz"/><w:sym/>'
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    assert text(f"<w:p><w:r>{ruby}</w:r><w:r>{symbols}</w:r>{formula}</w:p>") == "林(はやし)→x=1"


def test_what_stands_in_another_format_is_noted() -> None:
    assert "another format" in read(docx_of(p("a") + "<w:altChunk/>")).note


def test_parts_are_found_where_the_file_says() -> None:
    parts = docx_parts(p("words"), STRICT_W)
    parts["doc/main.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("word/document.xml", "./doc/main.xml")
    assert read(zip_of(parts)).text == "words"


@pytest.mark.parametrize("name", ["talks.docx", "talks.odt", "talks.fodt", "talks.rtf", "source.fodt"])
def test_a_real_program_says_the_same_in_every_format(name: str) -> None:
    (document,) = formats.parse((DATA / name).read_bytes(), name)
    assert document.text == (
        "한일 외교장관 회담\n\n외교부는 22일 협의를[1] 이어간다고  밝혔다.\n\n"
        "「林芳正(はやしよしまさ)」外相と会談した。ソ連・表・能力・ーＡ①\n\n"
        "韩国外交部发言人表示，就赔偿问题举行会谈。據報導𠮷野家\n\n"
        "قالت وزارة الخارجية إنّ المحادثات مستمرة. می\u200cخواهم שלום\n\n"
        "Emoji 🤝🏽 and 👩\u200d👩\u200d👧; soft\xadhyphen, no-break space, “quotes” – é ö ł ж €.\n\n"
        "- 첫째 항목\n  - 二番目\n- 第三\n\nOne\ttab\nand a line. See the statement.\n\n"
        "날짜 | 場所 | Result\n2023-02-18 | ミュンヘン | 없음\n\n끝[2].\n\n상자 안의 말\n\n"
        "Notes\n[1] 外務省「発表」2023年\n[2] Endnote 맺음"
    )
    assert (document.title, document.authors) == ("회담 결과 𠮷", ("林芳正",))
    assert document.fields["language"].startswith("ko")


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml", "word/styles.xml", "_rels/.rels"])
def test_definitions_in_any_part_are_refused(part: str) -> None:
    parts = docx_parts(p("words"), styles=HEADING)
    parts[part] = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + str(parts[part])
    with pytest.raises(NotReadable, match="definition"):
        parse(zip_of(parts), "a.docx")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"word/document.xml": "<html/>"}, "not a Word document"),
        ({"word/document.xml": "<w:document"}, "damaged"),
        ({"word/document.xml": docx_parts("")["word/document.xml"]}, "No words"),
        ({"other": ""}, "word/document.xml"),
    ],
)
def test_what_is_no_document_is_refused_in_words(parts: dict[str, str | bytes], words: str) -> None:
    with pytest.raises(NotReadable, match=words):
        parse(zip_of(parts), "a.docx")


def test_what_is_nested_deeply_does_no_harm() -> None:
    inner = p("deep")
    for _ in range(40):
        inner = table((inner,))
    assert text(inner) == "deep"
    with pytest.raises(NotReadable, match="too deeply"):
        parse(docx_of("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000), "a.docx")


def test_a_long_document_is_read_in_time() -> None:
    started = time.process_time()
    body = "".join(p(f"{n * n:x} words of a paragraph") for n in range(20_000))
    assert text(body, styles=HEADING).count("\n\n") == 19_999
    assert time.process_time() - started < 10


@given(st.binary(max_size=300))
def test_random_bytes_never_do_more_than_be_refused(content: bytes) -> None:
    with suppress(BadInput):
        read(content)


@given(st.integers(0, len(VALID) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_a_damaged_file_never_does_more_than_be_refused(at: int, other: bytes, gone: int) -> None:
    with suppress(BadInput):
        read(VALID[:at] + other + VALID[at + gone :])


LEAVES = [r("a"), p("b"), BEGIN, SEPARATE, END, '<w:footnoteReference w:id="1"/>', "<fldChar/>", "<w:p/>", "<w:sym/>"]
AROUND = ["p", "r", "tbl", "tr", "tc", "txbxContent", "rt", "ruby", "rubyBase", "ins", "del", "hyperlink", "pPr"]


@given(
    st.recursive(
        st.sampled_from(LEAVES),
        lambda inside: st.tuples(st.sampled_from(AROUND), st.lists(inside, max_size=4).map("".join)).map(
            lambda made: f"<w:{made[0]}>{made[1]}</w:{made[0]}>"
        ),
    )
)
def test_parts_in_any_order_never_do_more_than_be_refused(body: str) -> None:
    with suppress(NotReadable):
        read(docx_of(body + body, footnotes=f'<w:footnote w:id="1">{body}</w:footnote>'))
