"""Commands for the versions of a case file: list them, and bring one back into a new file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from caseapp.cli.files import file_problems
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import key_of
from caseapp.domain.errors import NotFound
from caseapp.workspace import versions as kept
from caseapp.workspace.versions import WORDS, Version


class _ListsByItself(TyperGroup):
    """`versions CASE` is `versions list CASE`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Puts the command in that is meant when none is named."""
        named = not args or args[0] in self.commands or args[0] == "--help"
        return super().parse_args(ctx, args if named else ["list", *args])


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    group = typer.Typer(cls=_ListsByItself, rich_markup_mode=None, no_args_is_help=True)
    group.command("list")(list_versions)
    group.command("restore")(restore)
    app.add_typer(group, name="versions", help="List the versions of a case file that were kept, or restore one.")


def list_versions(case: CaseArgument, as_json: JsonOption = False) -> None:
    """List the versions kept of a case, the newest first; also when the case itself is damaged or gone."""
    found = _found(case)
    rows = [
        (number, f"{each.made_at:%Y-%m-%d %H:%M:%S}", WORDS[each.why], f"{each.size_bytes / 1e6:.1f} MB")
        for number, each in enumerate(found, 1)
    ]
    lines = table(("Version", "Made", "Why", "Size"), rows) if rows else ["No version was kept yet."]
    answer(as_json, [_told(number, each) for number, each in enumerate(found, 1)], lines)


def restore(
    case: CaseArgument,
    version: Annotated[str, typer.Argument(metavar="VERSION", help="Its number in the list, 1 being the newest.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to make.")],
    as_json: JsonOption = False,
) -> None:
    """Bring a version back as a new file; the case and the version stay as they are."""
    chosen, target = kept.chosen(_found(case), version), out.expanduser()
    with file_problems():
        kept.restore(chosen, target, key=key_of(chosen.path))
    words = f"Restored the version of {chosen.made_at:%Y-%m-%d %H:%M:%S} as {target}"
    answer(as_json, {"path": str(target), "version": _told(None, chosen)}, [words])


def _found(case: Path) -> Sequence[Version]:
    found = kept.versions_of(case)
    if not found and not case.expanduser().exists():
        raise NotFound(f"There is no file “{case}”, and no version of it was kept.", "Check the name.")
    return found


def _told(number: int | None, version: Version) -> dict[str, Any]:
    told = {
        "name": version.path.stem,
        "made_at": version.made_at.isoformat(),
        "why": str(version.why),
        "bytes": version.size_bytes,
        "path": str(version.path),
    }
    return told if number is None else {"number": number, **told}
