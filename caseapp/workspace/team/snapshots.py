"""The whole case as one file in our folder: for new members, for who comes back late, and in the place of old files.

Old files of steps are taken away by their owner alone, when a snapshot of theirs holds them and all have seen them.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.domain.merging import MergeReport
from caseapp.exchange.team import layout, notes
from caseapp.exchange.team.layout import Entry
from caseapp.exchange.team.reading import not_whole
from caseapp.exchange.team.sealing import Sealer, sha256_of
from caseapp.ops import team as team_ops
from caseapp.platform.atomic import UNSYNCED_PREFIX, new_file
from caseapp.platform.machine import utc_now
from caseapp.platform.private import PrivateFolder
from caseapp.platform.translation import tr
from caseapp.queries import team as queries
from caseapp.store import lifecycle
from caseapp.store.reader import Reader
from caseapp.workspace.merging import parcel_of
from caseapp.workspace.team.folder import TeamFolder
from caseapp.workspace.team.incoming import merge
from caseapp.workspace.team.outgoing import put
from caseapp.workspace.workspace import Workspace

log = logging.getLogger(__name__)

MOST_FILES, MOST_BYTES = 200, 16 << 20
"""More own files of steps than this, or larger ones, are replaced by a snapshot."""
SILENT = timedelta(days=30)
"""Who was not heard of for so long is not waited for: a snapshot brings them up to date."""
_TRIES = 5


def make(workspace: Workspace, folder: TeamFolder, told_until: int | None = None) -> None:
    """Puts the case as it is into our folder. Raises CaseError.

    Steps after the place `told_until` are told in files all the same; None when those who come in start from here.
    """
    binding = folder.binding
    covers = {**binding.taken, binding.member: binding.number}
    with _private() as private:
        since = _copied(workspace, private / "copy.case")
        sealed = private / "sealed"
        folder.sealer.seal_file(private / "copy.case", sealed)
        sha256 = sha256_of(sealed)
        stem = layout.snapshot_stem(binding.number, sha256)
        said = {
            "sha256": sha256,
            "size": sealed.stat().st_size,
            "covers": covers,
            "when": utc_now(),
            "encrypted": bool(folder.sealer.recipients),
        }
        target = folder.own / layout.SNAPSHOTS / f"{stem}.case"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with sealed.open("rb") as source, new_file(target, UNSYNCED_PREFIX) as file:
                shutil.copyfileobj(source, file, 1 << 20)
        except OSError as error:
            raise CaseError(
                tr("No snapshot can be written to “{folder}”: {reason}.", folder=folder.path, reason=error.strerror),
                tr("Free some space there."),
            ) from error
        put(folder, target.with_suffix(".json"), notes.encode(said, folder.keys))
    if told_until is not None:
        with workspace.open_reader() as reader:
            since = queries.step_at(reader, told_until)
    binding.covered = covers[binding.member]
    binding.files = {number: said for number, said in binding.files.items() if int(number) > binding.covered}
    binding.since, binding.sealed_to = since, sorted(folder.members)
    binding.save()


def is_due(folder: TeamFolder) -> bool:
    """Whether our files are many or large, or our snapshot was lost."""
    if folder.binding.covered >= 0 and not any(path.with_suffix(".case").is_file() for path in _own(folder)):
        return True
    own = folder.own_files()
    last = max((found.covers.get(folder.binding.member, 0) for found in _own(folder).values()), default=0)
    fresh = [known for known in own if known.entry.number > last]
    return len(fresh) > MOST_FILES or sum(known.entry.size for known in fresh) > MOST_BYTES


def clear(folder: TeamFolder) -> None:
    """Takes away our files of steps that our newest snapshot holds and all have seen, and older snapshots."""
    own = _own(folder)
    if not own:
        return
    newest = max(own, key=lambda path: path.name)
    done = min([own[newest].covers.get(folder.binding.member, 0), *_seen_by_others(folder)])
    kept: set[str] = set()
    for known in folder.own_files():
        if known.entry.number <= done:
            known.entry.path.unlink(missing_ok=True)
        elif known.head is not None:
            kept.update(known.head.blobs.values())
    if done > folder.binding.compacted:
        folder.binding.compacted = done
        folder.binding.save()
        _clear_blobs(folder, kept)
    for path in own.keys() - {newest}:
        path.unlink(missing_ok=True)
        path.with_suffix(".case").unlink(missing_ok=True)


def take(workspace: Workspace, folder: TeamFolder) -> MergeReport | None:
    """Merges the snapshot that brings us furthest, where files that we lack are no more; None when none does."""
    taken = folder.binding.taken
    useful = [found for found in folder.snapshots.values() if _helps(folder, found[1])]
    for entry, found in sorted(useful, key=_reach, reverse=True):
        try:
            with unsealed(entry, found, folder.sealer) as case, parcel_of(case, workspace.key) as parcel:
                report = merge(workspace, folder, parcel, folder.name_of(entry.member))
        except CaseError as error:
            log.info("a snapshot of a team is refused: %s", error.message)
            continue
        for member, number in found.covers.items():
            taken[member] = max(taken.get(member, 0), number)
        return report
    return None


@contextmanager
def unsealed(entry: Entry, found: notes.Snapshot, sealer: Sealer) -> Iterator[Path]:
    """The case in a snapshot, in a private place. Raises CaseError when it has not arrived whole."""
    path = entry.path.with_suffix(".case")
    with _private() as private:
        case = private / "snapshot.case"
        try:
            if path.stat().st_size != found.size or sha256_of(path) != found.sha256:
                raise not_whole(path.name)
            sealer.unseal_file(path, case, is_encrypted=found.is_encrypted)
        except OSError as error:
            raise not_whole(path.name) from error
        yield case


def _helps(folder: TeamFolder, found: notes.Snapshot) -> bool:
    """Whether a snapshot holds files that we lack and that are no more."""
    taken = folder.binding.taken
    there = {(known.entry.member, known.entry.number) for known in folder.files.values() if known.head is not None}
    return any(
        number > taken.get(member, 0) and (member, taken.get(member, 0) + 1) not in there
        for member, number in found.covers.items()
        if member != folder.binding.member
    )


def _reach(found: tuple[Entry, notes.Snapshot]) -> int:
    return sum(found[1].covers.values())


def _own(folder: TeamFolder) -> dict[Path, notes.Snapshot]:
    own = folder.binding.member
    return {path: found for path, (entry, found) in folder.snapshots.items() if entry.member == own}


def _seen_by_others(folder: TeamFolder) -> Iterator[int]:
    """The last file of ours that each other has seen, of those who were heard of lately."""
    for member in folder.members:
        seen = folder.seen.get(member)
        if member == folder.binding.member:
            continue
        if seen is None:
            note = folder.listing.notes.get(layout.member_folder(folder.path, member) / layout.MEMBER_NOTE)
            if note is not None and time.time() - note[1] / 1e9 < SILENT.total_seconds():
                yield 0
        elif not _is_silent(seen.when):
            yield seen.seen.get(folder.binding.member, 0)


def _is_silent(when: str) -> bool:
    try:
        return datetime.now(UTC) - datetime.fromisoformat(when) > SILENT
    except (ValueError, TypeError):
        return False


def _clear_blobs(folder: TeamFolder, kept: set[str]) -> None:
    try:
        there = [path for path in (folder.own / layout.BLOBS).iterdir() if len(path.name) == 64]
    except OSError:
        return
    for path in there:
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _copied(workspace: Workspace, target: Path) -> str:
    """Copies the case when no step in it is still being typed; returns its last step."""
    for _ in range(_TRIES):
        lifecycle.copy_to(workspace.path, target, key=workspace.key, replace=True)
        workspace.run(partial(team_ops.settle, rest_s=0.0)).result()
        with Reader(target, workspace.key) as copy, workspace.open_reader() as reader:
            last = queries.step_at(copy, queries.last_ord(copy))
            if not last or queries.ord_of(reader, last):
                return last
    raise CaseError(tr("The case is being typed in all the time."), tr("It is tried again."))


@contextmanager
def _private() -> Iterator[Path]:
    try:
        folder = PrivateFolder()
    except OSError as error:
        raise CaseError(
            tr("There is no room for a copy of the case: {reason}.", reason=error.strerror or error),
            tr("Free some space on the disk of your home folder."),
        ) from error
    with folder:
        yield folder.path
