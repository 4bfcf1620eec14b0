"""The chain of attribution as cards: adding, changing, moving and removing links, each an undo step of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.ui.inspector.chain.face import MOST
from caseapp.ui.inspector.chain.line import EMPTY, MORE
from caseapp.ui.text.chains import chain_line
from tests.factories import cite, edit, import_text
from tests.ui.inspector.bench import Bench
from tests.ui.inspector.chained import LEFT, Chain, focused

ALT = Qt.KeyboardModifier.AltModifier
ARABIC = "محمد بن عبد الرحمن آل ثاني المتحدث الرسمي باسم وزارة الخارجية"
LONG = "The Standing Association for the Study of Consultations between Ministries of Foreign Affairs"


def test_an_empty_chain_asks_who_reported_it(empty: Chain) -> None:
    assert empty.editor.line.placeholderText() == EMPTY == "Who reported this from whom? Add a link"
    assert focused(empty.bench) is empty.editor.line
    room = empty.editor.line.width() - 10
    assert QFontMetrics(empty.editor.line.font()).horizontalAdvance(EMPTY) < room


def test_links_are_added_by_any_name_one_after_another(empty: Chain) -> None:
    line = empty.editor.line
    for words in ("penins", "yonh", "im soo"):
        assert focused(empty.bench) is line
        empty.bench.pick(line, words)
    assert empty.actors() == [empty.wire, empty.yonhap, empty.spokesman]
    assert empty.names == ["Peninsula Wire", "Yonhap", "Im Soo-seok"]
    assert [face.link.is_origin for face in empty.faces] == [False, False, True]
    assert line.placeholderText() == MORE
    empty.bench.undo()
    assert empty.names == ["Peninsula Wire", "Yonhap"], "each link is a step of its own"
    empty.bench.undo()
    assert empty.names == ["Peninsula Wire"]


def test_a_name_that_is_no_record_is_offered_in_every_way(empty: Chain) -> None:
    offers = [
        "Create “Kyodo” as person",
        "Create “Kyodo” as organisation",
        "Create “Kyodo” as state",
        "Not named: “Kyodo”",
    ]
    assert empty.suggested("Kyodo") == offers
    empty.bench.press(empty.editor.line, Qt.Key.Key_Down)
    empty.bench.press(empty.editor.line, Qt.Key.Key_Return)
    (actor,) = empty.actors()
    assert (get(empty.bench.session.reader, actor).kind.name, empty.names) == ("organisation", ["Kyodo"])
    empty.bench.undo()
    assert empty.actors() == []
    assert listings.find(empty.bench.session.reader, "Kyodo", (), 5) == [], "the record came with the link"


def test_words_for_somebody_not_named_become_a_link(empty: Chain) -> None:
    assert empty.suggested("an official of the ministry")[0] == "Not named: “an official of the ministry”"
    empty.bench.press(empty.editor.line, Qt.Key.Key_Return)
    assert empty.saved() == [("", "an official of the ministry", "anonymous")]
    (face,) = empty.faces
    assert face.link.shown == "“an official of the ministry”"
    assert face.accessibleName() == (
        "not named: an official of the ministry, anonymous, origin, 1 of 1, press Enter to edit"
    )
    empty.bench.press(face, Qt.Key.Key_Return)
    assert focused(empty.bench) is empty.part(0, "unnamed"), "its words come first, not the empty line for an actor"


def test_the_words_of_somebody_not_named_are_changed(chain: Chain) -> None:
    chain.bench.press(chain.editor.line, Qt.Key.Key_Left)
    chain.editor.line.setFocus()
    chain.suggested("some newspapers")
    chain.bench.press(chain.editor.line, Qt.Key.Key_Return)
    chain.card(3).open()
    chain.bench.type(chain.part(3, "unnamed"), "several newspapers")
    assert chain.bench.pane.drafts.typed == 1
    assert chain.saved()[3] == ("", "several newspapers", "anonymous")
    assert chain.names[3] == "several newspapers"
    assert chain.bench.pane.drafts.typed == 0


def test_a_card_says_all_of_it_to_who_hears_it(chain: Chain) -> None:
    assert [face.accessibleName() for face in chain.faces] == [
        "Peninsula Wire, reported, 1 of 3, press Enter to edit",
        "Yonhap, reported, 2 of 3, press Enter to edit",
        "Im Soo-seok, reported, origin, 3 of 3, press Enter to edit",
    ]


def test_the_mode_is_changed_in_the_form_of_the_card(chain: Chain) -> None:
    ids = [row["id"] for row in chain.bench.saved(chain.record_id, "chain")]
    chain.bench.press(chain.faces[1], Qt.Key.Key_Return)
    assert focused(chain.bench) is chain.part(1, "actor")
    chain.choose_mode(1, "paraphrase")
    assert chain.saved()[1] == (chain.yonhap, "", "paraphrase")
    assert chain.faces[1].accessibleName() == "Yonhap, paraphrase, 2 of 3, press Enter to edit"
    chain.choose_mode(1, "direct quote")
    chain.bench.settle()
    assert [row["id"] for row in chain.bench.saved(chain.record_id, "chain")] == ids
    chain.bench.undo()
    assert chain.saved()[1][2] == "paraphrase"
    chain.bench.undo()
    assert chain.saved()[1][2] == "reported"


def test_another_actor_takes_the_place_of_a_link(chain: Chain) -> None:
    kyodo = chain.bench.add("organisation", "Kyodo")
    chain.bench.press(chain.faces[1], Qt.Key.Key_Return)
    chain.bench.pick(chain.part(1, "actor"), "kyodo")
    assert chain.actors() == [chain.wire, kyodo, chain.spokesman]
    assert chain.names[1] == "Kyodo"


def test_a_link_is_removed_by_key_and_by_its_cross(chain: Chain) -> None:
    chain.bench.press(chain.faces[1], Qt.Key.Key_Delete)
    assert chain.actors() == [chain.wire, chain.spokesman]
    assert focused(chain.bench) is chain.faces[1]
    face = chain.faces[1]
    assert face.cross.isVisible()
    QTest.mouseClick(face.cross, LEFT)
    assert chain.actors() == [chain.wire]
    assert chain.faces[0].link.is_origin
    chain.bench.press(chain.faces[0], Qt.Key.Key_Backspace)
    assert chain.actors() == []
    assert focused(chain.bench) is chain.editor.line
    for names in (["Peninsula Wire"], ["Peninsula Wire", "Im Soo-seok"], ["Peninsula Wire", "Yonhap", "Im Soo-seok"]):
        chain.bench.undo()
        assert chain.names == names


def test_a_removed_link_takes_its_open_form_along(chain: Chain) -> None:
    chain.card(1).open()
    form = chain.card(1).form
    assert form is not None
    form.removed.emit()
    assert form.isHidden()
    assert chain.actors() == [chain.wire, chain.spokesman]


def test_words_that_are_nobody_are_kept_until_they_are_somebody(chain: Chain) -> None:
    other = chain.bench.add("person", "Park Jin")
    drafts = chain.bench.pane.drafts
    chain.bench.type(chain.editor.line, "Jiji")
    assert drafts.typed == 1
    assert len(chain.saved()) == 3
    assert (drafts.typed, drafts.refused) == (0, 1)
    chain.bench.show(other)
    chain.start()
    assert chain.editor.line.text() == "Jiji"
    chain.bench.press(chain.faces[0], Qt.Key.Key_Delete)
    assert len(chain.saved()) == 2, "the rest of the chain is saved beside them"
    assert chain.editor.line.text() == "Jiji"
    jiji = chain.bench.add("organisation", "Jiji")
    assert chain.editor.line.text() == "Jiji"
    chain.bench.type(chain.editor.line, "Jiji")
    assert chain.actors()[-1] == jiji
    assert (chain.editor.line.text(), drafts.refused) == ("", 0)


def test_escape_gives_up_the_words_in_the_line(chain: Chain) -> None:
    line = chain.editor.line
    chain.bench.type(line, "Jiji")
    chain.bench.pane.flush()
    chain.bench.press(line, Qt.Key.Key_Escape)
    drafts = chain.bench.pane.drafts
    assert (line.text(), drafts.typed, drafts.refused) == ("", 0, 0)


def test_words_in_the_line_count_as_typed_while_something_else_is_saved(chain: Chain) -> None:
    chain.card(0).open()
    chain.bench.type(chain.editor.line, "Jiji")
    chain.editor.edited.emit()
    chain.bench.qtbot.waitUntil(lambda: not chain.bench.row("chain")._pause.isActive())
    assert chain.bench.pane.drafts.typed == 1
    assert chain.editor.line.text() == "Jiji"


def test_a_long_name_ends_in_an_ellipsis_and_its_tool_tip_has_it_all(bench: Bench) -> None:
    long = bench.add("organisation", LONG)
    arabic = bench.add("person", ARABIC)
    chain = Chain(bench, {"actor": long}, {"actor": arabic, "mode": "paraphrase"})
    bench.pane.resize(336, 900)
    bench.settle()
    for face, name in zip(chain.faces, (LONG, ARABIC), strict=True):
        assert face.width() <= min(MOST + 20, chain.editor.width())
        assert QFontMetrics(face.font()).horizontalAdvance(name) > face.width()
        assert name in face.toolTip()
    bench.pane.grab()


def test_markup_in_a_name_stays_words(bench: Bench) -> None:
    chain = Chain(bench, {"unnamed": "<b>a source</b> & friend"})
    assert "&lt;b&gt;a source" in chain.faces[0].toolTip()


def test_a_change_from_elsewhere_is_shown(chain: Chain) -> None:
    edit(chain.bench.session.workspace, chain.record_id, chain=[{"actor": chain.spokesman, "mode": "direct quote"}])
    chain.bench.settle()
    chain.bench.qtbot.waitUntil(lambda: chain.names == ["Im Soo-seok"])
    edit(chain.bench.session.workspace, chain.spokesman, title="Lim Soo-suk")
    chain.bench.settle()
    assert chain.names == ["Lim Soo-suk"]


def test_whoever_was_deleted_leaves_a_card_behind(chain: Chain) -> None:
    chain.bench.session.workspace.do(partial(records.delete, record_ids=[chain.spokesman]))
    chain.bench.settle()
    assert chain.faces[-1].link.shown == "not known"
    assert chain.faces[-1].accessibleName() == "not known, reported, origin, 3 of 3, press Enter to edit"


def test_a_chain_that_cannot_be_changed_is_read_and_followed(chain: Chain) -> None:
    gone: list[str] = []
    chain.bench.pane.record_activated.connect(gone.append)
    chain.bench.row("chain").set_read_only(True)
    face = chain.faces[0]
    wide = face.width()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete):
        chain.bench.press(face, key)
    chain.bench.press(face, Qt.Key.Key_Right, ALT)
    assert not chain.card(0).is_open
    assert len(chain.saved()) == 3
    assert not chain.editor.line.isVisible()
    assert not face.cross.isVisible()
    assert face.accessibleName() == "Peninsula Wire, reported, 1 of 3"
    chain.bench.settle()
    assert abs(chain.faces[-1].width() - wide) < 200, "the last card does not stretch in place of the line"
    chain.bench.press(face, Qt.Key.Key_Return, ALT)
    assert gone == [chain.wire]


def test_the_origins_of_the_quotes_are_told_below(bench: Bench) -> None:
    chain = Chain(bench)
    assert chain.editor._origins.isHidden()
    imported = import_text(bench.session.workspace)
    cite(bench.session.workspace, imported.version_id, "met in Munich", chain.record_id)
    bench.settle()
    assert chain.editor._origins.text() == "Its quotes come from 1 independent origin"
    assert not chain.editor._origins.isHidden()


def test_a_chain_is_one_line_where_it_is_read() -> None:
    assert chain_line(["China News Service", "Yonhap", "Im Soo-seok"]) == "China News Service ← Yonhap ← Im Soo-seok"
    assert chain_line([]) == ""
    assert chain_line(["Yonhap", ""]) == "Yonhap ← not known"
    assert chain_line(["قنا", "الوزارة"]) == "\u2068قنا\u2069 ← \u2068الوزارة\u2069"


def test_a_quote_card_tells_the_chain_of_its_words(bench: Bench) -> None:
    wire, yonhap = bench.add("organisation", "Peninsula Wire"), bench.add("organisation", "Yonhap")
    imported = import_text(bench.session.workspace)
    meeting = bench.add("event", "Talks")
    excerpt = cite(bench.session.workspace, imported.version_id, "met in Munich", meeting)
    edit(bench.session.workspace, imported.source_id, chain=[{"actor": wire}, {"actor": yonhap}])
    bench.settle()
    bench.show(meeting)
    cards = bench.pane.facts.evidence.cards
    assert cards.card(0).chain == "Peninsula Wire ← Yonhap"
    low = cards.sizeHintForRow(0)
    edit(bench.session.workspace, excerpt, chain=[{"unnamed": "an official"}])
    bench.settle()
    assert cards.card(0).chain == "an official"
    edit(bench.session.workspace, excerpt, chain=[])
    edit(bench.session.workspace, imported.source_id, chain=[])
    bench.settle()
    assert cards.card(0).chain == ""
    assert cards.sizeHintForRow(0) < low
