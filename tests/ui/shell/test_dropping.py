"""Files and words dragged over the window: what dropping does is said beforehand, and then done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from caseapp.queries import listings
from caseapp.ui.stage import Stage
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.drop_notice import DropNotice
from caseapp.ui.widgets.record_drag import MIME, dragged_records, records_data
from caseapp.workspace.sample import build_sample

LEFT, NONE, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
AT = QPoint(700, 400)


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def notice(stage: Stage) -> DropNotice:
    return stage.window.dropping.notice


def over(stage: Stage, data: QMimeData, target: QWidget | None = None) -> bool:
    """Drags something over the window, or over a part of it."""
    entering = QDragEnterEvent(AT, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target or stage.window, entering)
    if not entering.isAccepted():
        return False  # Qt: what was not taken is not told of moves
    moving = QDragMoveEvent(AT, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target or stage.window, moving)
    return moving.isAccepted()


def drop(stage: Stage, data: QMimeData) -> bool:
    """Drops it on the notice, which lies over the window by then."""
    if not over(stage, data):
        return False
    dropped = QDropEvent(QPointF(AT), COPY, data, LEFT, NONE)
    QApplication.sendEvent(notice(stage), dropped)
    stage.settle()
    return dropped.isAccepted()


def titles(stage: Stage) -> list[str]:
    reader = stage.desk.session.reader
    return [title for (title,) in reader.rows("SELECT title FROM record WHERE kind = 'source' ORDER BY title")]


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """Return three texts in a folder."""
    paths = [tmp_path / f"report {number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(f"Report {number} of the ministers’ talks\n\nWords {number}.\n", encoding="utf-8")
    return paths


def test_documents_are_announced_and_imported(stage: Stage, documents: list[Path], tmp_path: Path) -> None:
    stage.window.files.create(tmp_path / "drops.case")
    stage.settle()
    assert over(stage, files(*documents))
    assert notice(stage).words() == "Import 3 documents into this case"
    assert notice(stage).geometry() == stage.window.rect()
    over(stage, files(documents[0]), notice(stage))
    assert notice(stage).words() == "Import 1 document into this case"
    assert drop(stage, files(*documents))
    assert notice(stage).words() == ""
    assert len(titles(stage)) == 3


def test_going_away_changes_nothing(sample: Stage, documents: list[Path]) -> None:
    before = titles(sample)
    over(sample, files(*documents))
    QApplication.sendEvent(notice(sample), QDragLeaveEvent())
    assert notice(sample).isHidden()
    sample.settle()
    assert titles(sample) == before


def test_words_are_announced_over_the_pages_and_imported(sample: Stage) -> None:
    words = "A statement copied from a page.\n\n両外相は会談した。😀\n"
    assert over(sample, text(words))
    assert notice(sample).words() == "Import this text into this case"
    middle = sample.window.centralWidget()
    assert middle is not None
    assert notice(sample).geometry() == middle.geometry()
    before = len(titles(sample))
    drop(sample, text(words))
    assert len(titles(sample)) == before + 1


def test_a_case_among_the_files_is_opened(sample: Stage, tmp_path: Path, documents: list[Path]) -> None:
    build_sample(tmp_path / "Another & one.case")
    data = files(documents[0], tmp_path / "Another & one.case")
    over(sample, data)
    assert notice(sample).words() == "Merge the case “Another & one” into this one, or open it"
    drop(sample, data)
    box = sample.window.merging.box
    assert box is not None
    next(button for button in box.buttons() if button.text() == "Open it").click()
    sample.settle()
    assert sample.desk.session.workspace.path.name == "Another & one.case"


def test_a_case_that_cannot_be_written_says_so_and_takes_nothing(
    sample: Stage, documents: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sample.desk.session), "is_read_only", property(lambda _: True))
    before = titles(sample)
    assert not over(sample, files(*documents))
    assert "read-only" in notice(sample).words()
    assert not drop(sample, files(*documents))
    assert titles(sample) == before


def test_without_a_case_a_new_one_is_made(
    stage: Stage, documents: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over(stage, files(*documents))
    assert notice(stage).words() == "Make a new case of 3 documents"
    over(stage, text("words"))
    assert notice(stage).words() == "Make a new case of this text"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "made.case"), ""))
    drop(stage, files(*documents))
    stage.settle()
    assert len(titles(stage)) == 3


def test_the_drop_is_answered_before_a_name_is_asked_for(
    stage: Stage, documents: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    answered: list[bool] = []
    data = files(*documents)

    def ask(*_: object, **__: object) -> tuple[str, str]:
        asked.append(len(answered))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    for target in (stage.window, stage.window.start.page):
        over(stage, data, target)
        dropped = QDropEvent(QPointF(AT), COPY, data, LEFT, NONE)
        QApplication.sendEvent(target, dropped)
        answered.append(dropped.isAccepted())
    stage.settle()
    assert (answered, asked) == ([True, True], [2, 2])


def test_what_is_neither_is_not_taken(sample: Stage) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    data.setData("application/x-other", b"x")
    links = QMimeData()
    links.setData("application/x-other", b"x")
    assert not over(sample, links)
    assert not over(sample, records_data(["no id"]))
    assert notice(sample).isHidden()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_notice_stands_out_in_both_themes(sample: Stage, documents: list[Path], name: str) -> None:
    sample.theme(name)
    before = sample.window.grab().toImage()
    over(sample, files(*documents))
    after = sample.window.grab().toImage()
    theme: Theme = sample.window.context.theme
    middle = after.pixelColor(after.width() // 2, after.height() // 2 - 18)
    assert middle.name() in (theme.palette.raised, theme.palette.accent) or middle != before.pixelColor(
        after.width() // 2, after.height() // 2 - 18
    )
    assert before != after
    notice(sample).hide()


def test_records_are_dragged_by_their_ids(sample: Stage) -> None:
    ids = list(listings.ids(sample.desk.session.reader, ["person"]))[:2]
    data = records_data(ids)
    assert data.formats() == [MIME]
    assert not data.hasText()
    assert dragged_records(data) == ids
    assert dragged_records(text("words")) == []
    torn = QMimeData()
    torn.setData(MIME, b"\xff\xfe\nnot an id")
    assert dragged_records(torn) == []
