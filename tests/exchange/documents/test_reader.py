"""The child that reads documents: what it gives, and that nothing a file does there reaches this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents import reader as reader_module
from caseapp.exchange.documents.document import Attachment, NotReadable
from caseapp.exchange.documents.reader import DocumentReader, ReadFile
from caseapp.exchange.files import file_bytes
from tests.exchange.documents.pdfs import pdf_of

TEXT = "林芳正 외무상과 𠮷野家 🤝🏽\r\nשלום"

_CHILD = """
import sys
from caseapp.exchange.documents import formats, serving
from caseapp.exchange.documents.document import Document

def parse(content, name):
    {body}
    return [Document("words", "title", "test", "text/plain")]

formats.parse = parse
sys.exit(serving.main())
"""


@pytest.fixture
def reader() -> Iterator[DocumentReader]:
    with DocumentReader() as made:
        yield made


def child(monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """From now on the child does this with every file but those called “good”."""
    code = _CHILD.format(body="if name != 'good':\n        " + body)
    monkeypatch.setattr(reader_module, "child_command", lambda: [sys.executable, "-c", code])


def test_a_text_comes_through_as_it_is(reader: DocumentReader, tmp_path: Path) -> None:
    path = tmp_path / "𠮷 words.txt"
    path.write_bytes(TEXT.encode())
    read = reader.read(path)
    assert (read.name, read.content) == (path.name, TEXT.encode())
    assert [document.text for document in read.documents] == [TEXT.replace("\r\n", "\n")]


def test_many_files_share_one_child(reader: DocumentReader, tmp_path: Path) -> None:
    children = set()
    for number in range(20):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Text {number}\n" * number + "end")
        assert reader.read(path).documents[0].text.endswith("end")
        assert reader._child is not None
        children.add(reader._child.pid)
    assert len(children) == 1


@pytest.mark.parametrize("missing", ["nothing here.txt", ""])
def test_what_is_no_file_is_said(reader: DocumentReader, tmp_path: Path, missing: str) -> None:
    with pytest.raises(BadInput, match=r"does not exist|is a folder"):
        reader.read(tmp_path / missing)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 2000)
    with pytest.raises(BadInput, match="larger than"):
        file_bytes(path, most=1000)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("import time; time.sleep(60)", "took longer than 1 second"),
        ("while True: pass", "took longer than 1 second"),
        ("import os; os._exit(3)", "failed on it"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "failed on it"),
        ("bytearray(2 << 30)", "more than 1 GB"),
        ("raise AttributeError('as_string')", "damaged: AttributeError"),
        ("def deep(): deep()\n        deep()", "nested too deeply"),
    ],
)
def test_a_parser_that_misbehaves_costs_its_file_alone(monkeypatch: pytest.MonkeyPatch, body: str, reason: str) -> None:
    child(monkeypatch, body)
    with DocumentReader(seconds=1.0) as reader:
        with pytest.raises(NotReadable, match=reason):
            reader.read_bytes(b"x", "bad")
        reader._seconds = 30.0
        assert reader.read_bytes(b"x", "good").documents[0].text == "words"


def test_files_are_sent_ahead_and_come_in_their_order(reader: DocumentReader, tmp_path: Path) -> None:
    sizes = [1, 400_000, 3, 900_000, 0, 5]  # more than a pipe holds, both ways
    files = []
    for number, size in enumerate(sizes):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text("ü" * size)
    read = list(reader.read_each([*files, tmp_path / "missing.txt", Attachment("in a mail.txt", b"words")]))
    lengths = [len(each.documents[0].text) if isinstance(each, ReadFile) else each.message for each in read]
    assert lengths == [1, 400_000, 3, 900_000, "The file is empty.", 5, "“missing.txt” does not exist.", 5]


@pytest.mark.parametrize("body", ["import os; os._exit(3)", "while True: pass", "bytearray(2 << 30)"])
@pytest.mark.parametrize("size", [1, 300_000])
def test_of_many_files_the_one_that_breaks_the_child_fails_alone(
    monkeypatch: pytest.MonkeyPatch, body: str, size: int
) -> None:
    child(monkeypatch, body)
    names = ["good", "bad", "good", "bad", "bad", "good"]
    with DocumentReader(seconds=1.0) as reader:
        read = list(reader.read_each([Attachment(name, b"x" * size) for name in names]))
    assert [isinstance(each, NotReadable) for each in read] == [name == "bad" for name in names]


def test_a_child_that_breaks_while_it_is_sent_a_file_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """It dies before it has taken in the whole of the next file."""
    child(monkeypatch, "import os, time; os.read(0, 1000); os._exit(3)")
    files = [Attachment("bad", b"x"), Attachment("good", b"x" * 5_000_000), Attachment("good", b"x")]
    with DocumentReader() as reader:
        first, *others = reader.read_each(files)
    assert isinstance(first, NotReadable)
    assert [each.content for each in others if isinstance(each, ReadFile)] == [b"x" * 5_000_000, b"x"]


def test_a_reader_that_is_closed_elsewhere_ends_what_it_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "while True: pass")
    with DocumentReader() as reader, ThreadPoolExecutor(1) as pool:
        reading = pool.submit(reader.read_bytes, b"x", "bad")
        while not reading.done():
            reader.close()
        with pytest.raises(NotReadable):
            reading.result()


def test_what_a_library_prints_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "print('warning: odd file'); import os; os.write(1, b'more')")
    with DocumentReader() as reader:
        assert reader.read_bytes(b"x", "noisy").documents[0].text == "words"


def test_the_child_ends_with_its_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    with DocumentReader() as reader:
        reader.read(path)
        assert reader._child is not None
        pid = reader._child.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_half_a_character_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "return [Document('\\ud800', 't', 'x', 'text/plain')]")
    with DocumentReader() as reader, pytest.raises(NotReadable, match="half a character"):
        reader.read_bytes(b"x", "bad")


def test_a_page_is_drawn_with_a_box_for_each_character(reader: DocumentReader) -> None:
    content = pdf_of([["Minutes", "They met."], ["Second page"]])
    (document,) = reader.read_bytes(content, "a.pdf").documents
    page = document.pages[0]
    picture = reader.picture(content, 1, 1.0)
    assert (picture.number, picture.width, picture.height) == (1, 595, 842)
    assert len(picture.pixels) == picture.stride * picture.height
    assert len(picture.boxes) == page.end_cp - page.start_cp
    at = document.text.index("They")
    assert all(left < right and top < bottom for left, top, right, bottom in picture.boxes[at : at + 4])
    for wrong in (0, 3):
        with pytest.raises(NotReadable, match="no page"):
            reader.picture(content, wrong, 1.0)
    with pytest.raises(NotReadable):
        reader.picture(b"no pdf", 1, 1.0)
