"""Texts at work: search, import, quotes in a newer text, a long marked source, PDF. Ratios within one run each."""

from __future__ import annotations

import hashlib
import random
import re
import time
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import pypdfium2
import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from caseapp.domain.anchors import make_anchor
from caseapp.domain.folding import tokenized
from caseapp.domain.reanchoring import TextIndex
from caseapp.domain.text import sha256_text
from caseapp.exchange.documents import pdf
from caseapp.exchange.text_files import read_text_file
from caseapp.ops import sources
from caseapp.queries import search
from caseapp.store.reader import Reader
from caseapp.store.unit import Unit
from caseapp.ui.reader.document import Highlight, ReaderDocument
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.theme.palette import DARK
from caseapp.workspace import Workspace
from caseapp.workspace.importing import Import
from tests.bench.measuring import say_ratio
from tests.exchange.documents.pdfs import pdf_of

pytestmark = pytest.mark.bench
SOURCES, QUERIES, FILES, QUOTES, MARKS = 10_000, 200, 1_000, 1_000, 5_000


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def middle(work: Callable[[], object], rounds: int = 7) -> float:
    work()
    return median(seconds(work) for _ in range(rounds))


class Words:
    """Texts of four kilobytes, a tenth of them Chinese, of words as unevenly used as in a language."""

    def __init__(self) -> None:
        self.random = random.Random(7)
        letters = "abcdefghijklmnoprstuvw"
        self.words = ["".join(self.random.choices(letters, k=self.random.randint(3, 10))) for _ in range(20_000)]
        self.weights = [1 / (rank + 3) for rank in range(len(self.words))]

    def text(self, number: int, size: int = 4_000) -> str:
        if number % 10 == 0:
            return f"文{number}\n" + "".join(chr(self.random.randrange(0x4E00, 0x5800)) for _ in range(size // 3))
        return f"Text {number}\n" + " ".join(self.random.choices(self.words, self.weights, k=size // 7))

    def query(self, number: int) -> str:
        if number % 10 == 0:
            return "".join(chr(self.random.randrange(0x4E00, 0x5800)) for _ in range(2))
        return " ".join(self.random.choices(self.words[20:3_000], k=1 + number % 2))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of 10,000 sources."""
    path, words = tmp_path_factory.mktemp("library") / "library.case", Words()

    def fill(unit: Unit, start: int) -> None:
        for number in range(start, start + 1_000):
            sources.import_text(unit, f"Source {number}", words.text(number))

    with Workspace.create(path, "A library", "Bench") as workspace:
        for start in range(0, SOURCES, 1_000):
            workspace.do(partial(fill, start=start))
    return path


def test_search(library: Path) -> None:
    words = Words()
    queries = [words.query(number) for number in range(QUERIES)]
    with Reader(library) as rows:
        bare = (
            "SELECT d.record_id FROM (SELECT rowid AS n FROM search WHERE search MATCH ? ORDER BY rank LIMIT 100)"
            " JOIN search_doc d ON d.number = n"
        )
        matches = [" AND ".join(f'"{" ".join(tokenized(word).split())}"' for word in each.split()) for each in queries]
        ours, theirs = [], []
        for query, match in zip(queries * 2, matches * 2, strict=True):
            theirs.append(seconds(partial(rows.rows, bare, match)))
            ours.append(seconds(partial(search.search, rows, query)))
        scan = "SELECT v.source_id FROM text_body b JOIN text_version v ON v.text_sha256 = b.sha256 WHERE b.text LIKE ?"
        scanned = middle(partial(rows.rows, scan, f"%{queries[1].split()[0]}%"), 3)
        found = sum(bool(search.search(rows, query)) for query in queries)
    our_p95, their_p95 = (quantiles(each[QUERIES:], n=20)[-1] for each in (ours, theirs))
    print(f"\nsearch: p95 {our_p95 * 1000:.2f} ms, bare FTS5 {their_p95 * 1000:.2f} ms, LIKE {scanned * 1000:.0f} ms")
    say_ratio("search in 10,000 sources at p95", our_p95 / their_p95, "the bare FTS5 query", 1.5)
    say_ratio("search in 10,000 sources at p95", our_p95 / scanned, "a LIKE scan", 0.1)
    assert found > QUERIES // 3


def test_import(tmp_path: Path) -> None:
    words = Words()
    files = [tmp_path / f"{number}.txt" for number in range(FILES)]
    for number, file in enumerate(files):
        file.write_text(words.text(number), encoding="utf-8")

    def read() -> None:
        for file in files:
            hashlib.sha256(read_text_file(file)[0]).hexdigest()

    def bring(number: int) -> None:
        with Workspace.create(tmp_path / f"{number}.case", "Import", "Bench") as workspace:
            job = Import()
            job.read(files)
            assert len(workspace.do(job.write).brought) == FILES

    reading = middle(read, 3)
    bringing = median(seconds(partial(bring, number)) for number in range(3))
    print(f"\nimport: {bringing / FILES * 1e6:.0f} µs a file, reading it {reading / FILES * 1e6:.0f} µs")
    say_ratio("import of 1,000 texts", bringing / reading, "reading, decoding and hashing them", 6)
    assert reading > 0


def test_reanchoring() -> None:
    words = Words()
    text = "\n".join(words.text(number * 10 + 1, 10_000) for number in range(100))
    newer = "CORRECTED\n" + text.replace(words.words[5], words.words[6], 20)
    starts = [words.random.randrange(len(text) - 200) for _ in range(QUOTES)]
    anchors = [make_anchor(text, start, start + 100) for start in starts]

    def find() -> int:
        index = TextIndex(newer)
        return sum(index.place(anchor).span_cp is not None for anchor in anchors)

    normalising = middle(lambda: re.sub(r"\s+", " ", unicodedata.normalize("NFKC", newer)))
    finding = middle(find)
    say_ratio("1,000 quotes in a newer text of 1 MB", finding / normalising, "normalising it once", 10)
    assert find() > QUOTES // 2


def test_a_long_marked_source(qapp: QApplication) -> None:
    words = Words()
    text = "\n".join(words.text(number * 10 + 1, 1_000) for number in range(1_000))
    step = len(text) // MARKS
    marks = tuple(Highlight(str(number), number * step, number * step + step // 2, "M") for number in range(MARKS))
    document = ReaderDocument("source", "A long text", (), text, "", marks)

    def bare() -> QWidget:
        view = QPlainTextEdit()
        view.resize(900, 700)
        view.setPlainText(text)
        return view

    def reader() -> QWidget:
        pane = ReaderPane(DARK)
        pane.resize(900, 700)
        pane.show_document(document)
        return pane

    def first_paint(make: Callable[[], QWidget], rounds: int = 9) -> float:
        """The seconds until it is painted. It is destroyed before the next, whose time its layout would take."""
        found = []
        for _ in range(rounds + 1):
            start = time.perf_counter()
            widget = make()
            widget.show()
            widget.grab()
            found.append(time.perf_counter() - start)
            shiboken6.delete(widget)
            qapp.processEvents()
        return median(found[1:])

    ours, theirs = first_paint(reader), first_paint(bare)
    print(
        f"\nreader: {len(text) / 1e6:.1f} M characters, {MARKS} marks {ours * 1000:.0f} ms, bare {theirs * 1000:.0f} ms"
    )
    say_ratio("first paint of a marked source of 1 MB", ours / theirs, "a bare QPlainTextEdit", 3)
    assert sha256_text(text)


def test_pdf() -> None:
    words = Words()
    lines = [words.text(number * 10 + 1, 90).replace("\n", " ") for number in range(40 * 50)]
    content = pdf_of([lines[start : start + 50] for start in range(0, len(lines), 50)])

    def bare() -> None:
        document = pypdfium2.PdfDocument(content)
        for number in range(len(document)):
            page = document[number]
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        document.close()

    say_ratio(
        "the text of a PDF of 40 pages", middle(partial(pdf.parse, content, "a.pdf")) / middle(bare), "bare pdfium", 1.3
    )
