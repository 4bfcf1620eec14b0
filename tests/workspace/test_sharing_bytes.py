"""Nothing that is withheld is anywhere in the bytes of a shared copy."""

from __future__ import annotations

import io
import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.domain.rejecting import Rejection
from caseapp.domain.sharing import Rules
from caseapp.ops import evidence, records, same, saved_searches, sources, suggestions, templates, versions
from caseapp.queries.checks import check
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace
from caseapp.workspace.sharing import share
from tests.factories import ARTICLE, add, cite, edit, import_text
from tests.workspace.planting import Plants

STRICT = Rules(history=False, originals=False, notes=False, authors=False, file_names=False)
OPEN = Rules(views=True)
WHOLE = Rules(max_sensitivity="secret", views=True)
#: What a wider rule lets go, and what no copy ever holds.
BY_RULE = {"history", "notes", "authors", "file name", "views", "original"}


def _fields(plants: Plants, fields: tuple[Field, ...], where: str) -> dict[str, Any]:
    """A word in every field that takes words."""
    found: dict[str, Any] = {}
    for field in fields:
        is_text = field.type in (FieldType.TEXT, FieldType.LONG_TEXT) and not field.is_fixed
        if is_text or (field.type is FieldType.CHOICE and field.is_open):
            found[field.name] = plants.word(f"{where}.{field.name}")
        elif field.type is FieldType.ROWS and (row := _fields(plants, field.fields, f"{where}.{field.name}")):
            found[field.name] = [row]
    return found


def _secret(workspace: Workspace, plants: Plants, kind: str, where: str = "secret") -> str:
    # The course of a meeting is written by the operations on meetings alone; that of an item by those on items.
    own = tuple(field for field in KINDS[kind].fields if field.name not in ("course", "log"))
    fields = {**_fields(plants, (*own, *COMMON), f"{where}: {kind}"), "sensitivity": "secret"}
    title = fields.pop("title")
    made = workspace.do(partial(records.create, kind_name=kind, title=title, fields=fields))
    assert isinstance(made, str)
    return made


def _source(workspace: Workspace, plants: Plants, where: str, title: str = "") -> sources.Imported:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        member = plants.word(f"{where or 'original'}: member") + ".xml"
        archive.writestr(member, plants.word(f"{where or 'original'}: words of a member") * 50)
    name = plants.word(f"{where or 'file name'}: of a source") + ".docx"
    original = sources.Original(packed.getvalue(), "application/zip", name)
    title = title or plants.word(f"{where}: title")
    text = f"{plants.word(f'{where}: text')} says so.\n" if where else ARTICLE
    imported = workspace.do(partial(sources.import_text, title=title, text=text, original=original))
    assert isinstance(imported, sources.Imported)
    return imported


def _plant(path: Path, plants: Plants) -> None:
    """A case in which every place that can be withheld holds a word of its own."""
    with Workspace.create(path, "The case", plants.word("authors: name")) as workspace:
        public = {
            kind: add(workspace, kind, f"Public {kind}") for kind in ("event", "person", "statement", "organisation")
        }
        for kind in sorted(KINDS.keys() - {"source", "excerpt"}):
            _secret(workspace, plants, kind)
        _withheld_source(workspace, plants, public["event"])
        _public_source(workspace, plants, public)
        _histories(workspace, plants, public["person"])
        _once_withheld(workspace, plants, public)
        hidden = _secret(workspace, plants, "person")
        told = {"actor": hidden, "title_as_printed": plants.word("secret: title as printed")}
        told_of_nobody = {"actor": public["person"], "title_as_printed": "Minister"}
        edit(workspace, public["event"], participants=[told, told_of_nobody])
        edit(workspace, public["statement"], notes=plants.word("notes: record"), speaker=hidden)
        other = add(workspace, "person", "Another")
        reason = plants.word("notes: same")
        workspace.do(partial(same.decide, a_id=public["person"], b_id=other, verdict="maybe", reason=reason))
        workspace.do(partial(saved_searches.save, query=plants.word("views: search")))
        words = plants.word("never: rejection")
        workspace.do(partial(suggestions.reject, rejected=[Rejection("event", "meeting: meet", words, words)]))
        template = plants.word("never: template")
        workspace.do(partial(templates.save, record_id=public["event"], title=template, names=["participants"]))


