"""Keeps the translations in step with the code: `make translations` takes the words out of the code, puts new ones into
every `.ts` file and compiles them; `make translations LANGUAGE=ja` begins a language; `--check` tells what is missing.

Words are taken from literal arguments of `tr`, `plural` and `mark`, and from the tables of the model and of the verbs.
A `.qm` file makes its language one that people can choose: it is first made when all words are translated, or with
`DRAFT=yes` to look at the work. From then on, words that are new are shown in English until they are translated.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QLibraryInfo

from caseapp.domain.kinds import COMMON, KINDS, Field
from caseapp.platform.translation import CONTEXT, language_name
from caseapp.ui.help.pages import NAMES
from caseapp.ui.verbs import book

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
HELP = ROOT / "resources" / "help"
SHOWN = 20


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """Words to translate: `note` tells equal ones apart, `is_plural` asks for a form a number."""

    words: str
    note: str = ""
    is_plural: bool = False


class NotLiteral(Exception):
    """Words that are put together before they are translated: no translator will ever see them."""


def messages() -> list[Message]:
    """All words that people see, sorted."""
    found = {Message(words) for words in (*_of_the_model(), *book.WORDS) if words}
    for path in sorted((ROOT / "caseapp").rglob("*.py")):
        if path.name != "translation.py":
            found.update(_of_module(path))
    return sorted(found)


def _of_the_model() -> Iterator[str]:
    for kind in KINDS.values():
        yield from (kind.label, kind.plural)
        yield from _of_fields(kind.fields)
    yield from _of_fields(COMMON)


def _of_fields(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield from (field.label, field.hint, *field.choices)
        yield from _of_fields(field.fields)


def _of_module(path: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in ("tr", "mark"):
            note = next((_literal(each.value) for each in node.keywords if each.arg == "about"), None)
            for words in _literals(node.args[0], path):
                yield Message(words, note or "")
        elif node.func.id == "plural":
            for words in _literals(node.args[1], path):
                yield Message(words, "", True)


def _literals(node: ast.expr, path: Path) -> Iterator[str]:
    """The words of an argument: one literal, or one of either side of a condition; none for a variable."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body, path)
        yield from _literals(node.orelse, path)
    elif isinstance(node, ast.JoinedStr | ast.BinOp):
        raise NotLiteral(f"{path.relative_to(ROOT)}:{node.lineno}: write tr(“… {{name}} …”, name=name) instead.")
    elif (words := _literal(node)) is not None:
        yield words


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def missing(ts: Path) -> list[Message]:
    """The words that a `.ts` file does not have, or has without a translation."""
    done = set()
    for each in ET.parse(ts).getroot().iter("message"):
        translation = each.find("translation")
        if translation is not None and translation.get("type") is None:
            note = each.findtext("comment") or ""
            done.add(Message(each.findtext("source") or "", note, each.get("numerus") == "yes"))
    return [message for message in messages() if message not in done]


def missing_beside(code: str) -> list[str]:
    """What else a language needs and does not have, in sentences."""
    found = []
    pages = [name for name in NAMES if not (HELP / code / f"{name}.md").exists()]
    if pages:
        found.append(f"Pages of help to write in {HELP.relative_to(ROOT) / code}: {', '.join(pages)}.")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{_name(code)}.qm"
    if not qt.exists():
        found.append(f"Qt has no words of its own in it: {qt.name} is not there.")
    if language_name(code) == code:
        found.append("What it calls itself is to be added in caseapp/platform/translation.py.")
    return found


def update(code: str, *, is_draft: bool = False) -> None:
    """Brings `caseapp_CODE.ts` up to date, and compiles it if the language is, or may now be, chosen by people."""
    ts = _ts(code)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "words.js"
        source.write_text("\n".join(map(_call, messages())), encoding="utf-8")
        options = [
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            _name(code),
        ]
        _run("lupdate", str(source), "-ts", str(ts), *options, "-disable-heuristic", "similartext")
    if is_draft or ts.with_suffix(".qm").exists() or not missing(ts):
        compile_words(ts)


def compile_words(ts: Path) -> None:
    """Makes the `.qm` beside a `.ts`."""
    _run("lrelease", "-silent", str(ts))


def _ts(code: str) -> Path:
    return FOLDER / f"caseapp_{_name(code)}.ts"


def _name(code: str) -> str:
    """A code as Qt writes it in names of files."""
    return code.replace("-", "_")


def _call(message: Message) -> str:
    number = ", 1" if message.is_plural else ""
    note = json.dumps(message.note) if message.note or number else ""
    return f"qsTranslate({', '.join(filter(None, (json.dumps(CONTEXT), json.dumps(message.words), note)))}{number})"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True)


def codes() -> list[str]:
    """The languages that are begun."""
    return sorted(path.stem.removeprefix("caseapp_").replace("_", "-") for path in FOLDER.glob("*.ts"))


def main(arguments: list[str]) -> int:
    """Updates every language, or with `--check` says what each lacks and returns 1 when it is anything."""
    if "--check" not in arguments:
        begun, is_draft = os.environ.get("LANGUAGE_CODE", ""), bool(os.environ.get("DRAFT"))
        for code in dict.fromkeys([*codes(), *filter(None, [begun])]):
            update(code, is_draft=is_draft and code == (begun or code))
    lacking = {code: (missing(_ts(code)), missing_beside(code)) for code in codes()}
    for code, (words, beside) in lacking.items():
        note = "" if _ts(code).with_suffix(".qm").exists() else "; not shown until all are"
        print(f"{code}: {len(words)} of {len(messages())} to be translated{note}")
        for line in (*(message.words for message in words[:SHOWN]), *beside):
            print(f"  {line}")
    return 1 if "--check" in arguments and any(words or beside for words, beside in lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
