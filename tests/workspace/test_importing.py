"""Documents come into a case as one step, whatever format; what fails is named and the rest goes on."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents import reader
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.ops import records, sources
from caseapp.platform.translation import set_translator
from caseapp.queries import checks, listings
from caseapp.queries.records import RecordView, get
from caseapp.workspace import Workspace, importing
from caseapp.workspace.importing import Import, Outcome
from tests.exchange.documents.pdfs import pdf_of
from tests.factories import add, new_case


def bring(case: Workspace, *paths: Path) -> Outcome:
    job = Import()
    job.read(paths)
    outcome: Outcome = case.do(job.write)
    return outcome


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def source(case: Workspace, outcome: Outcome, at: int = 0) -> RecordView:
    return get(case.reader, outcome.brought[at].source_id)


def test_many_files_are_one_step_and_what_fails_is_named(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        good = [written(tmp_path, f"{number}.txt", f"Text {number}") for number in range(5)]
        bad = written(tmp_path, "picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200))
        again = written(tmp_path, "again.txt", "Text 3")
        outcome = bring(case, *good[:3], bad, tmp_path / "missing.txt", *good[3:], again)
        assert len(outcome.brought) == 5
        assert {Path(each.name).name for each in outcome.failed} == {"picture.png", "missing.txt", "again.txt"}
        assert case.history.undo_label == "Import 5 documents"
        case.undo().result()
        assert listings.ids(case.reader, ["source"]) == []


@pytest.mark.parametrize("ending", ["import os; os._exit(3)", "while True: pass", "bytearray(2 << 30)"])
def test_a_file_that_breaks_the_child_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    code = f"""
import sys
from caseapp.exchange.documents import plain, serving

parse = plain.parse
def killed(content, name):
    if content.startswith(b"killer"):
        {ending}
    return parse(content, name)

