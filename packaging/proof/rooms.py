"""Fresh Debian systems to try packages in: made by debootstrap once a day, copied for every use, entered by chroot.

The script that uses them runs in a mount and process namespace of its own (`in_private_namespace`), so that whatever
happens nothing stays mounted and nobody goes on running.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from proof.steps import Failure

SUITE = "bookworm"
DEFAULT_MIRROR = "http://deb.debian.org/debian"
PERSON = "ada"
HOME = f"/home/{PERSON}"
RUNTIME = "/run/user/1000"
#: Displays of a machine share one list of names, whatever rooms they are in, so a number nobody else takes.
DISPLAY = f":{secrets.randbelow(50_000) + 1_000}"
PRIVATE = "CASEAPP_PROOF_IS_PRIVATE"
#: What a person's desktop has and the program does not bring.
DESK_PACKAGES = (
    "xvfb", "xauth", "openbox", "xdotool", "xdg-utils", "dbus", "desktop-file-utils", "shared-mime-info",
    "libfile-mimeinfo-perl", "libgtk-3-bin", "hicolor-icon-theme", "man-db", "file", "procps",
)  # fmt: skip
_DEVICES = {"null": (1, 3), "zero": (1, 5), "full": (1, 7), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}


def in_private_namespace() -> bool:
    """Whether this process already has mounts and processes of its own."""
    return PRIVATE in os.environ


def enter_private_namespace() -> int:
    """Runs this script again with mounts and processes of its own, and returns its exit code."""
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--propagation", "private"]
    return subprocess.run([*command, sys.executable, *sys.argv], env=os.environ | {PRIVATE: "1"}).returncode


def can_have_namespace() -> bool:
    """Whether the system lets this process have mounts of its own."""
    command = ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def mirror_in(sources: str) -> str:
    """The Debian mirror that a list of apt sources names first; Debian's own where there is none."""
    found = re.search(r"^(?:deb\s+(?:\[.*?\]\s+)?|URIs:\s*)(https?://\S+?/debian)/?(?:\s|$)", sources, re.MULTILINE)
    return found[1] if found else DEFAULT_MIRROR


def host_mirror() -> str:
    """The Debian mirror that this machine uses."""
    folder = Path("/etc/apt")
    lists = [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in lists if path.is_file()]
    return mirror_in("\n".join(texts))


