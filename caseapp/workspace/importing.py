"""Documents on their way into a case: read in the child process, one after another, then written as one step.

Reading touches no case and may be called off; a file that fails is named with its reason, and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.domain.text import canonical_text, text_problems
from caseapp.domain.values import coerce
from caseapp.exchange.documents.document import Attachment, Document
from caseapp.exchange.documents.formats import with_findings
from caseapp.exchange.documents.reader import DocumentReader, ReadFile
from caseapp.exchange.text_files import guess_title
from caseapp.ops import sources, versions
from caseapp.platform.translation import plural, tr
from caseapp.queries.copies import Copies, Copy
from caseapp.store.unit import Unit

PASTED = "Pasted text"
Progress = Callable[[int, str], bool]
"""Told how many files are done and which comes now; returns whether to go on."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A file, or a document in one, that was not imported, and why."""

    name: str
    error: BadInput


@dataclass(frozen=True, slots=True)
class Brought:
    """A document that is in the case now. `note`: what to look at; `yearless`: a printed day that lacks its year;
    `like`: sources with nearly the same text."""

    source_id: str
    version_id: str
    name: str
    document: Document
    note: str
    yearless: str
    like: tuple[Copy, ...] = ()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """What came with it and can be imported as well."""
        return self.document.attachments


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, document by document."""

    brought: tuple[Brought, ...]
    failed: tuple[Failed, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    name: str
    document: Document
    incoming: sources.Incoming
    note: str


@dataclass(slots=True)
class Import:
    """One import: `read` or `read_bytes` first, off the UI thread, then `write` as an operation of the case."""

    fields: Mapping[str, object] = field(default_factory=dict)
    failed: list[Failed] = field(default_factory=list)
    is_cancelled: bool = False
    _read: list[_Read] = field(default_factory=list)

    def read(self, paths: Sequence[Path], progress: Progress | None = None) -> None:
        """Reads files in their order; when called off, nothing of them is kept."""
        with DocumentReader() as reader, DocumentReader() as beside:
            files = reader.read_each(paths)
            for done, path in enumerate(paths):
                if progress is not None and not progress(done, path.name):
                    self.is_cancelled = True
                    self._read.clear()
                    return
                self._take(str(path), _with_links(next(files), beside, path.parent))

    def read_bytes(self, files: Sequence[Attachment]) -> None:
        """Reads attachments."""
        with DocumentReader() as reader:
            for each, file in zip(files, reader.read_each(files), strict=True):
                self._take(each.name, file)

    def read_words(self, words: str) -> None:
        """Takes pasted words as they are."""
        try:
            text_problems(words)
        except BadInput as error:
            self.failed.append(Failed(PASTED, error))
            return
        text = canonical_text(words)
        document = with_findings(Document(text, guess_title(text, PASTED), "pasted", "text/plain"))
        incoming, note = _incoming(None, document, self.fields)
        self._read.append(_Read(PASTED, document, incoming, note))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is there to be written."""
        return not self._read

    def write(self, unit: Unit, *, attached_to: str = "") -> Outcome:
        """Adds what was read, as one step."""
        copies = Copies(unit)
        made = sources.import_all(unit, [each.incoming for each in self._read])
        brought, failed = [], list(self.failed)
        for each, outcome in zip(self._read, made, strict=True):
            if isinstance(outcome, BadInput):
                failed.append(Failed(each.name, outcome))
                continue
            brought.append(_brought(each, outcome, copies))
            if attached_to:
                sources.attach(unit, outcome.source_id, attached_to)
        return Outcome(tuple(brought), tuple(failed))

    def _take(self, name: str, file: ReadFile | BadInput) -> None:
        if isinstance(file, BadInput):
            self.failed.append(Failed(name, file))
            return
        for document in file.documents:
            try:
                incoming, note = _incoming(file, document, self.fields)
            except BadInput as error:
                self.failed.append(Failed(name, error))
                continue
            self._read.append(_Read(name, document, incoming, note))


