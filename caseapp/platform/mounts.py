"""Which file system a path lies on, by the name its system gives it; and which of them are other people's disks.

It reads what the system says of its mounts and never asks the file system itself, which may be a server that is gone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

#: Names of file systems whose disk is elsewhere, and what people call them: locks and shared memory fail there.
#: FUSE without a further name is not among them: it may be an encrypted vault, whose content must not be copied out.
_NETWORK: dict[str, str] = {
    "nfs": "NFS",
    "nfs3": "NFS",
    "nfs4": "NFS",
    "cifs": "SMB",
    "smb": "SMB",
    "smb2": "SMB",
    "smb3": "SMB",
    "smbfs": "SMB",
    "afpfs": "AFP",
    "afs": "AFS",
    "ncpfs": "NetWare",
    "9p": "9P",
    "v9fs": "9P",
    "ceph": "Ceph",
    "glusterfs": "GlusterFS",
    "lustre": "Lustre",
    "davfs": "WebDAV",
    "davfs2": "WebDAV",
    "webdav": "WebDAV",
    "sshfs": "SSH",
    "gvfsd-fuse": "GVfs",
    "kio-fuse": "KIO",
    "rclone": "rclone",
    "s3fs": "S3",
    "curlftpfs": "FTP",
    "onedriver": "OneDrive",
    "google-drive-ocamlfuse": "Google Drive",
    "vboxsf": "VirtualBox",
    "vmhgfs": "VMware",
    "vmhgfs-fuse": "VMware",
    "prl_fs": "Parallels",
}
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MAC_LINE = re.compile(r"^(?P<source>.*) on (?P<point>/.*) \((?P<type>\w+)[,)]")
_MAC_TIMEOUT_S = 3


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system: where it is mounted and the name of its type, as the system writes it."""

    point: PurePath
    type: str


def network_name(type_name: str) -> str | None:
    """What people call a network file system; None for one on a disk of this machine."""
    return _NETWORK.get(type_name.lower().removeprefix("fuse."))


def linux_mounts(text: str) -> list[Mount]:
    """The mounts in the words of `/proc/self/mountinfo` (proc(5)), in their order; a later one covers an earlier."""
    found = []
    for line in text.splitlines():
        head, separator, tail = line.partition(" - ")
        fields, types = head.split(" "), tail.split(" ")
        if separator and len(fields) > 4:
            found.append(Mount(PurePosixPath(_ESCAPED.sub(_character, fields[4])), types[0]))
    return found


def mac_mounts(text: str) -> list[Mount]:
    """The mounts in the words of macOS's `mount`."""
    lines = (_MAC_LINE.match(line) for line in text.splitlines())
    return [Mount(PurePosixPath(each["point"]), each["type"]) for each in lines if each]


def mount_of(path: PurePath, mounts: Iterable[Mount]) -> Mount | None:
    """The mount that an absolute path without links lies on: the deepest, and of two at one place the later."""
    around = [mount for mount in mounts if path.is_relative_to(mount.point)]
    return max(enumerate(around), key=lambda each: (len(each[1].point.parts), each[0]))[1] if around else None


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))


if sys.platform == "win32":

    def mount_at(path: Path) -> Mount | None:
        """The mount that `path` lies on, as this system says; `smb` for every network drive of Windows."""
        import ctypes

        remote = 4  # DRIVE_REMOTE of GetDriveTypeW
        anchor = path.anchor
        is_remote = anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == remote
        return Mount(PurePath(anchor), "smb" if is_remote else "")

elif sys.platform == "darwin":

    def mount_at(path: Path) -> Mount | None:
        """The mount that `path` lies on, as this system says."""
        import subprocess

        try:
            said = subprocess.run(["/sbin/mount"], capture_output=True, timeout=_MAC_TIMEOUT_S, check=True).stdout
        except (OSError, subprocess.SubprocessError):
            return None
        return mount_of(path, mac_mounts(said.decode("utf-8", "surrogateescape")))

else:

    def mount_at(path: Path) -> Mount | None:
        """The mount that `path` lies on, as this system says."""
        try:
            said = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return None
        return mount_of(path, linux_mounts(said))