class Bases:
    """The systems that rooms are copied from, kept for a day: a minimal one, and one with what a desktop has."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._day = time.strftime("%Y%m%d")

    def minimal(self) -> Path:
        """The smallest Debian, its lists of packages fetched."""
        return self._made("minimal", self._make_minimal)

    def desk(self) -> Path:
        """The same with a display without a screen, a window manager and what opens files there."""
        return self._made("desk", self._make_desk)

    def _made(self, name: str, make: Callable[[Path], None]) -> Path:
        base = self._folder / f"{name}-{self._day}"
        if not base.exists():
            for old in self._folder.glob(f"{name}-*"):
                remove_tree(old)
            half = self._folder / f"{name}-half"
            self._folder.mkdir(parents=True, exist_ok=True)
            make(half)
            half.rename(base)
        return base

    def _make_minimal(self, place: Path) -> None:
        mirror = host_mirror()
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(place), mirror], capture_output=True, text=True
        )
        if done.returncode:
            raise Failure(f"debootstrap failed:\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
        _write(place / "etc/apt/sources.list", f"deb {mirror} {SUITE} main\n")
        _write(place / "etc/apt/apt.conf.d/90proof", 'Acquire::Languages "none";\nAPT::Sandbox::User "root";\n')
        _write(place / "usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n")
        (place / "usr/sbin/policy-rc.d").chmod(0o755)
        _write(place / "etc/hosts", "127.0.0.1 localhost debian\n")
        _write(place / "etc/hostname", "debian\n")
        shutil.copy("/etc/resolv.conf", place / "etc/resolv.conf")
        with Room(place) as room:
            room.root("useradd", "--create-home", "--uid", "1000", "--shell", "/bin/bash", PERSON)
            room.root("apt-get", "update", "-q")

    def _make_desk(self, place: Path) -> None:
        copy_tree(self.minimal(), place)
        with Room(place) as room:
            room.root("apt-get", "install", "-y", "-q", "--no-install-recommends", *DESK_PACKAGES)
            room.root("apt-get", "clean")


class Room:
    """A Debian system in a folder. Use as a context manager: what runs in it ends when it is left."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Room:
        for name, kind in (("proc", "proc"), ("dev", "tmpfs"), ("run", "tmpfs"), ("tmp", "tmpfs")):
            _mount("-t", kind, kind, self.place / name)
        for name, (major, minor) in _DEVICES.items():
            device = self.place / "dev" / name
            os.mknod(device, 0o666 | 0o020000, os.makedev(major, minor))
            device.chmod(0o666)
        for name, kind in (("dev/pts", "devpts"), ("dev/shm", "tmpfs")):
            (self.place / name).mkdir()
            _mount("-t", kind, kind, self.place / name)
        (self.place / "dev/fd").symlink_to("/proc/self/fd")
        (self.place / "dev/ptmx").symlink_to("pts/ptmx")
        for name in ("tmp", "dev/shm"):
            (self.place / name).chmod(0o1777)
        for name in (RUNTIME, "/run/lock", "/tmp/.X11-unix"):
            self.path(name).mkdir(parents=True)
        self.path("/tmp/.X11-unix").chmod(0o1777)
        os.chown(self.path(RUNTIME), 1000, 1000)
        self.path(RUNTIME).chmod(0o700)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end_everybody()
        for name in ("dev/shm", "dev/pts", "dev", "tmp", "run", "proc"):
            subprocess.run(["umount", "--lazy", str(self.place / name)], check=True)

    def path(self, inside: str) -> Path:
        """Where a path of the room is outside of it."""
        return self.place / inside.lstrip("/")

    def root(self, *command: str, timeout: float = 400.0) -> str:
        """Runs a command as root and returns what it said; CalledProcessError when it fails."""
        return self._run(["chroot", str(self.place), *command], _environment("/root", {}), timeout)

    def person(self, *command: str, env: Mapping[str, str] | None = None, timeout: float = 120.0) -> str:
        """Runs a command as the ordinary person, in their home."""
        return self._run(self._as_person(command), _environment(HOME, env or {}), timeout)

    def start(self, *command: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Starts a program of the ordinary person; it ends with the room."""
        log = self.path(f"{HOME}/{Path(command[0]).name}.out").open("ab")
        with log:
            process = subprocess.Popen(
                self._as_person(command), env=_environment(HOME, env or {}), stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._started.append(process)
        return process

    def processes(self, word: str) -> list[int]:
        """The processes of the room whose program's path holds a word."""
        return [pid for pid, program in self._everybody() if word in program]

    def _as_person(self, command: Sequence[str]) -> list[str]:
        inside = 'cd "$HOME" && exec "$@"'
        return ["chroot", "--userspec=1000:1000", str(self.place), "/bin/sh", "-c", inside, "sh", *command]

    def _run(self, command: list[str], env: Mapping[str, str], timeout: float) -> str:
        done = subprocess.run(
            command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout
        )
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def _everybody(self) -> list[tuple[int, str]]:
        """All processes whose root is this room, and what they run."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if os.readlink(folder / "root") == str(self.place):
                    found.append((int(folder.name), os.readlink(folder / "exe")))
            except OSError:
                continue  # gone meanwhile
        return found

    def end_everybody(self) -> None:
        """Ends all that runs in the room."""
        for end in (signal.SIGTERM, signal.SIGKILL):
            for pid, _ in self._everybody():
                try:
                    os.kill(pid, end)
                except ProcessLookupError:
                    continue
            time.sleep(0.2)
        for process in self._started:
            process.wait(10)


def copy_tree(source: Path, place: Path) -> None:
    """Copies a whole system, whatever was in its place before."""
    remove_tree(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(source), str(place)], check=True)


def remove_tree(place: Path) -> None:
    """Removes a system, but nothing that may be mounted in it."""
    subprocess.run(["rm", "-rf", "--one-file-system", str(place)], check=True)


def _environment(home: str, more: Mapping[str, str]) -> dict[str, str]:
    return {
        "HOME": home,
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "USER": PERSON if home == HOME else "root",
        "DEBIAN_FRONTEND": "noninteractive",
        **({"XDG_RUNTIME_DIR": RUNTIME} if home == HOME else {}),
        **{name: os.environ[name] for name in ("http_proxy", "https_proxy") if name in os.environ},
        **more,
    }


def _mount(*words: object) -> None:
    subprocess.run(["mount", *map(str, words)], check=True)


def _write(path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")
