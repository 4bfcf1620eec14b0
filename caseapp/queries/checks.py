"""Whether a case file is sound: what SQLite says of it, every hash, every quote at its span, every step as written.

Problems mean that content is damaged; remarks are work left to do. Nothing is repaired here.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from caseapp.domain import step_labels
from caseapp.domain.errors import CaseError
from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import mark, tr
from caseapp.queries import case, checks_merging
from caseapp.queries.loose_ends import UNCLOSED, rings
from caseapp.store import search_index
from caseapp.store.reader import Row, Rows

log = logging.getLogger(__name__)

MAX_SQLITE_LINES = 20
_PAGE_ROWS = 500
_BODIES = frozenset({"blob", "text_body"})
_ORIGINAL = (
    mark("The original file of “{title}” is not what was imported: its SHA-256 differs."),
    mark("The original file of a source deleted since is not what was imported: its SHA-256 differs."),
)
_TEXT = (
    mark("The text of “{title}” is not what was imported: its SHA-256 differs."),
    mark("The text of a source deleted since is not what was imported: its SHA-256 differs."),
)
_READ_ELSEWHERE = (
    _BODIES
    | {"change", "lineage", "orphan", "alembic_version", "file_format"}
    | search_index.TABLES
    | search_index.SHADOWS
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem or remark: `rule` names the check, `id` and `title` what it concerns (they may be empty)."""

    rule: str
    message: str
    id: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, and how many things each rule looked at."""

    problems: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    checked: dict[str, int]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged; remarks may still stand."""
        return not self.problems


Findings = Iterator[Finding | None]
"""What a rule yields for each thing it looks at: None when that is sound."""


def check(rows: Rows) -> CheckReport:
    """Checks the whole case. Reads every text, file and step, so it takes time in a large one."""
    checked: dict[str, int] = {}
    problems: list[Finding] = []
    for rule, find in _RULES.items():
        if rule == "search" and problems:
            continue  # what is wrong with the content itself has been said
        looked_at = list(_guarded(rule, rows, find))
        checked[rule] = len(looked_at)
        problems += [finding for finding in looked_at if finding is not None]
    remarks = [finding for finding in _guarded("remarks", rows, _remarks) if finding is not None and not problems]
    return CheckReport(tuple(problems), tuple(remarks), checked)


def _guarded(rule: str, rows: Rows, find: Callable[[Rows], Findings]) -> Findings:
    """A part of the file that cannot be read at all ends its rule, and is a finding itself."""
    try:
        yield from find(rows)
    except CaseError as error:
        yield Finding(rule, tr("Part of the file cannot be read. {reason}", reason=error.message))


def _file(rows: Rows) -> Findings:
    faults = [line for (line,) in rows.rows(f"PRAGMA integrity_check({MAX_SQLITE_LINES})") if line != "ok"]
    faults += sorted(_broken_seals(rows))[:MAX_SQLITE_LINES]
    for line in faults:
        log.info("the file is damaged: %s", line)
    says = tr(
        "Part of the file is damaged: what stands there is wrong or missing. Restore a version, or a backup copy."
    )
    yield Finding("file", says) if faults else None


def _broken_seals(rows: Rows) -> set[str]:
    """Pages of a locked case that were damaged or changed, also those that nothing reads."""
    pragma = "PRAGMA cipher_integrity_check"
    found = {line for (line,) in rows.rows(pragma)}
    # SQLCipher: it reads past the locks, so a page that is being written looks broken; twice it does not.
    return found & {line for (line,) in rows.rows(pragma)} if found else found


def _references(rows: Rows) -> Findings:
    for table, row_number, parent, _ in rows.rows("PRAGMA foreign_key_check"):
        row_id = _id_at(rows, table, row_number)
        yield Finding(
            "references",
            tr("A row of {table} refers to a row of {parent} that is not there.", table=table, parent=parent),
            row_id,
        )
    for kind in KINDS.values():
        for (record_id,) in rows.rows(
            f'SELECT id FROM record WHERE kind = ? AND id NOT IN (SELECT id FROM "{kind.name}")', kind.name
        ):
            yield Finding(
                "references", tr("The fields of a {kind} are missing.", kind=tr(kind.label).lower()), record_id
            )


