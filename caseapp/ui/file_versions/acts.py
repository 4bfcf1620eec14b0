"""What the File menu does about versions of the case file and about where the case is edited."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.domain.dates.patterns import day_shown, with_time
from caseapp.platform.places import SharedPlace, shared_place
from caseapp.platform.translation import tr
from caseapp.ui.comparing import acts as comparing
from caseapp.ui.file_versions.dialog import FileVersionsDialog
from caseapp.ui.file_versions.place_dialog import PlaceDialog
from caseapp.workspace import Workspace, versions
from caseapp.workspace.browsing import open_version

if TYPE_CHECKING:
    from caseapp.store.keys import Key
    from caseapp.ui.shell.desk import Desk
    from caseapp.ui.shell.window import MainWindow
    from caseapp.workspace.versions import Version


def show_versions(window: MainWindow, desk: Desk) -> None:
    """Opens the list of versions of the open case."""
    workspace = desk.session.workspace
    dialog = FileVersionsDialog(window.files, window.context.settings, workspace, window)
    dialog.restore_wanted.connect(partial(_restore, window, workspace.key))
    dialog.open_wanted.connect(partial(_open, window, workspace))
    dialog.compare_wanted.connect(partial(_compare, window, desk))
    dialog.open()


def choose_place(window: MainWindow, desk: Desk) -> None:
    """Asks where the open case is edited, after looking at where it lies."""
    home = desk.session.workspace.home
    window.files.run_job(partial(_look, home), partial(_ask_place, window, home))


def _look(home: Path) -> tuple[SharedPlace | None]:
    """On the thread of files: the drive may be slow."""
    return (shared_place(home),)


def _ask_place(window: MainWindow, home: Path, found: tuple[SharedPlace | None]) -> None:
    settings = window.context.settings
    dialog = PlaceDialog(home, found[0], settings.choice(home, "place"), window)
    dialog.accepted.connect(partial(_take_place, window, home, dialog))
    dialog.open()


def _take_place(window: MainWindow, home: Path, dialog: PlaceDialog) -> None:
    settings = window.context.settings
    if dialog.chosen() != settings.choice(home, "place"):
        settings.choose(home, "place", dialog.chosen())
        window.files.reopen()


def _restore(window: MainWindow, key: Key | None, version: Version, target: Path) -> None:
    done = partial(_offer, window, target)
    work = partial(versions.restore, version, target, key=key, replace=target.exists())
    window.files.run_job(work, done, window.jobs.begin(tr("Restore a version as “{name}”", name=target.name)))


def _offer(window: MainWindow, target: Path) -> None:
    words = tr("The version was restored as “{name}”.", name=target.name)
    window.messages.show_message("good", words, tr("Open it"), partial(window.files.open, target))


def _compare(window: MainWindow, desk: Desk, version: Version) -> None:
    when = with_time(day_shown(version.made_at), f"{version.made_at:%H:%M}")
    comparing.compare_version(window, desk, version.path, when)


def _open(window: MainWindow, workspace: Workspace, version: Version) -> None:
    opening = partial(open_version, version, workspace.home, workspace.author, workspace.key)
    window.files.open_by(opening, version.path)
