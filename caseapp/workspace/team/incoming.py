"""What the others did, taken in as it arrives: a file waits until all that its writer had taken in is here, too.
Files that wait for each other, as may be when lost ones were written again, are taken in together.

Nothing in a folder can stop the rest: a file that is refused is left out with its reason, and those that rest on it
wait. Taking in the same again changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import partial

from caseapp.domain.errors import DamagedFile
from caseapp.domain.merging import TEAM, MergeReport
from caseapp.exchange.team.blobs import Blob
from caseapp.exchange.team.layout import Entry
from caseapp.exchange.team.step_files import Head
from caseapp.ops import merging
from caseapp.platform.translation import tr
from caseapp.queries import team as queries
from caseapp.store.merging.parcels import Knowledge, Parcel, Place, TravellingSession, TravellingStep
from caseapp.store.reader import Rows
from caseapp.workspace.team.folder import Known, TeamFolder
from caseapp.workspace.workspace import Workspace

log = logging.getLogger(__name__)

_MOST_AT_ONCE = 200


class FilesParcel:
    """Files of steps, ready to be taken in, as one parcel."""

    def __init__(self, folder: TeamFolder, files: Iterable[Known]) -> None:
        self._folder = folder
        self._files = [(known, known.head) for known in files if known.head is not None]
        self._names = {key: name for _, head in self._files for key, name in head.blobs.items()}
        self._blob: tuple[str, Blob | None] = ("", None)

    def case_id(self) -> str:
        """The case of the team."""
        return self._folder.binding.case_id

    def digests(self) -> dict[str, str]:
        """The steps in the files."""
        return {step_id: digest for _, head in self._files for step_id, digest in head.digests.items()}

    def sessions(self) -> list[TravellingSession]:
        """Their sessions."""
        return list({session.id: session for _, head in self._files for session in head.sessions}.values())

    def lineage(self) -> list[Knowledge]:
        """What those knew."""
        return [edge for _, head in self._files for edge in head.lineage]

    def heads(self) -> list[Place]:
        """The last step of each session."""
        last: dict[str, int] = {}
        for _, head in self._files:
            for session, seq in head.last_seq.items():
                last[session] = max(last.get(session, 0), seq)
        return list(last.items())

    def steps(self, ids: Iterable[str]) -> Iterator[TravellingStep]:
        """Some of the steps, read anew from their files."""
        wanted = set(ids)
        for known, head in self._files:
            if wanted.isdisjoint(head.digests):
                continue
            try:
                found = self._folder.steps(known).steps
            except OSError as error:
                raise DamagedFile(tr("“{name}” is gone.", name=known.entry.path.name)) from error
            for step in found:
                if step.id in wanted:
                    wanted.remove(step.id)
                    yield step

    def text(self, sha256: str) -> str | None:
        """A text out of its file."""
        blob = self._read(f"text {sha256}")
        return blob.content.decode("utf-8", errors="replace") if blob is not None else None

    def sketch(self, sha256: str) -> bytes | None:
        """The sketch beside a text."""
        blob = self._read(f"text {sha256}")
        return blob.sketch if blob is not None else None

    def original(self, sha256: str) -> tuple[str, bytes] | None:
        """An original out of its file."""
        blob = self._read(f"original {sha256}")
        return (blob.media_type, blob.content) if blob is not None else None

    def _read(self, key: str) -> Blob | None:
        if key != self._blob[0]:
            name = self._names.get(key)
            self._blob = (key, self._folder.blob(name) if name is not None else None)
        return self._blob[1]


class Incoming:
    """Takes in what is ready."""

    def __init__(self, workspace: Workspace, folder: TeamFolder) -> None:
        self._workspace, self._folder = workspace, folder
        self._refused: dict[frozenset[Entry], str] = {}  # files that wait for each other, and why they are left out

    def forget_what_was_in(self) -> None:
        """The case may lack what was taken in before: it was restored to an earlier state."""
        self._folder.binding.taken = {}
        for known in self._folder.files.values():
            known.is_in = False

    def take(self) -> list[MergeReport]:
        """Merges all files that are ready; what was refused is noted at the file."""
        self.note_known()
        reports = []
        while True:
            while ready := self._ready()[:_MOST_AT_ONCE]:
                reports += self._merge(ready)
                self._note_taken()
            if not (circle := self._circle()):
                break
            reports += self._merge_circle(circle)
            self._note_taken()
        return reports

    def waiting(self) -> Iterator[tuple[Known, str]]:
        """The files that are not in yet, each with the reason in words."""
        reached = dict(self._folder.binding.taken)
        for known in self._folder.files.values():
            head = known.head
            if known.is_in or (head is None and known.entry.number <= reached.get(known.entry.member, 0)):
                continue  # what cannot be read came with a snapshot
            if known.problem or head is None:
                yield known, known.problem or tr("It could not be read; it is tried again.")
            elif missing := self._lacks(head, reached):
                yield known, self._why_refused(known) or missing

    def _merge_whole(self, files: list[Known]) -> list[MergeReport]:
        report = merge(self._workspace, self._folder, FilesParcel(self._folder, files), self._names(files))
        for known in files:
            known.is_in = True
        return [report] if report.steps else []

    def _merge_circle(self, circle: list[Known]) -> list[MergeReport]:
        """Takes in files that wait for each other; when they are refused, not again until one is another."""
        try:
            return self._merge_whole(circle)
        except DamagedFile as error:
            log.info("files of a team that rest on each other are refused: %s", error.message)
            self._refused[_entries(circle)] = error.message
            return []

    def _why_refused(self, known: Known) -> str:
        return next((why for circle, why in self._refused.items() if known.entry in circle), "")

    def _merge(self, ready: list[Known]) -> list[MergeReport]:
        try:
            return self._merge_whole(ready)
        except DamagedFile as error:
            if len(ready) > 1:
                return [report for known in ready for report in self._merge_if_ready(known)]
            log.info("a file of a team is refused: %s", error.message)
            ready[0].problem = error.message
            return []

    def _merge_if_ready(self, known: Known) -> list[MergeReport]:
        """One after another, to find the one that is refused; those that rest on it wait."""
        self._note_taken()
        return self._merge([known]) if known in self._ready() else []

    def _names(self, files: Iterable[Known]) -> str:
        return ", ".join(dict.fromkeys(self._folder.name_of(known.entry.member) for known in files))

    def note_known(self) -> None:
        """Finds out which files are in the case already."""
        fresh = [known for known in self._folder.files.values() if known.head is not None and not known.is_in]
        if fresh:
            with self._workspace.open_reader() as reader:
                for known in fresh:
                    known.is_in = _is_in(reader, known.head)
        self._note_taken()

    def _note_taken(self) -> None:
        """How far each member's files are in the case without a gap."""
        self._folder.binding.taken.update(self._reached_with([]))

    def _ready(self) -> list[Known]:
        """The files that can be taken in now, in an order in which each rests on earlier ones alone."""
        reached = dict(self._folder.binding.taken)
        waiting = self._not_in()
        ready: list[Known] = []
        is_settled = False
        while not is_settled:
            is_settled = True
            still = []
            for known in waiting:
                head = known.head
                assert head is not None
                if self._lacks(head, reached):
                    still.append(known)
                    continue
                ready.append(known)
                reached[head.member] = max(reached.get(head.member, 0), head.number)
                is_settled = False
            waiting = still
        return ready

    def _circle(self) -> list[Known]:
        """The first files that rest on what is in and on each other alone, as few as can be taken in together."""
        found, before = self._not_in(), -1
        while len(found) != before:
            before = len(found)
            reached = self._reached_with(found)
            found = [known for known in found if known.head is not None and not self._lacks(known.head, reached)]
        circles = (_resting(known, found) for known in found)
        return next((circle for circle in circles if _entries(circle) not in self._refused), [])

    def _not_in(self) -> list[Known]:
        there = self._folder.files.values()
        return sorted((each for each in there if each.head and not each.problem and not each.is_in), key=_place)

    def _reached_with(self, files: list[Known]) -> dict[str, int]:
        """How far each member's files would be in without a gap, were these in."""
        fresh = {known.entry for known in files}
        there = [known.entry for known in self._folder.files.values() if known.is_in or known.entry in fresh]
        numbers = {(entry.member, entry.number) for entry in there}
        reached = dict(self._folder.binding.taken)
        for member in self._folder.members:
            while (member, reached.get(member, 0) + 1) in numbers:
                reached[member] = reached.get(member, 0) + 1
        return reached

    def _lacks(self, head: Head, reached: dict[str, int]) -> str:
        """What must arrive before a file can be taken in, in words; "" when nothing."""
        if reached.get(head.member, 0) < head.number - 1:
            return tr("It waits for what {name} did before.", name=self._folder.name_of(head.member))
        for member, number in head.needs.items():
            if member != self._folder.binding.member and reached.get(member, 0) < number:
                return tr("It waits for what {name} did.", name=self._folder.name_of(member))
        if not all(self._folder.has_blob(name) for name in head.blobs.values()):
            return tr("It waits for a document.")
        return ""


