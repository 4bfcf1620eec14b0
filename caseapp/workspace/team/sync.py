"""One round with the team folder: our steps out, the others' in, what we have seen told, old files compacted.

Called on a thread that may wait, never on that of the window. Whatever is wrong in the folder, the case stays sound.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from caseapp.domain.errors import CaseError
from caseapp.domain.merging import MergeReport
from caseapp.exchange.team import layout, notes
from caseapp.exchange.team.layout import Listing
from caseapp.platform.machine import utc_now
from caseapp.platform.translation import tr
from caseapp.queries import case as case_queries
from caseapp.queries import team as queries
from caseapp.workspace.team import snapshots
from caseapp.workspace.team.binding import Binding, binding_of
from caseapp.workspace.team.folder import TeamFolder
from caseapp.workspace.team.incoming import Incoming
from caseapp.workspace.team.outgoing import REST_S, Outgoing, lay_again, put
from caseapp.workspace.team.standing import Standing, standing
from caseapp.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did: how many steps went out, and what came in. `is_typing`: a step waits until it is typed."""

    out: int
    reports: tuple[MergeReport, ...]
    is_typing: bool
    standing: Standing

    @property
    def came(self) -> int:
        """How many steps came in."""
        return sum(report.steps for report in self.reports)


class TeamSync:
    """The team of an open case. Its methods wait for disks, and for each other: a person may let somebody in while a
    round is under way."""

    def __init__(self, workspace: Workspace, binding: Binding) -> None:
        self.workspace = workspace
        self.folder = TeamFolder(binding)
        self._outgoing, self._incoming = Outgoing(workspace, self.folder), Incoming(workspace, self.folder)
        self.guard = threading.RLock()  # whoever reads or writes the folder holds it
        self._is_checked = False

    @property
    def binding(self) -> Binding:
        """Which folder it is, and how far we are."""
        return self.folder.binding

    def sync(self, rest_s: float = REST_S) -> Round:
        """One round. Raises CaseError when the folder cannot be reached or written."""
        with self.guard:
            lay_again(self.folder)
            self.folder.look()
            self._check()
            out, is_typing = self._outgoing.write(rest_s)
            reports = self._take()
            if reports:
                # What a merge entails, such as that two documents are one, is told as well. Subtle: after a look at
                # what was just written, or it would be told twice, and what a file says again is passed over.
                self.folder.look()
                out += self._outgoing.write(rest_s)[0]
            self._tell_seen()
            if out or reports:
                self.folder.look()
            if self._is_snapshot_wanted():
                snapshots.make(self.workspace, self.folder, self._outgoing.told_until)
                self.folder.look()
            snapshots.clear(self.folder)
            return Round(out, tuple(reports), is_typing, self._standing())

    def standing(self) -> Standing:
        """Who has what, as far as the folder tells; nothing is written."""
        with self.guard:
            self.folder.look()
            self._check()
            self._incoming.note_known()
            return self._standing()

    def glance(self) -> Listing:
        """Names, sizes and times in the folder: whether a round is worth while."""
        return layout.listing(self.binding.path)

    def make_snapshot(self) -> None:
        """Puts the whole case into the folder, for somebody who comes in now."""
        with self.guard:
            self.folder.look()
            self._outgoing.write(rest_s=0.0)
            snapshots.make(self.workspace, self.folder, self._outgoing.told_until)

    def _standing(self) -> Standing:
        return standing(self.folder, list(self._incoming.waiting()))

    def _take(self) -> list[MergeReport]:
        before = (dict(self.binding.taken), self.binding.mark)
        reports = self._incoming.take()
        snapshot = snapshots.take(self.workspace, self.folder)
        if snapshot is not None:
            reports += [snapshot] if snapshot.steps else []
            reports += self._incoming.take()
        if before != (self.binding.taken, self.binding.mark):
            self.binding.save()
        return reports

    def _check(self) -> None:
        """Whether we may tell anything; a case that was restored to an earlier state takes in again what it lacks."""
        assert self.folder.team is not None
        if self.workspace.key is not None and not self.folder.team.is_encrypted:
            raise CaseError(
                tr("This case is locked, and its team folder is not encrypted: nothing more is told to the team."),
                tr("Remove the passphrase, or make an encrypted team folder for a copy of the case."),
            )
        me = self.folder.everybody.get(self.binding.member)
        if me is not None and me.signer != self.folder.keys.signer:
            raise CaseError(
                tr("The team knows you by another key than you have now."),
                tr("Bring your keys back from a backup, or join the team anew."),
            )
        if self._is_checked:
            return
        self._is_checked = True
        with self.workspace.open_reader() as reader:
            if self.binding.mark and not queries.ord_of(reader, self.binding.mark):
                self._incoming.forget_what_was_in()

    def _tell_seen(self) -> None:
        """Tells what we have taken in, when that is another than we told; so a quiet team stays quiet."""
        others = {member: number for member, number in self.binding.taken.items() if member != self.binding.member}
        told = self.folder.seen.get(self.binding.member)
        if told is None or (told.seen, told.number) != (others, self.binding.number):
            said = {"seen": others, "number": self.binding.number, "when": utc_now()}
            put(self.folder, self.folder.own / layout.SEEN_NOTE, notes.encode(said, self.folder.keys))

    def _is_snapshot_wanted(self) -> bool:
        return snapshots.is_due(self.folder) or bool(self.folder.newcomers())


def sync_of(workspace: Workspace) -> TeamSync | None:
    """The team of an open case; None when it is in none."""
    binding = binding_of(workspace.home, case_queries.info(workspace.reader).id)
    return TeamSync(workspace, binding) if binding is not None else None
