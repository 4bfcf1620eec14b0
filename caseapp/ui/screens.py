"""Pictures of every pane on the sample case, dark and light: `python -m caseapp.ui.screens FOLDER`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from caseapp.domain.kinds import KINDS
from caseapp.queries import listings
from caseapp.ui.shell.lists import LISTS, REVIEW
from caseapp.ui.stage import Stage
from caseapp.workspace.sample import build_sample


def main(arguments: list[str]) -> int:
    """Writes the pictures into the folder named, and says how many."""
    folder = Path(arguments[0] if arguments else "out/screens")
    with tempfile.TemporaryDirectory() as scratch:
        case = Path(scratch) / "Forced labour consultations.case"
        build_sample(case)
        stage = Stage(folder)
        for theme in ("dark", "light"):
            stage.theme(theme)
            stage.picture(f"{theme}-start")
        stage.window.open_path(case)
        for theme in ("dark", "light"):
            stage.theme(theme)
            _walk(stage, theme)
        stage.close()
    (folder / "settings.json").unlink()
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures are in {folder}\n")
    return 0


def _walk(stage: Stage, theme: str) -> None:
    desk = stage.desk
    for kind in KINDS:
        found = listings.ids(desk.session.reader, [kind])
        if found and kind != "excerpt":
            desk.show_record(_richest(desk.session.reader.rows, found))
            stage.picture(f"{theme}-form-{kind}")
    source = listings.ids(desk.session.reader, ["source"])
    for number, source_id in enumerate(source):
        desk.show_record(source_id)
        stage.picture(f"{theme}-reader-{number + 1}")
    desk.show_list("meetings")
    stage.picture(f"{theme}-meetings")
    for key in (*LISTS, REVIEW):
        desk.show_list(key)
        stage.picture(f"{theme}-list-{key.replace(':', '-')}")
    stage.window.palettes.open_search()
    stage.settle()
    QTest.keyClicks(stage.window.palettes.popup.field, "mee")
    stage.window.palettes.popup.grab().save(str(stage.folder / f"{theme}-palette.png"))
    stage.window.palettes.popup.hide()


def _richest(rows: object, ids: list[str]) -> str:
    """The record with the most quotes: the one worth a picture."""

    def quotes(record_id: str) -> int:
        found: int = rows("SELECT count(*) FROM citation WHERE record_id = ?", record_id)[0][0]  # type: ignore[operator]
        return found

    return max(ids, key=quotes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