def _values(rows: Rows) -> Findings:
    """What only this program writes, and no constraint of the file guards."""
    ((as_of,),) = rows.rows("SELECT as_of FROM case_info LIMIT 1")
    is_day = not as_of or case.fixed_day(as_of) is not None
    yield None if is_day else Finding("values", tr("The day the case is seen from is no day: “{as_of}”.", as_of=as_of))
    for record_id, name, title in rows.rows("SELECT id, kind, title FROM record ORDER BY id"):
        is_known = name in KINDS
        yield (
            None
            if is_known
            else Finding(
                "values", tr("“{title}” is of no known kind: “{name}”.", title=title, name=name), record_id, title
            )
        )


def _id_at(rows: Rows, table: str, row_number: int | None) -> str:
    if row_number is None or table == "step":
        return ""
    key = "sha256" if table in _BODIES else "id"
    found = rows.rows(f'SELECT "{key}" FROM "{table}" WHERE rowid = ?', row_number)
    return str(found[0][0]) if found else ""


def _words(rows: Rows) -> Findings:
    """Every row can be read: SQLite itself does not notice words that are no longer UTF-8."""
    # A newer Caseapp may have tables of another form, which are its own to check.
    with_ids = "type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) AS c WHERE c.name = 'id')"
    for (table,) in sorted(rows.rows(f"SELECT t.name FROM sqlite_schema AS t WHERE t.{with_ids}")):
        if table not in _READ_ELSEWHERE and not table.startswith("sqlite_"):
            yield from _readable(rows, table)


def _readable(rows: Rows, table: str) -> Findings:
    last = ""
    page = f'SELECT id FROM "{table}" WHERE id > ? ORDER BY id LIMIT {_PAGE_ROWS}'
    while ids := [row[0] for row in rows.rows(page, last)]:
        try:
            yield from (None for _ in rows.rows(f'SELECT * FROM "{table}" WHERE id BETWEEN ? AND ?', ids[0], ids[-1]))
        except CaseError:
            yield from (_row_readable(rows, table, row_id) for row_id in ids)
        last = ids[-1]


def _row_readable(rows: Rows, table: str, row_id: str) -> Finding | None:
    try:
        rows.rows(f'SELECT * FROM "{table}" WHERE id = ?', row_id)
    except CaseError:
        return Finding("words", tr("A row of {table} holds words that cannot be read.", table=table), row_id)
    return None


def _files(rows: Rows) -> Findings:
    for (sha256,) in rows.rows("SELECT sha256 FROM blob ORDER BY sha256"):
        ((content,),) = rows.rows("SELECT CAST(bytes AS BLOB) FROM blob WHERE sha256 = ?", sha256)
        yield _compared(rows, "files", "original_sha256", sha256, content, _ORIGINAL)


def _texts(rows: Rows) -> Findings:
    for (sha256,) in rows.rows("SELECT sha256 FROM text_body ORDER BY sha256"):
        yield _compared(rows, "texts", "text_sha256", sha256, _text_bytes(rows, sha256), _TEXT)


def _compared(rows: Rows, rule: str, column: str, sha256: str, content: bytes, says: tuple[str, str]) -> Finding | None:
    if hashlib.sha256(content).hexdigest() == sha256:
        return None
    owners = rows.rows(
        f'SELECT r.id, r.title FROM text_version v JOIN record r ON r.id = v.source_id WHERE v."{column}" = ?', sha256
    )
    source_id, title = owners[0] if owners else ("", "")
    of_source, of_none = says
    words = tr(of_source, title=title) if title else tr(of_none)
    return Finding(rule, words, source_id, title)


def _text_bytes(rows: Rows, sha256: str) -> bytes:
    """As bytes, because a damaged text may no longer be UTF-8."""
    found = rows.rows("SELECT CAST(text AS BLOB) FROM text_body WHERE sha256 = ?", sha256)
    return bytes(found[0][0]) if found else b""


_EXCERPTS = """
SELECT x.id, r.title, x.start_cp, x.end_cp, CAST(x.exact AS BLOB), v.text_sha256, s.title
FROM excerpt x JOIN record r ON r.id = x.id JOIN text_version v ON v.id = x.text_version_id
JOIN record s ON s.id = v.source_id ORDER BY v.text_sha256, x.start_cp, x.id"""


def _quotes(rows: Rows) -> Findings:
    loaded, text = "", ""
    for row in rows.rows(_EXCERPTS):
        if row[5] != loaded:
            loaded, text = row[5], _text_bytes(rows, row[5]).decode("utf-8", errors="replace")
        yield _quote(row, text)