def merge(workspace: Workspace, folder: TeamFolder, parcel: Parcel, name: str) -> MergeReport:
    """Merges what came through the folder: no version before, and Undo passes over it. Raises DamagedFile."""
    op = partial(merging.merge, parcel=parcel, name=name, merge_key=TEAM)
    report = workspace.run(op, origin=TEAM, merge_key=TEAM).result().result
    assert isinstance(report, MergeReport)
    if report.step_id:
        folder.binding.mark = report.step_id
    return report


def _is_in(rows: Rows, head: Head | None) -> bool:
    return head is not None and len(queries.known(rows, head.digests)) == len(head.digests)


def _resting(known: Known, files: list[Known]) -> list[Known]:
    """A file with those it rests on, and those rest on, of some that rest on each other alone."""
    reach, before = {known.entry.member: known.entry.number}, -1
    found: list[Known] = []
    while len(found) != before:
        before = len(found)
        found = [each for each in files if each.entry.number <= reach.get(each.entry.member, 0)]
        for head in (each.head for each in found):
            for member, number in head.needs.items() if head is not None else ():
                reach[member] = max(reach.get(member, 0), number)
    return found


def _entries(files: list[Known]) -> frozenset[Entry]:
    return frozenset(known.entry for known in files)


def _place(known: Known) -> tuple[int, str]:
    return known.entry.number, known.entry.member
