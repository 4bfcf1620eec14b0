"""The command that shares a copy of a case: a new file with nothing in it but what may go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from caseapp.cli.files import file_problems
from caseapp.cli.output import answer, counted
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import NEW_VARIABLE, given_next, key_of
from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.kinds import kind_shown
from caseapp.domain.sharing import Line, Manifest, Replacement, Rules, checked, from_json

_MOST_LINES = 20
_SAME_PASSPHRASE = "It opens with the passphrase of the case. To give it another: --new-passphrase-file FILE."
_MOST_RULES_BYTES = 10_000_000

ListOption = list[str] | None


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("share")(share)


def share(
    case: CaseArgument,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help="The copy to write.")] = None,
    max_sensitivity: Annotated[
        str | None,
        typer.Option("--max-sensitivity", metavar="HOW", help="public, internal (as set), confidential or secret."),
    ] = None,
    kinds: Annotated[
        ListOption, typer.Option("--kinds", metavar="KIND", help="Only these kinds; “,” or repeat.")
    ] = None,
    tags: Annotated[
        ListOption,
        typer.Option("--tags", metavar="TAG", help="Only what is tagged so, and what it refers to and rests on."),
    ] = None,
    without_tags: Annotated[
        ListOption, typer.Option("--without-tags", metavar="TAG", help="Nothing tagged so.")
    ] = None,
    sources: Annotated[
        ListOption, typer.Option("--sources", metavar="WHICH", help="Only these sources, by id or title.")
    ] = None,
    only: Annotated[
        ListOption,
        typer.Option("--only", metavar="WHICH", help="Only these, by id or title, and what they refer to and rest on."),
    ] = None,
    without: Annotated[
        ListOption, typer.Option("--without", metavar="WHICH", help="Not these records, by id or title.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="Nothing dated before.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Nothing dated after.")] = None,
    replaced: Annotated[
        ListOption,
        typer.Option("--replace", metavar="WHO=LABEL", help="This person goes without a name, as [LABEL]; repeatable."),
    ] = None,
    also_parts: Annotated[
        bool, typer.Option("--replace-left", help="Replace what else may name them, too, such as a family name alone.")
    ] = False,
    accept_names: Annotated[
        bool, typer.Option("--accept-names", help="Write the copy although something may still name them.")
    ] = False,
    history: Annotated[bool | None, typer.Option("--history/--no-history", help="With earlier values.")] = None,
    originals: Annotated[bool | None, typer.Option("--originals/--no-originals", help="With original files.")] = None,
    notes: Annotated[bool | None, typer.Option("--notes/--no-notes", help="With notes.")] = None,
    authors: Annotated[bool | None, typer.Option("--authors/--no-authors", help="With who wrote what.")] = None,
    file_names: Annotated[
        bool | None, typer.Option("--file-names/--no-file-names", help="With names of files.")
    ] = None,
    views: Annotated[bool | None, typer.Option("--views/--no-views", help="With kept views and searches.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="What the case is called in the copy.")] = None,
    rules_file: Annotated[
        Path | None, typer.Option("--rules", metavar="FILE", help="Rules in JSON; options given here come before them.")
    ] = None,
    new_passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--new-passphrase-file",
            metavar="FILE",
            help=f"Lock the copy with the first line of FILE, or of {NEW_VARIABLE}; else it is locked as the case is.",
        ),
    ] = None,
    author: Annotated[str, typer.Option("--author", help="Who shares it; not told with --no-authors.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go and what would stay.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Share a copy: a new file that holds only what may go. The case itself stays as it is."""
    from caseapp.workspace import sharing

    if output is None and not dry_run:
        raise BadInput("There is no file to write.", "Name it with -o, or use --dry-run.")
    given: dict[str, Any] = {
        "max_sensitivity": max_sensitivity,
        "kinds": _split("--kinds", kinds),
        "tags": _split("--tags", tags),
        "without_tags": _split("--without-tags", without_tags),
        "sources": _listed("--sources", sources),
        "only": _listed("--only", only),
        "without": _listed("--without", without),
        "since": since,
        "until": until,
        "replacements": tuple(map(_replacement, replaced)) if replaced else None,
        "history": history,
        "originals": originals,
        "notes": notes,
        "authors": authors,
        "file_names": file_names,
        "views": views,
        "title": title,
    }
    path = case.expanduser()
    rules = _rules(rules_file)
    rules = checked(replace(rules, **{name: value for name, value in given.items() if value is not None}))
    with file_problems():
        key, own = key_of(path), None
        if output is not None and not dry_run:
            _check_free(output.expanduser(), force)
    rules = sharing.understood(path, rules, key=key)  # what names nothing is bad use, not a problem of a file
    with file_problems():
        manifest = sharing.look(path, rules, key=key)
        if also_parts and manifest.unnamed_left:
            rules = _replaced_too(rules, manifest)
            manifest = sharing.look(path, rules, key=key)
        if not as_json:
            answer(False, None, _lines(manifest))  # read before anything is written
        if output is not None and not dry_run:
            if manifest.unnamed_left and not accept_names:
                raise _names_left(manifest)
            own = given_next(new_passphrase_file)
            sharing.share(path, output.expanduser(), rules, key=key, new_key=own or key, author=author, replace=force)
    written = None if output is None or dry_run else str(output.expanduser())
    told = {"path": written, "locked": bool(own or key), **_told(manifest)}
    is_of_case = written is not None and key is not None and own is None
    answer(as_json, told, [*([f"Wrote {written}"] if written else []), *([_SAME_PASSPHRASE] if is_of_case else [])])


