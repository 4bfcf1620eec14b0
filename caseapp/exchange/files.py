"""The bytes of a file that somebody chose, or in words why they cannot be had."""

from __future__ import annotations

from pathlib import Path

from caseapp.domain.errors import BadInput

MOST_BYTES = 256 << 20


def file_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file; BadInput if it is missing, unreadable or larger than `most`."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError as error:
        raise BadInput(f"“{path.name}” does not exist.", "Check the name and the folder.") from error
    except IsADirectoryError as error:
        raise BadInput(f"“{path.name}” is a folder.", "Choose the files in it.") from error
    except OSError as error:
        raise BadInput(f"“{path.name}” cannot be read: {error.strerror or error}.", "Check its permissions.") from error
    if len(content) > most:
        raise BadInput(f"The file is larger than {most >> 20} MB.", "Split it and import the parts.")
    return content
