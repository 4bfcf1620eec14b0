"""A table on its way into a case: its text as a source, each good row as a record on its words, all as one step.

`read` touches no case and belongs off the UI thread; `preview` and `problems` only read one; `write` is an operation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.language import detect_language
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.exchange.files import file_bytes
from caseapp.exchange.table_drafts import Draft, Problem, names_wanted
from caseapp.exchange.table_guess import guess
from caseapp.exchange.table_mapping import TableMapping, check_mapping
from caseapp.exchange.table_plan import PREVIEWED, Planned, headline, planned, preview
from caseapp.exchange.tables import Table, TableFile, TableText
from caseapp.ops import plans, sources
from caseapp.platform.translation import number, plural, tr
from caseapp.queries.known_names import known_names
from caseapp.store.reader import Rows
from caseapp.store.unit import Unit


def table_of(path: Path, sheet: str = "") -> TableFile:
    """The table in a file, read in the child process; BadInput with the reason when there is none."""
    content = file_bytes(path)
    with DocumentReader() as reader:
        return TableFile(path.name, content, reader.table(content, path.name, sheet))


class RowProblems(CaseError):
    """Rows that cannot become records, so nothing was written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        rows = len({each.row for each in problems})
        super().__init__(
            plural("{n} row cannot be imported.", "{n} rows cannot be imported.", rows, n=number(rows)),
            tr("Correct the table or the mapping, or skip them."),
        )
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: its source, how many rows became records and which, how many records they named."""

    source_id: str
    version_id: str
    record_ids: tuple[str, ...]
    names: int
    skipped: tuple[Problem, ...]


class TableImport:
    """One table. `fields` are those of its source, such as when it was published."""

    def __init__(self, file: TableFile, fields: Mapping[str, object] | None = None) -> None:
        self.file = file
        self._fields = dict(fields or {})
        self._laid = TableText(file.table)

    @classmethod
    def read(cls, path: Path, sheet: str = "", fields: Mapping[str, object] | None = None) -> TableImport:
        """Reads a file; BadInput with the reason when there is no table in it."""
        return cls(table_of(path, sheet), fields)

    @property
    def table(self) -> Table:
        """Its columns and rows."""
        return self.file.table

    def guess(self, kind: str = "") -> TableMapping:
        """A mapping to begin with, to records of `kind` or of the kind its columns tell of."""
        return guess(self.table, kind)

    def preview(self, rows: Rows, mapping: TableMapping, most: int = PREVIEWED) -> list[Draft]:
        """The first rows as they would become records of the case; BadInput for a mapping that does not fit."""
        return preview(self._laid, mapping, self._known(rows, mapping), most)

    def planned(self, rows: Rows, mapping: TableMapping, is_called_off: Callable[[], bool] = bool) -> Planned:
        """All rows as a plan, and everything that is wrong with them; CalledOff as soon as nobody wants them."""
        return planned(self._laid, mapping, self._known(rows, mapping), is_called_off)

    def write(self, unit: Unit, mapping: TableMapping, *, skip_problems: bool = False) -> Imported:
        """Adds source and records as one step; RowProblems unless all rows are good or may be skipped, BadInput for a
        table that the case has already."""
        made = self._write_source(unit)
        ready = self.planned(unit, mapping)
        if ready.problems and not skip_problems:
            raise RowProblems(ready.problems)
        if not ready.rows:
            raise BadInput(tr("No row of the table can become a record."), tr("Correct the table or the mapping."))
        ids = plans.apply(unit, ready.plan, made.source_id)
        unit.label = headline(ready.rows, mapping.kind, self.file.name)
        record_ids = tuple(ids[each.ref] for each in ready.plan.records[-ready.rows :])
        return Imported(made.source_id, made.version_id, record_ids, len(ids) - ready.rows, ready.problems)

    def write_text(self, unit: Unit) -> str:
        """Adds the table as a source alone, as one step; returns its id. BadInput for one that the case has already."""
        return self._write_source(unit).source_id

    def _known(self, rows: Rows, mapping: TableMapping) -> dict[str, list[tuple[str, str]]]:
        check_mapping(mapping, self.table)
        return known_names(rows, names_wanted(self._laid, mapping))

    def _write_source(self, unit: Unit) -> sources.Imported:
        file = self.file
        original = sources.Original(file.content, file.table.media_type, file.name, file.table.encoding)
        title = PurePath(file.name).stem or file.name
        fields = {"kind": "table", "language": detect_language(self._laid.text), **self._fields}
        incoming = sources.Incoming(title, self._laid.text, original, "table", fields=fields)
        (made,) = sources.import_all(unit, [incoming])
        if isinstance(made, BadInput):
            raise made
        return made
