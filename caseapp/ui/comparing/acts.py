"""What the window does about comparing: asks for a copy, compares it as a file job, and saves the text."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QFileDialog

from caseapp.domain.errors import CaseError
from caseapp.exchange.comparison_text import as_markdown
from caseapp.platform.atomic import write_atomic
from caseapp.platform.translation import tr
from caseapp.ui.comparing.pane import ComparePage
from caseapp.ui.comparing.shown import Shown, shown
from caseapp.ui.shell.lists import COMPARING

if TYPE_CHECKING:
    from caseapp.store.keys import Key
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow
    from caseapp.workspace.comparing import File


def choose_copy(window: MainWindow, desk: Desk) -> None:
    """Asks which copy to compare with."""
    from caseapp.ui.shell.file_filters import CASE_FILTER

    folder = str(desk.session.workspace.home.parent)
    name, _ = QFileDialog.getOpenFileName(window, tr("Compare with a copy"), folder, tr(CASE_FILTER))
    if name:
        compare_with(window, desk, Path(name))


def compare_with(window: MainWindow, desk: Desk, copy: Path) -> None:
    """Shows what merging a copy would change, after asking for its passphrase where it is locked."""
    window.locking.with_key(copy, partial(_compare, window, desk, copy))


def compare_version(window: MainWindow, desk: Desk, version: Path, when: str) -> None:
    """Shows what became different in the case since a version of its file was kept."""
    workspace = desk.session.workspace
    heading = tr("“{name}” since the version of {when}", name=workspace.home.stem, when=when)
    # Subtle: when an earlier version is open to be read, now is the case it is a version of.
    now = workspace.path if workspace.opened.version_of is None else workspace.home
    files = (version, workspace.key), (now, workspace.key)
    _run(window, desk, heading, partial(_between, files, heading))


def ask_for_days(window: MainWindow, desk: Desk) -> None:
    """Opens the page, to type two days."""
    _page(window, desk).ask_for_days()


def _compare(window: MainWindow, desk: Desk, copy: Path, key: Key | None) -> None:
    workspace = desk.session.workspace
    heading = tr("What merging “{name}” would change", name=copy.stem)
    work = partial(_merged, (workspace.path, workspace.home), ((workspace.path, workspace.key), (copy, key)), heading)
    _run(window, desk, heading, work)


def _run(window: MainWindow, desk: Desk, heading: str, work: partial[Shown]) -> None:
    desk.flush()
    page = _page(window, desk)
    page.wait_for(heading)
    done, refused = partial(_show, page), partial(_refuse, window, page)
    window.files.run_job(work, done, window.jobs.begin(heading), refused)


def _show(page: ComparePage, found: Shown) -> None:
    if shiboken6.isValid(page):
        page.show_files(found)


def _refuse(window: MainWindow, page: ComparePage, error: CaseError) -> None:
    if shiboken6.isValid(page):
        page.give_up()
    window.files.failed.emit(error)


def _page(window: MainWindow, desk: Desk) -> ComparePage:
    desk.centre.open_list(COMPARING)
    page = desk.centre.currentWidget()
    assert isinstance(page, ComparePage)
    if not page.property("isWired"):
        page.setProperty("isWired", True)
        page.save_wanted.connect(partial(_save, window, desk))
    return page


def _save(window: MainWindow, desk: Desk, found: Shown) -> None:
    markdown, plain = tr("Markdown (*.md)"), tr("Text (*.txt)")
    proposed = str(desk.session.workspace.home.with_suffix(".md"))
    title = window.files.as_plain(tr("Save the comparison"))
    name, chosen = QFileDialog.getSaveFileName(window, title, proposed, f"{markdown};;{plain}")
    if name:
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".txt" if chosen == plain else ".md")
        workspace = desk.session.workspace
        cases = workspace.path, workspace.home
        window.files.run_job(partial(_write, path, cases, found), partial(_say_written, window))


def _write(path: Path, cases: tuple[Path, ...], found: Shown) -> Path:
    """On the thread of files."""
    if any(path.exists() and case.exists() and path.samefile(case) for case in cases):
        raise CaseError(tr("“{name}” is the case itself.", name=path.name), tr("Choose another name."))
    is_plain = path.suffix.lower() == ".txt"
    words = found.text if is_plain else as_markdown(found.comparison, found.heading)
    try:
        write_atomic(path, words.encode("utf-8"))
    except OSError as error:
        refused = tr("“{path}” cannot be written: {reason}.", path=path, reason=error.strerror or error)
        raise CaseError(refused, tr("Choose another place.")) from error
    return path


def _say_written(window: MainWindow, path: Path) -> None:
    window.files.told.emit(tr("“{name}” was written.", name=path.name))


def _merged(case: tuple[Path, ...], files: tuple[File, File], heading: str) -> Shown:
    """On the thread of files."""
    from caseapp.workspace.comparing import what_a_merge_changes
    from caseapp.workspace.merging import refuse_itself

    refuse_itself(case, files[1][0])
    return shown(what_a_merge_changes(*files), heading)


def _between(files: tuple[File, File], heading: str) -> Shown:
    """On the thread of files."""
    from caseapp.workspace.comparing import between_files

    return shown(between_files(*files), heading)