def _quote(row: Row, text: str) -> Finding | None:
    excerpt_id, title, start, end, exact, _, source = row
    is_span = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
    if is_span and text[start:end].encode("utf-8", errors="replace") == exact:
        return None
    return Finding(
        "quotes",
        tr("“{source}” does not read “{title}” at {start}–{end}.", source=source, title=title, start=start, end=end),
        excerpt_id,
        title,
    )


def _steps(rows: Rows) -> Findings:
    from caseapp.store.journal import digest  # loads SQLAlchemy, which reading a case does not need

    for number, step_id, label, stored in rows.rows("SELECT ord, id, label, digest FROM step ORDER BY ord"):
        try:
            changes = rows.rows(
                "SELECT table_name, row_id, op, before, after FROM change WHERE step_id = ? ORDER BY number", step_id
            )
            is_whole = digest(changes) == stored
        except CaseError:
            is_whole = False
        yield None if is_whole else _broken_step(number, step_id, label)


def _broken_step(number: int, step_id: str, label: str) -> Finding:
    if number < 0:
        words = tr("A step that a merge brought (“{label}”) is not as it was written.", label=step_labels.shown(label))
        return Finding("steps", words, step_id, label)
    words = tr(
        "Step {number} (“{label}”) is not as it was written; undoing it may go wrong.",
        number=number,
        label=step_labels.shown(label),
    )
    return Finding("steps", words, step_id, label)


def _merging(rows: Rows) -> Findings:
    """What copies brought: from where, who knew what, and what of it waits for a decision or for what is gone."""
    yield from checks_merging.find(rows)


def _search(rows: Rows) -> Findings:
    """Every record is indexed, with the words it has now, and nothing else is."""
    if not search_index.is_current(rows):
        return  # it is indexed anew when the case is next written
    last = ""
    page = f"SELECT id, title FROM record WHERE id > ? ORDER BY id LIMIT {_PAGE_ROWS}"
    digests = {str(record_id): digest for record_id, digest in rows.rows("SELECT record_id, digest FROM search_doc")}
    while titles := _titles(rows, page, last):
        found = search_index.entries(rows, list(titles))
        for record_id, title in titles.items():
            is_right = digests.pop(record_id, "") == found[record_id].digest
            yield (
                None
                if is_right
                else Finding("search", tr("Search does not find “{title}” as it is.", title=title), record_id, title)
            )
        last = max(titles)
    yield from (Finding("search", tr("Search finds a record that is not there."), record_id) for record_id in digests)


def _titles(rows: Rows, page: str, last: str) -> dict[str, str]:
    return dict(rows.rows(page, last))


def _remarks(rows: Rows) -> Findings:
    overdue = case.info(rows).as_of_instant
    yield from _listed(
        rows, "unsourced", f"{case.UNSOURCED} AND r.kind = 'event'", mark("No words back the meeting: “{title}”.")
    )
    yield from _listed(rows, "changed", case.CHANGED, mark("The words have changed in a newer text: “{title}”."))
    for ring in rings(rows):
        yield Finding("ring", ring.words, ring.ids[0], ring.titles[0])
    yield from _listed(rows, "unclosed", UNCLOSED, mark("Done, but the words that closed it are gone: “{title}”."))
    ((put_off,),) = rows.rows("SELECT count(*) FROM conflict")
    if put_off:
        yield Finding("conflicts", tr("Conflicts put off: {n}", n=put_off))
    yield from _listed(rows, "overdue", case.OVERDUE, mark("Overdue: “{title}”."), overdue)


def _listed(rows: Rows, rule: str, ids: str, message: str, *params: object) -> Findings:
    for record_id, title in rows.rows(f"SELECT id, title FROM record WHERE id IN ({ids}) ORDER BY id", *params):
        yield Finding(rule, tr(message, title=title), record_id, title)


_RULES: dict[str, Callable[[Rows], Findings]] = {
    mark("file"): _file,
    mark("references"): _references,
    mark("values"): _values,
    mark("words"): _words,
    mark("files"): _files,
    mark("texts"): _texts,
    mark("quotes"): _quotes,
    mark("steps"): _steps,
    mark("copies"): _merging,
    mark("search"): _search,
}