plain.parse = killed
sys.exit(serving.main())"""
    monkeypatch.setattr(reader, "child_command", lambda: [sys.executable, "-c", code])
    monkeypatch.setattr(importing, "DocumentReader", partial(reader.DocumentReader, seconds=1.0))
    names = ["before", "killer", "after", "killer again", "killer, the third", "last"]
    with new_case(tmp_path) as case:
        outcome = bring(case, *(written(tmp_path, f"{name}.txt", f"{name}: words") for name in names))
        assert [each.document.text for each in outcome.brought] == ["before: words", "after: words", "last: words"]
        assert [Path(each.name).stem for each in outcome.failed] == ["killer", "killer again", "killer, the third"]
        assert case.history.undo_label == "Import 3 documents"
        assert checks.check(case.reader).problems == ()


def test_an_import_called_off_leaves_no_trace(tmp_path: Path) -> None:
    files = [written(tmp_path, f"{number}.txt", f"Text {number}") for number in range(5)]
    job = Import()
    job.read(files, lambda done, _name: done < 3)
    assert job.is_cancelled
    assert job.is_empty


def test_a_pdf_keeps_its_pages_and_its_bytes(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        content = pdf_of([["SEOUL, 22 February 2023. First page."], ["Second page."]])
        outcome = bring(case, written(tmp_path, "two.pdf", content))
        ((page_map, sha, name),) = case.reader.rows("SELECT page_map, original_sha256, file_name FROM text_version")
        assert [page[0] for page in json.loads(page_map)] == [1, 2]
        assert case.reader.rows("SELECT bytes FROM blob WHERE sha256 = ?", sha) == [(content,)]
        assert name == "two.pdf"
        assert source(case, outcome).fields["published"].edtf == "2023-02-22"
        assert checks.check(case.reader).problems == ()


def test_a_dateline_links_what_the_case_knows_and_adds_nothing(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        seoul = add(case, "place", "Seoul")
        known = bring(
            case, written(tmp_path, "a.txt", "SEOUL, 22 February 2023. The ministry said that it would go on.")
        )
        view = source(case, known)
        assert (view.fields["dateline_place"], view.fields["language"]) == (seoul, "en")
        bring(case, written(tmp_path, "b.txt", "GENEVA, 23 February 2023. The council said that it would go on."))
        assert listings.ids(case.reader, ["place"]) == [seoul]


def test_a_name_that_one_document_brings_is_known_to_the_next(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        incoming = [
            sources.Incoming("Before", "one", seen={"publisher": "Yonhap"}),
            sources.Incoming("With it", "two", publisher="Yonhap"),
            sources.Incoming("Again", "three", publisher="Yonhap"),
            sources.Incoming("After", "four", seen={"publisher": "Yonhap"}),
        ]
        made = case.do(partial(sources.import_all, incoming=incoming))
        (yonhap,) = listings.ids(case.reader, ["organisation"])
        publishers = [get(case.reader, each.source_id).fields["publisher"] for each in made]
        assert publishers == [None, yonhap, yonhap, yonhap]


def test_an_author_that_several_are_called_is_the_first_of_them(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        first = add(case, "person", "Ann Smith", names=[{"text": "Smith"}])
        add(case, "person", "Bob Smith", names=[{"text": "Smith"}])
        incoming = [sources.Incoming("A", "one", authors=("Smith",))]
        (made,) = case.do(partial(sources.import_all, incoming=incoming))
        assert get(case.reader, made.source_id).fields["authors"] == [first]


def test_one_original_and_one_text_are_kept_once(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        files = [written(tmp_path, "a.txt", "Words\n"), written(tmp_path, "b.txt", "Words\r\n")]
        outcome = bring(case, *files)
        assert [each.error.message for each in outcome.failed] == ["This text is in the case already, as “Words”."]
        case.undo().result()
        assert len(bring(case, files[0]).brought) == 1  # the body is there, the source is not
        assert case.reader.rows("SELECT count(*) FROM text_body") == [(1,)]
        assert checks.check(case.reader).problems == ()


def test_a_year_that_is_not_printed_is_asked_for(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        outcome = bring(case, written(tmp_path, "a.txt", "China News Service, February 22. According to Yonhap,"))
        assert outcome.brought[0].yearless == "February 22"
        assert source(case, outcome).fields["published"] is None


def test_a_date_given_with_the_import_goes_before_the_printed_one(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        job = Import({"published": "2023-02-23"})
        job.read([written(tmp_path, "a.txt", "SEOUL, 22 February 2023. The ministry said.")])
        outcome: Outcome = case.do(job.write)
        assert source(case, outcome).fields["published"].edtf == "2023-02-23"


def test_pasted_words_are_read_like_a_file(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        job = Import()
        job.read_words("\ufeff서울, 2023년 1월 13일. 외교부는\r\n𠮷野家")
        view = source(case, case.do(job.write))
        assert (view.fields["language"], view.fields["published"].edtf) == ("ko", "2023-01-13")
        ((text,),) = case.reader.rows("SELECT text FROM text_body")
        assert text == "서울, 2023년 1월 13일. 외교부는\n𠮷野家"


@pytest.mark.parametrize("words", ["", " \n ", "a\x00b", "\ud800"])
def test_words_that_are_no_text_are_refused(tmp_path: Path, words: str) -> None:
    with new_case(tmp_path) as case:
        job = Import()
        job.read_words(words)
        outcome: Outcome = case.do(job.write)
        assert (outcome.brought, len(outcome.failed)) == ((), 1)


def test_what_is_attached_is_tied_to_its_mail(tmp_path: Path) -> None:
    from caseapp.exchange.documents.document import Attachment

    with new_case(tmp_path) as case:
        mail = bring(case, written(tmp_path, "mail.txt", "See attached."))
        job = Import()
        job.read_bytes([Attachment("annex.txt", b"The annex."), Attachment("x.bin", b"\x00\x01\x02" * 50)])
        outcome: Outcome = case.do(partial(job.write, attached_to=mail.brought[0].source_id))
        assert [Path(each.name).name for each in outcome.failed] == ["x.bin"]
        (relation,) = listings.ids(case.reader, ["relation"])
        fields = get(case.reader, relation).fields
        assert (fields["subject"], fields["object"]) == (outcome.brought[0].source_id, mail.brought[0].source_id)
        case.do(partial(records.delete, record_ids=[mail.brought[0].source_id]))
        assert checks.check(case.reader).problems == ()


def test_the_child_process_answers_in_the_language_of_the_window(tmp_path: Path) -> None:
    words = {
        "It is damaged, or no PDF.": "손상되었거나 PDF가 아닙니다.",
        "Open it and print it to a new PDF.": "다시 인쇄하세요.",
    }
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    set_translator(lambda text, _about, _n: words.get(text, text), "ko")
    try:
        with DocumentReader() as reader, pytest.raises(BadInput) as refused:
            reader.read(tmp_path / "broken.pdf")
    finally:
        set_translator(None)
    assert (refused.value.message, refused.value.advice) == tuple(words.values())
