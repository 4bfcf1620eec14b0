"""The portable installer: one file that unpacks itself (makeself) and installs into a home folder, without root.

It carries all that the bundle carries, also the system libraries that a desktop may lack. The same bundle, version and
time give the same bytes. What it does at the person's machine is in `packaging/linux/portable/install.sh`.
"""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from linux import files as linux_files
from making import links, trees

HERE = Path(__file__).resolve().parents[1] / "linux" / "portable"
PREFIX = "@PREFIX@"
_SHARE = "share/"


def make(
    bundle: Path, version: str, epoch: int, target: Path, is_wanted: Callable[[str], bool] = lambda _: True
) -> Path:
    """Make `caseapp-VERSION-ARCH.run` of `bundle` in the folder `target`."""
    moment = datetime.datetime.fromtimestamp(epoch, tz=datetime.UTC)
    machine = platform.machine()
    name = f"caseapp-{version}-{machine}.run"
    with tempfile.TemporaryDirectory(prefix="caseapp-run-") as folder:
        root = Path(folder) / "caseapp"
        trees.copied(bundle, root / "program", is_wanted)
        listed = linux_files.entries(PREFIX, version, moment.date())
        linux_files.write(root, [entry for entry in listed if entry.path.startswith(_SHARE)])
        for script in ("install.sh", "uninstall"):
            shutil.copyfile(HERE / script, root / script)
        glibc = ".".join(map(str, links.of_folder(root / "program").libc))
        (root / "made.for").write_text(f"version={version}\narchitecture={machine}\nglibc={glibc}\n", encoding="utf-8")
        trees.settle(root, epoch)
        shutil.copy(HERE / "help.txt", folder)
        options = (
            "--quiet",
            "--xz",
            "--complevel",
            "6",
            # Always two: with one, xz does not begin anew after each block, and the bytes are others.
            "--threads",
            "2",
            "--sha256",
            "--nomd5",
            "--tar-format",
            "gnu",
            "--tar-extra",
            f"--sort=name --mtime=@{epoch} --owner=0 --group=0 --numeric-owner",
            "--packaging-date",
            moment.isoformat(),
            "--help-header",
            "help.txt",
        )
        # Names without folders: makeself writes down how it was called. By `sh`: in offices no program may be run from
        # where temporary files are, but a script can be read there.
        command = ["makeself", *options, "caseapp", name, f"Caseapp {version}", "sh", "./install.sh"]
        environment = os.environ | {"LC_ALL": "C", "TZ": "UTC"}
        subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
        target.mkdir(parents=True, exist_ok=True)
        made = target / name
        shutil.move(Path(folder) / name, made)
        made.chmod(0o755)
    return made
