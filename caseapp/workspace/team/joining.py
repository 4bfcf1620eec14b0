"""Founds a team in a folder, brings a new member in from a snapshot, and lets people into an encrypted team."""

from __future__ import annotations

import json
from pathlib import Path

from caseapp.domain.errors import BadInput, CaseError, NeedsPassphrase
from caseapp.domain.ids import new_id
from caseapp.exchange.packages.own_keys import own_keys, public_keys
from caseapp.exchange.packages.signing import fingerprint
from caseapp.exchange.team import layout, notes
from caseapp.exchange.team.reading import FORMAT_NEEDS
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import tr
from caseapp.queries import case as case_queries
from caseapp.queries import team as queries
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.needs import made_for, what_to_install
from caseapp.store.reader import Reader
from caseapp.workspace.team import snapshots
from caseapp.workspace.team.binding import Binding, binding_of
from caseapp.workspace.team.folder import TeamFolder, read_team
from caseapp.workspace.team.outgoing import put_note
from caseapp.workspace.team.sync import TeamSync
from caseapp.workspace.workspace import Workspace


class NotLetIn(CaseError):
    """A member of an encrypted team has to let us in first."""


def found(workspace: Workspace, folder: Path, name: str = "", *, is_encrypted: bool = False) -> TeamSync:
    """Lays a team folder for an open case, whose holder is called `name` there; else as its author.

    Raises BadInput and CaseError in words.
    """
    info = case_queries.info(workspace.reader)
    if binding_of(workspace.home, info.id) is not None:
        raise BadInput(tr("This case is in a team already."), tr("Others join it with File, Join a team folder."))
    if workspace.key is not None and not is_encrypted:
        raise BadInput(
            tr("This case is locked, and the files in a team folder would not be."),
            tr("Make the team folder encrypted."),
        )
    if (folder / layout.TEAM_NOTE).exists():
        raise BadInput(tr("“{folder}” is a team folder already.", folder=folder), tr("Join it, or choose another."))
    keys = own_keys()
    binding = Binding(str(workspace.home), str(folder.absolute()), new_id(), info.id, new_id())
    said = {
        "format": notes.FORMAT,
        "for": FORMAT_NEEDS,
        "team": binding.team,
        "case": info.id,
        "title": "" if is_encrypted else info.title[:200],
        "founder": binding.member,
        "encrypted": is_encrypted,
    }
    team_folder = TeamFolder(binding, keys=keys)
    _write_member(team_folder, name or workspace.author)
    put_note(team_folder, folder / layout.TEAM_NOTE, notes.encode(said, keys))
    sync = TeamSync(workspace, binding)
    sync.folder.look()
    snapshots.make(workspace, sync.folder)
    return sync


def join(folder: Path, target: Path, author: str, passphrase: str = "") -> Binding:
    """Makes a case at `target` out of the newest snapshot in a team folder, and becomes a member.

    Raises NotLetIn when somebody must let us in first; call it again then. NeedsPassphrase for a locked case.
    """
    if target.exists():
        raise BadInput(tr("“{name}” exists already.", name=target.name), tr("Choose another name."))
    team = read_team(folder)
    binding = _begun(folder, target, team)
    team_folder = TeamFolder(binding)
    own_note = team_folder.own / layout.MEMBER_NOTE
    if own_note.exists():
        binding.notes[own_note.name] = own_note.read_text(encoding="utf-8")
    else:
        _write_member(team_folder, author)
    binding.notes[layout.TEAM_NOTE] = (folder / layout.TEAM_NOTE).read_text(encoding="utf-8")
    team_folder.look()
    if binding.member not in team_folder.members:
        raise NotLetIn(
            tr("A member of the team has to let you in first."),
            tr("Tell them these words: {words}. Then join again.", words=fingerprint(public_keys().signer)),
        )
    _take_newest(team_folder, target, passphrase)
    binding.sealed_to = sorted(team_folder.members)
    binding.save()
    _pending(team).unlink(missing_ok=True)
    return binding


def let_in(sync: TeamSync, who: str) -> str:
    """Lets somebody into an encrypted team: their id, their name or their key in words. Returns their name."""
    with sync.guard:
        name = _let_in(sync.folder, who)
        sync.make_snapshot()
    return name


def _let_in(folder: TeamFolder, who: str) -> str:
    folder.look()
    matching = [each for each in folder.asking() if who in (each.id, each.name, fingerprint(each.signer))]
    if not matching:
        raise BadInput(tr("Nobody asks to be let in as “{name}”.", name=who), tr("Look at the list of the team."))
    if len(matching) > 1:
        raise BadInput(tr("More than one is called “{name}”.", name=who), tr("Name them by the words of their key."))
    member = matching[0]
    mine = folder.own_lets_in() | {member.id: (member.signer, member.recipient)}
    said = {"lets_in": {each: {"signer": signer, "age": age} for each, (signer, age) in mine.items()}}
    put_note(folder, folder.own / layout.LETS_IN_NOTE, notes.encode(said, folder.keys))
    folder.binding.save()
    return member.name


def _write_member(folder: TeamFolder, author: str) -> None:
    said = {"member": folder.binding.member, "name": (author or tr("A member"))[:200], "age": folder.keys.recipient}
    put_note(folder, folder.own / layout.MEMBER_NOTE, notes.encode(said, folder.keys))


def _begun(folder: Path, target: Path, team: notes.Team) -> Binding:
    """Who asked to be let in before goes on as the same member."""
    try:
        member = str(json.loads(_pending(team).read_bytes())["member"])
    except (OSError, ValueError, KeyError, TypeError):
        member = new_id()
        _pending(team).parent.mkdir(parents=True, exist_ok=True)
        write_atomic(_pending(team), json.dumps({"member": member}).encode())
    return Binding(str(target.absolute()), str(folder.absolute()), team.id, team.case_id, member)


def _pending(team: notes.Team) -> Path:
    return user_data_dir() / "teams" / "asking" / f"{team.id}.json"


def _take_newest(folder: TeamFolder, target: Path, passphrase: str) -> None:
    """The case out of the snapshot that holds most; of one that is damaged, out of the next."""
    problem = CaseError(
        tr("There is no snapshot in the team folder yet."), tr("It may still be arriving: try again when it is there.")
    )
    newest = sorted(folder.snapshots.values(), key=lambda each: sum(each[1].covers.values()), reverse=True)
    for entry, snapshot in newest:
        try:
            with snapshots.unsealed(entry, snapshot, folder.sealer) as case:
                _put_case(case, target, folder.binding, passphrase)
        except (NeedsPassphrase, BadInput):
            raise
        except CaseError as error:
            problem = error
            continue
        folder.binding.taken = dict(snapshot.covers)
        return
    raise problem


def _put_case(case: Path, target: Path, binding: Binding, passphrase: str) -> None:
    key: Key | None = lifecycle.key_for(case, passphrase) if passphrase else None
    examined = lifecycle.examine(case, key=key)
    if examined.is_newer:
        cannot = tr("It cannot be joined here.")
        raise CaseError(f"{made_for(target.name, examined.needs)} {cannot}", what_to_install(examined.needs))
    with Reader(case, key) as reader:
        if case_queries.info(reader).id != binding.case_id:
            raise CaseError(tr("The snapshot is of another case."), tr("Do not trust it."))
        binding.since = queries.step_at(reader, queries.last_ord(reader))
    lifecycle.copy_to(case, target, key=key)
