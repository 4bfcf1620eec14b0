"""The main job in the real window, without a display: `python -m caseapp.ui.demo FOLDER`. Leaves pictures and the case.

A report is imported, words are marked as meeting, statement and open item, each is led back to its excerpt, a step is
undone and redone, the case is closed and opened again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.platform.paths import resources_dir
from caseapp.queries import evidence
from caseapp.ui.stage import Stage
from caseapp.workspace.sample import build_sample

REPORT = "news-report.txt"


def main(arguments: list[str]) -> int:
    """Runs the job; returns 1 with a sentence when a step of it does not do what it should."""
    folder = Path(arguments[0] if arguments else "out").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(folder)
    try:
        _sample(stage, folder / "Sample case.case")
        _main_job(stage, folder / "Main job.case")
    except CaseError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        stage.close()
    _say(f"Pictures and case files are in {folder}")
    return 0


def _sample(stage: Stage, path: Path) -> None:
    path.unlink(missing_ok=True)
    build_sample(path)
    stage.window.open_path(path)
    for theme in ("light", "dark"):
        stage.theme(theme)
        _say(f"sample case, {theme}: {stage.picture(f'sample-{theme}').name}")
    stage.window.files.close()
    stage.settle()


def _main_job(stage: Stage, path: Path) -> None:
    path.unlink(missing_ok=True)
    stage.window.files.create(path)
    stage.settle()
    stage.window.take_files([resources_dir() / "sample" / REPORT])
    stage.settle()
    _say(f"imported {REPORT}: {stage.picture('1-imported').name}")
    made = [_mark(stage, number, *each) for number, each in enumerate(_MARKS, 2)]
    _lead_back(stage, made[0])
    stage.window.actions_["edit.undo"].trigger()
    stage.settle()
    stage.window.actions_["edit.redo"].trigger()
    stage.settle()
    stage.window.files.close()
    stage.settle()
    stage.window.open_path(path)
    stage.settle()
    stage.desk.show_record(made[0])
    _say(f"closed and opened again: {stage.picture('6-reopened').name}")


_MARKS = (("M", "meeting"), ("S", "statement"), ("A", "open item"))


def _mark(stage: Stage, number: int, letter: str, words: str) -> str:
    """Marks the paragraph after the ones marked before, and returns the new record's id."""
    tab = stage.desk.centre.source_tab()
    if tab is None:
        raise CaseError("The imported source is not open.")
    text = evidence.source_text(stage.desk.session.reader, tab.source_id).text
    lines = [line for line in text.split("\n") if len(line) > 60]
    line = lines[number - 1]
    start = text.index(line)
    tab.reader.select(start, start + line.index(" ", 40))
    stage.desk.marking.mark(letter, tab.version_id, *(tab.selection_cp() or (0, 0)))
    stage.settle()
    record_id = stage.desk.record_id
    if record_id is None:
        raise CaseError(f"Marking a {words} made no record.")
    _say(f"marked a {words}: {stage.picture(f'{number}-{words}'.replace(' ', '-')).name}")
    return record_id


def _lead_back(stage: Stage, record_id: str) -> None:
    (quote,) = evidence.quotes(stage.desk.session.reader, record_id)
    stage.desk.show_record(record_id)
    stage.desk.show_excerpt(quote.excerpt_id)
    _say(f"led back to its words: {stage.picture('5-words').name}")


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
