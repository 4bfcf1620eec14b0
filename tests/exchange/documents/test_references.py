"""References of RIS and CSL-JSON, one document each: nothing invented, and none lost without a word."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.references import parse

RIS = """TY  - NEWS
TI  - Talks held
  at the top
AU  - Kim, Min-su
AU  - 김, 민수
AU  - 李明
A1  - King, Martin Luther, Jr.
AU  - Ministry of Foreign Affairs
T2  - The Daily
PY  - 2023
DA  - 2023/02/21/
Y2  - 2023/03/01/09:30:00
AB  - First words.

Second words.
N1  - A note; seen.
UR  - https://daily.example/a;b=1?c
LA  - en-GB
L1  - files/12/talks.pdf
L1  - https://daily.example/talks.pdf
L4  - 사진.png
ER  -

TY  - BOOK
T1  - History
PB  - House
DO  - doi:10.1000/ABC_(1)
UR  - https://house.example
Y1  - 1998///Spring
ER  -
"""
CSL: list[dict[str, Any]] = [
    {
        "id": "a",
        "type": "article-newspaper",
        "title": "Talks <i>held</i>",
        "author": [
            {"family": "Kim", "given": "Min-su"},
            {"family": "김", "given": "민수"},
            {"literal": "외교부"},
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de", "suffix": "Jr."},
            {"family": "李明"},
        ],
        "issued": {"date-parts": [[2023, "2", 21]]},
        "accessed": {"date-parts": [["2023", 3]]},
        "container-title": "The Daily",
        "abstract": "Words.\r\nMore.",
        "note": "Seen.",
        "DOI": "https://doi.org/10.1000/x",
        "URL": "https://daily.example",
        "language": "ko",
    },
    {
        "type": "legal_case",
        "title": "A v. B",
        "issued": {"literal": "Spring 1998"},
        "publisher": "Court",
        "URL": "https://c.example",
    },
]


def _read(content: str | bytes | list[Any] | dict[str, Any], name: str = "list.ris") -> list[Document]:
    if isinstance(content, list | dict):
        content = json.dumps(content)
    documents = parse(content if isinstance(content, bytes) else content.encode(), name)
    for document in documents:
        assert document.title
        assert document.text == canonical_text(document.text)
        said = (
            document.text,
            document.title,
            document.note,
            *document.authors,
            *document.fields.values(),
            *document.links,
        )
        for words in said:
            text_problems(words)
    return documents


def _one(*lines: str) -> Document:
    (document,) = _read("\n".join(("TY  - JOUR", "TI  - Talks", *lines, "ER  - ")))
    return document


def _item(**fields: Any) -> Document:
    (document,) = _read([{"type": "article", "title": "Talks", **fields}])
    return document


def test_ris() -> None:
    news, book = _read(RIS)
    assert news.title == "Talks held at the top"
    assert news.authors == ("Min-su Kim", "김민수", "李明", "Ministry of Foreign Affairs", "Martin Luther King Jr.")
    assert news.text == "First words.\n\nSecond words.\n\nA note; seen."
    assert news.fields == {
        "kind": "article",
        "publisher": "The Daily",
        "published": "2023-02-21",
        "url": "https://daily.example/a;b=1?c",
        "language": "en-GB",
        "accessed": "2023-03-01",
    }
    assert news.links == ("files/12/talks.pdf", "사진.png")
    assert news.media_type == "application/x-research-info-systems"
    assert (book.title, book.text, book.authors) == ("History", "", ())
    assert book.fields == {
        "kind": "other",
        "publisher": "House",
        "published": "1998",
        "url": "https://doi.org/10.1000/ABC_(1)",
    }


def test_csl() -> None:
    news, case = _read(CSL)
    assert news.title == "Talks held"
    assert news.authors == ("Min-su Kim", "김민수", "외교부", "Charles de Gaulle Jr.", "李明")
    assert news.text == "Words.\nMore.\n\nSeen."
    assert news.fields == {
        "kind": "article",
        "publisher": "The Daily",
        "published": "2023-02-21",
        "url": "https://doi.org/10.1000/x",
        "language": "ko",
        "accessed": "2023-03",
    }
    assert case.fields == {
        "kind": "judgment",
        "publisher": "Court",
        "published": "Spring 1998",
        "url": "https://c.example",
    }


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["PY  - 2023"], "2023"),
        (["PY  - 2023/02//"], "2023-02"),
        (["DA  - 2023-2-1"], "2023-02-01"),
        (["PY  - 2023", "DA  - FEB 21"], "2023"),
        (["PY  - 2023", "DA  - 2022/12/30"], "2023"),
        (["DA  - 21 February 2023"], "21 February 2023"),
        (["DA  - 2023/13/45"], "2023-13-45"),
        (["PY  - n.d."], "n.d."),
        ([], None),
    ],
)
def test_dates_of_ris(lines: list[str], published: str | None) -> None:
    assert _one(*lines).fields.get("published") == published


@pytest.mark.parametrize(
    ("issued", "published"),
    [
        ({"date-parts": [[2023]]}, "2023"),
        ({"date-parts": [[2023, 2], [2023, 4, 1]]}, "2023-02/2023-04-01"),
        ({"date-parts": [[794]], "circa": True}, "0794~"),
        ({"date-parts": [[-44, 3, 15]]}, "-0044-03-15"),
        ({"date-parts": [[None]], "raw": "soon"}, "soon"),
        ({"date-parts": [[""]]}, None),
        ("2023-02-21", "2023-02-21"),
        (None, None),
    ],
)
def test_dates_of_csl(issued: object, published: str | None) -> None:
    assert _item(issued=issued).fields.get("published") == published


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Kim, Min-su", "Min-su Kim"),
        ("山田, 太郎", "山田太郎"),
        ("やまだ，たろう", "やまだたろう"),
        ("Kim, 민수", "민수 Kim"),
        ("UNESCO,", "UNESCO"),
        ("Kim, A, Lee, B", "Kim, A, Lee, B"),
        ("マリー・キュリー", "マリー・キュリー"),
        ("البستاني, بطرس", "بطرس البستاني"),
    ],
)
def test_names(stated: str, name: str) -> None:
    assert _one(f"AU  - {stated}").authors == (name,)


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("RPRT", "report"),
        ("CASE", "judgment"),
        ("STAT", "other"),
        ("BOOK", "other"),
        ("NEWS", "article"),
        ("???", "other"),
    ],
)
def test_kinds(type_: str, kind: str) -> None:
    (document,) = _read(f"TY  - {type_}\nTI  - x\nER  - ")
    assert document.fields["kind"] == kind


def test_title_is_found_elsewhere_when_it_is_missing() -> None:
    (document,) = _read("TY  - JOUR\nAB  - 회담이 열렸다.\nER  - ")
    assert document.title == "회담이 열렸다."
    (document,) = _read([{"type": "webpage", "URL": "https://a.example"}])
    assert document.title == "https://a.example"


@pytest.mark.parametrize("encoding", ["euc_kr", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    words = "한국과 일본은 강제징용 피해자 배상 문제를 두고 고위급 협의를 이어가고 있다."
    content = f"TY  - NEWS\r\nTI  - 회담\r\nAB  - {words}\r\nER  - \r\n".encode(encoding)
    (document,) = _read(content)
    assert (document.title, document.text) == ("회담", words)
    assert ("Korean" in document.note) is (encoding == "euc_kr")


def test_reference_without_an_end_is_read_and_noted() -> None:
    first, second = _read("TY  - NEWS\nTI  - One\n\nTY  - NEWS\nTI  - Two\nAU  - Kim")
    assert (first.title, second.title, second.authors) == ("One", "Two", ("Kim",))
    assert "no end" in first.note
    assert "no end" in second.note


def test_reference_with_a_space_too_few_is_one_of_its_own() -> None:
    third = _read(RIS + "TY - NEWS\nTI  - Three\nER  -\n")[2]
    assert (third.title, third.fields["kind"]) == ("Three", "article")


def test_words_of_a_database_before_the_list_are_no_reference() -> None:
    assert len(_read(f"Provider: Example\nContent: text/plain\n\n{RIS}")) == 2


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (RIS + "TI  - Its first line is lost\nER  -\n", "3 of 3"),
        ("TI  - Its first line is lost\nER  -\n" + RIS, "1 of 3"),
        (RIS.replace("ER  -\n\n", "ER  -\n\nTY  - NEWS\nER  -\n"), "2 of 3"),
        (json.dumps([*CSL, 7]), "3 of 3"),
        (json.dumps([{"type": "book"}, *CSL]), "1 of 3"),
        (json.dumps([*CSL, {"title": "x", "author": "Kim"}]), "3 of 3"),
        (json.dumps([*CSL, {"title": "x", "author": [["Kim"]]}]), "3 of 3"),
        (json.dumps([*CSL, {"title": "x", "issued": {"date-parts": [["soon"]]}}]), "3 of 3"),
        (json.dumps([*CSL, {"title": "x", "issued": [2023]}]), "3 of 3"),
    ],
)
def test_damaged_reference_is_named(content: str, number: str) -> None:
    with pytest.raises(NotReadable, match=f"Reference {number} cannot be read"):
        parse(content.encode(), "list")


@pytest.mark.parametrize(
    "content",
    [
        "[",
        "[]",
        "{}",
        '{"name": "settings"}',
        "[1, 2]",
        "[" * 100_000,
        '{"a":' * 100_000,
        "words",
        "ER  - ",
        "[" + "9" * 5000,
    ],
)
def test_what_is_no_list_of_references_is_refused(content: str) -> None:
    with pytest.raises(NotReadable):
        parse(content.encode(), "list.json")


@pytest.mark.parametrize("content", [{"items": CSL}, {"references": CSL}, CSL[0]])
def test_lists_in_an_envelope(content: dict[str, Any]) -> None:
    assert _read(content)[0].title == "Talks held"


def test_what_cannot_be_stored_does_not_come_through() -> None:
    document = _item(
        abstract="a\0b\ud800", author=[{"family": "\ud800", "given": "\0"}], DOI="\ud800", URL=7, language=["ko"]
    )
    assert document.text == "a\ufffdb\ufffd"
    assert document.fields["url"] == "7"
    assert "language" not in document.fields


@given(st.binary(max_size=300))
def test_random_bytes_are_read_or_refused(content: bytes) -> None:
    for each in (content, b"TY  - JOUR\nTI  - x\n" + content, b'[{"title": "' + content):
        with suppress(BadInput):
            _read(each)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["family", "date-parts", "raw"]), inner)
    ),
    max_leaves=6,
)


@given(st.lists(st.dictionaries(st.sampled_from([*CSL[0], "publisher"]), _VALUES), max_size=3))
def test_json_of_any_shape_is_read_or_refused(items: list[dict[str, Any]]) -> None:
    with suppress(BadInput):
        _read(items)


@given(st.sampled_from([RIS, json.dumps(CSL)]), st.integers(0, 900), st.integers(0, 60), st.binary(max_size=12))
def test_damaged_lists_are_read_or_refused(content: str, start: int, length: int, put: bytes) -> None:
    with suppress(BadInput):
        _read(content.encode()[:start] + put + content.encode()[start + length :])
