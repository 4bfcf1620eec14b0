"""The command line as a whole: the commands put together, and every error turned into words and an exit code.

Exit codes: 0 well; 1 a problem found, or a file, record or case that is not as it should be; 2 bad use.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import typer
from typer.main import get_command

from caseapp.cli import (
    case_commands,
    compare_commands,
    draft_command,
    evidence_commands,
    export_commands,
    file_version_commands,
    import_commands,
    key_commands,
    lock_commands,
    merge_commands,
    news_commands,
    package_commands,
    record_commands,
    same_commands,
    share_commands,
    step_commands,
    suggest_command,
    team_commands,
    version_commands,
)
from caseapp.cli.output import complain
from caseapp.cli.passphrases import options
from caseapp.domain.errors import BadInput, CaseError

PROBLEM = 1
BAD_USE = 2
INTERRUPTED = 130

app = typer.Typer(
    name="caseapp",
    help="Case files in which every fact leads back to its words. Without a command, the window opens.",
    epilog="caseapp CASE opens the window with a case, caseapp --new with a new one, caseapp --sample with the sample; "
    "caseapp --version says which version this is.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.callback()(options)
for _theme in (
    case_commands,
    import_commands,
    export_commands,
    record_commands,
    evidence_commands,
    step_commands,
    news_commands,
    version_commands,
    compare_commands,
    same_commands,
    merge_commands,
    share_commands,
    suggest_command,
    draft_command,
    lock_commands,
    file_version_commands,
    package_commands,
    key_commands,
    team_commands,
):
    _theme.register(app)


def run(arguments: Sequence[str], check_window: Callable[[Path], str]) -> int:
    """Runs one command and returns its exit code. `check_window` is what the self-test asks of the window."""
    _speak_utf8()
    if unreadable := [each for each in arguments if not _is_text(each)]:
        complain(f"“{unreadable[0]}” is not text in UTF-8.", "Rename the file, or type the words anew.", False)
        return BAD_USE
    try:
        result = get_command(app).main(
            args=list(arguments), prog_name="caseapp", standalone_mode=False, obj=check_window
        )
    except CaseError as error:
        complain(error.message, error.advice, "--json" in arguments)
        return BAD_USE if isinstance(error, BadInput) else PROBLEM
    except typer.TyperException as error:
        complain(error.format_message(), "“caseapp --help” lists the commands.", "--json" in arguments)
        return int(error.exit_code)
    except typer.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        # Who read our output has gone, as `head` does; what is still buffered must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM
    return result if isinstance(result, int) else 0


def _is_text(argument: str) -> bool:
    """Whether an argument can be stored: bytes that are no characters arrive as halves of characters."""
    return not any("\ud800" <= char <= "\udfff" for char in argument)


def _speak_utf8() -> None:
    """Output is UTF-8 with line feeds whatever the system's code page, so that it stays parseable in a pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
