"""Labels of steps are stored in English and shown in any language, whatever people called their records."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain import step_labels
from caseapp.domain.kinds import ITEM_STATUSES, KINDS
from caseapp.domain.step_labels import TEMPLATES, field_words, said, shown, taken_apart
from caseapp.platform.translation import set_translator

PROGRAM = Path(step_labels.__file__).parents[1]
titles = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["a” from its words", "x” for “y", "𠮷野家 👩‍👩‍👧", "שלום: e\u0301", "{title}", "{0} \\1\n", "2 records"]
    ),
)
fields = st.lists(
    st.sampled_from([field.label for kind in KINDS.values() for field in kind.fields]), min_size=1, max_size=4
)
labels = st.sampled_from(sorted({words.lower() for kind in KINDS.values() for words in (kind.label, kind.plural)}))
slots = {
    "n": st.integers(1, 2000),
    "count": st.sampled_from(["1", "12", "100,000"]),
    "kind": labels,
    "status": st.sampled_from(ITEM_STATUSES),
    "fields": fields.map(field_words),
}


@st.composite
def made(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    """Return a template and a value for each of its slots."""
    template = draw(st.sampled_from(TEMPLATES))
    return template, {name: draw(slots.get(name, titles)) for name in re.findall(r"\{(\w+)\}", template)}


@pytest.fixture
def foreign() -> Iterator[None]:
    """Put a translator in place that shows what it is asked for."""
    set_translator(lambda words, _about, n: f"«{words}»" if n < 0 else f"«{words}|{n}»")
    yield
    set_translator(None)


@given(made())
def test_a_label_is_shown_in_english_as_it_is_stored(label: tuple[str, dict[str, object]]) -> None:
    template, values = label
    stored = said(template, **values)
    assert shown(stored) == stored


@given(made())
def test_a_label_is_known_by_its_template(label: tuple[str, dict[str, object]]) -> None:
    template, values = label
    known, found = taken_apart(said(template, **values))
    assert known != ""
    titled = [name for name in values if name not in slots]
    if known == template and len(titled) < 2:  # between two titles any words may stand
        assert found == {name: str(value) for name, value in values.items()}


@given(titles)
def test_what_people_typed_never_changes_which_template_it_is(title: str) -> None:
    for template in (step_labels.ADDED, step_labels.EDITED, step_labels.ITEM_SET, step_labels.ADDED_FROM_WORDS):
        stored = said(template, kind="meeting", fields="kind, status", status="done", title=title)
        assert taken_apart(stored)[0] == template


@pytest.mark.usefixtures("foreign")
def test_words_of_the_model_are_translated_and_titles_are_not() -> None:
    assert shown("Add meeting “Title of a person”") == "«Add {kind} “{title}”»".format(
        kind="«meeting»", title="Title of a person"
    )
    assert shown("Edit status, speaker, not named of “X”") == "«Edit «status», «speaker, not named» of “X”»"
    assert shown("Set “A” to claimed done") == "«Set “A” to «claimed done»»"
    assert shown("Edit status of 1 record") == "«Edit «status» of 1 records|1»"
    assert shown("Delete 12 records") == "«Delete 12 records|12»"
    assert shown("Import 1,200 meetings from “a.csv”") == "«Import 1,200 «meetings» from “a.csv”»"


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize("label", ["", "Edit nothing of “X”", "Frobnicate “X”", "Add unicorn “X”"])
def test_an_unknown_label_is_shown_as_it_is(label: str) -> None:
    assert shown(label) == label


def test_every_label_of_a_step_is_made_from_a_template() -> None:
    """What is put together elsewhere would be shown in English for ever."""
    loose = [
        f"{path.relative_to(PROGRAM)}:{node.lineno}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign)
        and any(isinstance(each, ast.Attribute) and each.attr == "label" for each in node.targets)
        and isinstance(node.value, ast.JoinedStr | ast.BinOp)
    ]
    assert loose == []
