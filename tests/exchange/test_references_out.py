"""Sources as RIS and CSL-JSON: as the formats have it, and the same when they are read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.exchange.documents.document import Document
from caseapp.exchange.documents.references import parse
from caseapp.exchange.personal_names import SplitName, split_name
from caseapp.exchange.references_out import write_csl, write_ris
from caseapp.ops import records
from caseapp.workspace import Workspace
from tests.factories import sample_case

MARKED = re.compile("</?(?:i|b|su[bp]|span)[^<>]*>")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.create(tmp_path_factory.mktemp("references") / "a.case", "A", "Tester") as workspace:
        workspace.wait_ready()
        yield workspace


def _add(case: Workspace, kind: str, title: str, /, **fields: Any) -> str:
    return str(case.do(partial(records.create, kind_name=kind, title=title, fields=fields)))


def _title(case: Workspace, record_id: str) -> str:
    return str(case.reader.rows("SELECT title FROM record WHERE id = ?", record_id)[0][0])


def _csl(case: Workspace, source_id: str) -> dict[str, Any]:
    (item,) = json.loads(write_csl(case.reader, [source_id]))
    assert item.pop("id") == source_id
    return dict(item)


def _ris(case: Workspace, source_id: str) -> list[str]:
    written = write_ris(case.reader, [source_id])
    lines = written.split("\r\n")
    assert "\n" not in "".join(lines)
    assert lines[1] == f"ID  - {source_id}"
    assert lines[-3:] == ["ER  - ", "", ""]
    return [lines[0], *lines[2:-3]]


def _read_both(case: Workspace, source_id: str) -> tuple[Document, Document]:
    (csl,) = parse(write_csl(case.reader, [source_id]).encode(), "a.json")
    (ris,) = parse(write_ris(case.reader, [source_id]).encode(), "a.ris")
    return csl, ris


def test_a_source_with_everything(case: Workspace) -> None:
    kim = _add(case, "person", "김민수", names=["김민수", "김, 민수", "Kim Min-su"])
    ministry = _add(case, "organisation", "Ministry of Trade, Industry and Energy")
    berger = _add(case, "person", "Anna Berger")
    wire = _add(case, "organisation", "Peninsula Wire")
    source_id = _add(
        case,
        "source",
        "Talks held",
        kind="article",
        original_title="회담 열려",
        language="ko",
        publisher=wire,
        authors=[kim, ministry, berger],
        published="13-19 Feb 2023",
        accessed="1 March 2023",
        url="https://doi.org/10.1000/ABC_(1)",
        reliability="B",
        rights="All",
    )
    assert _csl(case, source_id) == {
        "type": "article-newspaper",
        "title": "Talks held",
        "original-title": "회담 열려",
        "author": [
            {"family": "김", "given": "민수"},
            {"literal": "Ministry of Trade, Industry and Energy"},
            {"family": "Berger", "given": "Anna"},
        ],
        "container-title": "Peninsula Wire",
        "publisher": "Peninsula Wire",
        "issued": {"date-parts": [[2023, 2, 13], [2023, 2, 19]]},
        "accessed": {"date-parts": [[2023, 3, 1]]},
        "DOI": "10.1000/ABC_(1)",
        "URL": "https://doi.org/10.1000/ABC_(1)",
        "language": "ko",
    }
    assert _ris(case, source_id) == [
        "TY  - NEWS",
        "TI  - Talks held",
        "OP  - 회담 열려",
        "AU  - 김, 민수",
        "AU  - Ministry of Trade, Industry and Energy",
        "AU  - Berger, Anna",
        "T2  - Peninsula Wire",
        "PB  - Peninsula Wire",
        "PY  - 2023",
        "DA  - 2023-02-13 to 2023-02-19",
        "Y2  - 2023/03/01/",
        "DO  - 10.1000/ABC_(1)",
        "UR  - https://doi.org/10.1000/ABC_(1)",
        "LA  - ko",
    ]


@pytest.mark.parametrize(
    ("kind", "csl", "genre", "ris", "kind_read"),
    [
        ("article", "article-newspaper", None, "NEWS", "article"),
        ("judgment", "legal_case", None, "CASE", "judgment"),
        ("treaty", "treaty", None, "GEN", "treaty"),
        ("interview", "interview", None, "GEN", "interview"),
        ("statement", "speech", None, "GEN", "statement"),
        ("report", "report", None, "RPRT", "report"),
        ("readout", "document", "readout", "GEN", "other"),
        ("note verbale", "document", "note verbale", "GEN", "other"),
        ("other", "document", None, "GEN", "other"),
        ("", "document", None, "GEN", "other"),
    ],
)
def test_kinds(case: Workspace, kind: str, csl: str, genre: str | None, ris: str, kind_read: str) -> None:
    source_id = _add(case, "source", "Talks", kind=kind)
    item = _csl(case, source_id)
    assert (item["type"], item.get("genre")) == (csl, genre)
    assert _ris(case, source_id)[0] == f"TY  - {ris}"
    assert _read_both(case, source_id)[0].fields["kind"] == kind_read


@pytest.mark.parametrize(
    ("typed", "issued", "lines"),
    [
        ("2023", {"date-parts": [[2023]]}, ["PY  - 2023", "DA  - 2023///"]),
        ("Feb 2023", {"date-parts": [[2023, 2]]}, ["PY  - 2023", "DA  - 2023/02//"]),
        ("circa Feb 2023", {"date-parts": [[2023, 2]], "circa": True}, ["PY  - 2023", "DA  - 2023-02~"]),
        ("2023-02-18T19:10", {"date-parts": [[2023, 2, 18]]}, ["PY  - 2023", "DA  - 2023/02/18/"]),
        ("Feb to April 2023", {"date-parts": [[2023, 2], [2023, 4]]}, ["PY  - 2023", "DA  - 2023-02 to 2023-04"]),
        ("spring 2023", {"literal": "spring 2023"}, ["PY  - 2023", "DA  - 2023-21"]),
        ("early 1990s", {"literal": "early 1990s"}, None),
        ("202X", {"literal": "202X"}, ["DA  - 202X"]),
        ("before 2015", {"literal": "before 2015"}, None),
        ("since 13 Feb 2023", {"literal": "since 13 Feb 2023"}, ["PY  - 2023", "DA  - 2023-02-13 / .."]),
        ("-0044-03-15", {"date-parts": [[-44, 3, 15]]}, ["DA  - -0044-03-15"]),
        (
            {"edtf": "2023-02-XX", "as_stated": "last month"},
            {"literal": "2023-02-XX"},
            ["PY  - 2023", "DA  - 2023-02-XX"],
        ),
    ],
)
def test_dates(case: Workspace, typed: Any, issued: dict[str, Any], lines: list[str] | None) -> None:
    source_id = _add(case, "source", "Talks", kind="other", published=typed, accessed=typed)
    item = _csl(case, source_id)
    assert item["issued"] == item["accessed"] == issued
    found = _ris(case, source_id)[2:]
    if lines is not None:
        assert [line for line in found if line[:2] != "Y2"] == lines
    ((date,),) = case.reader.rows("SELECT published_edtf FROM source WHERE id = ?", source_id)
    for document in _read_both(case, source_id):
        assert _bounds(document.fields["published"]) == _bounds(document.fields["accessed"]) == _day_bounds(date)


def _bounds(words: str) -> tuple[int, int]:
    date = read_date(words)
    return date.earliest, date.latest


def _day_bounds(edtf: str) -> tuple[int, int]:
    """The bounds of a date without its time of day."""
    date = CaseDate.from_edtf(re.sub(r"T[\d:Z+-]+", "", edtf))
    return date.earliest, date.latest


@pytest.mark.parametrize(
    ("name", "spellings", "state", "split"),
    [
        ("Anna Berger", [], "DE", SplitName("Berger", "Anna")),
        ("Ursula von der Leyen", [], "DE", SplitName("von der Leyen", "Ursula")),
        ("Martin Luther King Jr.", [], "US", SplitName("King", "Martin Luther", "Jr.")),
        ("김민수", ["김, 민수"], "KR", SplitName("김", "민수")),
        ("Min-su Kim", ["Kim, Min-su", "김민수"], "KR", SplitName("Kim", "Min-su")),
        ("Kim Min-su", ["Kim, Min-su"], "KR", None),
        ("Lim Soo-suk", [], "", None),
        ("Park Jin", ["박진"], "", None),
        ("Orban Viktor", [], "HU", None),
        ("박진", [], "", None),
        ("José Ortega y Gasset", [], "ES", None),
        ("Madonna", [], "", None),
        ("Berger, Anna", [], "", None),
        ("an official of the ministry", [], "", None),
        ("Vladimir Ленин", [], "", None),
        ("Dr. 3 Berger", [], "", None),
    ],
)
def test_names_are_split_where_it_can_be_taken_back(
    name: str, spellings: list[str], state: str, split: SplitName | None
) -> None:
    found = split_name(name, spellings, state)
    assert found == split
    assert found is None or found.spoken == name


def test_the_state_of_a_person_counts(case: Workspace) -> None:
    korea = _add(case, "state", "South Korea", iso3166="kr")
    source_id = _add(case, "source", "Talks", authors=[_add(case, "person", "Park Jin", state=korea)])
    assert _csl(case, source_id)["author"] == [{"literal": "Park Jin"}]
    unnamed = _add(case, "source", "Talks", authors=[_add(case, "person", "Senior Official", is_unnamed=True)])
    assert _csl(case, unnamed)["author"] == [{"literal": "Senior Official"}]


_LETTERS = st.sampled_from("aB 'é-.&<>{}\\\"\n\t@김林민수𠮷שא🤝e\u0301\u2028\x85/;:")
_WORDS = st.text(_LETTERS | st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=30)
_TITLES = _WORDS.filter(lambda words: words.strip() and words.isprintable() and not MARKED.search(words))
_NAMES = st.sampled_from(["Anna Berger", "김민수", "山田太郎", "Charles de Gaulle", "UNESCO", "البستاني"]) | _TITLES
_DAYS = st.dates().map(str)
_PARTS = st.builds(lambda day, length: day[:length], _DAYS, st.sampled_from([4, 7, 10]))
_LONG = ["2023-21", "202X", "19XX", "2023-XX", "[2021,2023]", "Y17000", "-0044", "2023-02~/2023-03", "0012/0013"]
_DATES = st.one_of(
    _PARTS,
    st.builds(str.__add__, _PARTS, st.sampled_from(["~", "?", "%", "/.."])),
    st.builds(lambda one, other: "/".join(sorted((one[:7], other[:7]))), _DAYS, _DAYS),
    st.builds(lambda one, other: "/".join(sorted((one, other))), _DAYS, _DAYS),
    _PARTS.map(lambda day: f"../{day}"),
    _DAYS.map(lambda day: f"{day}T19:10"),
    st.sampled_from(_LONG),
)
_MAYBE = st.none() | _DATES
_LANGUAGES = st.sampled_from(["", "ko", "zh-Hant"])


@given(_TITLES, st.lists(_NAMES, max_size=3, unique=True), _MAYBE, _MAYBE, _TITLES, _LANGUAGES)
def test_read_again_it_is_the_same(
    case: Workspace,
    title: str,
    names: list[str],
    published: str | None,
    accessed: str | None,
    url: str,
    language: str,
) -> None:
    kinds = ("person", "organisation")
    authors = [_add(case, kinds[number % 2], name) for number, name in enumerate(names)]
    fields = {"published": published, "accessed": accessed, "url": url, "language": language, "authors": authors}
    source_id = _add(case, "source", title, kind="report", **fields)
    stored = {
        each: case.reader.rows("SELECT title FROM record WHERE id = ?", each)[0][0] for each in (source_id, *authors)
    }
    csl, ris = _read_both(case, source_id)
    for document in (csl, ris):
        assert document.title == stored[source_id]
        assert document.fields.get("language", "") == language
        assert document.fields["url"] == " ".join(url.split())
        for name, edtf in (("published", published), ("accessed", accessed)):
            read = document.fields.get(name)
            assert (read and _bounds(read)) == (edtf and _day_bounds(edtf))
    assert csl.authors == tuple(stored[each] for each in authors)
    if not any("," in name or "，" in name for name in names):
        assert ris.authors == csl.authors


def test_words_of_several_lines_and_control_characters_are_one_line(case: Workspace) -> None:
    publisher = _add(case, "organisation", "A\x01 house")
    source_id = _add(case, "source", "Talks\r\nTY  - NEWS\u2028ER  - ", kind="report", publisher=publisher)
    assert _ris(case, source_id) == ["TY  - RPRT", "TI  - Talks TY - NEWS ER -", "PB  - A house"]
    assert _csl(case, source_id)["publisher"] == "A house"


@pytest.mark.parametrize("write", [write_csl, write_ris])
def test_the_sample_is_written_whole_and_in_order(tmp_path_factory: pytest.TempPathFactory, write: Any) -> None:
    path = tmp_path_factory.mktemp("sample") / "sample.case"
    sample_case(path)
    with Workspace.open(path, "Tester", read_only=True) as sample:
        written = write(sample.reader)
        assert write(sample.reader) == written
        titles = [title for (title,) in sample.reader.rows("SELECT title FROM record WHERE kind = 'source'")]
        assert [each.title for each in parse(written.encode(), "list")] == sorted(titles, key=str.casefold)
        ids = [each for (each,) in sample.reader.rows("SELECT id FROM source ORDER BY id DESC LIMIT 2")]
        chosen = parse(write(sample.reader, [*ids, ids[0]]).encode(), "list")
        assert [each.title for each in chosen] == [_title(sample, each) for each in ids]


def test_a_case_without_sources_is_an_empty_list(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Workspace.create(tmp_path_factory.mktemp("empty") / "a.case", "A", "Tester") as workspace:
        assert json.loads(write_csl(workspace.reader)) == []
        assert write_ris(workspace.reader) == ""
