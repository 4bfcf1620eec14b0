"""The team folder as one member sees it: who the others are, and the files read so far, each checked when it is read.

What cannot be read is remembered with the reason, and looked at again when the file is another.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages.own_keys import OwnKeys, own_keys
from caseapp.exchange.team import blobs, layout, notes, step_files
from caseapp.exchange.team.layout import Entry, Listing
from caseapp.exchange.team.reading import read_bounded
from caseapp.exchange.team.sealing import Sealer
from caseapp.exchange.team.step_files import Head
from caseapp.platform.translation import tr
from caseapp.workspace.team.binding import Binding

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Known:
    """A file of steps as it was when it was looked at; `problem` says why it is not taken in, `is_in` that it is."""

    entry: Entry
    head: Head | None = None
    problem: str = ""
    is_in: bool = False


@dataclass(slots=True)
class TeamFolder:
    """What was read of the folder. `look` brings it up to date; nobody else changes it."""

    binding: Binding
    listing: Listing = field(default_factory=Listing)
    team: notes.Team | None = None
    members: dict[str, notes.Member] = field(default_factory=dict)
    everybody: dict[str, notes.Member] = field(default_factory=dict)  # and who waits to be let in
    seen: dict[str, notes.Seen] = field(default_factory=dict)
    files: dict[Path, Known] = field(default_factory=dict)
    snapshots: dict[Path, tuple[Entry, notes.Snapshot]] = field(default_factory=dict)
    keys: OwnKeys = field(default_factory=own_keys, repr=False)
    _notes: dict[Path, tuple[int, int]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.binding.path

    @property
    def own(self) -> Path:
        """The folder that only we write to."""
        return layout.member_folder(self.path, self.binding.member)

    @property
    def sealer(self) -> Sealer:
        """What encrypts to all members, if that is what the team wants."""
        if self.team is None or not self.team.is_encrypted:
            return Sealer()
        known = {each.recipient for each in self.members.values()} | {self.keys.recipient}
        return Sealer(tuple(sorted(known)), self.keys.identity)

    def look(self) -> None:
        """Reads what is new. Raises CaseError when the folder cannot be reached or is another team's."""
        self.team = read_team(self.path)
        self.listing = layout.listing(self.path)
        if (self.team.id, self.team.case_id) != (self.binding.team, self.binding.case_id):
            raise CaseError(
                tr("“{folder}” is the folder of another team.", folder=self.path), tr("Choose the right folder.")
            )
        if self._notes != self.listing.notes:
            self._notes = self.listing.notes
            self._read_members()
        self._read_snapshots()
        self._read_steps()

    def name_of(self, member: str) -> str:
        """What a member is called."""
        found = self.members.get(member)
        return found.name if found is not None else tr("an unknown member")

    def own_files(self) -> list[Known]:
        """Our own files of steps, as they stand in the folder."""
        return [known for known in self.files.values() if known.entry.member == self.binding.member]

    def steps(self, known: Known) -> step_files.StepFile:
        """Reads a file of steps. Raises DamagedFile, NotYetForUs, OSError."""
        assert self.team is not None
        entry, whose = known.entry, self.members.get(known.entry.member)
        if whose is None:
            raise DamagedFile(tr("“{name}” is of somebody who is no member.", name=entry.path.name))
        data = read_bounded(entry.path, layout.MOST_STEP_FILE_BYTES)
        ours = (self.team.id, self.team.case_id, entry.member)
        return step_files.decode(data, entry.path.name, self.sealer, whose.signer, ours)

    def blob(self, name: str) -> blobs.Blob | None:
        """A text or an original out of any member's folder; None while nobody has it whole."""
        folders = [layout.member_folder(self.path, member) for member in self.members]
        return blobs.read(folders, name, self.sealer)

    def has_blob(self, name: str) -> bool:
        """Whether a file of this name is in any member's folder."""
        return any((layout.member_folder(self.path, each) / layout.BLOBS / name).is_file() for each in self.members)

    def newcomers(self) -> set[str]:
        """Members of an encrypted team who cannot read what we wrote before they came."""
        is_encrypted = self.team is not None and self.team.is_encrypted
        return self.members.keys() - set(self.binding.sealed_to) if is_encrypted else set()

    def asking(self) -> list[notes.Member]:
        """Who waits to be let into an encrypted team."""
        return [member for member in self.everybody.values() if member.id not in self.members]

    def own_lets_in(self) -> dict[str, tuple[str, str]]:
        """Whom we have let in: signer and recipient by member."""
        try:
            return notes.read_lets_in(self.own / layout.LETS_IN_NOTE, self.keys.signer)
        except (OSError, DamagedFile):
            return {}

    def _read_members(self) -> None:
        assert self.team is not None
        self.everybody = dict(self._member_notes())
        self.members, self.seen = {}, {}
        for member in self._accepted(self.everybody):
            self.members[member.id] = member
            self.binding.signers[member.id] = member.signer
            seen = layout.member_folder(self.path, member.id) / layout.SEEN_NOTE
            try:
                self.seen[member.id] = notes.read_seen(seen, member.signer)
            except (OSError, DamagedFile) as error:
                log.debug("what a member has seen cannot be read: %s", error)

    def _member_notes(self) -> Iterator[tuple[str, notes.Member]]:
        for member_id in self.listing.members:
            path = layout.member_folder(self.path, member_id) / layout.MEMBER_NOTE
            try:
                member = notes.read_member(path)
            except (OSError, DamagedFile) as error:
                log.debug("a member's note cannot be read: %s", error)
                continue
            # Whose key is known keeps it: a folder does not change hands.
            if self.binding.signers.get(member_id, member.signer) == member.signer:
                yield member_id, member

    def _accepted(self, there: dict[str, notes.Member]) -> Iterable[notes.Member]:
        """All whose notes are sound; in an encrypted team the founder, and whom those let in who are in themselves."""
        assert self.team is not None
        if not self.team.is_encrypted:
            return there.values()
        founder = there.get(self.team.founder)
        found: dict[str, notes.Member] = {}
        waiting = [founder] if founder is not None and founder.signer == self.team.signer else []
        while waiting:
            member = waiting.pop()
            found[member.id] = member
            path = layout.member_folder(self.path, member.id) / layout.LETS_IN_NOTE
            try:
                lets_in = notes.read_lets_in(path, member.signer)
            except (OSError, DamagedFile):
                continue
            for who, said in lets_in.items():
                other = there.get(who)
                if other is not None and who not in found and said == (other.signer, other.recipient):
                    waiting.append(other)
        return found.values()

    def _read_snapshots(self) -> None:
        kept = {path: found for path, found in self.snapshots.items() if self.listing.snapshots.get(path) == found[0]}
        for path, entry in self.listing.snapshots.items():
            member = self.members.get(entry.member)
            if path in kept or member is None:
                continue
            try:
                kept[path] = (entry, notes.read_snapshot(path, member.signer))
            except (OSError, DamagedFile) as error:
                log.debug("the note of a snapshot cannot be read: %s", error)
        self.snapshots = kept

    def _read_steps(self) -> None:
        there = self.listing.steps
        self.files = {path: known for path, known in self.files.items() if there.get(path) == known.entry}
        for path, entry in there.items():
            known = self.files.get(path)
            if known is None or (known.head is None and entry.member in self.members and not known.problem):
                self.files[path] = self._looked_at(Known(entry))

    def _looked_at(self, known: Known) -> Known:
        if known.entry.member not in self.members:
            return known
        try:
            known.head = self.steps(known).head
        except OSError as error:
            log.debug("a file of steps cannot be read: %s", error)
        except CaseError as error:
            known.problem = error.message
        return known


def read_team(folder: Path) -> notes.Team:
    """The note of a team folder. Raises CaseError in words when it is none, or cannot be reached."""
    path = folder / layout.TEAM_NOTE
    try:
        return notes.read_team(path)
    except FileNotFoundError:
        if not folder.is_dir():
            raise CaseError(
                tr("The team folder “{folder}” cannot be reached.", folder=folder),
                tr("What you do is kept in your case, and goes out when the folder is back."),
            ) from None
        words = tr("“{folder}” is no team folder.", folder=folder)
        raise CaseError(words, tr("It may not have arrived yet.")) from None
    except OSError as error:
        raise CaseError(
            tr("The team folder “{folder}” cannot be read: {reason}.", folder=folder, reason=error.strerror or error),
            tr("Check its permissions."),
        ) from error
