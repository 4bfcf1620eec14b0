"""The program's log: a rotating file that may be sent to a developer, so it never holds words of a case.

Every line is redacted: what stands between quotation marks and SQL parameters are left out, the home folder is `~`.
Log calls elsewhere therefore put anything from a case between quotation marks (`%r` does), or better leave it out.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

from caseapp.platform.paths import user_data_dir

_MAX_BYTES = 1_000_000
_MAX_LINE_CP = 500
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_QUOTED = re.compile(
    r"""
      “[^”]*(?:”|\Z)
    | «[^»]*(?:»|\Z)
    | 「[^」]*(?:」|\Z)
    | "(?:\\.|[^"\\])*(?:"|\Z)
    | (?<!\w)'(?:\\.|[^'\\]|'(?=\w))*(?:'|\Z)
    | (?<!\w)‘(?:\\.|[^'’\\]|['’](?=\w))*(?:['’]|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_PARAMETERS = re.compile(r"\[parameters:.*\Z", re.DOTALL)


def set_up_log(folder: Path | None = None, level: int = logging.INFO) -> Path | None:
    """Send the root logger's records from `level` up to `caseapp.log` in `folder` and return that file.

    Returns None, with a warning to standard error, if the file cannot be made; the program works without a log.
    """
    target = (folder or user_data_dir() / "logs") / "caseapp.log"
    root = logging.getLogger()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(target, maxBytes=_MAX_BYTES, backupCount=3, encoding="utf-8", delay=False)
    except OSError as error:
        root.warning("No log can be written: %s", error.strerror or type(error).__name__)
        return None
    handler.setFormatter(RedactingFormatter(_FORMAT))
    root.addHandler(handler)
    root.setLevel(level)
    return target


class RedactingFormatter(logging.Formatter):
    """Formats a record so that no words of a case and no user's name in a path are left."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, and its traceback, redacted.

        Subtle: the base class keeps the formatted traceback in the record for other handlers and takes theirs;
        so it is neither used nor touched here.
        """
        record.message = redact(record.getMessage())
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{redacted_traceback(error)}"


def redact(text: str) -> str:
    """Return `text` without quoted words and SQL parameters, the home folder shortened, cut to 500 code points."""
    text = _PARAMETERS.sub("[parameters: …]", _QUOTED.sub("“…”", text))
    text = shorten_home(text)
    return text if len(text) <= _MAX_LINE_CP else text[: _MAX_LINE_CP - 1] + "…"


def shorten_home(text: str) -> str:
    """Return `text` with the path of the home folder, where it stands as a whole, written as `~`."""
    home = str(Path("~").expanduser()).rstrip("/\\")
    return re.sub(re.escape(home) + r"(?=[\\/\s:,;)]|\Z)", "~", text) if len(home) > 1 else text


def redacted_traceback(error: BaseException) -> str:
    """Return the traceback of `error` and of its causes as Python prints it, every message redacted."""
    return "\n".join(_chain(error, set())).rstrip("\n")


def _chain(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    origin = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if origin is not None and id(origin) not in seen:
        yield from _chain(origin, seen)
        yield "which led to"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):"
        yield shorten_home("".join(traceback.format_tb(error.__traceback__)).rstrip("\n"))
    yield f"{type(error).__module__}.{type(error).__qualname__}: {redact(str(error))}".removeprefix("builtins.")
