"""Steps with a true digest, written by hand into a copy of a case, that say what no program of ours would."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from caseapp.domain.ids import new_id
from caseapp.store import journal

Spoil = Callable[[Path], object]
#: What it is called, and how a copy becomes it.
Variant = tuple[str, Spoil]
LARGE = 1_000_000


class Forger:
    """Writes into a copy as no program of ours would, and signs each step with the digest it then has."""

    def __init__(self, path: Path) -> None:
        self.connection: Any = dbapi2.connect(str(path), isolation_level=None)
        self.run = self.connection.execute
        self.run("PRAGMA foreign_keys=OFF")

    def __enter__(self) -> Forger:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def one(self, sql: str, *params: object) -> Any:
        """The first value of the first row."""
        return self.run(sql, params).fetchone()[0]

    def last_step(self) -> str:
        """The latest step of the copy's own."""
        return str(self.one("SELECT id FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1"))

    def add_step(self, *changes: tuple[Any, ...], **columns: Any) -> str:
        """A further step with these changes; `columns` are what it says of itself instead of the truth."""
        last = self.run(f"SELECT {', '.join(_STEP)} FROM step ORDER BY ord DESC LIMIT 1").fetchone()
        row = dict(zip(_STEP, last, strict=True))
        row |= {"id": new_id(), "ord": row["ord"] + 1, "seq": row["seq"] + 1, "hlc": row["hlc"] + 1, "merge_key": ""}
        row |= {"mode": "do", "of_step": None, "retracts": None, "digest": journal.digest(changes), **columns}
        marks = ", ".join("?" * len(row))
        self.run(f"INSERT INTO step ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        for number, change in enumerate(changes):
            self.run("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)", (row["id"], number, *change))
        return str(row["id"])


_VALUES: dict[str, Any] = {
    "a number": 7,
    "a list": [1],
    "nothing": None,
    "an object": {"a": 1},
    "true": True,
    "a megabyte": "x" * LARGE,
    "a NUL": "a\0b",
    "a surrogate": "\ud800",
    "right to left": "\u202eevil",
    "many marks": "e" + "\u0301" * 5000,
    "empty": "",
}
_INSTANTS: dict[str, Any] = {
    "text": "soon",
    "huge": 1 << 63,
    "negative": -(1 << 63),
    "real": 1.5,
    "infinite": float("inf"),
}
_DECIDED = {
    "no JSON": "{",
    "nested": "[" * 90_000,
    "a list for words": '{"title": [1]}',
    "nothing": "null",
    "no words": '{"title": null}',
    "a kind": '{"kind": "person"}',
    "an id": '{"id": "x"}',
}
_STEP = (
    *("ord", "id", "session_id", "seq", "hlc", "made_at", "label", "mode", "of_step", "merge_key", "digest"),
    *("retracts", "part_of"),
)


def inserted(table: str, made: str, /, **columns: Any) -> tuple[Any, ...]:
    """A change that makes a row."""
    return table, made, "insert", None, json.dumps({"id": made, **columns})


def updated(table: str, row_id: str, /, **columns: Any) -> tuple[Any, ...]:
    """A change of a row."""
    return table, row_id, "update", "{}", json.dumps(columns)


def record(row_id: str, kind: str, title: str = "Forged", **columns: Any) -> tuple[Any, ...]:
    """The change that makes a record, without the fields of its kind."""
    return inserted(
        "record", row_id, **{"kind": kind, "title": title, "sensitivity": "internal", "notes": ""} | columns
    )


def forged(spoil: Callable[[Forger], object], path: Path) -> None:
    """Spoils a copy through SQL."""
    with Forger(path) as forger:
        spoil(forger)


class Steps:
    """Steps with a true digest that say what no program of ours would."""

    def __init__(self, meeting: str, version: str, excerpt: str, person: str) -> None:
        self.meeting, self.version, self.excerpt, self.person = meeting, version, excerpt, person

    def variants(self) -> Iterator[Variant]:
        """Each with one such step."""
        for name, changes in self._steps():
            yield f"step: {name}", partial(forged, partial(_add, changes, {}))
        own = [updated("record", self.meeting, title="Again")]
        for name, columns in self._notes():
            yield f"step: {name}", partial(forged, partial(_add, own, columns))

    def _notes(self) -> Iterator[tuple[str, dict[str, Any]]]:
        yield "of no session", {"session_id": new_id()}
        yield "with an id that is a path", {"id": "../../x"}
        yield "undo of nothing", {"mode": "undo", "of_step": new_id()}
        yield "redo of a path", {"mode": "redo", "of_step": "../x"}
        yield "a mode that is none", {"mode": "drop"}
        yield "a base of nothing", {"mode": "base"}
        yield "a wrong digest", {"digest": "0" * 64}
        yield "a day that is none", {"made_at": "yesterday"}
        yield "a day far off", {"made_at": "99999-01-01T00:00:00Z"}
        yield "number 0", {"seq": 0}
        yield "time -1", {"hlc": -1}
        yield "time 2^62", {"hlc": 1 << 62}
        yield "a part of nothing", {"part_of": new_id()}
        yield "retracting the future", {"retracts": new_id()}

    def _steps(self) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
        made = new_id()
        meeting, version, excerpt, person = self.meeting, self.version, self.excerpt, self.person
        yield "a table of none", [inserted("step", made)]
        yield "a table that is SQL", [inserted('record"; DROP TABLE record; --', made)]
        yield "a column of none", [updated("record", meeting, nonsense="x")]
        yield "a column that is SQL", [updated("record", meeting, **{'title" = 1; --': "x"})]
        yield "a kind of step that is none", [("record", meeting, "drop", None, None)]
        yield "a row that is a path", [updated("record", "../../x", title="x")]
        yield "a row that is SQL", [updated("record", "x'; DROP TABLE record; --", title="x")]
        yield "a record without fields", [record(made, "event")]
        yield "fields without a record", [inserted("person", made)]
        yield "a record of no kind", [record(made, "spaceship"), inserted("person", made)]
        yield "a record that becomes another kind", [updated("record", meeting, kind="person")]
        yield "a record of two kinds", [record(made, "person"), inserted("person", made), inserted("state", made)]
        yield "fields of another kind", [record(made, "person"), inserted("state", made)]
        yield "fields that go alone", [("event", meeting, "delete", json.dumps({"id": meeting}), None)]
        yield (
            "a record that goes alone",
            [("record", meeting, "delete", json.dumps({"id": meeting, "kind": "event"}), None)],
        )
        yield "the case goes", [("case_info", _CASE, "delete", json.dumps({"id": _CASE}), None)]
        yield "a second case", [inserted("case_info", made, title="Other", subtitle="", as_of="")]
        yield "a day that is none", [updated("case_info", _CASE, as_of="tomorrow")]
        for name, value in _VALUES.items():
            yield f"title: {name}", [updated("record", meeting, title=value)]
            yield f"notes: {name}", [updated("record", meeting, notes=value)]
            yield f"sensitivity: {name}", [updated("record", meeting, sensitivity=value)]
            yield f"status: {name}", [updated("event", meeting, status=value)]
        yield "no JSON", [("record", meeting, "update", "{}", "{")]
        yield "a list", [("record", meeting, "update", "{}", "[]")]
        yield "a number", [("record", meeting, "update", "{}", "7")]
        yield "not a number", [("claim", meeting, "update", "{}", '{"id": NaN}')]
        yield "nested", [("record", meeting, "update", "{}", "[" * 90_000)]
        yield "both ways", [("record", meeting, "insert", "{}", "{}")]
        yield "no ways", [("record", meeting, "delete", None, None)]
        for name, value in _INSTANTS.items():
            yield f"instant: {name}", [updated("event", meeting, date_earliest=value, date_latest=value)]
        yield "a day of nonsense", [updated("event", meeting, date_edtf="13/13/13", date_as_stated="x", date_tz="Moon")]
        yield "a day that ends first", [updated("event", meeting, date_earliest=9, date_latest=-9)]
        yield "a place that is a person", [updated("event", meeting, place_id=person)]
        yield "a place of nowhere", [updated("event", meeting, place_id=new_id())]
        yield "a place that is a path", [updated("event", meeting, place_id="../x")]
        yield "a tag of nobody", [inserted("tag", made, owner_id=new_id(), position=0, label="x")]
        yield "a tag without owner", [inserted("tag", made, position=0, label="x")]
        yield "a tag far down", [inserted("tag", made, owner_id=meeting, position=(1 << 62) - 1, label="x")]
        yield "a quote of other words", [updated("excerpt", excerpt, exact="We give in")]
        yield "a quote out of its text", [updated("excerpt", excerpt, start_cp=90_000, end_cp=90_010)]
        yield "a quote that ends first", [updated("excerpt", excerpt, start_cp=9, end_cp=2)]
        yield "a quote below zero", [updated("excerpt", excerpt, start_cp=-9)]
        yield "a quote of a state that is none", [updated("excerpt", excerpt, state="true")]
        yield "a quote of no text", [updated("excerpt", excerpt, text_version_id=new_id())]
        yield "a forged quote", [record(made, "excerpt"), inserted("excerpt", made, text_version_id=version, start_cp=0,
            end_cp=3, exact="We give in", prefix="", suffix="", state="verified")]  # fmt: skip
        yield "a text replaced", [updated("text_version", version, text_sha256="0" * 64)]
        yield "a text that is a path", [updated("text_version", version, text_sha256="../../x")]
        yield "an original that is none", [updated("text_version", version, original_sha256="0" * 64)]
        yield "pages of nonsense", [updated("text_version", version, page_map="{")]
        yield "pages that are no list", [updated("text_version", version, page_map='{"a": 1}')]
        yield "a text before itself", [updated("text_version", version, supersedes_id=version)]
        yield "a text of no source", [updated("text_version", version, source_id=person)]
        for name, value in _DECIDED.items():
            for field in ("title", "kind", "id", "", "'; --"):
                said = {"field": field, "choice": "ours", "value": value, "reason": ""}
                about = {"table_name": "record", "row_id": meeting}
                yield f"decision {field}: {name}", [inserted("decision", made, **about, **said)]
        yield "a decision on a step", [inserted("decision", made, table_name="step", row_id=meeting, field="id",
            choice="ours", value='{"id": "x"}', reason="")]  # fmt: skip
        said = {"field": "title", "choice": "ours", "value": "{}", "reason": ""}
        yield "a decision on nothing", [inserted("decision", made, table_name="record", row_id=new_id(), **said)]
        yield "same as itself", [inserted("same_as", made, a_id=meeting, b_id=meeting, verdict="same", reason="")]
        yield "same as nobody", [inserted("same_as", made, a_id=meeting, b_id=new_id(), verdict="?", reason="")]
        yield "a view of nonsense", [inserted("saved_view", made, kind="seen", title="x", body="{")]
        yield "a template of nonsense", [inserted("template", made, kind="event", title="x", body="{")]
        yield "a citation of nonsense", [inserted("citation", made, excerpt_id=excerpt, record_id=meeting, field="../x",
            stance="?", credibility=1 << 40, note="")]  # fmt: skip


_CASE = "case"
"""Stands for the id of the case in the steps above."""


def _add(changes: list[tuple[Any, ...]], columns: dict[str, Any], forger: Forger) -> None:
    case = forger.one("SELECT id FROM case_info LIMIT 1")
    own = [
        tuple(part.replace(f'"{_CASE}"', f'"{case}"') if isinstance(part, str) else part for part in each)
        for each in changes
    ]
    forger.add_step(*((each[0], case if each[1] == _CASE else each[1], *each[2:]) for each in own), **columns)
