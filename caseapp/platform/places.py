"""Whether a case lies where others write, too: on a network drive, or in a folder that a program synchronises.

Known by the file system, and by the marks that synchronisers leave in the folders above. It reads names and says what
it saw; it changes nothing, and a case that shows no mark can still be shared: people choose that themselves.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path

from caseapp.platform.conflicts import conflicted_copies
from caseapp.platform.mounts import mount_at, network_name
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import tr

__all__ = ["PlaceKind", "SharedPlace", "conflicted_copies", "mark_in_folders", "shared_place"]


class PlaceKind(StrEnum):
    """How others come to a place."""

    NETWORK = "network"
    SYNCHRONISED = "synchronised"


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """Where a case is shared: by `service` (Dropbox, SMB), known by `mark` (the name of a file) in `folder`."""

    kind: PlaceKind
    service: str
    mark: str
    folder: Path

    def words(self) -> str:
        """What was seen, for people."""
        if self.kind is PlaceKind.NETWORK:
            return tr("on a network drive ({service}, {folder})", service=self.service, folder=self.folder)
        if self.mark:
            return tr(
                "in a folder that {service} synchronises (seen: {mark} in {folder})",
                service=self.service,
                mark=self.mark,
                folder=self.folder,
            )
        return tr("in a folder that {service} synchronises ({folder})", service=self.service, folder=self.folder)


#: What synchronisers leave in their folder: the pattern of a name, whether it is a folder (None: either), whose it is.
_LEFT: tuple[tuple[str, bool | None, str], ...] = (
    (".stfolder", None, "Syncthing"),
    # Dropbox: `~/.dropbox` is a folder of settings on Linux, `.dropbox` in the shared folder a file.
    (".dropbox", False, "Dropbox"),
    (".dropbox.cache", True, "Dropbox"),
    (".nextcloudsync.log", False, "Nextcloud"),
    (".owncloudsync.log*", False, "ownCloud"),
    ("._sync_*.db", False, "Nextcloud"),
    (".sync_*.db", False, "Nextcloud"),
    (".seafile-data", True, "Seafile"),
    (".tresorit", None, "Tresorit"),
    (".tmp.drivedownload", True, "Google Drive"),
    (".tmp.driveupload", True, "Google Drive"),
    (".shortcut-targets-by-id", True, "Google Drive"),
    (".SynologyWorkingDirectory", True, "Synology Drive"),
    (".megaignore", False, "MEGA"),
    (".*.icloud", False, "iCloud Drive"),
)
#: What their folders are called.
_CALLED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"OneDrive( - .+)?"), "OneDrive"),
    (re.compile(r"Google Drive|GoogleDrive(-.+)?"), "Google Drive"),
    (re.compile(r"Mobile Documents|com~apple~CloudDocs|iCloud ?Drive", re.IGNORECASE), "iCloud Drive"),
)
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_STORAGE = "CloudStorage"  # macOS: ~/Library/CloudStorage/Dropbox, .../OneDrive-Office, .../Box-Box
_MAX_BYTES = 4_096
_MOST_ENTRIES = 20_000
"""More entries of a folder are not looked at: they take longer than opening the case."""


def shared_place(case: Path, private: Path | None = None) -> SharedPlace | None:
    """Where the case is shared, or None when nothing shows that it is.

    A network drive that also holds `private` (the person's own data) counts for nothing: a working copy would be no
    better off there. Links are followed, so it may wait for a slow disk: not on the UI thread.
    """
    path = Path(os.path.realpath(case))
    return _network(path, private or user_data_dir()) or mark_in_folders(path, os.environ)


def mark_in_folders(path: Path, variables: Mapping[str, str]) -> SharedPlace | None:
    """The mark of a synchroniser in the folders above `path`, the nearest first."""
    onedrive = {Path(variables[name]): "OneDrive" for name in _ONEDRIVE_VARIABLES if variables.get(name)}
    for folder in path.parents:
        if folder == folder.parent:
            return None  # nobody synchronises a whole system, and what lies in its root is not ours to read
        named = onedrive.get(folder) or _by_name(folder)
        if named:
            return SharedPlace(PlaceKind.SYNCHRONISED, named, "", folder)
        for mark, service in _marks(folder):
            return SharedPlace(PlaceKind.SYNCHRONISED, service, mark, folder)
    return None


def _network(path: Path, private: Path) -> SharedPlace | None:
    mount = mount_at(path)
    service = network_name(mount.type) if mount is not None else None
    if mount is None or service is None or mount == mount_at(Path(os.path.realpath(private))):
        return None
    return SharedPlace(PlaceKind.NETWORK, service, mount.type, Path(mount.point))


def _by_name(folder: Path) -> str | None:
    if folder.parent.name == _CLOUD_STORAGE:
        return folder.name.partition("-")[0]
    return next((service for pattern, service in _CALLED if pattern.fullmatch(folder.name)), None)


def _marks(folder: Path) -> Iterator[tuple[str, str]]:
    """The names in a folder that only a synchroniser leaves, and whose they are."""
    try:
        with os.scandir(folder) as found:
            entries = [
                entry for entry in islice(found, _MOST_ENTRIES) if entry.name[0] == "." or entry.name == "desktop.ini"
            ]
    except OSError:
        return
    for entry in sorted(entries, key=_name):
        if entry.name == "desktop.ini":
            if _says_onedrive(Path(entry.path)):
                yield entry.name, "OneDrive"
            continue
        for pattern, is_folder, service in _LEFT:
            if fnmatchcase(entry.name, pattern) and is_folder in (None, entry.is_dir()):
                yield entry.name, service


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _says_onedrive(settings: Path) -> bool:
    """Windows: the look of a folder; OneDrive's names its program for the icon, in UTF-16 or as bytes."""
    try:
        with settings.open("rb") as file:
            head = file.read(_MAX_BYTES)
    except OSError:
        return False
    return b"onedrive" in head.replace(b"\x00", b"").lower()