def _replaced_too(rules: Rules, manifest: Manifest) -> Rules:
    """The rules with what may still name people who go without a name among their further names."""
    also: dict[str, tuple[str, ...]] = {}
    for record_id, name in manifest.unnamed_left:
        also[record_id] = (*also.get(record_id, ()), name)
    marks = {line.id: mark for line, mark in manifest.unnamed}
    people = []
    for each in rules.replacements:
        # Those who are held to be the same go under one mark, and may be called by another's names.
        names = (name for record_id, found in also.items() if marks[record_id] == each.mark for name in found)
        people.append(replace(each, also=(*each.also, *names)))
    return replace(rules, replacements=tuple(people))


def _names_left(manifest: Manifest) -> CaseError:
    found = [f"“{name}” {count}×" for (_, name), count in manifest.unnamed_left.items()]
    more = [f"{len(found) - _MOST_LINES} more"] if len(found) > _MOST_LINES else []
    return CaseError(
        f"Names of people who go without one may still stand in the copy: {', '.join(found[:_MOST_LINES] + more)}.",
        "Nothing was written. Replace them with --replace-left, or let them go with --accept-names.",
    )


def _listed(option: str, words: ListOption) -> tuple[str, ...] | None:
    """What an option names; BadInput when it is given with nothing, which would narrow nothing."""
    if words is not None and not all(each.strip(" ,") for each in words):
        raise BadInput(f"{option} names nothing.", "Say what, or leave it out.")
    return None if words is None else tuple(words)


def _split(option: str, words: ListOption) -> tuple[str, ...] | None:
    listed = _listed(option, words)
    if listed is None:
        return None
    return tuple(part.strip() for each in listed for part in each.split(",") if part.strip())


def _replacement(words: str) -> Replacement:
    record_id, sign, label = words.partition("=")
    if not sign or not label.strip():
        raise BadInput(f"“{words}” does not say by what to replace a name.", "Write it as WHO=LABEL.")
    return Replacement(record_id.strip(), label.strip())


def _rules(file: Path | None) -> Rules:
    if file is None:
        return Rules()
    with file_problems():
        try:
            if file.expanduser().stat().st_size > _MOST_RULES_BYTES:
                raise BadInput(f"“{file}” is too large to be rules.", "Choose the file that holds them.")
            return from_json(file.expanduser().read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            raise BadInput(f"“{file}” is not text in UTF-8.", "Save it as UTF-8.") from None


def _check_free(output: Path, force: bool) -> None:
    if output.is_dir():
        raise CaseError(f"“{output}” is a folder.", "Name a file in it.")
    if not output.parent.is_dir():
        raise CaseError(f"There is no folder “{output.parent}”.", "Choose a folder that exists.")
    if output.exists() and not force:
        raise CaseError(f"“{output.name}” is there already.", "Choose another name, or replace it with --force.")


def _told(manifest: Manifest) -> dict[str, Any]:
    return {
        "goes": {"counts": manifest.counts(manifest.goes), "ids": [each.id for each in manifest.goes]},
        "stays": {"counts": manifest.counts(manifest.stays), "ids": [each.id for each in manifest.stays]},
        "unsourced": [_line(each) for each in manifest.unsourced],
        "names_left": [
            {"name": each.name, "of": _line(each.of), "where": _line(each.where), "count": each.count}
            for each in manifest.names_left
        ],
        "unnamed": [{**_line(each), "as": mark} for each, mark in manifest.unnamed],
        "texts": manifest.texts,
        "texts_left_out": manifest.texts_left_out,
        "originals": manifest.originals,
        "originals_left_out": manifest.originals_left_out,
        "history": manifest.has_history,
    }


def _line(line: Line) -> dict[str, str]:
    return {"id": line.id, "kind": line.kind, "title": line.title}


def _lines(manifest: Manifest) -> Iterator[str]:
    yield f"Goes:  {_counted(manifest, manifest.goes)}"
    yield f"Stays: {_counted(manifest, manifest.stays)}"
    yield f"Texts: {_go_and_stay(manifest.texts, manifest.texts_left_out)}"
    yield f"Original files: {_go_and_stay(manifest.originals, manifest.originals_left_out)}"
    yield "With earlier values" if manifest.has_history else "Without earlier values"
    yield from _some("Without a source in the copy", [each.title for each in manifest.unsourced])
    left = [f"“{each.name}” in “{each.where.title}”, {each.count}×" for each in manifest.names_left]
    yield from _some("Names of those who stay or go without one, in words that go", left)


def _go_and_stay(go: int, stay: int) -> str:
    return f"{counted(go, 'goes', 'go')}, {counted(stay, 'stays', 'stay')}"


def _counted(manifest: Manifest, lines: tuple[Line, ...]) -> str:
    counts = ((kind_shown(name), count) for name, count in manifest.counts(lines).items())
    return ", ".join(counted(count, kind.label.lower(), kind.plural.lower()) for kind, count in counts) or "nothing"


def _some(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"{heading}: {len(lines)}"
        yield from (f"  {line}" for line in lines[:_MOST_LINES])
        if len(lines) > _MOST_LINES:
            yield f"  and {len(lines) - _MOST_LINES} more"
