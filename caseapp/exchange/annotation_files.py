"""Web Annotations read from JSON-LD, as values that no case knows of yet. It must not skip one that it cannot read.

Read by their short names, as `anno.jsonld` and `annotations.CONTEXT` give them: no context is fetched or expanded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import is_id
from caseapp.domain.kinds import KINDS
from caseapp.domain.text import text_problems
from caseapp.domain.values import coerce
from caseapp.exchange.annotations import ANNO, UUID, Annotation, Backing
from caseapp.platform.translation import mark, plural, tr

_FILE = mark("The file")
MAX_BYTES = 200 * 1024 * 1024
_EXCERPT = KINDS["excerpt"]
_DIGEST = re.compile(r"urn:sha256:([0-9a-f]{64})", re.IGNORECASE)
_PAGE = re.compile(r"page=([1-9]\d{0,8})")


def read_annotation_file(path: Path) -> list[Annotation]:
    """The annotations in a file; NotFound when there is none, BadInput for what is not JSON or no Web Annotations."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound(tr("There is no file “{path}”.", path=path), tr("Check its name.")) from error
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or error),
            tr("Choose a JSON file."),
        ) from error
    if len(data) > MAX_BYTES:
        raise BadInput(tr("“{name}” is larger than 200 MB.", name=path.name), tr("Split it."))
    try:
        return annotations_from(json.loads(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise BadInput(tr("“{name}” is not text in UTF-8.", name=path.name), tr("Save it as UTF-8.")) from error
    except RecursionError as error:
        raise BadInput(
            tr("“{name}” is nested too deeply.", name=path.name), tr("Export the annotations again.")
        ) from error
    except ValueError as error:  # Python: numbers of thousands of digits are a plain ValueError
        raise BadInput(
            tr("“{name}” is not JSON: {error}.", name=path.name, error=error), tr("Export the annotations again.")
        ) from error


def annotations_from(data: object) -> list[Annotation]:
    """The annotations of a collection, a page, a list or one alone; BadInput names the first that is wrong."""
    found: list[Annotation] = []
    for number, item in enumerate(_items(data), 1):
        try:
            found.append(_read(item))
        except BadInput as error:
            raise BadInput(
                tr("Annotation {number}: {problem}", number=number, problem=error.message), error.advice
            ) from error
    return found


def _items(data: object) -> Iterator[object]:
    if isinstance(data, list):
        for each in data:
            _check_context(each)
            yield each
        return
    _check_context(data)
    top = _object(data, _FILE)
    types = _types(top)
    if "Annotation" in types:
        yield top
    elif "AnnotationPage" in types:
        yield from _pages(top)
    elif "AnnotationCollection" in types:
        if top.get("first") is not None:
            yield from _pages(top["first"])
        elif top.get("total"):
            raise BadInput(
                tr("The collection holds no page of annotations."), tr("Export it with its annotations in it.")
            )
    else:
        raise BadInput(tr("These are no Web Annotations: neither annotation, nor page, nor collection."))


def _pages(page: object) -> Iterator[object]:
    while page is not None:
        if isinstance(page, str):
            raise BadInput(
                tr("Annotations are missing: they stand in “{page}”.", page=page), tr("Export them all into one file.")
            )
        current = _object(page, mark("A page"))
        items = current.get("items")
        if not isinstance(items, list):
            raise BadInput(tr("A page of annotations has no list of items."))
        yield from items
        page = current.get("next")


def _check_context(data: object) -> None:
    contexts = _list(_object(data, _FILE).get("@context"))
    if not any(isinstance(each, str) and each.replace("https:", "http:", 1) == ANNO for each in contexts):
        raise BadInput(
            tr("These are no Web Annotations: their @context is missing."), tr("It names {address}.", address=ANNO)
        )


def _read(data: object) -> Annotation:
    item = _object(data, mark("It"))
    if "Annotation" not in _types(item):
        raise BadInput(tr("its type is not Annotation."))
    target = _target(item.get("target"))
    source = target.get("source")
    if isinstance(source, str):
        source = {"id": source}
    source = _object(source, mark("its source"))
    digest = _DIGEST.fullmatch(_words(source, "id"))
    texts = [_object(each, mark("a body")) for each in _bodies(item) if isinstance(each, Mapping) and "value" in each]
    translation = next((each for each in texts if "Translation" in _types(each)), {})
    translator = _list(translation.get("creator"))
    comments = [each for each in texts if each is not translation and _purpose(each) != "tagging"]
    return Annotation(
        excerpt_id=_uuid(_words(item, "id")),
        text_sha256=digest[1].lower() if digest else "",
        **_selected(target),
        state=str(coerce(_EXCERPT.field("state"), _words(item, "excerptState")) or "verified"),
        sensitivity=str(coerce(_EXCERPT.field("sensitivity"), _words(item, "sensitivity"))),
        translation=_words(translation, "value"),
        translator=_words(translator[0], "name") if translator and isinstance(translator[0], Mapping) else "",
        notes="\n\n".join(filter(None, [_words(item, "bodyValue"), *(_words(each, "value") for each in comments)])),
        tags=tuple(_words(each, "value") for each in texts if _purpose(each) == "tagging"),
        backs=tuple(_backings(_bodies(item))),
        source_id=_uuid(_words(source, "record")),
        source_title=_words(source, "title"),
        source_url=_words(source, "via") or _words(source, "identifier"),
        source_language=_words(source, "language"),
        created=_words(item, "created"),
        creator=next((_words(each, "name") for each in _list(item.get("creator")) if isinstance(each, Mapping)), ""),
    )


def _target(stated: object) -> Mapping[str, Any]:
    targets = _list(stated)
    if len(targets) != 1:
        raise BadInput(
            plural("it has {n} target.", "it has {n} targets.", len(targets), n=len(targets) or tr("no")),
            tr("An annotation of words has one."),
        )
    return _object(targets[0], mark("its target"))


def _selected(target: Mapping[str, Any]) -> dict[str, Any]:
    """The words and where they stand, by whatever selectors there are."""
    selectors: list[Mapping[str, Any]] = []
    waiting = _list(target.get("selector"))
    while waiting:
        each = _object(waiting.pop(0), mark("a selector"))
        selectors.append(each)
        waiting += _list(each.get("refinedBy"))
    by_type = {name: each for each in reversed(selectors) for name in _types(each)}
    quote = by_type.get("TextQuoteSelector", {})
    if not _words(quote, "exact"):
        raise BadInput(tr("it does not say the words it stands on."), tr("It needs a TextQuoteSelector with exact."))
    words = {name: _words(quote, name) for name in ("exact", "prefix", "suffix")}
    position = by_type.get("TextPositionSelector")
    page = _PAGE.fullmatch(_words(by_type.get("FragmentSelector", {}), "value"))
    return {**words, "span_cp": position and _span(position), "page": int(page[1]) if page else None}


def _span(position: Mapping[str, Any]) -> tuple[int, int]:
    start, end = position.get("start"), position.get("end")
    is_span = type(start) is int and type(end) is int and 0 <= start < end
    if not is_span:
        raise BadInput(tr("its position is no span."), tr("start and end are whole numbers, the start first."))
    return start, end  # type: ignore[return-value]


def _bodies(item: Mapping[str, Any]) -> list[Any]:
    return _list(item.get("body"))


def _backings(bodies: list[Any]) -> Iterator[Backing]:
    """The records among the bodies; other resources on the web are nothing a case can cite."""
    for body in bodies:
        if not isinstance(body, str | Mapping):
            raise BadInput(tr("a body is neither a name nor an object."))
        said = body if isinstance(body, Mapping) else {}
        source = said.get("source") if "SpecificResource" in _types(said) else body
        record = {"id": source} if isinstance(source, str) else _object(source, mark("the source of a body"))
        record_id = _uuid(_words(record, "id"))
        if record_id and "value" not in said:
            told = {name: _words(said, name) for name in ("field", "stance", "note")}
            told["stance"] = told["stance"] or "supports"
            yield Backing(record_id, _words(record, "kind"), _words(record, "title"), **told)


def _purpose(body: Mapping[str, Any]) -> str:
    return next(iter(_list(body.get("purpose"))), "")


def _object(value: object, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise BadInput(tr("{what} is not an object.", what=tr(what)))
    return value


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _types(value: Mapping[str, Any]) -> list[Any]:
    return [each for each in _list(value.get("type")) if isinstance(each, str)]


def _words(value: Mapping[str, Any], name: str) -> str:
    """The words of a property, "" without it; BadInput when they are none, or cannot be stored."""
    words = value.get(name)
    if words is None:
        return ""
    if not isinstance(words, str):
        raise BadInput(tr("“{name}” takes words, not {type}.", name=name, type=type(words).__name__))
    text_problems(words)
    return words


def _uuid(iri: str) -> str:
    record_id = iri.removeprefix(UUID)
    return record_id if iri.startswith(UUID) and is_id(record_id) else ""
