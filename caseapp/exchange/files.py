"""The bytes of a file that somebody chose, or in words why they cannot be had."""

from __future__ import annotations

from pathlib import Path

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

MOST_BYTES = 256 << 20


def file_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file; BadInput if it is missing, unreadable or larger than `most`."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError as error:
        raise BadInput(tr("“{name}” does not exist.", name=path.name), tr("Check the name and the folder.")) from error
    except IsADirectoryError as error:
        raise BadInput(tr("“{name}” is a folder.", name=path.name), tr("Choose the files in it.")) from error
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or error),
            tr("Check its permissions."),
        ) from error
    if len(content) > most:
        raise BadInput(tr("The file is larger than {size} MB.", size=most >> 20), tr("Split it and import the parts."))
    return content
