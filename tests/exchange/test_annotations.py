"""Web Annotations as values: written as the model has it, read back the same, and placed only where they belong."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from caseapp.domain.anchors import make_anchor
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.text import sha256_text
from caseapp.exchange.annotation_files import annotations_from, read_annotation_file
from caseapp.exchange.annotations import ANNO, CONTEXT, Annotation, Backing, place, to_json, write_annotations
from caseapp.queries import evidence, listings
from caseapp.store.reader import Reader
from caseapp.workspace.sample import build_sample

TEXT = "박진 met 林芳正 🤝🏽 in 𠮷野家.\nשלום, e\u0301t all agreed. 👩‍👩‍👧 in 𠮷野家."

#: What https://www.w3.org/TR/annotation-model/ demands of a collection, as far as one of ours has it.
_IRI = {"type": "string", "pattern": r"^[a-z]+:\S+$"}
_PERSON = {"type": "object", "required": ["type", "name"], "properties": {"type": {"const": "Person"}}}
_WORDS = {"type": "string", "minLength": 1}
_SELECTOR = {
    "oneOf": [
        {
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": _WORDS, "prefix": {"type": "string"}},
            "required": ["type", "exact"],
        },
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
        },
        {
            "properties": {"type": {"const": "FragmentSelector"}, "value": {"pattern": r"^page=\d+$"}},
            "required": ["type", "value", "conformsTo"],
        },
    ]
}
_BODY = {
    "oneOf": [
        {
            "properties": {"type": {"const": "SpecificResource"}, "source": {"properties": {"id": _IRI}}},
            "required": ["type", "source", "stance"],
        },
        {
            "properties": {
                "type": {"enum": ["TextualBody", ["TextualBody", "Translation"]]},
                "value": _WORDS,
                "purpose": {"enum": ["describing", "commenting", "tagging"]},
                "creator": _PERSON,
            },
            "required": ["type", "value"],
        },
    ]
}
_TARGET = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"properties": {"id": {"pattern": "^urn:sha256:[0-9a-f]{64}$"}, "via": _IRI}, "required": ["id"]},
        "selector": {"type": "array", "minItems": 2, "items": _SELECTOR},
    },
    "required": ["type", "source", "selector"],
}
_ANNOTATION = {
    "properties": {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["linking", "highlighting"]},
        "created": {"pattern": r"^\d{4}-\d\d-\d\dT[\d:.]+Z$"},
        "creator": _PERSON,
        "excerptState": {"enum": ["verified", "moved", "changed", "gone"]},
        "sensitivity": _WORDS,
        "body": {"type": "array", "minItems": 1, "items": _BODY},
        "target": _TARGET,
    },
    "required": ["id", "type", "target", "created", "creator", "excerptState"],
    "additionalProperties": False,
}
_COLLECTION = {
    "properties": {
        "@context": {"prefixItems": [{"const": ANNO}, {"const": CONTEXT}]},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "properties": {"id": _IRI, "type": {"const": "AnnotationPage"}, "items": {"items": _ANNOTATION}},
            "required": ["id", "type", "items"],
        },
        "last": _IRI,
    },
    "required": ["@context", "id", "type", "total", "first"],
}

lines = st.text(
    st.sampled_from("ab .,\n林박é\u0301\u200f\u200dשا𠮷🤝🏽👩") | st.characters(codec="utf-8", exclude_characters="\0"),
    min_size=1,
    max_size=60,
)


@st.composite
def excerpts(draw: st.DrawFn) -> tuple[str, Annotation]:
    text = draw(lines)
    start = draw(st.integers(0, len(text) - 1))
    anchor = make_anchor(text, start, draw(st.integers(start + 1, len(text))))
    words = st.text("abc é林🤝", min_size=1, max_size=9)
    some = st.just("") | words
    backing = st.builds(Backing, st.builds(new_id), words, words, some, st.sampled_from(["supports", "omits"]), some)
    made = Annotation(
        new_id(),
        sha256_text(text),
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        (anchor.start_cp, anchor.end_cp),
        page=draw(st.none() | st.integers(1, 900)),
        state=draw(st.sampled_from(["verified", "moved", "changed", "gone"])),
        sensitivity=draw(st.sampled_from(["", "public", "secret"])),
        translation=(translation := draw(some)),
        translator=draw(some) if translation else "",
        notes=draw(some),
        tags=tuple(draw(st.lists(words, max_size=2))),
        backs=tuple(draw(st.lists(backing, max_size=3))),
        source_id=new_id(),
        source_title=draw(some),
        source_url=draw(st.sampled_from(["", "https://a.example/b?c=ü", "the archive, box 3"])),
        source_language="ko",
        created="2023-02-18T19:10:00.000Z",
        creator=draw(words),
    )
    return text, made


def _collection(*annotations: Annotation) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(to_json(annotations, f"urn:uuid:{new_id()}", "Talks")))
    return made


def _annotation(words: str, text: str = TEXT) -> Annotation:
    start = text.index(words)
    anchor = make_anchor(text, start, start + len(words))
    span = (anchor.start_cp, anchor.end_cp)
    return Annotation(new_id(), sha256_text(text), anchor.exact, anchor.prefix, anchor.suffix, span)


@given(st.lists(excerpts(), max_size=3))
def test_what_is_written_is_read_the_same(made: list[tuple[str, Annotation]]) -> None:
    annotations = [annotation for _, annotation in made]
    collection = _collection(*annotations)
    assert annotations_from(collection) == annotations
    Draft202012Validator(_COLLECTION).validate(collection)
    for text, annotation in made:
        assert place(annotation, text) == annotation.span_cp


@given(excerpts(), lines)
def test_words_are_never_placed_on_other_words(made: tuple[str, Annotation], other: str) -> None:
    _, annotation = made
    try:
        start, end = place(annotation, other)
    except BadInput:
        return
    assert other[start:end] == annotation.exact


@given(excerpts(), st.text("xyz\n", min_size=1, max_size=5))
def test_words_pushed_down_are_placed_where_they_stand_now(made: tuple[str, Annotation], front: str) -> None:
    text, annotation = made
    assert annotation.span_cp is not None
    start, end = annotation.span_cp
    whole = annotation.prefix + annotation.exact + annotation.suffix
    newer = front + text
    assume(newer.find(whole) == newer.rfind(whole))
    assume(newer[start:end] != annotation.exact)
    assert place(annotation, newer) == (start + len(front), end + len(front))


def test_positions_in_utf_16_are_put_right() -> None:
    right = _annotation("all agreed")
    assert right.span_cp is not None
    before = TEXT[: right.span_cp[0]].encode("utf-16-le")
    wrong = replace(right, span_cp=(len(before) // 2, len(before) // 2 + len(right.exact)))
    assert wrong.span_cp != right.span_cp
    assert place(wrong, TEXT) == right.span_cp
    assert place(replace(right, span_cp=None), TEXT) == right.span_cp


def test_words_that_stand_twice_or_with_other_words_around_them_are_refused() -> None:
    twice = replace(_annotation("𠮷野家"), prefix="in ", suffix=".", span_cp=(0, 3))
    with pytest.raises(BadInput, match="several times"):
        place(twice, TEXT)
    changed = replace(_annotation("all agreed"), span_cp=(0, 10))
    with pytest.raises(BadInput, match="does not have these words"):
        place(changed, TEXT.replace("all agreed.", "all agreed at last."))
    with pytest.raises(BadInput, match="does not have these words"):
        place(_annotation("all agreed"), TEXT.replace("agreed", "quarrelled"))


@pytest.mark.parametrize("exact", ["in 𠮷野家", "e\u0301t", "👩‍👩‍👧"])
def test_a_span_outside_the_text_is_no_place(exact: str) -> None:
    far = replace(_annotation(exact), span_cp=(10**30, 10**30 + len(exact)))
    assert TEXT[slice(*place(far, TEXT))] == exact


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    path = tmp_path_factory.mktemp("sample") / "sample.case"
    build_sample(path)
    return Reader(path)


def test_the_sample_is_written_as_the_model_has_it(sample: Reader) -> None:
    written = write_annotations(sample)
    collection = json.loads(written)
    Draft202012Validator(_COLLECTION).validate(collection)
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(listings.ids(sample, ["excerpt"]))
    assert write_annotations(sample) == written
    cited = [body for item in items for body in item.get("body", []) if body["type"] == "SpecificResource"]
    ((citations,),) = sample.rows("SELECT count(*) FROM citation")
    assert len(cited) == citations
    assert {item["creator"]["name"] for item in items} == {"Sample case"}
    translated = [body for item in items for body in item.get("body", []) if "Translation" in body["type"]]
    assert translated
    assert all(body["creator"]["name"] == "A. Berger" for body in translated)
    assert "en" in {body.get("language") for body in translated}


def test_only_chosen_sources_are_written(sample: Reader) -> None:
    chosen = listings.ids(sample, ["source"])[:2]
    found = annotations_from(json.loads(write_annotations(sample, chosen)))
    assert {each.source_id for each in found} <= set(chosen)
    everything = annotations_from(json.loads(write_annotations(sample)))
    assert [each for each in everything if each.source_id in chosen] == found
    assert len(found) < len(everything)


def test_the_sample_is_read_and_placed_on_its_texts(sample: Reader) -> None:
    texts = {each: evidence.source_text(sample, each).text for each in listings.ids(sample, ["source"])}
    for each in annotations_from(json.loads(write_annotations(sample))):
        assert place(each, texts[each.source_id]) == each.span_cp


def test_a_page_is_told_of_its_words() -> None:
    collection = _collection(replace(_annotation("all agreed"), page=3))
    quote, _, page = collection["first"]["items"][0]["target"]["selector"]
    assert page == {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
        "value": "page=3",
        "refinedBy": quote,
    }


def test_annotations_of_other_programs_are_read() -> None:
    other = {
        "@context": ANNO,
        "id": "https://notes.example/1",
        "type": ["Annotation"],
        "bodyValue": "Check this.",
        "body": [
            "https://web.example/page",
            {"type": "TextualBody", "value": "key", "purpose": "tagging"},
            {"type": "TextualBody", "value": "Who else?"},
            "urn:uuid:01a208f5-5d49-7000-a2be-d9f1222f1822",
        ],
        "target": {
            "source": "https://page.example",
            "selector": {"type": "RangeSelector", "refinedBy": {"type": "TextQuoteSelector", "exact": "all agreed"}},
        },
    }
    (found,) = annotations_from(other)
    assert found == Annotation(
        "",
        "",
        "all agreed",
        notes="Check this.\n\nWho else?",
        tags=("key",),
        backs=(Backing("01a208f5-5d49-7000-a2be-d9f1222f1822"),),
    )
    page = {"@context": [ANNO.replace("http:", "https:")], "type": "AnnotationPage", "items": [other]}
    assert annotations_from(page) == annotations_from([other]) == [found]
    assert annotations_from({"@context": ANNO, "type": "AnnotationCollection", "total": 0}) == []
    second = {"@context": ANNO, "type": "AnnotationPage", "items": [other, other]}
    whole = {"@context": ANNO, "type": "AnnotationCollection", "first": {**page, "next": second}}
    assert len(annotations_from(whole)) == 3


def _spoiled(change: Callable[[dict[str, Any], dict[str, Any]], Any]) -> dict[str, Any]:
    backing = Backing(new_id(), "event", "Talks")
    collection = copy.deepcopy(_collection(_annotation("박진"), replace(_annotation("林芳正"), backs=(backing,))))
    change(collection, collection["first"]["items"][1])
    return collection


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda top, _: top.pop("@context"), "@context"),
        (lambda top, _: top.update({"@context": {"oa": "http://www.w3.org/ns/oa#"}}), "@context"),
        (lambda top, _: top.update(type="Collection"), "neither annotation"),
        (lambda top, _: top.pop("type"), "neither annotation"),
        (lambda top, _: top.update(first="https://a.example/page1"), "they stand in"),
        (lambda top, _: top.pop("first"), "no page"),
        (lambda top, _: top.update(first=7), "not an object"),
        (lambda top, _: top["first"].pop("items"), "list of items"),
        (lambda top, _: top["first"].update(next="https://a.example/page2"), "they stand in"),
        (lambda top, _: top["first"]["items"].insert(0, "urn:x"), "Annotation 1: It is not an object"),
        (lambda _, item: item.update(type="Note"), "Annotation 2: its type"),
        (lambda _, item: item.update(type={"@id": "Annotation"}), "Annotation 2: its type"),
        (lambda _, item: item.update(id=7), "“id” takes words, not int"),
        (lambda _, item: item.pop("target"), "no targets"),
        (lambda _, item: item.update(target=[item["target"]] * 2), "2 targets"),
        (lambda _, item: item.update(target="https://a.example"), "target is not an object"),
        (lambda _, item: item["target"].pop("source"), "source is not an object"),
        (lambda _, item: item["target"]["source"].update(id=["urn:x"]), "“id” takes words, not list"),
        (lambda _, item: item["target"].pop("selector"), "the words it stands on"),
        (lambda _, item: item["target"].update(selector="#a"), "selector is not an object"),
        (lambda _, item: item["target"]["selector"].pop(0), "the words it stands on"),
        (lambda _, item: item["target"]["selector"][0].update(exact=""), "the words it stands on"),
        (lambda _, item: item["target"]["selector"][0].update(exact={"@value": "林"}), "“exact” takes words"),
        (lambda _, item: item["target"]["selector"][0].update(exact="林\ud842"), "lone surrogate"),
        (lambda _, item: item["target"]["selector"][0].update(prefix="\0"), "NUL"),
        (lambda _, item: item["target"]["selector"][1].update(start="7"), "no span"),
        (lambda _, item: item["target"]["selector"][1].update(start=True), "no span"),
        (lambda _, item: item["target"]["selector"][1].update(start=-1), "no span"),
        (lambda _, item: item["target"]["selector"][1].update(end=7.0), "no span"),
        (lambda _, item: item["target"]["selector"][1].update(start=9, end=9), "no span"),
        (lambda _, item: item["target"]["selector"][1].pop("end"), "no span"),
        (lambda _, item: item.update(excerptState="fine"), "Anchor cannot be “fine”"),
        (lambda _, item: item.update(sensitivity="cosmic"), "Sensitivity cannot be “cosmic”"),
        (lambda _, item: item.update(body=[7]), "neither a name nor an object"),
        (lambda _, item: item["body"][0].update(source=7), "source of a body is not an object"),
        (lambda _, item: item["body"][0].update(field=["a"]), "“field” takes words"),
        (lambda _, item: item.update(body={"type": "TextualBody", "value": 7}), "“value” takes words"),
    ],
)
def test_what_is_wrong_is_named(change: Callable[[dict[str, Any], dict[str, Any]], Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        annotations_from(_spoiled(change))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("Annotation"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "value", "source", "exact", "selector", "refinedBy"]), inner)
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(["id", "type", "body", "target", "bodyValue", "creator", "excerptState"]), _VALUES)
)
def test_json_of_any_shape_is_read_or_refused(item: dict[str, Any]) -> None:
    for data in (item, [item], {"@context": ANNO, "type": "AnnotationPage", "items": [{"type": "Annotation", **item}]}):
        with suppress(BadInput):
            annotations_from(data)


@pytest.mark.parametrize(
    "content", [b"", b"[", b"\xff\xfe", b"words", b"[" * 100_000, b"9" * 5000, b'"x"', b"7", b"null", b"{}", b"[[]]"]
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(BadInput):
        read_annotation_file(path)


def test_a_file_is_read_with_a_byte_order_mark_and_named_when_it_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    made = _annotation("שלום")
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(_collection(made)).encode())
    assert read_annotation_file(path) == [made]
    with pytest.raises(NotFound, match=r"no\.json"):
        read_annotation_file(tmp_path / "no.json")
    with pytest.raises(BadInput, match="cannot be read"):
        read_annotation_file(tmp_path)
