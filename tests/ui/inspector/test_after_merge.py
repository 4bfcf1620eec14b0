"""What a merge may leave in one record shows in its form, and is put right there."""

from __future__ import annotations

from functools import partial

from caseapp.ops import items, records, sources
from caseapp.queries.records import get
from caseapp.store.unit import Unit
from caseapp.ui.inspector.extras.issue_tree import IssueTree
from caseapp.ui.inspector.item_bar import ItemBar
from tests.ui.inspector.bench import Bench


def _write(unit: Unit, table: str, row_id: str, columns: dict[str, str | None]) -> None:
    unit.update(table, row_id, columns)


def test_issues_that_are_part_of_each_other_stand_in_the_tree_and_come_apart(bench: Bench) -> None:
    money = bench.add("issue", "Money")
    fund = bench.add("issue", "A fund", {"parent": money})
    bench.session.workspace.do(partial(_write, table="issue", row_id=money, columns={"parent_id": fund}))
    bench.show(fund)
    assert bench.pane.form is not None
    (extra,) = bench.pane.form.extras
    assert isinstance(extra, IssueTree)
    top = extra.tree.topLevelItem(0)
    assert top is not None
    below = top.child(0)
    assert below is not None
    assert (top.text(0), below.text(0), extra.tree.topLevelItemCount()) == ("Money", "A fund", 1)
    extra.tree.moved.emit(money, "")
    bench.settle()
    assert (bench.saved(money, "parent"), bench.saved(fund, "parent")) == (None, money)


def test_an_item_without_its_closing_words_says_so_and_offers_to_choose_them(bench: Bench) -> None:
    item = bench.add("action_item", "Meet")
    do = bench.session.workspace.do
    version = do(partial(sources.import_text, title="Report", text="They met.")).version_id
    do(partial(items.close_with_span, item_id=item, version_id=version, start_cp=0, end_cp=4))
    bench.show(item)
    (bar,) = bench.pane.findChildren(ItemBar)
    assert (bar.lacking.isVisible(), bar.close_button.isVisible()) == (False, False)
    do(partial(_write, table="action_item", row_id=item, columns={"closing_excerpt_id": None}))
    bench.settle()
    bench.show(item)
    assert bar.lacking.isVisible()
    asked: list[str] = []
    bar.closing_words_requested.connect(asked.append)
    bar.close_button.click()
    assert asked == [item]
    do(partial(records.edit, record_id=item, fields={"title": "Meet again"}))
    assert get(bench.session.reader, item).fields["status"] == "done"
