"""Proves the installer for Windows under Wine, around the folder of the program with stand-ins for the programs in it.

It installs, opens a case by its type, refuses to replace a running program, upgrades, and removes, each silently, and
looks at every file and at the registry. With `--install`, as root on Debian, it installs Wine and NSIS first. Where
they are missing it says that it did not run, and that is no failure: the real program runs on hosted Windows only.
Debian's Wine has 64 bits, so the installer that is tried has them, too; the one of 32 bits, which is published, is
only compiled here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from check_system_libraries import can_install, install
from windows import installer
from windows.wine import Wine

ROOT = installer.ROOT
TARGET = {"TARGET": "amd64-unicode", "QUICK": "yes"}
PACKAGES = ("nsis", "wine", "wine64")
ICON = Path("/usr/share/nsis/Contrib/Graphics/Icons/modern-install.ico")
MOST_BYTES = 4096
WAIT_S = 30.0
OLD, NEW = "0.9.0", "0.10.0"

OWN = r"HKCU\Software\Caseapp"
CLASSES = r"HKCU\Software\Classes"
MACHINE_CLASSES = r"HKLM\Software\Classes"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Caseapp"
APP_PATHS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\caseapp.exe"
ENVIRONMENT = r"HKCU\Environment"


class Proof:
    """Two versions of the installer, and one Windows that they are tried on."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.bundles = {OLD: work / "old", NEW: work / "new"}
        for bundle in self.bundles.values():
            lay_out(bundle)
        (self.bundles[OLD] / "_internal" / "only in the old version").mkdir()
        (self.bundles[OLD] / "_internal" / "only in the old version" / "$OUTDIR 한글.txt").write_text("old")
        (self.bundles[NEW] / "_internal" / "new.txt").write_text("new")
        for version, bundle in self.bundles.items():
            installer.compile_installer(bundle, self._setup(version), ICON, version, f"{version}.0", TARGET)
        as_given = {"QUICK": "yes"}
        installer.compile_installer(self.bundles[NEW], work / "as given.exe", ICON, NEW, f"{NEW}.0", as_given)
        self.wine = Wine(work / "prefix")
        self.before: set[str] = set()
        local = self.wine.variable("LOCALAPPDATA")
        self.usual = rf"{local}\Programs\Caseapp"
        self.menu = rf"{self.wine.variable('APPDATA')}\Microsoft\Windows\Start Menu\Programs\Caseapp.lnk"

    def prove(self) -> None:
        """Every step, in order; an AssertionError names the first that went otherwise."""
        steps: tuple[Callable[[], None], ...] = (
            self._installs,
            self._opens_a_case,
            self._stays_while_the_program_runs,
            self._upgrades,
            self._removes_only_its_own,
            self._goes_where_it_is_told,
            self._leaves_a_long_path_alone,
            self._keeps_what_was_not_wanted,
            self._refuses_an_old_windows,
        )
        for step in steps:
            step()
            print(f"ok      {(step.__doc__ or '').rstrip('.')}")

    def _installs(self) -> None:
        """A silent install brings every file, the menu, the types of files and the entry for removal."""
        self.wine.set_value(rf"{CLASSES}\.case", "", "Other.Case")  # another program has the type
        for parent in (UNINSTALL, APP_PATHS):  # a real Windows has them
            self.wine.run("reg", "add", str(PureWindowsPath(parent).parent), "/f")
        self.before = self.wine.registry()
        _is(self.install(OLD), 0)
        _is(self.files(self.usual), {*listed(self.bundles[OLD]), "uninstall.exe"})
        assert self.wine.path(self.menu).is_file(), self.menu
        self._is_registered(self.usual, OLD)

    def _opens_a_case(self) -> None:
        """A double-click on a case, also one with a name in any script, starts the program with it."""
        # Wine, unlike Windows, looks up types of files only among those of the machine, not among a person's own.
        copied = (".case", ".casepack", "Caseapp.Case", "Caseapp.Package")
        for key in copied:
            self.wine.run("reg", "copy", rf"{CLASSES}\{key}", rf"{MACHINE_CLASSES}\{key}", "/s", "/f")
        for name in ("plain.case", "회담 자료 (2).CASEPACK"):
            case = self.wine.path(rf"C:\users\{name}")
            case.write_bytes(b"")
            says = self.wine.path(r"C:\says.txt")
            says.unlink(missing_ok=True)
            self.wine.run("start", "/wait", rf"C:\users\{name}", CASEAPP_STUB_SAYS=r"C:\says.txt")
            _is(says.read_text(encoding="utf-16"), rf'"{self.usual}\caseapp.exe" "C:\users\{name}"')
        for key in copied:
            self.wine.run("reg", "delete", rf"{MACHINE_CLASSES}\{key}", "/f")

    def _stays_while_the_program_runs(self) -> None:
        """While a window or a command runs, neither a newer version nor the removal touches anything: exit code 3."""
        for program in ("caseapp.exe", "caseapp.com"):
            before = self.wine.registry()
            says = self.wine.path(r"C:\says.txt")
            says.unlink(missing_ok=True)
            running = self.wine.start(
                rf"{self.usual}\{program}", CASEAPP_STUB_SAYS=r"C:\says.txt", CASEAPP_STUB_RUNS="60000"
            )
            _wait_until(says.exists)
            _is(self.install(NEW), 3)
            _is(self.wine.run(rf"{self.usual}\uninstall.exe", "/S", f"_?={self.usual}"), 3)
            _is(self.files(self.usual), {*listed(self.bundles[OLD]), "uninstall.exe"})
            _is(self.wine.registry(), before)
            running.kill()
            self.wine.end()

    def _upgrades(self) -> None:
        """A newer version takes the place of the older one, leaves nothing of it, and keeps what others put there."""
        self.wine.path(rf"{self.usual}\my notes.case").write_text("mine")
        _is(self.install(NEW), 0)
        _is(self.files(self.usual), {*listed(self.bundles[NEW]), "uninstall.exe", "my notes.case"})
        self._is_registered(self.usual, NEW)

    def _removes_only_its_own(self) -> None:
        """A silent removal leaves what a person put into the folder, and the registry as it was before."""
        self.remove(self.usual)
        _is(self.files(self.usual), {"my notes.case"})
        assert not self.wine.path(self.menu).exists(), self.menu
        _is(self.wine.registry(), self.before)

    def _goes_where_it_is_told(self) -> None:
        """/D= names the folder, /PATH the command line; a version elsewhere goes, and the PATH ends as it was."""
        before = r"%USERPROFILE%\bin;C:\도구"
        self.wine.set_value(ENVIRONMENT, "Path", before, "REG_EXPAND_SZ")
        _is(self.install(OLD, "/PATH", "/DESKTOP"), 0)
        _is(self.wine.value(ENVIRONMENT, "Path"), rf"{before};{self.usual}")
        chosen = r"C:\사건 folder\Case app"
        _is(self.install(NEW, rf"/D={chosen}"), 0)
        _is(self.files(chosen), {*listed(self.bundles[NEW]), "uninstall.exe"})
        _is(self.files(self.usual), {"my notes.case"})
        _is(self.wine.value(ENVIRONMENT, "Path"), rf"{before};{chosen}")
        self._is_registered(chosen, NEW)
        self.remove(chosen)
        assert not self.wine.path(chosen).exists(), chosen
        _is(self.wine.value(ENVIRONMENT, "Path"), before)

    def _leaves_a_long_path_alone(self) -> None:
        """A PATH that the installer could only cut is not touched."""
        long = ";".join(rf"C:\tools\{number:04}" for number in range(150))
        self.wine.set_value(ENVIRONMENT, "Path", long)
        _is(self.install(NEW, "/PATH"), 0)
        _is(self.wine.value(ENVIRONMENT, "Path"), long)
        self.remove(self.usual)
        _is(self.wine.value(ENVIRONMENT, "Path"), long)

    def _keeps_what_was_not_wanted(self) -> None:
        """Types of files that were left to another program stay with it after an upgrade."""
        self.wine.set_value(rf"{CLASSES}\.case", "", "Other.Case")
        _is(self.install(OLD, "/NOFILES"), 0)
        _is(self.install(NEW), 0)
        _is(self.wine.value(rf"{CLASSES}\.case"), "Other.Case")
        _is(self.wine.value(rf"{CLASSES}\Caseapp.Case"), None)
        self.remove(self.usual)

    def _refuses_an_old_windows(self) -> None:
        """A Windows on which the program would not start is told so: exit code 4."""
        self.wine.set_value(r"HKCU\Software\Wine", "Version", "win81")
        _is(self.install(NEW), 4)
        _is(self.files(self.usual), {"my notes.case"})

    def install(self, version: str, *flags: str) -> int:
        """Runs the installer silently; its exit code."""
        # A folder with a space stands without quotes, as NSIS wants it, when each of its words is handed over alone.
        words = [word for flag in flags for word in flag.split(" ")]
        return self.wine.run(str(self._setup(version)), "/S", *words)

    def remove(self, folder: str) -> None:
        """Runs the uninstaller as the settings of Windows do, and waits for it: it goes on in a copy of itself."""
        command = self.wine.value(UNINSTALL, "QuietUninstallString")
        _is(command, rf'"{folder}\uninstall.exe" /S')
        self.wine.run(rf"{folder}\uninstall.exe", "/S")
        _wait_until(lambda: self.wine.value(UNINSTALL, "DisplayName") is None)
        self.wine.end()

    def files(self, folder: str) -> set[str]:
        """All files in a folder there."""
        return listed(self.wine.path(folder))

    def _is_registered(self, folder: str, version: str) -> None:
        expected = {
            (rf"{CLASSES}\.case", ""): "Caseapp.Case",
            (rf"{CLASSES}\.casepack", ""): "Caseapp.Package",
            (rf"{CLASSES}\.case\OpenWithProgids", "Caseapp.Case"): "",
            (rf"{CLASSES}\Caseapp.Case\shell\open\command", ""): rf'"{folder}\caseapp.exe" "%1"',
            (rf"{CLASSES}\Caseapp.Package\DefaultIcon", ""): rf"{folder}\_internal\icons\casepack.ico",
            (APP_PATHS, ""): rf"{folder}\caseapp.exe",
            (OWN, "Folder"): folder,
            (UNINSTALL, "DisplayName"): "Caseapp",
            (UNINSTALL, "DisplayVersion"): version,
            (UNINSTALL, "DisplayIcon"): rf"{folder}\caseapp.exe,0",
            (UNINSTALL, "InstallLocation"): folder,
            (UNINSTALL, "UninstallString"): rf'"{folder}\uninstall.exe"',
        }
        for (key, name), value in expected.items():
            _is(self.wine.value(key, name), value)
        assert int(self.wine.value(UNINSTALL, "EstimatedSize") or 0) > 0

    def _setup(self, version: str) -> Path:
        return self.work / f"setup {version}.exe"


