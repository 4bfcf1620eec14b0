"""Where things are found: files shipped with the program, and the folders it may write to on this machine.

It must not create folders, nor ask how the program was installed: the same search works in the source tree, an
editable install, a wheel and a frozen bundle.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

_APP = "caseapp"
SAMPLE_NAME = "Sample case.case"
HOME_VARIABLE = "CASEAPP_HOME"
_PACKAGE = Path(__file__).resolve().parents[1]
_BASES = (_PACKAGE / "_bundled", _PACKAGE.parent)


def resources_dir() -> Path:
    """Return the folder of icons, style sheets, schemas and sample texts. Raises FileNotFoundError."""
    return _shipped("resources")


def db_dir() -> Path:
    """Return the folder of migrations and of `schema.sql`. Raises FileNotFoundError."""
    return _shipped("db")


def licences_dir() -> Path:
    """Return the folder of licence texts of a bundle. Raises FileNotFoundError where there is none."""
    return _shipped("licences")


def user_data_dir() -> Path:
    """Return the folder for logs and crash reports; it may not exist yet."""
    return _own("data") or platformdirs.user_data_path(_APP, appauthor=False)


def user_config_dir() -> Path:
    """Return the folder of the settings file; it may not exist yet."""
    return _own("config") or platformdirs.user_config_path(_APP, appauthor=False)


def cache_dir() -> Path:
    """Return the folder for what can be made again; it may not exist yet."""
    return _own("cache") or platformdirs.user_cache_path(_APP, appauthor=False)


def sample_case_path() -> Path:
    """Return where the person's own copy of the sample case stands; it may not exist yet."""
    return user_data_dir() / SAMPLE_NAME


def working_copy_path(case: Path) -> Path:
    """Return where the working copy of a case stands, if it has one; links to one case share it."""
    target = os.path.realpath(case.expanduser())
    name = hashlib.sha256(target.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return user_data_dir() / "working" / name / os.path.basename(target)


def is_in_one_folder() -> bool:
    """Whether everything is kept in one folder that CASEAPP_HOME names, and so nothing with the system."""
    return bool(os.environ.get(HOME_VARIABLE))


def _shipped(name: str) -> Path:
    for base in _BASES:
        folder = base / name
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The folder {name!r} of the program is missing; install the program again.")


def _own(name: str) -> Path | None:
    """CASEAPP_HOME keeps everything in one folder: for tests, and for a copy carried on a stick."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).absolute() / name if home else None
