"""OpenDocument texts, in an archive and in one file: what a reader sees of them, and those that mean harm."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.odt import parse
from tests.exchange.documents.made import fodt_of, odt_of, zip_of

VALID = odt_of("<text:h>One</text:h><text:p>two<text:tab/></text:p>", "<dc:title>T</dc:title>")
_REGION = '<text:changed-region text:id="{}"><text:{}><text:p>X</text:p></text:{}></text:changed-region>'.format
_REGIONS = _REGION("c1", "deletion", "deletion") + _REGION("c2", "insertion", "insertion")
DELETED = f"<text:tracked-changes>{_REGIONS}</text:tracked-changes>"


def read(content: bytes, name: str = "note.odt") -> Document:
    (document,) = parse(content, name)
    assert document.text == canonical_text(document.text)
    for words in (document.text, document.title, *document.authors):
        text_problems(words)
    return document


def text(body: str) -> str:
    """The words of a body, which are the same in one file."""
    found = read(odt_of(body)).text
    assert read(fodt_of(body), "note.fodt").text == found
    return found


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def table(*rows: tuple[str, ...]) -> str:
    made = ("".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row) for row in rows)
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in made)
    return f"<table:table>{inside}</table:table>"


def test_paragraphs_with_what_stands_between_them() -> None:
    body = "<text:h>외교부\n  𠮷 🤝🏽</text:h>\n " + p(" ") + p("<text:s/>")
    body += p(' a <text:span> b</text:span><text:s text:c="2"/>c<text:tab/>d<text:line-break/> e\xa0f\xad ')
    assert text(body) == "외교부 𠮷 🤝🏽\n\na b  c\td\n e\xa0f\xad"


def test_an_absurd_number_of_blanks_is_not_believed() -> None:
    assert len(text(p(f'a<text:s text:c="{10**12}"/><text:s text:c="-1"/><text:s text:c="x"/>b'))) < 200


def test_properties_are_passed_on_and_dates_are_not() -> None:
    meta = "<dc:title> 회담\n결과 </dc:title><meta:initial-creator>林芳正</meta:initial-creator>"
    meta += "<dc:creator>박진</dc:creator>"
    meta += "<dc:date>2024-01-01</dc:date><dc:language>ko-KR</dc:language>"
    for content in (odt_of(p("외교부는 협의를 밝혔다"), meta), fodt_of(p("외교부는 협의를 밝혔다"), meta)):
        document = read(content)
        assert (document.title, document.authors, document.fields) == ("회담 결과", ("林芳正",), {"language": "ko-KR"})


def test_without_properties_the_first_heading_is_the_title() -> None:
    meta = "<dc:creator>박진; 林芳正</dc:creator><dc:language>en-US</dc:language>"
    document = read(odt_of(p("Press release") + "<text:h>외교부는 협의를 이어간다고</text:h>", meta))
    assert (document.title, document.authors, document.fields) == ("외교부는 협의를 이어간다고", ("박진", "林芳正"), {})


def test_a_comment_names_no_author() -> None:
    note = "<office:annotation><dc:creator>X</dc:creator><text:p>X</text:p></office:annotation>"
    document = read(fodt_of(p(f"a{note}b")))
    assert (document.text, document.authors) == ("ab", ())


def test_lists_tables_and_headings() -> None:
    def items(*inside: str) -> str:
        return f"<text:list>{''.join(f'<text:list-item>{each}</text:list-item>' for each in inside)}</text:list>"

    body = items(p("a") + p("more") + items(p("b")), p("c")) + items("<text:h>Heading</text:h>") + p("d")
    assert text(body) == "- a\n\nmore\n\n  - b\n- c\n\nHeading\n\nd"
    assert text(table((p("x"), items(p("y")), ""), (p("1") + p("2"), p("3")))) == "x | - y\n\n1\n\n2\n\n3"
    assert text(table((table((p("a"), p("b")), (p("c"), p("d"))), p("e")))) == "a | b\nc | d\n\ne"


def test_notes_stand_at_the_end() -> None:
    def note(words: str) -> str:
        body = f"<text:note-body>{p(words)}</text:note-body>"
        return f"<text:note><text:note-citation>i</text:note-citation>{body}</text:note>"

    body = f"<text:list><text:list-item>{p(note('一') + 'a' + note('b'))}</text:list-item></text:list>"
    assert text(body) == "- [1]a[2]\n\nNotes\n[1] 一\n[2] b"


def test_insertions_stay_and_deletions_go() -> None:
    mark = '<text:change-{} text:change-id="{}"/>'.format
    inside = (
        f"a{mark('start', 'c1')}X<text:span>X</text:span>{mark('end', 'c1')}b{mark('start', 'c2')}c{mark('end', 'c2')}"
    )
    body = DELETED + p(inside) + p(f"run{mark('start', 'c1')}X") + p(f"X{mark('end', 'c1')} on")
    assert text(body) == "abc\n\nrun on"


def test_what_is_hidden_stays_so() -> None:
    style = '<style:style style:name="H" style:family="{}"><style:text-properties text:display="none"/></style:style>'
    styles = style.format("text") + style.format("paragraph")
    body = p('a<text:span text:style-name="H">X</text:span>b') + '<text:p text:style-name="H">X</text:p>'
    body += '<text:section text:display="none"><text:p>X</text:p></text:section>'
    body += p('<text:hidden-text text:is-hidden="true">X</text:hidden-text>c<text:hidden-text>d</text:hidden-text>')
    body += "<text:table-of-content><text:table-of-content-source>X</text:table-of-content-source>"
    body += f"<text:index-body>{p('contents')}</text:index-body></text:table-of-content>"
    assert read(odt_of(body, styles=styles)).text == "ab\n\ncd\n\ncontents"


def test_boxes_follow_their_paragraph_and_pictures_are_left_out() -> None:
    frame = f"<draw:frame><draw:text-box>{p('boxed')}</draw:text-box><svg:title>X</svg:title></draw:frame>"
    picture = "<draw:frame><draw:image><office:binary-data>WFhY</office:binary-data></draw:image></draw:frame>"
    assert text(p(f"{frame}{picture}anchor") + p("next")) == "anchor\n\nboxed\n\nnext"
    assert (
        text(p("a<text:ruby><text:ruby-base>林</text:ruby-base><text:ruby-text>り</text:ruby-text></text:ruby>"))
        == "a林(り)"
    )


def test_a_large_picture_in_one_file_is_no_trouble() -> None:
    picture = f"<office:binary-data>{'QUJD' * 3_000_000}</office:binary-data>"
    assert read(fodt_of(p(f"words{picture}"))).text == "words"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zip_of({"content.xml": "<office/>"}), "not an OpenDocument text"),
        (b"<html/>", "not an OpenDocument text"),
        (fodt_of(""), "No words"),
        (zip_of({"other": ""}), "content.xml"),
        (b"not XML at all", "damaged"),
        (odt_of(p("a"), **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "password"),
        (fodt_of(p("&x;")), "damaged"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + fodt_of(p("&x;")), "definition"),
        (odt_of(p("a"), **{"styles.xml": "<!DOCTYPE a><a/>"}), "definition"),
        (fodt_of("<text:section>" * 500 + "</text:section>" * 500), "too deeply"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(NotReadable, match=words):
        parse(content, "a.odt")


def test_what_is_nested_deeply_does_no_harm() -> None:
    inner = p("deep")
    for _ in range(40):
        inner = table((inner,))
    assert text(inner) == "deep"
    assert (
        text("<text:list><text:list-item>" * 100 + p("a") + "</text:list-item></text:list>" * 100) == " " * 16 + "- a"
    )


@given(st.binary(max_size=300))
def test_random_bytes_never_do_more_than_be_refused(content: bytes) -> None:
    with suppress(BadInput):
        read(content)


@pytest.mark.parametrize("valid", [VALID, fodt_of(DELETED + p("words") + table((p("a"), p("b"))))])
@given(st.data())
def test_a_damaged_file_never_does_more_than_be_refused(valid: bytes, data: st.DataObject) -> None:
    at, gone = data.draw(st.integers(0, len(valid) - 1)), data.draw(st.integers(0, 4))
    with suppress(BadInput):
        read(valid[:at] + data.draw(st.binary(max_size=4)) + valid[at + gone :])


LEAVES = ["a", p("b"), "<text:s/>", '<text:change-start text:change-id="c1"/>', "<text:change-end/>", "<draw:line/>"]
AROUND = ["text:p", "text:h", "text:list", "text:list-item", "text:note", "draw:frame"]
AROUND += ["table:table", "table:table-row", "table:table-cell"]


@given(
    st.recursive(
        st.sampled_from(LEAVES),
        lambda inside: st.tuples(st.sampled_from(AROUND), st.lists(inside, max_size=4).map("".join)).map(
            lambda made: f"<{made[0]}>{made[1]}</{made[0]}>"
        ),
    )
)
def test_parts_in_any_order_never_do_more_than_be_refused(body: str) -> None:
    with suppress(NotReadable):
        read(fodt_of(DELETED + body + body))
