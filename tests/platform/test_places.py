"""Where a case is shared is known by file systems and marks as they really are; conflicted copies by their names."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

import pytest

from caseapp.platform.conflicts import conflicted_copies, is_conflicted_name
from caseapp.platform.mounts import Mount, linux_mounts, mac_mounts, mount_of, network_name
from caseapp.platform.places import PlaceKind, SharedPlace, mark_in_folders, shared_place

MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 259:1 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p1 rw
101 27 0:55 / /mnt/desk rw,relatime - cifs //server/desk rw,vers=3.1.1
102 27 0:56 / /mnt/Shared\040files\040한 rw shared:7 master:2 - nfs4 server:/export rw
103 27 0:57 / /home/ada/ssh rw,nosuid - fuse.sshfs ada@server:/ rw
104 27 0:58 / /home/ada/vault rw - fuse.gocryptfs /home/ada/.vault rw
105 27 0:59 / /mnt/desk/scratch rw - tmpfs tmpfs rw
106 27 0:60 / /mnt/c rw - 9p drvfs rw
107 27 0:61 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
broken line
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ada@server._smb._tcp.local/Desk%20files on /Volumes/Desk files (smbfs, nodev, nosuid, mounted by ada)
server:/export on /Volumes/export (nfs, asynchronous)
/dev/disk5s1 on /Volumes/Stick (msdos, local, nodev)
"""


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ada/talks.case", None),
        ("/mnt/desk/talks.case", "SMB"),
        ("/mnt/deskside/talks.case", None),
        ("/mnt/desk/scratch/talks.case", None),
        ("/mnt/Shared files 한/talks.case", "NFS"),
        ("/home/ada/ssh/case/talks.case", "SSH"),
        ("/home/ada/vault/talks.case", None),
        ("/mnt/c/Users/ada/talks.case", "9P"),
        ("/run/user/1000/gvfs/smb-share:server=nas/talks.case", "GVfs"),
    ],
)
def test_a_network_drive_is_known_by_its_file_system(path: str, service: str | None) -> None:
    mount = mount_of(PurePosixPath(path), linux_mounts(MOUNTINFO))
    assert mount is not None
    assert network_name(mount.type) == service


