"""Commands for a team that works on a case through a folder: founded, joined, kept up to date, and who has what."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import author, file_problems, writing
from caseapp.cli.output import answer, counted, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import given, key_of
from caseapp.domain.errors import BadInput

if TYPE_CHECKING:
    from caseapp.workspace import Workspace
    from caseapp.workspace.team.standing import Standing
    from caseapp.workspace.team.sync import TeamSync

FolderArgument = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="The team folder, which a synchroniser carries.")
]

NameOption = Annotated[
    str, typer.Option("--name", help="What the others call you, and the author of what you do; else your name here.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    team = typer.Typer(help="A team that works on a case through a folder.", rich_markup_mode=None)
    for command in (init, join, sync, status, admit):
        team.command(command.__name__)(command)
    app.add_typer(team, name="team")


def init(
    case: CaseArgument,
    folder: FolderArgument,
    name: NameOption = "",
    encrypt: Annotated[bool, typer.Option("--encrypt", help="Encrypt all in it to the keys of its members.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make a team folder for a case; others join it from there."""
    from caseapp.workspace.team.joining import found

    if folder.is_file():  # the other way round
        case, folder = folder, case
    folder = folder.expanduser().absolute()
    with file_problems(), writing(case) as workspace:
        team = found(workspace, folder, name, is_encrypted=encrypt)
    told = {"folder": str(folder), "member": team.binding.member, "encrypted": encrypt}
    answer(as_json, told, [f"Made the team folder {folder}"])


def join(
    folder: FolderArgument,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.case", help="The case to make.")],
    name: NameOption = "",
    as_json: JsonOption = False,
) -> None:
    """Join a team: a case of your own is made out of what its folder holds."""
    from caseapp.workspace.team.joining import join as join_team

    output = output.expanduser().absolute()
    with file_problems():
        if not output.parent.is_dir():
            raise BadInput(f"There is no folder “{output.parent}”.", "Choose a folder that exists.")
        binding = join_team(folder.expanduser().absolute(), output, name or author(), given() or "")
    told = {"path": str(output), "member": binding.member}
    answer(as_json, told, [f"Wrote {output}", "“caseapp team sync” brings what has come since, and tells what you do."])


def sync(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Tell the team what you did, and take in what the others did."""
    with file_problems(), writing(case) as workspace:
        done = _team_of(workspace).sync(rest_s=0.0)
    told = {"out": done.out, "in": done.came, **_told(done.standing)}
    went = counted(done.out, "step out", "steps out")
    answer(as_json, told, [f"{went}, {done.came} in. {done.standing.words()}", *_lines(done.standing)])


def status(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Show who in the team has what; nothing is written."""
    from caseapp.workspace import Workspace
    from caseapp.workspace.shared_case import file_now

    with file_problems():
        workspace = Workspace.open(file_now(case), author(), read_only=True, key=key_of(file_now(case)))
        workspace.home = case.expanduser().absolute()
        with workspace:
            standing = _team_of(workspace).standing()
    answer(as_json, _told(standing), [standing.words(), *_lines(standing)])


def admit(
    case: CaseArgument,
    who: Annotated[str, typer.Argument(metavar="WHO", help="The name, or the words of the key, of who asks.")],
    as_json: JsonOption = False,
) -> None:
    """Let somebody into an encrypted team who asked by “caseapp team join”."""
    from caseapp.workspace.team.joining import let_in

    with file_problems(), writing(case) as workspace:
        name = let_in(_team_of(workspace), who)
    answer(as_json, {"let_in": name}, [f"“{name}” is let in, and can join when this has arrived there."])


def _team_of(workspace: Workspace) -> TeamSync:
    from caseapp.workspace.team.sync import sync_of

    team = sync_of(workspace)
    if team is None:
        raise BadInput("This case is in no team.", "Make one with “caseapp team init CASE FOLDER”.")
    return team


def _told(standing: Standing) -> dict[str, Any]:
    asking = [{"id": member, "name": name} for member, name in standing.asking]
    return {**asdict(standing), "asking": asking, "words": standing.words()}


def _lines(standing: Standing) -> list[str]:
    rows = [
        (f"{each.name} (you)" if each.is_self else each.name, _moment(each.last), _moment(each.heard),
         each.on_the_way or "", each.lacks or "")
        for each in standing.members
    ]  # fmt: skip
    lines = table(("Member", "Last step here", "Last heard of", "On the way", "Lacks of yours"), rows)
    lines += [f"{each.name}: {each.reason}" for each in standing.waiting]
    return lines + [f"“{name}” asks to be let in: caseapp team admit CASE {name}" for _, name in standing.asking]


def _moment(instant: str) -> str:
    return instant[:16].replace("T", " ")
