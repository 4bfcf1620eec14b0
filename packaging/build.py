"""Makes everything that is published for this system, from a clean tree: `make package`.

On Linux: the one-folder bundle in `dist/caseapp`, whose self-test must pass, the Debian package, the portable
installer, and their SHA256SUMS. Where a tool is missing it makes the rest and says what it did not make. Then it
prints sizes and start times. `--only-make` stops before the measures. The same commit gives the same bytes; `--again`
builds once more in other circumstances, makes nothing here, and says whether that is so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import version  # noqa: E402
from making import again, deb, portable, search_paths, sizes, starting, sums, trees  # noqa: E402

DIST = ROOT / "dist"
BUNDLE = DIST / "caseapp"
PROGRAM = BUNDLE / ("caseapp.exe" if sys.platform == "win32" else "caseapp")
#: The same with an output, which on Windows is another program.
SPEAKING = BUNDLE / "caseapp.com" if sys.platform == "win32" else PROGRAM
LOG = ROOT / "build" / "pyinstaller.log"
FROM_SYSTEM = ROOT / "build" / "caseapp" / "from_system.txt"


def main(arguments: list[str]) -> int:
    """Makes, tests and measures; returns 1 when the bundle does not work."""
    if "--again" in arguments:
        return again.main()
    build = version.of_tree()
    _clear()
    _freeze(build)
    if not _passes_self_test():
        _say("The self-test failed inside the bundle.")
        return 1
    made = _installers(build)
    sums.write(DIST)
    if "--only-make" in arguments:
        return 0
    for sentence in (*sizes.report(BUNDLE), *sizes.of_installers(made)):
        _say(sentence)
    _say(f"Their sums are in dist/{sums.NAME}.")
    with tempfile.TemporaryDirectory(prefix="caseapp-start-", ignore_cleanup_errors=True) as home:
        for sentence in starting.report(PROGRAM, Path(home)):
            _say(sentence)
    return 0


def _clear() -> None:
    """Installers of earlier builds are not published with this one."""
    DIST.mkdir(exist_ok=True)
    for path in (*sums.to_publish(DIST), DIST / sums.NAME):
        path.unlink(missing_ok=True)


def _freeze(build: version.Build) -> None:
    LOG.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", "dist", "--workpath", "build"]
    # The hash seed decides the order of sets, and so of names in compiled modules.
    fixed = {"SOURCE_DATE_EPOCH": str(build.epoch), "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [*command, "packaging/caseapp.spec"], cwd=ROOT, env=os.environ | fixed, stdout=log, stderr=log
        )
    if done.returncode:
        sys.stderr.write(LOG.read_text(encoding="utf-8")[-4000:])
        sys.exit(f"PyInstaller failed; the whole of what it said is in {LOG}")
    if sys.platform == "linux":
        search_paths.forget_foreign(BUNDLE)
    trees.settle(BUNDLE, build.epoch)


def _passes_self_test() -> bool:
    with tempfile.TemporaryDirectory(prefix="caseapp-bundle-", ignore_cleanup_errors=True) as home:
        given = starting.environment(Path(home))
        return not subprocess.run([SPEAKING, "self-test"], env=given, cwd=home).returncode


def _installers(build: version.Build) -> list[Path]:
    if sys.platform != "linux":
        _say("No Debian package and no portable installer were made: they are made on Linux.")
        return []
    made = []
    if shutil.which("dpkg-deb"):
        package = deb.Package(build.version, build.debian, deb.architecture(), build.epoch)
        made.append(deb.make(BUNDLE, package, DIST, _of_system()))
    else:
        _say("No Debian package was made: dpkg-deb is not installed.")
    if shutil.which("makeself") and shutil.which("xz"):
        made.append(portable.make(BUNDLE, build.version, build.epoch, DIST))
    else:
        _say("No portable installer was made: makeself or xz is not installed.")
    return made


def _of_system() -> list[str]:
    """The files of the bundle that were taken from the system of this machine."""
    lines = FROM_SYSTEM.read_text(encoding="utf-8").splitlines()
    return [f"_internal/{line.partition(chr(9))[0]}" for line in lines]


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
