"""Paragraphs of two versions stand beside each other, nothing is lost, and long unchanged runs are counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.text import paragraphs
from caseapp.queries.comparison import Row, aligned

texts = st.lists(
    st.sampled_from(["One paragraph.", "두 번째 문단 𠮷", "Third, with more words in it", "x", ""]), max_size=12
).map("\n".join)


@given(texts, texts)
def test_every_paragraph_stands_once_in_order(old: str, new: str) -> None:
    rows = aligned(old, new)
    for text, spans in ((old, [row.old for row in rows]), (new, [row.new for row in rows])):
        shown = [span for span in spans if span is not None]
        assert shown == sorted(shown, key=lambda span: span.start_cp)
        assert len(shown) + sum(row.skipped for row in rows) == len(paragraphs(text))


def test_a_changed_paragraph_stands_beside_what_it_was() -> None:
    old = "Head\nA visit has not yet been scheduled.\nThe end."
    new = "Head\nAn editor's note.\nA visit has been scheduled.\nThe end."
    rows = [(_cut(old, row.old), _cut(new, row.new)) for row in aligned(old, new)]
    assert rows == [
        ("Head", "Head"),
        ("", "An editor's note."),
        ("A visit has not yet been scheduled.", "A visit has been scheduled."),
        ("The end.", "The end."),
    ]


def test_what_did_not_change_is_counted() -> None:
    same = "\n".join(f"Paragraph {number}" for number in range(50))
    rows = aligned(same + "\nOld end", same + "\nAn entirely different close")
    assert rows[0] == Row(skipped=49)
    assert len([row for row in rows if not row.skipped]) == 3


def _cut(text: str, span: object) -> str:
    return text[span.start_cp : span.end_cp] if span is not None else ""  # type: ignore[attr-defined]
