"""Words are given to the translator whole: nothing is put together before, and every value finds its place in them."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRANSLATED = {"tr", "plural", "mark"}


def fields(words: str) -> set[str]:
    """The values that some words want to have put in."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted((ROOT / "caseapp").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATED:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_no_words_are_put_together_before_they_are_translated() -> None:
    glued = [
        where
        for where, call in calls()
        for words in call.args[: 2 if isinstance(call.func, ast.Name) and call.func.id == "plural" else 1]
        if isinstance(words, ast.JoinedStr | ast.BinOp)
    ]
    assert glued == []


def test_every_value_is_given_and_no_other() -> None:
    wrong = []
    for where, call in calls():
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        words = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        given = {each.arg for each in call.keywords if each.arg != "about"}
        if name == "mark" or None in given or not words or not given:
            continue  # put in elsewhere
        wanted = set().union(*map(fields, words)) - ({"n"} if name == "plural" else set())
        if wanted != given - ({"n"} if name == "plural" else set()):
            wrong.append(f"{where}: {words} has {wanted}, gets {given}")
    assert wrong == []


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_both_forms_of_a_plural_have_the_same_values() -> None:
    odd = [
        where
        for where, call in calls()
        if isinstance(call.func, ast.Name) and call.func.id == "plural"
        if fields(_literal(call.args[1])) - fields(_literal(call.args[0])) - {"n"} and _literal(call.args[0])
    ]
    assert odd == []
