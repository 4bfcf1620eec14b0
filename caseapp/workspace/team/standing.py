"""Who has what by when, and what waits for what, as values for window and command line."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.platform.translation import plural, tr
from caseapp.workspace.team.folder import Known, TeamFolder


@dataclass(frozen=True, slots=True)
class MemberStanding:
    """One member. `last`: when they last did something that is in our case, `heard`: when they were last heard of
    (both ISO 8601 in UTC, "" for never). `on_the_way`: their files that are not in our case yet. `lacks`: how many of
    our files they have not taken in."""

    id: str
    name: str
    is_self: bool
    last: str
    heard: str
    on_the_way: int
    lacks: int


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that is not in yet: whose, its name, and why."""

    member: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The team as far as the folder tells it. `asking`: who waits to be let in, by id and name."""

    folder: str
    title: str
    is_encrypted: bool
    members: tuple[MemberStanding, ...]
    waiting: tuple[WaitingFile, ...]
    asking: tuple[tuple[str, str], ...] = ()

    def words(self) -> str:
        """In one line, for a status bar."""
        late = [member for member in self.members if member.on_the_way]
        if not late:
            return self._lacking_words()
        if len(late) == 1:
            return plural(
                "{n} change of {name} on the way", "{n} changes of {name} on the way", late[0].on_the_way,
                name=late[0].name,
            )  # fmt: skip
        return plural("{n} change on the way", "{n} changes on the way", sum(member.on_the_way for member in late))

    def _lacking_words(self) -> str:
        """What others who have told what they have still lack of ours, when we lack nothing."""
        behind = [member for member in self.members if member.lacks and member.heard]
        if not behind:
            return tr("Team: all in")
        if len(behind) == 1:
            return plural(
                "{name} lacks {n} change of yours", "{name} lacks {n} changes of yours", behind[0].lacks,
                name=behind[0].name,
            )  # fmt: skip
        return plural("{n} member lacks changes of yours", "{n} members lack changes of yours", len(behind))


def standing(folder: TeamFolder, waiting: list[tuple[Known, str]]) -> Standing:
    """What the files read so far tell."""
    assert folder.team is not None
    members = tuple(_member(folder, member, waiting) for member in _by_name(folder))
    files = tuple(
        WaitingFile(folder.name_of(known.entry.member), known.entry.path.name, reason)
        for known, reason in sorted(waiting, key=_place)
    )
    team = folder.team
    return Standing(
        str(folder.path),
        team.title,
        team.is_encrypted,
        members,
        files,
        tuple((each.id, each.name) for each in folder.asking()),
    )


def _place(found: tuple[Known, str]) -> tuple[str, int]:
    return found[0].entry.member, found[0].entry.number


def _by_name(folder: TeamFolder) -> list[str]:
    return sorted(folder.members, key=lambda member: (folder.members[member].name.casefold(), member))


def _member(folder: TeamFolder, member: str, waiting: list[tuple[Known, str]]) -> MemberStanding:
    own = folder.binding.member
    is_self = member == own
    seen = folder.seen.get(member)
    heads = [
        known.head for known in folder.files.values() if known.entry.member == member and known.is_in and known.head
    ]
    told = seen.number if seen is not None else 0
    on_the_way = max(told - folder.binding.taken.get(member, 0), 0)
    on_the_way = max(on_the_way, sum(1 for known, _ in waiting if known.entry.member == member))
    return MemberStanding(
        member,
        folder.members[member].name,
        is_self,
        max((head.made_at for head in heads), default=""),
        seen.when if seen is not None else "",
        0 if is_self else on_the_way,
        0 if is_self else max(folder.binding.number - (seen.seen.get(own, 0) if seen is not None else 0), 0),
    )
