"""Writes the man page caseapp(1): its frame is written here, its commands and options are those of the command line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from caseapp.cli.passphrases import NEW_VARIABLE, VARIABLE
from caseapp.cli.program import BAD_USE, PROBLEM, app

_TYPE = re.compile(r" <[^>]*>")
_NOTE = re.compile(r"  \[(.*)\]$")
_OPTION = re.compile(r"-{1,2}[A-Za-z][\w-]*")

_DESCRIPTION = """
Caseapp keeps one case in one file: sources and their texts, excerpts, meetings, people, statements and open items, in
which every fact leads back to its words.

Without a command the window opens, with the case or the package that is named. With a command the same is done without
a window; answers are text, or JSON for scripts.

The program makes no network connection.
"""
_FILES = (
    ("NAME.case", "A case; locked cases are encrypted with a passphrase."),
    ("NAME.casepack", "A package: a case for a journey, perhaps signed and encrypted."),
    (".~NAME.case.lock", "Beside a case that is open: who has it."),
    ("~/.config/caseapp/", "Settings of the window, and the list of recent cases."),
    ("~/.local/share/caseapp/", "The sample case, kept versions, the log and reports of crashes."),
    ("~/.cache/caseapp/", "What can be made again."),
)
_ENVIRONMENT = (
    (VARIABLE, "The passphrase of locked cases, when no file gives it and nobody is to be asked."),
    (NEW_VARIABLE, "The passphrase of what is about to be locked or encrypted."),
    ("CASEAPP_HOME", "One folder for settings, data and cache, instead of those named above."),
)
_STATUS = (
    ("0", "Done."),
    (str(PROBLEM), "A problem was found, or a file is missing, damaged, there already or read-only, or was refused."),
    (str(BAD_USE), "Bad use: an unknown command, kind or field, or a value that cannot be."),
)
_WINDOW = (
    ("--new", "Ask where to keep a new case."),
    ("--sample", "Open one's own copy of the sample case."),
    ("--version", "Print the version and stop."),
)


def page(version: str, day: datetime.date) -> str:
    """The page in the language of man(7), in ASCII; the same for the same program, version and day."""
    command = get_command(app)
    lines = [
        f'.TH CASEAPP 1 "{day.isoformat()}" "Caseapp {escaped(version)}" "User Commands"',
        ".SH NAME",
        escaped("caseapp - case files in which every fact leads back to its words", is_dash_kept=True),
        ".SH SYNOPSIS",
        *_synopsis("[CASE|PACKAGE]"),
        *_synopsis("--new"),
        *_synopsis("--sample"),
        *_synopsis("COMMAND [OPTIONS] [ARGUMENTS]"),
        ".SH DESCRIPTION",
    ]
    for paragraph in _DESCRIPTION.strip().split("\n\n"):
        lines += [".PP", escaped(" ".join(paragraph.split()))]
    lines += [".SH OPTIONS", *_terms(_WINDOW), *_parameters(command)]
    lines.append(".SH COMMANDS")
    for name, sub in commands(command):
        lines += [*_section(name, sub), *_parameters(sub)]
    for title, terms in (("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT), ("EXIT STATUS", _STATUS)):
        lines += [f'.SH "{title}"', *_terms(terms)]
    lines += [".SH SEE ALSO", r"Help inside the window (F1), and \fBcaseapp\fR \fICOMMAND\fR \fB\-\-help\fR."]
    return "\n".join(lines) + "\n"


def escaped(words: str, *, is_dash_kept: bool = False) -> str:
    """Words as groff prints them: no control lines, options with real hyphens, other characters by their number."""
    text = words.replace("\\", r"\e").replace("…", "...")
    text = text.replace("-", r"\-") if is_dash_kept else _OPTION.sub(lambda found: found[0].replace("-", r"\-"), text)
    text = text.replace("~", r"\(ti").replace("^", r"\(ha").replace("'", r"\(aq").replace('"', r"\(dq")
    text = "".join(char if char.isascii() else rf"\[u{ord(char):04X}]" for char in text)
    return rf"\&{text}" if text.startswith(".") else text


def _synopsis(words: str) -> list[str]:
    return [".PP", rf"\fBcaseapp\fR {_marked(words)}"]


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Every command under its full name, in the order of the command line's own help."""
    for name, command in group.commands.items():
        full = f"{before} {name}".strip()
        yield full, command
        if hasattr(command, "commands"):
            yield from commands(command, full)


def _section(name: str, command: Any) -> list[str]:
    context = command.make_context(name, [], resilient_parsing=True)
    usage = " ".join(_piece(piece) for piece in command.collect_usage_pieces(context))
    return [f'.SS "{escaped(name, is_dash_kept=True)} {escaped(usage)}"', escaped(" ".join(command.help.split()))]


def _piece(piece: str) -> str:
    """One word of a usage; the library puts arguments in braces, and dots after them once more."""
    return piece.replace("{", "").replace("}", "").replace("......", "...")


def _parameters(command: Any) -> list[str]:
    """The arguments and options of one command, with what its help says of each; `--help` is the same everywhere."""
    context = command.make_context("caseapp", [], resilient_parsing=True)
    terms = []
    for parameter in command.get_params(context):
        record = None if "--help" in parameter.opts else parameter.get_help_record(context)
        if record is not None:
            name, words = record
            terms.append((_TYPE.sub("", name) if parameter.param_type_name == "argument" else name, _noted(words)))
    return _terms(terms)


def _noted(words: str) -> str:
    """What stands in brackets at the end of a help: that something is required is seen from the usage."""
    found = _NOTE.search(words)
    if found is None:
        return words
    kept = "; ".join(note for note in found[1].split("; ") if note != "required")
    return words[: found.start()] + (f" ({kept})" if kept else "")


def _terms(terms: Any) -> list[str]:
    return [line for term, words in terms for line in (".TP", _marked(term), escaped(" ".join(words.split())))]


def _marked(term: str) -> str:
    """A term: what is typed as it stands is bold, what stands for something else in capitals or brackets is not."""
    parts = (rf"\fB{escaped(part)}\fR" if part.startswith("-") else rf"\fI{escaped(part)}\fR" for part in term.split())
    return " ".join(parts)
