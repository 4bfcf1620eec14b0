"""Issues as a tree: where the one shown stands, and moving it by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from caseapp.queries.records import get
from caseapp.ui.inspector.extras.issue_tree import IssueTree
from tests.ui.inspector.bench import Bench

ALT = Qt.KeyboardModifier.AltModifier


class Topics:
    """Two trees of issues, one of them shown."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.apology = bench.add("issue", "Apology")
        self.money = bench.add("issue", "Money")
        self.fund = bench.add("issue", "A fund", {"parent": self.money})
        bench.show(self.fund)

    @property
    def extra(self) -> IssueTree:
        assert self.bench.pane.form is not None
        (found,) = self.bench.pane.form.extras
        assert isinstance(found, IssueTree)
        return found

    def shape(self) -> list[str]:
        found: list[str] = []

        def walk(item: QTreeWidgetItem, depth: int) -> None:
            for at in range(item.childCount()):
                below = item.child(at)
                assert below is not None
                found.append("-" * depth + below.text(0))
                walk(below, depth + 1)

        walk(self.extra.tree.invisibleRootItem(), 0)
        return found

    def current(self) -> str:
        item: QTreeWidgetItem | None = self.extra.tree.currentItem()
        return item.text(0) if item is not None else ""

    def go_to(self, top: int) -> None:
        item = self.extra.tree.topLevelItem(top)
        assert item is not None
        self.extra.tree.setCurrentItem(item)

    def parent(self, issue: str) -> object:
        return get(self.bench.session.reader, issue).fields["parent"]


@pytest.fixture
def topics(bench: Bench) -> Topics:
    return Topics(bench)


def test_the_issue_shown_is_marked_in_its_tree(topics: Topics) -> None:
    assert topics.shape() == ["Apology", "Money", "-A fund"]
    assert topics.current() == "A fund"


def test_keys_move_an_issue_up_and_down_the_levels(topics: Topics) -> None:
    topics.bench.press(topics.extra.tree, Qt.Key.Key_Left, ALT)
    topics.bench.settle()
    assert topics.shape() == ["A fund", "Apology", "Money"]
    topics.bench.undo()
    assert topics.shape() == ["Apology", "Money", "-A fund"]
    tree = topics.extra.tree
    topics.go_to(1)
    topics.bench.press(tree, Qt.Key.Key_Right, ALT)
    topics.bench.settle()
    assert topics.parent(topics.money) == topics.apology
    assert topics.shape() == ["Apology", "-Money", "--A fund"]


def test_what_would_be_a_part_of_itself_is_refused(topics: Topics) -> None:
    told: list[object] = []
    topics.bench.session.failed.connect(told.append)
    topics.extra.tree.moved.emit(topics.money, topics.fund)
    topics.bench.settle()
    assert len(told) == 1
    assert topics.shape() == ["Apology", "Money", "-A fund"]


def test_return_goes_to_an_issue(topics: Topics) -> None:
    gone: list[str] = []
    topics.bench.pane.record_activated.connect(gone.append)
    tree = topics.extra.tree
    topics.go_to(0)
    topics.bench.press(tree, Qt.Key.Key_Return)
    assert gone == [topics.apology]
