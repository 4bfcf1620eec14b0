"""Makes the case of 100,000 records that is measured, through the operations that a person's work goes through.

It is kept in the system's folder for temporary files, under a name that changes with the schema and with this module.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from caseapp.domain.kinds import EVENT_STATUSES
from caseapp.ops import evidence, records, sources
from caseapp.platform.paths import db_dir
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace

RECORDS = 100_000
COUNTS = {
    "state": 190,
    "issue": 300,
    "channel": 110,
    "place": 600,
    "organisation": 800,
    "post": 1_000,
    "person": 5_000,
    "source": 1_000,
    "excerpt": 40_000,
    "event": 12_000,
    "proposal": 500,
    "statement": 30_000,
    "action_item": 8_000,
    "relation": 500,
}
EXCERPTS_OF_A_SOURCE = COUNTS["excerpt"] // COUNTS["source"]
#: Every step writes so many records, as an import of a long document would.
STEP = 1_000

_NAMES = (
    "Kim Jae-won",
    "Sato 佐藤健",
    "Müller",
    "박민수",
    "Ivanova",
    "林芳正",
    "Okafor",
    "Nguyễn Văn An",
    "O’Brien",
    "חיים כהן",
)
_LEVELS = ("minister", "deputy minister", "senior official", "working level", "head of state or government")
_SAID = ("position", "demand", "offer", "denial", "commitment", "assessment")
_OWED = ("promise", "request", "demand", "open point", "own task")
_CLAUSES = (
    "the two sides met in the capital and spoke of compensation",
    "a reply to the note of last month is awaited 回答待ち",
    "the delegation asked for the minutes before the next round",
    "officials said that nothing had been agreed so far",
    "the ministry will name its members of the commission",
)

Make = Callable[[Unit], None]


def big_case() -> Path:
    """The case of 100,000 records, made when there is none yet (about a minute); nobody may write to it."""
    stamp = hashlib.sha256((db_dir() / "schema.sql").read_bytes() + Path(__file__).read_bytes()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / "caseapp-bench"
    folder.mkdir(exist_ok=True)
    path = folder / f"{RECORDS} records {stamp}.case"
    if not path.exists():
        for outdated in folder.glob(f"{RECORDS} records *.case"):
            outdated.unlink()
        unfinished = folder / f"{os.getpid()}.case"
        unfinished.unlink(missing_ok=True)
        _Builder().build(unfinished)
        unfinished.replace(path)
    return path


class _Builder:
    """Writes kind after kind, each with references to what stands already."""

    def __init__(self) -> None:
        self._random = Random(2)
        self._ids: dict[str, list[str]] = {kind: [] for kind in COUNTS}
        self._spans: list[tuple[str, int, int]] = []

    def build(self, path: Path) -> None:
        """Makes the case at `path` and closes it."""
        assert sum(COUNTS.values()) == RECORDS
        with Workspace.create(path, "A large case", "Bench") as workspace:
            for batch in _batches(self._everything(), STEP):
                workspace.do(partial(_make_all, batch))

    def _everything(self) -> Iterator[Make]:
        for kind in COUNTS:
            if kind == "excerpt":
                yield from (partial(self._mark, number) for number in range(COUNTS[kind]))
            elif kind == "source":
                yield from (partial(self._import, number) for number in range(COUNTS[kind]))
            else:
                yield from (partial(self._add, kind, number) for number in range(COUNTS[kind]))

    def _add(self, kind: str, number: int, unit: Unit) -> None:
        title, fields = getattr(self, f"_{kind}")(number)
        made = records.create(unit, kind, title, fields)
        self._ids[kind].append(made)
        if kind in ("event", "statement", "action_item", "proposal") and number % 10:
            evidence.cite(unit, self._one("excerpt"), made)

    def _import(self, number: int, unit: Unit) -> None:
        lines = [f"{number}.{line} {self._clause().capitalize()}, {self._day()}.\n" for line in range(100)]
        imported = sources.import_text(
            unit,
            f"{self._random.choice(_NAMES)} on round {number}",
            "".join(lines),
            fields={"kind": "article", "published": self._day(), "publisher": self._one("organisation")},
        )
        self._ids["source"].append(imported.source_id)
        start = 0
        for line in lines[:EXCERPTS_OF_A_SOURCE]:
            self._spans.append((imported.version_id, start, start + len(line) - 1))
            start += len(line)

    def _mark(self, number: int, unit: Unit) -> None:
        self._ids["excerpt"].append(evidence.mark(unit, *self._spans[number]))

    def _state(self, number: int) -> tuple[str, dict[str, object]]:
        return f"State {number}", {"names": [{"text": f"国{number}"}]}

    def _issue(self, number: int) -> tuple[str, dict[str, object]]:
        return f"Issue {number}: {self._clause()}", {}

    def _channel(self, number: int) -> tuple[str, dict[str, object]]:
        parties = [self._one("state"), self._one("state")]
        return f"Channel {number}", {"parties": parties, "from": self._day(), "issue": self._one("issue")}

    def _place(self, number: int) -> tuple[str, dict[str, object]]:
        return f"Place {number}", {"tz": "Asia/Seoul", "part_of": self._one("state")}

    def _organisation(self, number: int) -> tuple[str, dict[str, object]]:
        return f"Ministry {number}", {"kind": "ministry", "state": self._one("state")}

    def _post(self, number: int) -> tuple[str, dict[str, object]]:
        return f"Director {number}", {"organisation": self._one("organisation")}

    def _person(self, number: int) -> tuple[str, dict[str, object]]:
        name = f"{self._random.choice(_NAMES)} {number}"
        held = [{"post": self._one("post"), "from": self._day()}]
        return name, {"state": self._one("state"), "names": [{"text": name}, {"text": f"사람{number}"}], "posts": held}

    def _event(self, number: int) -> tuple[str, dict[str, object]]:
        present = [
            {"actor": self._one("person"), "role": "head" if at == 0 else "member", "title_as_printed": "Director"}
            for at in range(self._random.choice((2, 2, 3, 4)))
        ]
        fields: dict[str, object] = {
            "status": "held" if number % 4 else self._random.choice(EVENT_STATUSES),
            "place": self._one("place"),
            "level": self._random.choice(_LEVELS),
            "issue": self._one("issue"),
            "participants": present,
        }
        if number % 20:
            fields["date"] = self._day()
        if number % 3 == 0:
            fields["channel"] = self._one("channel")
        return f"Consultation {number}", fields

    def _proposal(self, number: int) -> tuple[str, dict[str, object]]:
        return f"Proposal {number}", {"proposer": self._one("state"), "date": self._day(), "issue": self._one("issue")}

    def _statement(self, number: int) -> tuple[str, dict[str, object]]:
        words = self._clause()
        return f"“{words}” {number}", {
            "speaker": self._one("person"),
            "kind": self._random.choice(_SAID),
            "said": self._day(),
            "event": self._one("event"),
            "text": words,
        }

    def _action_item(self, number: int) -> tuple[str, dict[str, object]]:
        fields: dict[str, object] = {
            "kind": self._random.choice(_OWED),
            "owed_by": [self._one("state")],
            "owed_to": [self._one("state")],
            "arising_event": self._one("event"),
            "closes_when": "the reply is handed over",
        }
        if number % 2:
            fields["due"] = self._day()
        if number % 5 == 0:
            fields |= {"status": "done", "closing_excerpt": self._one("excerpt")}
        elif number % 5 == 1:
            fields["status"] = "claimed done"
        return f"Hand over reply {number}", fields

    def _relation(self, number: int) -> tuple[str, dict[str, object]]:
        ends = {"subject": self._one("organisation"), "object": self._one("organisation")}
        return f"Relation {number}", {"kind": "funds", "from": self._day(), **ends}

    def _one(self, kind: str) -> str:
        return self._random.choice(self._ids[kind])

    def _clause(self) -> str:
        return self._random.choice(_CLAUSES)

    def _day(self) -> str:
        draw = self._random.randint
        return f"{draw(1990, 2025)}-{draw(1, 12):02}-{draw(1, 28):02}"


def _make_all(batch: Iterable[Make], unit: Unit) -> None:
    for make in batch:
        make(unit)
    unit.label = "Import a document"


def _batches(every: Iterator[Make], size: int) -> Iterator[list[Make]]:
    while batch := list(islice(every, size)):
        yield batch