def _withheld_source(workspace: Workspace, plants: Plants, event: str) -> None:
    made = _source(workspace, plants, "secret")
    text = workspace.reader.rows("SELECT text FROM text_body WHERE sha256 = (SELECT text_sha256 FROM text_version)")[0][
        0
    ]
    quote = cite(workspace, made.version_id, text[:8], event, text=text)
    edit(workspace, quote, translation=plants.word("secret: translation"), notes=plants.word("secret: notes"))
    edit(workspace, made.source_id, sensitivity="secret", rights=plants.word("secret: rights"))


def _public_source(workspace: Workspace, plants: Plants, public: dict[str, str]) -> None:
    made = _source(workspace, plants, "", "A public source")
    quote = cite(workspace, made.version_id, "Munich", public["event"])
    note = plants.word("notes: citation")
    workspace.do(partial(evidence.cite, excerpt_id=quote, record_id=public["statement"], note=note))
    hidden = cite(workspace, made.version_id, "February", public["event"])
    edit(workspace, hidden, sensitivity="secret", translation=plants.word("secret: of a public source"))


def _histories(workspace: Workspace, plants: Plants, person: str) -> None:
    workspace.do(partial(records.edit, record_id=person, fields={"title": plants.word("history: title")}))
    edit(workspace, person, title="A public person")
    edit(workspace, person, custom=[{"name": "Field", "value": plants.word("never: row taken off")}])
    edit(workspace, person, custom=[])
    once = add(
        workspace, "person", plants.word("secret: once"), sensitivity="secret", notes=plants.word("secret: once")
    )
    edit(workspace, once, title="Now public", sensitivity="public", notes="")
    gone = add(workspace, "event", plants.word("never: deleted"), format=plants.word("never: deleted"))
    workspace.do(partial(records.delete, record_ids=[gone]))
    lost = import_text(
        workspace, f"{plants.word('never: deleted text')} was there.\n", plants.word("never: deleted source")
    )
    workspace.do(partial(records.delete, record_ids=[lost.source_id]))
    add(workspace, "event", plants.word("never: undone"))
    workspace.undo().result()


def _once_withheld(workspace: Workspace, plants: Plants, public: dict[str, str]) -> None:
    """A source of which only a later text may go, and a participant's row that was about somebody who stays."""
    words = plants.word("secret: earlier text")
    text = f"{words} said so in Geneva.\n"
    source = import_text(workspace, text, "A report with a name in it")
    edit(workspace, source.source_id, sensitivity="secret")
    cite(workspace, source.version_id, words, public["event"], text=text)
    newer = sources.Incoming("", "Somebody said so in Geneva.\n")
    workspace.do(partial(versions.add_version, source_id=source.source_id, incoming=newer))
    edit(workspace, source.source_id, sensitivity="public")
    meeting = add(workspace, "event", "Another meeting", participants=[{"actor": _secret(workspace, plants, "person")}])
    ((row_id,),) = workspace.reader.rows("SELECT id FROM participation WHERE owner_id = ?", meeting)
    told = {"id": row_id, "title_as_printed": plants.word("secret: earlier title as printed")}
    edit(workspace, meeting, participants=[{**told, "actor": _actor(workspace, row_id)}])
    edit(workspace, meeting, participants=[{"id": row_id, "title_as_printed": "", "actor": _actor(workspace, row_id)}])
    edit(workspace, meeting, participants=[{"id": row_id, "title_as_printed": "", "actor": public["person"]}])


def _actor(workspace: Workspace, row_id: str) -> str:
    return str(workspace.reader.rows("SELECT actor_id FROM participation WHERE id = ?", row_id)[0][0])


def _shared(case: Path, rules: Rules, plants: Plants) -> list[str]:
    out = case.with_name("shared.case")
    share(case, out, rules, author=next(iter(plants.planted)), replace=True)
    with Reader(out) as reader:
        assert check(reader).problems == ()
    assert [each.name for each in case.parent.iterdir()] in (["shared.case", case.name], [case.name, "shared.case"])
    return plants.found_in(out)


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 60))])
def test_nothing_withheld_is_in_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    plants = Plants(seed)
    monkeypatch.setattr("caseapp.workspace.workspace.machine_name", lambda: plants.word("authors: machine"))
    folder = tmp_path / "case"
    folder.mkdir()
    case = folder / "source.case"
    _plant(case, plants)
    everywhere = set(plants.planted.values())
    assert _shared(case, STRICT, plants) == []
    # What the rules let go is found: the search sees it where it is.
    let_go = {where for where in everywhere if where.split(":")[0] in BY_RULE}
    assert set(_shared(case, OPEN, plants)) == let_go
    never = {each for each in everywhere if each.startswith("never")}
    whole = set(_shared(case, WHOLE, plants))
    assert (everywhere - whole, whole & never) == (never, set())