def lay_out(folder: Path) -> None:
    """The folder of the program as the build lays it out, its large files cut short, and stand-ins for the programs."""
    built = ROOT / "dist" / "caseapp"
    source = built if built.is_dir() else ROOT / "resources"
    inner = folder if built.is_dir() else folder / "_internal" / "resources"
    for path in source.rglob("*"):
        if path.is_file():
            place = inner / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            with path.open("rb") as whole:
                place.write_bytes(whole.read(MOST_BYTES))
    icons = folder / "_internal" / "icons"
    icons.mkdir(parents=True, exist_ok=True)
    for name in ("case.ico", "casepack.ico"):
        shutil.copy(ICON, icons / name)
    (folder / "caseapp").unlink(missing_ok=True)
    program = folder / "caseapp.exe"
    flags = [f"-DTARGET={TARGET['TARGET']}", f"-DOUTPUT={program}"]
    subprocess.run([installer.makensis(), "-V2", *flags, str(Path(__file__).parent / "stub.nsi")], check=True)
    shutil.copy(program, folder / "caseapp.com")


def listed(folder: Path) -> set[str]:
    """All files in a folder, by their path in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def lacking() -> str:
    """What keeps the proof from running here, or ""."""
    missing = [program for program in ("wine", "wineserver", "makensis") if shutil.which(program) is None]
    if missing:
        return f"{', '.join(missing)} is missing (Debian: apt-get install {' '.join(PACKAGES)})"
    if not Path("/usr/share/nsis/Stubs/lzma-amd64-unicode").exists():
        return "this NSIS makes no 64-bit installers, and this Wine would run no others"
    return ""


def _is(found: object, expected: object) -> None:
    if found == expected:
        return
    if isinstance(found, set) and isinstance(expected, set):
        raise AssertionError(f"too many: {sorted(found - expected)[:20]}; missing: {sorted(expected - found)[:20]}")
    raise AssertionError(f"{found!r} is not {expected!r}")


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT_S
    while not is_so():
        assert time.monotonic() < end, "nothing happened in time"
        time.sleep(0.2)


def main(arguments: list[str]) -> int:
    """Runs the proof; 1 when something went otherwise than it should."""
    if lacking() and "--install" in arguments and can_install():
        install(PACKAGES)
    if reason := lacking():
        print(f"The Windows installer was not tried: {reason}.")
        return 0
    with tempfile.TemporaryDirectory(prefix="caseapp-windows-", ignore_cleanup_errors=True) as work:
        proof = Proof(Path(work))
        try:
            proof.prove()
        except AssertionError as error:
            print(f"failed  {error}", file=sys.stderr)
            return 1
        finally:
            proof.wine.end()
    print("The Windows installer works under Wine with stand-ins; the program itself starts on hosted Windows only.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
