"""Small tables of trips, and the way to the dialog that maps them."""

from __future__ import annotations

import csv
from pathlib import Path

from caseapp.platform.paths import resources_dir
from caseapp.ui.mapping.dialog import MappingDialog
from caseapp.ui.stage import Stage

HEAD = ["who", "start", "end", "locale", "country", "remarks"]
ROWS = [
    ["Acheson", "1949-05-20", "1949-06-24", "Paris", "France", "Attended the sixth session. 😀"],
    ["Kissinger", "1971-07-09", "1971-07-11", "北京", "China", "Secret talks with 周恩来."],
    ["Hull", "no day at all", "", "Havana", "Cuba", "Attended a conference."],
    ["Hull", "1943-10-18", "1943-10-30", "Moscow", "Soviet Union", "שיחות עם מולוטוב."],
]
TRIPS = resources_dir() / "mappings" / "travels.json"


def write_table(path: Path, rows: list[list[str]] = ROWS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


def many_trips(count: int) -> list[list[str]]:
    """Trips of eleven people to seven towns; every fiftieth has a day that is none."""
    rows = []
    for at in range(count):
        day = "some day" if at % 50 == 49 else f"{1950 + at % 40}-0{1 + at % 9}-1{at % 10}"
        rows.append([f"Traveller {at % 11}", day, "", f"Town {at % 7}", f"Land {at % 3}", f"Session {at} was held."])
    return rows


def dialog_of(stage: Stage, path: Path) -> MappingDialog:
    """The dialog for a file dropped on the window."""
    stage.window.take_files([path])
    stage.settle()
    return open_dialog(stage)


def open_dialog(stage: Stage) -> MappingDialog:
    dialog = stage.desk.tables.dialog
    assert isinstance(dialog, MappingDialog)
    return dialog


def use_trips(dialog: MappingDialog, stage: Stage) -> None:
    dialog.load(TRIPS)
    stage.settle()


def button_words(dialog: MappingDialog) -> str:
    return dialog.accept_button.text().replace("&", "")
