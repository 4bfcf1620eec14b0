"""Rich text in the code pages of East Asia and elsewhere, as programs write it, and files that mean harm."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.rtf import parse
from caseapp.exchange.text_files import guess_title

KOREAN = "외교부는 협의를 이어간다"
JAPANESE = "ソ連・表・能力・ーアイ｜予定ﾊﾝｶｸ"
SIMPLIFIED = "韩国外交部发言人表示"
TRADITIONAL = "據報導功許蓋"
PAGES = [
    (KOREAN, 949, 129),
    (JAPANESE, 932, 128),
    (SIMPLIFIED, 936, 134),
    (TRADITIONAL, 950, 136),
    ("Ещё раз", 1251, 204),
]
VALID = (
    rb"{\rtf1\ansi\ansicpg949{\fonttbl{\f0\fcharset129 A;}}{\info{\title T}}\pard a\'b0\'a1{\footnote n}\cell\row\par}"
)


def read(content: bytes, name: str = "note.rtf") -> Document:
    (document,) = parse(content, name)
    assert document.text == canonical_text(document.text)
    for words in (document.text, document.title, *document.authors):
        text_problems(words)
    return document


def text(body: str, head: str = "") -> str:
    return read(rf"{{\rtf1\ansi {head}{body}}}".encode("latin-1")).text


def codes(words: str, page: int) -> str:
    """Every byte as a code."""
    return "".join(f"\\'{byte:02x}" for byte in words.encode(f"cp{page}"))


def mixed(words: str, page: int) -> str:
    """Bytes above ASCII as codes, the others as letters: so Word writes a character whose second byte is a letter."""
    made = (chr(byte) if 32 <= byte < 127 else f"\\'{byte:02x}" for byte in words.encode(f"cp{page}"))
    return "".join(f"\\{each}" if each in ("\\", "{", "}") else each for each in made)


@pytest.mark.parametrize(("words", "page", "charset"), PAGES)
@pytest.mark.parametrize("written", [codes, mixed, lambda words, page: words.encode(f"cp{page}").decode("latin-1")])
def test_code_pages(words: str, page: int, charset: int, written: object) -> None:
    assert callable(written)
    made = written(words, page)
    if "\\" in made and "\\'" not in made:
        pytest.skip("A byte of it is a backslash, which no program leaves as it is.")
    fonts = r"{{\fonttbl{{\f0\fcharset0 Times;}}{{\f3\fnil\fcharset{} Batang;}}}}".format
    assert text(made, rf"\ansicpg{page}") == words
    assert text(rf"{{\f3 {made}}}", rf"\ansicpg1252\deff0{fonts(charset)}") == words
    assert text(made, rf"\ansicpg1252\deff3{fonts(charset)}") == words
    assert page == 1251 or text(made, rf"\ansicpg{page}\deff0{fonts(0)}") == words
    assert read(rf"{{\rtf1\ansicpg{page} {made}}}".encode("latin-1")).note == ""


def test_a_western_font_in_an_eastern_file_is_western() -> None:
    fonts = r"\ansicpg949\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset129 Batang;}}"
    assert text(rf"\'93Hello\'94 {{\f1 {codes('가', 949)}}} cr\'e9\'e9e\plain  \'e9", fonts) == "“Hello” 가 créée é"


def test_unknown_and_other_code_pages() -> None:
    assert text(r"\'e9", r"\ansicpg99999") == "é"
    assert text(r"\'8e", r"\mac") == "é"
    assert text(r"\'82", r"\pc") == "é"
    fonts = r"{\fonttbl{\f0\fcharset2 S;}{\f1\fcharset78 M;}{\f2\cpg1251 C;}}"
    assert text(r"{\f0\'b7}{\f1\'e9}{\f2\'e9}{\f9\'e9}", fonts) == "·éйé"
    assert text("\xed\x95\x9c", r"\ansicpg65001") == "한"


def test_unicode_with_its_stand_ins() -> None:
    assert text(r"\u54620?\u-10179?\u-8694?\u-10240\'3f\u-9216 x") == "한😊𐀀"
    assert text(r"\uc2\u54620\'c7\'d1{\uc0\u44397}\u50612\'be\'eeX\uc1\u44397\{Y") == "한국어X국Y"
    assert text(r"\u54620 \tab\u128522?\u54620{}b\u54620\'c7\'d1", r"\ansicpg1252") == "한\t😊한b한Ñ"


def test_half_a_character_is_shown_as_damage() -> None:
    document = read(rb"{\rtf1\ansicpg949 a\u-10179?b\'b0}")
    assert document.text == "a\ufffdb\ufffd"
    assert "damaged" in document.note
    assert document.encoding == "cp949"


def test_paragraphs_and_what_stands_between_them() -> None:
    body = "one\r\n two\\\r\nthree\\par\\par\n\\tab four\\line five\\~six\\-\\_\\emdash\\ldblquote\\zwj \\\\\\{\\}"
    body += "\\sect e\0nd"
    assert text(body) == "one two\n\nthree\n\n\tfour\nfive\xa0six\xad\u2011—“\u200d\\{}\n\nend"


def test_tables_are_rows_of_cells() -> None:
    row = r"\trowd\pard\intbl a\line b\cell {c}\cell\pard\intbl\cell\row"
    assert text(rf"before\par{row}{row}\pard after\par") == "before\n\na b | c\na b | c\n\nafter"
    several = r"\pard\intbl one\par two\cell three\cell\row"
    assert text(rf"{several}\pard after") == "one\n\ntwo\n\nthree\n\nafter"
    nested = r"\pard\intbl x\nestcell y\nestcell{\*\nesttableprops\nestrow}{\nonesttables\par}end\cell z\cell\row"
    assert text(nested) == "x | y\n\nend\n\nz"
    assert text(r"\pard\intbl a\cell b\cell") == "a | b"


def test_lists_have_their_levels_and_headings_none() -> None:
    first = r"{\listtext\pard\plain\f1 \'b7\tab}\pard\ilvl0\ls1 {a\par}"
    second = r"{\pntext\tab 1.}\pard\ilvl1{\*\pn\pnlvlbody{\pntxta .}}b\par"
    heading = r"{\listtext 1.\tab}\pard\outlinelevel0 Heading\par \pard plain\par"
    assert text(first + second + heading) == "- a\n  - b\n\nHeading\n\nplain"


def test_notes_stand_at_the_end() -> None:
    note = r"{\super\chftn{\*\footnote\ftnalt \pard\plain{\super\chftn} one\par two\intbl\par}}"
    body = rf"{{\listtext -}}a{note}b{{\footnote {{\listtext -}}c}}\par d"
    assert text(body) == "- a[1]b[2]\n\nd\n\nNotes\n[1]  one\ntwo\n[2] - c"


def test_what_is_no_text_is_left_out() -> None:
    silent = r"{\header X}{\footerl X}{\*\generator X}{\stylesheet{\s0 X;}}{\colortbl;\red0;}{\annotation X}"
    silent += r"{\*\unheard X{X}}"
    assert text(rf"a{silent}b{{\v X\par}}\v X\v0 c\v X\plain d{{\deleted X{{\footnote X}}}}\revised e") == "ab\n\ncde"


def test_binary_pictures_do_not_end_their_group() -> None:
    for data in ("}}}}", "{{{{", "\\par", "}\\'e"):
        picture = rf"\pict\pngblip\bin4 {data}"
        assert text(rf"a{{\*\shppict{{{picture}}}}}b{{\pict 89504e47}}{{\nonshppict{{{picture}}}}}c") == "abc"
    assert text(r"a\bin0 b\bin c\bin-5 d") == "abcd"


def test_fields_show_their_results_and_readings_are_kept() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "https://e.org"}{\fldrslt {\ul the statement}}}'
    ruby = r"{\field{\*\fldinst { EQ \\* jc2 \\o\\ad(\\s\\up 9(\u12426?),\u26519?)}}{\fldrslt }}"
    assert text(link + ruby) == "the statement林(り)"


def test_a_box_is_read_once() -> None:
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn X}{\sv X}}{\shptxt boxed\par}}{\shprslt{\*\do{\dptxbxtext X}}}}"
    assert text(rf"anchor{box}!\par next") == "anchor!\n\nboxed\n\nnext"
    assert text(rf"{{\*\do\dobxpage{{\dptxbxtext old}}}}a{{\header{box}}}") == "a\n\nold"


def test_title_and_author() -> None:
    info = rf"{{\info{{\title {codes('회담', 949)} \u-10179?\u-8694? }}{{\author A; B}}{{\author C}}{{\operator X}}}}"
    document = read(rf"{{\rtf1\ansi\ansicpg949{info}words}}".encode())
    assert (document.title, document.authors, document.text) == ("회담 😊", ("A", "B"), "words")
    twice = r"{\info{\upr{\title ??}{\*\ud{\title \u54620?}}}{\upr{\author ?}{\*\ud{\author \u44397?}}}}"
    document = read(rf"{{\rtf1{twice}{{\upr{{X}}{{\*\ud{{words}}}}}}}}".encode())
    assert (document.title, document.authors, document.text) == ("한", ("국",), "words")


def test_without_a_title_the_first_line_counts() -> None:
    assert read(rb"{\rtf1{\info{\title  }}first\par second}").title == guess_title("first", "")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not a rich-text"),
        (b"{\\html}", "not a rich-text"),
        (b"{\\rtf1}", "No words"),
        (b"{\\rtf1\\par\\page{\\pict 00}}", "No words"),
        (b"{\\rtf1" + b"{" * 100_000, "too deeply"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(NotReadable, match=words):
        parse(content, "a.rtf")


def test_what_stands_after_the_end_or_has_none() -> None:
    assert read(b" \n{\\rtf1 a}b{c}\0").text == "a"
    assert read(rb"{\rtf1 a{\footnote b\intbl c\cell d").text == "a\n\nbc\n\nd"


@pytest.mark.parametrize(
    "body",
    [
        b"{}" * 100_000,
        b"\\u1 ?" * 50_000,
        b"\\'b0" * 100_000,
        b'{\\field{\\*\\fldinst HYPERLINK "' * 900,
        b"\\cell\\row" * 50_000,
    ],
)
def test_repetition_is_read_in_time(body: bytes) -> None:
    started = time.process_time()
    with suppress(NotReadable):
        read(b"{\\rtf1\\ansicpg949 a" + body)
    assert time.process_time() - started < 5


@given(st.binary(max_size=300))
def test_random_bytes_never_do_more_than_be_refused(content: bytes) -> None:
    for each in (content, b"{\\rtf1" + content):
        with suppress(BadInput):
            read(each)


@given(st.integers(0, len(VALID) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_a_damaged_file_never_does_more_than_be_refused(at: int, other: bytes, gone: int) -> None:
    with suppress(BadInput):
        read(VALID[:at] + other + VALID[at + gone :])


PIECES = ["{", "{", "{\\*", "}", "}", "a", "\\'b0", "\\bin2 {", "\\u99999999", "\\uc-9", "\\f-3", "\\deff-1", "\\'zz"]
PIECES += [
    r"\footnote ",
    r"\shptxt ",
    r"\intbl ",
    r"\cell ",
    r"\row ",
    r"\par ",
    r"\pard ",
    r"\nestrow ",
    r"\nestcell ",
]
PIECES += [r"\upr ", r"\ud ", r"\title ", r"\fldinst ", r"\listtext ", r"\info ", r"\v ", r"\deleted ", r"\plain "]
PIECES += [r"\u ", r"\u-5 ", r"\uc ", r"\fonttbl ", r"\fcharset129 ", r"\ansicpg949 ", r"\ansicpg ", r"\cpg ", r"\f "]
PIECES += [r"\sink ", r"\end ", r"\outer ", r"\outlinelevel ", r"\ilvl-4 ", r"\ilvl99 "]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_words_in_any_order_never_do_more_than_be_refused(body: str) -> None:
    with suppress(NotReadable):
        read(f"{{\\rtf1 {body}".encode())
