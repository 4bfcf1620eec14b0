"""What this copy did, written into its own folder of the team: new steps, and again what somebody deleted there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, count, groupby
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.exchange.team import blobs, layout, step_files
from caseapp.exchange.team.step_files import Head
from caseapp.ops import team as team_ops
from caseapp.platform.atomic import UNSYNCED_PREFIX, write_atomic
from caseapp.platform.translation import tr
from caseapp.queries import team as queries
from caseapp.store.merging.parcels import CaseParcel, Knowledge, TravellingStep
from caseapp.store.reader import Reader
from caseapp.workspace.team.folder import TeamFolder
from caseapp.workspace.workspace import Workspace

REST_S = 1.5
"""A field in which nobody typed for so long is told to the others."""
_MOST_STEPS = 1_000
_MOST_CHARACTERS = 8 << 20


#: Our last step when a file was written, and the last file of each other member that was taken in then.
Written = tuple[str, dict[str, int]]


@dataclass(slots=True)
class _Writing:
    """What the files of one round are made of: lineage that is not told yet, and names of documents' files."""

    reader: Reader
    parcel: CaseParcel
    lineage: set[Knowledge]
    named: dict[str, str]
    is_first: bool = True

    def lineage_of(self, steps: list[TravellingStep]) -> set[Knowledge]:
        """What goes into a file with these steps: what their sessions knew, which nobody keeps who lacks the sessions.

        What sessions without steps of ours knew is in the first file.
        """
        sessions = {step.session_id for step in steps}
        own = {edge for edge in self.lineage if edge.session_id in sessions}
        found = set(self.lineage) if self.is_first else own
        self.lineage -= own
        self.is_first = False
        return found


class Outgoing:
    """Writes our steps; remembers up to where that was done, so that a quiet case costs nothing."""

    def __init__(self, workspace: Workspace, folder: TeamFolder) -> None:
        self._workspace, self._folder = workspace, folder
        self._told: tuple[int, frozenset[str]] = (-1, frozenset())
        self.told_until = 0  # the place up to which all is in the folder

    def write(self, rest_s: float = REST_S) -> tuple[int, bool]:
        """Writes what is new; returns how many steps, and whether one that is still being typed must wait."""
        with self._workspace.open_reader() as reader:
            last = queries.last_ord(reader)
            there = frozenset(
                path.name for path in self._folder.listing.steps if path.parent.parent == self._folder.own
            )
            if (last, there) == self._told:
                return 0, False
            until = self._workspace.run(partial(team_ops.settle, rest_s=rest_s)).result().result
            after = queries.ord_of(reader, self._folder.binding.since)
            written = self._write(reader, after, until)
        self.told_until = until
        # Subtle: what is in the folder is listed anew before it is compared again.
        self._told = (last, there) if not written and until == last else (-1, frozenset())
        return written, until < last

    def _write(self, reader: Reader, after: int, until: int) -> int:
        own = self._whole()
        told = {step_id for head in own for step_id in head.digests}
        wanted = {step: place for step, place in queries.own_steps(reader, after, until).items() if step not in told}
        gaps, top = self._gaps({head.number for head in own})
        if not wanted and not gaps:
            return 0
        lineage = queries.own_lineage(reader, after, until) - {edge for head in own for edge in head.lineage}
        named = {key: name for head in own for key, name in head.blobs.items()}
        writing = _Writing(reader, CaseParcel(reader), lineage, named)
        fresh, left = count(top + 1), dict(wanted)
        files = self._folder.binding.files
        # Somebody deleted files: each gets what was in it. What no note is kept of goes into the first gap, and the
        # others, which are waited for, are filled with nothing.
        for said, numbers in groupby(gaps, key=lambda number: files.get(str(number))):
            place = queries.ord_of(reader, said[0]) if said is not None else 0
            ids = [step_id for step_id in left if left[step_id] <= (place or until)]
            left = {step_id: at for step_id, at in left.items() if step_id not in set(ids)}
            self._write_pages(writing, ids, numbers, fresh, said or self._now(reader, until))
        self._write_pages(writing, list(left), iter(()), fresh, self._now(reader, until))
        return len(wanted)

    def _now(self, reader: Reader, until: int) -> Written:
        own = self._folder.binding.member
        taken = {member: number for member, number in self._folder.binding.taken.items() if member != own}
        return queries.step_at(reader, until), taken

    def _write_pages(
        self, writing: _Writing, ids: list[str], gaps: Iterator[int], fresh: Iterator[int], said: Written
    ) -> None:
        """Writes steps into files with the numbers in `gaps`, all of which are filled, and new ones after them."""
        numbers = chain(gaps, fresh)
        for page in _pages(writing.parcel, ids):
            self._write_file(writing, next(numbers), page, said)
        for number in gaps:
            self._write_file(writing, number, [], said)

    def _whole(self) -> list[Head]:
        """Our files, those apart whose documents somebody deleted: such a file is written again, with them."""
        found = []
        for known in self._folder.own_files():
            if known.head is None:
                continue
            blobs_there = self._folder.own / layout.BLOBS
            if all((blobs_there / name).is_file() for name in known.head.blobs.values()):
                found.append(known.head)
            else:
                known.entry.path.unlink(missing_ok=True)
                self._folder.files.pop(known.entry.path)
        return found

    def _gaps(self, there: set[int]) -> tuple[list[int], int]:
        """The numbers of ours that are missing, and the highest that is taken."""
        binding = self._folder.binding
        seen = max((each.seen.get(binding.member, 0) for each in self._folder.seen.values()), default=0)
        top = max((binding.number, binding.compacted, binding.covered, seen, *there))
        # What a snapshot of ours holds is taken from there by who lacks it.
        held = max(binding.compacted, binding.covered)
        return [number for number in range(held + 1, top + 1) if number not in there], top

    def _write_file(self, writing: _Writing, number: int, steps: list[TravellingStep], said: Written) -> None:
        folder, binding, named = self._folder, self._folder.binding, writing.named
        wanted = set(_documents(steps))
        for key in sorted(wanted - named.keys()):
            if name := self._write_blob(writing.parcel, key):
                named[key] = name
        head = Head(
            binding.team,
            binding.case_id,
            binding.member,
            number,
            dict(said[1]),
            {key: named[key] for key in sorted(wanted & named.keys())},
            tuple(queries.sessions(writing.reader, {step.session_id for step in steps})),
            tuple(sorted(writing.lineage_of(steps), key=_edge)),
        )
        name, data = step_files.encode(head, steps, folder.sealer, folder.keys)
        put(folder, folder.own / layout.STEPS / name, data)
        binding.number = max(binding.number, number)
        binding.files[str(number)] = said
        binding.save()

    def _write_blob(self, parcel: CaseParcel, key: str) -> str:
        """Writes a text or an original, and returns the name of its file; "" when the case has none."""
        sort, _, sha256 = key.partition(" ")
        if sort == "text":
            text = parcel.text(sha256)
            found = None if text is None else blobs.Blob(text.encode(), sketch=parcel.sketch(sha256))
        else:
            original = parcel.original(sha256)
            found = None if original is None else blobs.Blob(original[1], original[0])
        if found is None:
            return ""
        name, data = blobs.encode(found, self._folder.sealer)
        put(self._folder, self._folder.own / layout.BLOBS / name, data)
        return name