def test_network_drives_of_macos_are_known() -> None:
    mounts = mac_mounts(MAC)
    found = {
        path: mount_of(PurePosixPath(path), mounts) for path in ("/Volumes/Desk files/a", "/Volumes/export/a", "/a")
    }
    assert [network_name(mount.type) if mount else "?" for mount in found.values()] == ["SMB", "NFS", None]
    assert mount_of(PurePosixPath("/Volumes/Stick/a"), mounts) == Mount(PurePosixPath("/Volumes/Stick"), "msdos")


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder/", "Syncthing"),
        (".stfolder", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".dropbox.cache/", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".owncloudsync.log.1", "ownCloud"),
        ("._sync_0a1b2c3d.db", "Nextcloud"),
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".seafile-data/", "Seafile"),
        (".tresorit/", "Tresorit"),
        (".tmp.drivedownload/", "Google Drive"),
        (".Old notes.pdf.icloud", "iCloud Drive"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_mark(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / "Desk" / "2026").mkdir(parents=True)
    made = tmp_path / "Desk" / mark.rstrip("/")
    made.mkdir() if mark.endswith("/") else made.touch()
    place = mark_in_folders(tmp_path / "Desk" / "2026" / "talks.case", {})
    assert place == SharedPlace(PlaceKind.SYNCHRONISED, service, mark.rstrip("/"), tmp_path / "Desk")
    assert place.words() == f"in a folder that {service} synchronises (seen: {made.name} in {made.parent})"


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Foreign Office", "OneDrive"),
        ("OneDrive", "OneDrive"),
        ("Library/CloudStorage/Dropbox", "Dropbox"),
        ("Library/CloudStorage/GoogleDrive-ada@example.org", "GoogleDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Google Drive", "Google Drive"),
        ("Wolke", "OneDrive"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    inner = tmp_path / folder / "Cases"
    inner.mkdir(parents=True)
    place = mark_in_folders(inner / "talks.case", {"OneDriveCommercial": str(tmp_path / "Wolke")})
    assert place is not None
    assert (place.service, place.kind) == (service, PlaceKind.SYNCHRONISED)


def test_what_is_no_mark_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()  # the settings of Dropbox in a home folder on Linux
    (tmp_path / "OneDriveless").mkdir()
    (tmp_path / ".sync").mkdir()
    (tmp_path / "desktop.ini").write_text("[.ShellClassInfo]\nIconResource=C:\\Windows\\a.dll,3\n", "utf-16")
    assert mark_in_folders(tmp_path / "OneDriveless" / "talks.case", {}) is None
    assert shared_place(tmp_path / "talks.case") is None
    assert shared_place(tmp_path / "gone" / "talks.case") is None
    (tmp_path / "desktop.ini").write_text("[.ShellClassInfo]\nIconResource=C:\\OneDrive.exe,3\n", "utf-16")
    assert shared_place(tmp_path / "talks.case") is not None


def test_a_link_is_followed_to_where_the_case_lies(tmp_path: Path) -> None:
    (tmp_path / "Sync" / ".stfolder").mkdir(parents=True)
    (tmp_path / "Sync" / "talks.case").touch()
    (tmp_path / "talks.case").symlink_to(tmp_path / "Sync" / "talks.case")
    place = shared_place(tmp_path / "talks.case")
    assert place is not None
    assert place.service == "Syncthing"


CONFLICTED = [
    "talks (Ada's conflicted copy 2026-11-28).case",
    "talks (Ada Müller's conflicted copy).case",
    "talks (conflicted copy 2026-11-28 140512).case",
    "talks (Case Conflict).case",
    "talks (Case Conflict 1).case",
    "talks (In Konflikt stehende Kopie von Ada 2026-11-28).case",
    "talks (Copie en conflit de Ada 2026-11-28).case",
    "talks (Ada의 충돌된 사본 2026-11-28).case",
    "talks (Ada の競合コピー 2026-11-28).case",
    "talks.sync-conflict-20261128-140512-ABCDEF7.case",
    "talks.sync-conflict-20261128-140512.case",
    "talks_conflict-20261128-140512.case",
    "talks_DiskStation_Nov-28-140512-2026_Conflict.case",
    "talks (SFConflict ada@example.org 2026-11-28-14-05-12).case",
    "talks.Conflict(1).case",
    "talks-DESKTOP-4F2K9QX.case",
    "talks-ADA-LAPTOP-2.case",
    "talks-bens-mac.case",
    "talks (1).case",
    "talks 2.case",
]
OTHERS = [
    "talks.case",
    "talks copy.case",
    "talks 2026.case",
    "talks-2026.case",
    "talks-draft.case",
    "talks (before update 2026-11-28 140512).case",
    "talks (conflict of interest",
    "talks (1).pdf",
    "other (1).case",
    "talkstoo.case",
    "talks on the conflict.case",
    ".talks.case.77.partial",
    ".~talks.case.lock",
]


def test_conflicted_copies_are_known_by_every_name_that_synchronisers_write(tmp_path: Path) -> None:
    for name in (*CONFLICTED, *OTHERS):
        (tmp_path / name).touch()
    (tmp_path / "talks (2).case").mkdir()
    found = {each.name for each in conflicted_copies(tmp_path / "talks.case")}
    assert found == set(CONFLICTED) - {"talks-bens-mac.case"}
    assert is_conflicted_name("talks-bens-mac.case", "talks.case", "Bens-Mac")
    assert conflicted_copies(tmp_path / "gone" / "talks.case") == []


def test_names_with_accents_and_marks_of_their_own_are_compared_as_one() -> None:
    split = unicodedata.normalize("NFD", "Gespräche 회담 (conflicted copy 2026-11-28 140512).case")
    assert is_conflicted_name(split, "Gespräche 회담.case")
    assert is_conflicted_name("Akte (a).b [𠮷] (1).case", "Akte (a).b [𠮷].case")
    assert not is_conflicted_name("talks (conflicted copy 2026).case", "talks (conflicted copy 2026).case")
