"""Who types without a pause loses nothing when the program dies: the words are in the case while the typing goes on."""

from __future__ import annotations

from PySide6.QtTest import QTest

from caseapp.queries.records import get
from tests.ui.inspector.bench import Bench

WORDS, KEY_MS = "The ministers agreed to meet again in March.", 60


def test_words_are_saved_while_typing_goes_on_and_are_one_step(bench: Bench) -> None:
    statement = bench.add("statement", "On the next round")
    bench.show(statement)
    field = bench.row("text").editor.buddy()
    field.setFocus()
    seen = set()
    for letter in WORDS:
        QTest.keyClicks(field, letter)
        QTest.qWait(KEY_MS)
        seen.add(str(get(bench.session.reader, statement).fields["text"] or ""))
    saved = sorted(seen, key=len)
    assert saved[0] == ""
    assert len(saved) >= 2
    assert all(WORDS.startswith(each) for each in saved)
    assert bench.saved(statement, "text") == WORDS
    bench.session.undo()
    bench.settle()
    assert not get(bench.session.reader, statement).fields["text"]
