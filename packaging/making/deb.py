"""The Debian package: the bundle under /usr/lib/caseapp, what the desktop wants beside it, and what it depends on.

Libraries that were taken from the system of the machine that builds are not in it: a package asks for them, and the
person's system keeps them up to date. The same bundle, version and time give the same bytes. Maintainer scripts are
taken from `packaging/linux/`, where there are any; menus, types and icons are brought up to date by triggers of Debian.
"""

from __future__ import annotations

import datetime
import email.utils
import gzip
import hashlib
import os
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from linux import files as linux_files
from making import links, trees

NAME = "caseapp"
HOME = f"usr/{linux_files.BUNDLE}"
#: What runs: further names that `linux/postinst` gives the files, so that an upgrade takes none from a running program.
PROGRAM = f"{linux_files.BUNDLE}/current/caseapp"
DOCS = f"usr/share/doc/{NAME}"
HERE = Path(__file__).resolve().parents[1] / "linux"
SCRIPTS = ("preinst", "postinst", "prerm", "postrm")

#: There is no address to write to; the name under `.invalid` is reserved for saying so.
MAINTAINER = "The Caseapp developers <developers@caseapp.invalid>"

_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: desktop-file-utils, fonts-noto-cjk, fonts-noto-core, shared-mime-info
Section: misc
Priority: optional
Description: desktop case files in which every fact leads back to its words
 Caseapp keeps the people, organisations, meetings, statements, proposals,
 judgments and open items of a case in one local file, and ties every one
 of these facts to the words of the source that bear it out.
 .
 It is made for people who work from documents: diplomats, investigative
 journalists, human-rights lawyers. It makes no network connection.
"""

_CHANGELOG = """\
{name} ({version}) unstable; urgency=medium

  * What changed is told in CHANGELOG.md of the program.

 -- {maintainer}  {date}
"""


@dataclass(frozen=True, slots=True)
class Package:
    """What a package is called, and the moment that its files are of, in whole Unix seconds."""

    version: str
    debian_version: str
    architecture: str
    epoch: int

    @property
    def file_name(self) -> str:
        """As apt writes it."""
        return f"{NAME}_{self.debian_version}_{self.architecture}.deb"


def architecture() -> str:
    """What Debian calls the machine that builds."""
    done = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def make(bundle: Path, package: Package, target: Path, left_out: Iterable[str] = (), level: int = 6) -> Path:
    """Make the package of `bundle` in the folder `target`; `left_out` names files of it that are not to go in.

    `level` says how hard xz tries.
    """
    unwanted = set(left_out)
    with tempfile.TemporaryDirectory(prefix="caseapp-deb-") as folder:
        root = Path(folder) / "root"
        names = {path.rpartition("/")[2] for path in unwanted}
        trees.copied(bundle, root / HOME, lambda name: name not in unwanted and not _is_link_to(bundle / name, names))
        _put_texts(root, package)
        terms = links.depends(links.of_folder(root / HOME))
        _put_control(root, package, terms)
        trees.settle(root, package.epoch)
        target.mkdir(parents=True, exist_ok=True)
        made = target / package.file_name
        # xz begins anew in the same places with any number of threads, as long as dpkg-deb may use more than one.
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(package.epoch), "DPKG_DEB_THREADS_MAX": "2"}
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", str(root), str(made)]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return made


def control(package: Package, terms: Iterable[str], size: int) -> str:
    """The words of `DEBIAN/control`; `size` is that of everything installed, in KiB."""
    return _CONTROL.format(
        name=NAME,
        version=package.debian_version,
        architecture=package.architecture,
        maintainer=MAINTAINER,
        size=size,
        depends=", ".join(terms),
    )


def _is_link_to(path: Path, names: set[str]) -> bool:
    return path.is_symlink() and path.readlink().name in names


def _put_texts(root: Path, package: Package) -> None:
    day = datetime.datetime.fromtimestamp(package.epoch, tz=datetime.UTC).date()
    linux_files.write(root / "usr", linux_files.entries(linux_files.SYSTEM_PREFIX, package.version, day, PROGRAM))
    words: Mapping[str, bytes] = {
        f"{DOCS}/copyright": (HERE / "copyright").read_bytes(),
        f"{DOCS}/changelog.gz": gzip.compress(changelog(package).encode(), 9, mtime=0),
        f"usr/share/lintian/overrides/{NAME}": (HERE / "lintian-overrides").read_bytes(),
    }
    for name, content in words.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def changelog(package: Package) -> str:
    """Debian's own log, with the one version that the package is of."""
    date = email.utils.formatdate(package.epoch)
    return _CHANGELOG.format(name=NAME, version=package.debian_version, maintainer=MAINTAINER, date=date)


def _put_control(root: Path, package: Package, terms: Iterable[str]) -> None:
    folder = root / "DEBIAN"
    listed, size = trees.files(root), size_kib(root)
    folder.mkdir()
    (folder / "control").write_text(control(package, terms, size), encoding="utf-8")
    sums = "".join(f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in listed)
    (folder / "md5sums").write_text(sums, encoding="utf-8")
    for script in SCRIPTS:
        if (HERE / script).is_file():
            (folder / script).write_bytes((HERE / script).read_bytes())
            (folder / script).chmod(0o755)


def size_kib(root: Path) -> int:
    """What a tree takes, as dpkg-gencontrol counts it: folders and links as 1 each, for every file system makes them
    another size."""
    plain = trees.files(root)
    others = sum(1 for _ in root.rglob("*")) - len(plain)
    return others + sum(-(-path.stat().st_size // 1024) for path in plain)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
