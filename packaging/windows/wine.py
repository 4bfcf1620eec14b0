"""A Windows of its own for a proof: a prefix of Wine in a folder, asked for its files and its registry."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PureWindowsPath

PATIENCE_S = 120
WINES_OWN = (r"\Software\Wine", r"\Volatile Environment")


class Wine:
    """One prefix in `folder`; nothing of it touches the machine's own."""

    def __init__(self, folder: Path) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "DISPLAY") if name in os.environ}
        self._environment = kept | {
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            # Neither the browser nor .NET, which a new prefix would ask for, and no menus on the machine's own desktop.
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        }
        self._drive = folder / "drive_c"
        self.run("wineboot", "-i")
        self.set_value(r"HKCU\Software\Wine", "Version", "win10")

    def run(self, *command: str, **variables: str) -> int:
        """Runs a program of that Windows to its end; its exit code."""
        return subprocess.run(
            ["wine", *command],
            env=self._environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
        ).returncode

    def start(self, *command: str, **variables: str) -> subprocess.Popen[bytes]:
        """Starts a program of that Windows."""
        return subprocess.Popen(
            ["wine", *command],
            env=self._environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def end(self) -> None:
        """Ends this prefix's programs and its server, and no other's."""
        subprocess.run(["wineserver", "-k"], env=self._environment, stderr=subprocess.DEVNULL)
        subprocess.run(["wineserver", "-w"], env=self._environment, timeout=PATIENCE_S)

    def path(self, windows_path: str) -> Path:
        """Where a path of that Windows is on this machine."""
        return self._drive.joinpath(*PureWindowsPath(windows_path).parts[1:])

    def variable(self, name: str) -> str:
        """An environment variable there."""
        return self._ask("cmd", "/c", f"echo %{name}%")

    def value(self, key: str, name: str = "") -> str | None:
        """A value of the registry, of any type as text; None when it is not there. The default value has no name."""
        exported = self._export(key)
        wanted = f'"{name}"=' if name else "@="
        for line in exported[1:]:
            if line.startswith("["):  # a key below
                return None
            if line.startswith(wanted):
                return _decoded(line.removeprefix(wanted))
        return None

    def set_value(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        """Writes a value; the default value has no name."""
        self.run("reg", "add", key, *(("/v", name) if name else ("/ve",)), "/t", kind, "/d", value, "/f")

    def registry(self) -> set[str]:
        """All values that belong to the person, each with its key; Wine's own notes are left out."""
        key, values = "", set()
        for line in self._export("HKEY_CURRENT_USER"):
            if line.startswith("["):
                key = line
            if not any(own in key for own in WINES_OWN):
                values.add(f"{key} {line}")
        return values

    def _export(self, key: str) -> list[str]:
        full = key.replace("HKCU\\", "HKEY_CURRENT_USER\\", 1)
        file = self._drive / "export.reg"
        if self.run("reg", "export", full, r"C:\export.reg", "/y"):
            return [""]
        lines = file.read_text(encoding="utf-16").replace("\\\n  ", "").splitlines()
        file.unlink()
        return [line for line in lines[1:] if line]

    def _ask(self, *command: str) -> str:
        done = subprocess.run(["wine", *command], env=self._environment, capture_output=True, timeout=PATIENCE_S)
        return done.stdout.decode("utf-8").strip()


def _decoded(value: str) -> str:
    """What the right side of a line of a registry file says."""
    if value.startswith('"'):
        return value[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    kind, _, digits = value.partition(":")
    if kind == "dword":
        return str(int(digits, 16))
    return bytes(int(each, 16) for each in digits.split(",") if each).decode("utf-16-le").rstrip("\0")