def _brought(read: _Read, made: sources.Imported, copies: Copies) -> Brought:
    document = read.document
    like = copies.like(made.source_id, document.sketch) if document.sketch else []
    if document.sketch:
        copies.add(made.source_id, document.title, document.sketch)
    yearless = document.fields.get("yearless", "")
    return Brought(made.source_id, made.version_id, read.name, document, read.note, yearless, tuple(like))


def _incoming(file: ReadFile | None, document: Document, given: Mapping[str, object]) -> tuple[sources.Incoming, str]:
    known, unread = _coerced(document.fields)
    original = None
    if file is not None:
        original = sources.Original(file.content, document.media_type, file.name, document.encoding)
    seen = {
        "publisher": document.fields.get("seen_publisher", ""),
        "dateline_place": document.fields.get("seen_place", ""),
    }
    incoming = sources.Incoming(
        document.title,
        document.text,
        original,
        document.extracted_by,
        page_map(document),
        document.sketch,
        {**known, **given},
        document.authors,
        document.fields.get("publisher", ""),
        {name: words for name, words in seen.items() if words and name not in known},
    )
    return incoming, " ".join(filter(None, (document.note, *unread)))


def _coerced(fields: Mapping[str, str]) -> tuple[dict[str, object], list[str]]:
    """What the fields of a source take of what a document says of itself, and a sentence for what they do not."""
    taken: dict[str, object] = {}
    unread = []
    for name, words in fields.items():
        if name in _TAKEN:
            wanted = KINDS["source"].field(name)
            try:
                taken[name] = coerce(wanted, words)
            except BadInput:
                unread.append(tr("{field}: “{words}” could not be read.", field=tr(wanted.label), words=words))
    return taken, unread


_TAKEN = frozenset({"kind", "original_title", "language", "published", "url", "accessed", "rights"})


def page_map(document: Document) -> str:
    """The pages of a document as its text version keeps them: number, start and end in code points, width, height."""
    pages = [[each.number, each.start_cp, each.end_cp, each.width, each.height] for each in document.pages]
    return json.dumps(pages) if pages else ""


def _with_links(file: ReadFile | BadInput, reader: DocumentReader, folder: Path) -> ReadFile | BadInput:
    """What was read of a file; references in it that name a file beside theirs take its text."""
    if isinstance(file, BadInput):
        return file
    return replace(file, documents=tuple(_linked(reader, document, folder) for document in file.documents))


def _linked(reader: DocumentReader, document: Document, folder: Path) -> Document:
    for target in _beside(document.links, folder):
        try:
            (found, *_) = reader.read(target).documents
        except BadInput as error:
            return replace(
                document,
                note=" ".join(
                    filter(None, (document.note, tr("{name}: {problem}", name=target.name, problem=error.message)))
                ),
            )
        return replace(document, text=found.text, pages=found.pages, extracted_by=found.extracted_by)
    return document


def _beside(links: Sequence[str], folder: Path) -> Iterator[Path]:
    """The files that links name, below the folder of the references alone: a stranger's list may name any file."""
    for link in links:
        target = (folder / link).resolve()
        if target.is_relative_to(folder.resolve()) and target.is_file():
            yield target


@dataclass(slots=True)
class Revision:
    """A newer version of a source's text: `read` first, off the UI thread, then `write` as an operation of the case."""

    path: Path
    _incoming: sources.Incoming | None = None

    def read(self) -> None:
        """Reads the document; BadInput when it cannot be read, or is several documents."""
        with DocumentReader() as reader:
            file = reader.read(self.path)
        if len(file.documents) != 1:
            raise BadInput(
                plural(
                    "“{name}” holds {n} document.",
                    "“{name}” holds {n} documents.",
                    len(file.documents),
                    name=self.path.name,
                ),
                tr("Choose a file with one."),
            )
        self._incoming, _ = _incoming(file, file.documents[0], {})

    def write(self, unit: Unit, source_id: str) -> versions.NewVersion:
        """Adds the version to a source, as one step."""
        assert self._incoming is not None
        return versions.add_version(unit, source_id, self._incoming)