def put_note(folder: TeamFolder, target: Path, data: bytes) -> None:
    """Writes a note of our own that must not get lost. Raises CaseError in words."""
    put(folder, target, data)
    folder.binding.notes[target.name] = data.decode()


def lay_again(folder: TeamFolder) -> None:
    """Writes what somebody deleted of our notes, and that of the team, as they were."""
    if not folder.path.joinpath(layout.MEMBERS).is_dir():
        return  # the folder itself is away
    for name, words in folder.binding.notes.items():
        target = folder.path / name if name == layout.TEAM_NOTE else folder.own / name
        if not target.exists():
            put(folder, target, words.encode())


def put(folder: TeamFolder, target: Path, data: bytes) -> None:
    """Writes a file of our own, whole or not at all. Raises CaseError in words."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, data, UNSYNCED_PREFIX)
    except OSError as error:
        raise CaseError(
            tr("Nothing can be written to the team folder “{folder}”: {reason}.", folder=folder.path,
               reason=error.strerror or error),
            tr("What you do is kept in your case, and goes out when the folder is back."),
        ) from error  # fmt: skip


def _pages(parcel: CaseParcel, ids: list[str]) -> Iterator[list[TravellingStep]]:
    page: list[TravellingStep] = []
    size = 0
    for start in range(0, len(ids), _MOST_STEPS):
        piece = ids[start : start + _MOST_STEPS]
        order = {step_id: place for place, step_id in enumerate(piece)}
        for step in sorted(parcel.steps(piece), key=lambda each: order[each.id]):
            page.append(step)
            size += sum(len(part or "") for change in step.changes for part in change[3:])
            if size > _MOST_CHARACTERS:
                yield page
                page, size = [], 0
        if page:
            yield page
            page, size = [], 0


def _documents(steps: Iterable[TravellingStep]) -> Iterator[str]:
    """The texts and originals that steps speak of."""
    for step in steps:
        for table, _, _, *parts in step.changes:
            for stored in parts if table == "text_version" else ():
                columns = json.loads(stored) if stored else {}
                for sort in ("text", "original"):
                    if sha256 := columns.get(f"{sort}_sha256"):
                        yield f"{sort} {sha256}"


def _edge(edge: Knowledge) -> tuple[str, int, str]:
    return edge.session_id, edge.seq, edge.knows_session
