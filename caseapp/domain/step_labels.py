"""What steps are called: stored in the case in English, shown in the language of the person who looks.

Every label is made from a template here, so that a stored one, also of an old file, can be taken apart again: its
template and those of its values that are words of the model are translated, what people typed is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from caseapp.domain.kinds import COMMON, EVENT_STATUSES, ITEM_STATUSES, KINDS
from caseapp.platform.translation import mark, plural, tr

ADDED = mark("Add {kind} “{title}”")
ADDED_FROM_WORDS = mark("Add {kind} “{title}” from its words")
EDITED = mark("Edit {fields} of “{title}”")
DELETED = mark("Delete “{title}”")
RESTORED_FIELD = mark("Restore {fields} of “{title}”")
RESTORED = mark("Restore “{title}” as it was")
BROUGHT_BACK = mark("Bring back “{title}”")

MARKED = mark("Mark “{words}”")
CITED = mark("Cite “{words}” for “{title}”")
STANCE_SET = mark("Say what a quote does for “{title}”")
UNCITED = mark("Remove a source of “{title}”")

ITEM_SET = mark("Set “{title}” to {status}")
ITEM_CLOSED = mark("Close “{title}” with its words")
ITEM_NOTED = mark("Note on “{title}”")
RESCHEDULED = mark("Reschedule “{title}”")

SAME = mark("Decide: “{title}” is the same as “{other}”")
DIFFERENT = mark("Decide: “{title}” is not the same as “{other}”")
MAYBE = mark("Decide: “{title}” may be the same as “{other}”")
UNDECIDED = mark("Undo the decision on “{title}” and “{other}”")
TAKEN_APART = mark("Take “{title}” apart")

IMPORTED = mark("Import “{title}”")
IMPORTED_ROWS = mark("Import {count} {kind} from “{title}”")
NOTED_LINK = mark("Note {title}")
DECIDED_IMPORT = mark("Decide what an import left open")
VERSION_ADDED = mark("Add version {count} of the text of “{title}”")
VERSION_MADE = mark("Make “{title}” a newer version of “{other}”")
QUOTE_PLACED = mark("Place “{title}” at “{words}”")
QUOTE_GONE = mark("Mark “{title}” as gone from the newest text")

ACCEPTED = mark("Accept “{title}”")
REJECTED = mark("Reject “{title}”")
FORGOTTEN = mark("Suggest “{title}” again")

DESCRIBED = mark("Describe the case")
SEARCH_KEPT = mark("Keep the search “{title}”")
SEARCH_REMOVED = mark("Remove the search “{title}”")
VIEW_KEPT = mark("Keep the view “{title}”")
VIEW_CHANGED = mark("Change the view “{title}”")
VIEW_REMOVED = mark("Remove the view “{title}”")
TEMPLATE_KEPT = mark("Keep the template “{title}”")
TEMPLATE_RENAMED = mark("Rename the template “{title}”")
TEMPLATE_REMOVED = mark("Remove the template “{title}”")
MERGED = mark("Merge “{title}”")
MERGED_AS = mark("Merge “{title}”: {added} new, {changed} changed, {deleted} deleted, {undecided} to decide")
SETTLED = mark("Decide what copies disagreed on in “{title}”")
DECIDED_IN_MERGE = mark("Decided in the merge of “{title}”")
SHARED = mark("Share a copy")
SHARED_PART = mark("Part of a step, in a shared copy")
SHARED_TEXTS = mark("Replace names in a shared copy")
SEEN = mark("Mark all as seen")
REPORTED = mark("Mark all as reported")
SAMPLE = mark("Fill the sample case")

# With a number in them: translated by `plural`, below.
DELETED_MANY = "Delete {n} records"
EDITED_MANY = "Edit {fields} of {n} records"
TAGGED_MANY = "Tag {n} records “{tag}”"
IMPORTED_MANY = "Import {n} documents"
PLAN_APPLIED = "Apply a plan of {n} records"
ANNOTATED = "Bring in {n} annotations"
ACCEPTED_MANY = "Accept {n} suggestions"
REJECTED_MANY = "Reject {n} suggestions"
FORGOTTEN_MANY = "Suggest {n} rejected ones again"

#: Not a field of the model: the citations of a record, as `{fields}`.
EVIDENCE_FIELD = mark("Evidence")

_ONE = {
    EDITED_MANY: "Edit {fields} of {n} record",
    TAGGED_MANY: "Tag {n} record “{tag}”",
    ANNOTATED: "Bring in {n} annotation",
    DELETED_MANY: "Delete {n} record",
    PLAN_APPLIED: "Apply a plan of {n} record",
    IMPORTED_MANY: "Import {n} document",
    ACCEPTED_MANY: "Accept {n} suggestion",
    REJECTED_MANY: "Reject {n} suggestion",
    FORGOTTEN_MANY: "Suggest {n} rejected one again",
}
_COUNTED: dict[str, Callable[[int, Mapping[str, str]], str]] = {
    DELETED_MANY: lambda n, _: plural("Delete {n} record", "Delete {n} records", n),
    EDITED_MANY: lambda n, v: plural("Edit {fields} of {n} record", "Edit {fields} of {n} records", n, **v),
    TAGGED_MANY: lambda n, v: plural("Tag {n} record “{tag}”", "Tag {n} records “{tag}”", n, **v),
    IMPORTED_MANY: lambda n, _: plural("Import {n} document", "Import {n} documents", n),
    PLAN_APPLIED: lambda n, _: plural("Apply a plan of {n} record", "Apply a plan of {n} records", n),
    ANNOTATED: lambda n, _: plural("Bring in {n} annotation", "Bring in {n} annotations", n),
    ACCEPTED_MANY: lambda n, _: plural("Accept {n} suggestion", "Accept {n} suggestions", n),
    REJECTED_MANY: lambda n, _: plural("Reject {n} suggestion", "Reject {n} suggestions", n),
    FORGOTTEN_MANY: lambda n, _: plural("Suggest {n} rejected one again", "Suggest {n} rejected ones again", n),
}

TEMPLATES: tuple[str, ...] = tuple(
    value
    for name, value in sorted(globals().items())
    if name.isupper() and name[0] != "_" and isinstance(value, str) and value != EVIDENCE_FIELD
)
"""Every template, those of old files included: none is ever taken away."""


def said(template: str, **values: object) -> str:
    """The label that is stored: English, with `{fields}` as `field_words` gives them."""
    if values.get("n") == 1:
        template = _ONE[template]
    return template.format_map(values)


def field_words(labels: list[str]) -> str:
    """Labels of fields as they stand in a label: `{fields}`."""
    return ", ".join(label.lower() for label in labels)


def verdict_label(verdict: str, title: str, other: str) -> str:
    """The label of a decision on two records."""
    return said({"same": SAME, "different": DIFFERENT, "maybe": MAYBE}[verdict], title=title, other=other)


def is_decision(label: str) -> bool:
    """Whether a stored label is that of a decision on two records."""
    return taken_apart(label)[0] in (SAME, DIFFERENT, MAYBE)


def merged_title(label: str) -> str:
    """What the copy was called whose merge has this label; "" when it is that of no merge."""
    template, values = taken_apart(label)
    return values["title"] if template in (MERGED, MERGED_AS) else ""


def told_apart(label: str, mode: str) -> str:
    """The label of a step as a history has it. What was decided in a merge is stored under the words of the merge,
    which undo names; `mode` is its own, or that of the step which it undoes or does again."""
    title = merged_title(label) if mode == "do" else ""
    return said(DECIDED_IN_MERGE, title=title) if title else label


def may_dispute(label: str) -> bool:
    """Whether a step of this label, or its undo, may have changed what copies disagree on in any record."""
    return taken_apart(label)[0] in (MERGED, MERGED_AS, SETTLED)


def shown(label: str) -> str:
    """A stored label in the person's language; one that no template has made is shown as it is."""
    template, values = taken_apart(label)
    if not template:
        return label
    values = shown_values(values)
    if template in _COUNTED:
        return _COUNTED[template](int(values.pop("n")), values)
    return tr(template, **values)


def shown_values(values: Mapping[str, str]) -> dict[str, str]:
    """The values of a stored label, those that are words of the model in the person's language."""
    of_the_model: dict[str, Callable[[str], str]] = {"kind": _kind, "fields": _fields, "status": tr}
    return {name: of_the_model.get(name, str)(value) for name, value in values.items()}


def taken_apart(label: str) -> tuple[str, dict[str, str]]:
    """The template of a stored label and the values in it; "" and nothing when no template has made it."""
    for template, pattern in _patterns():
        found = pattern.fullmatch(label)
        if found is not None:
            return template, found.groupdict()
    return "", {}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a label of each template looks like; those with the most words of their own come first."""
    forms = [*((each, each) for each in TEMPLATES), *_ONE.items()]
    forms.sort(key=lambda form: -len(re.sub(r"\{\w+\}", "", form[1])))
    return tuple((template, re.compile(_expression(form), re.DOTALL)) for template, form in forms)


def _expression(form: str) -> str:
    parts = re.split(r"\{(\w+)\}", form)
    return "".join(f"(?P<{part}>{_slot(part)})" if at % 2 else re.escape(part) for at, part in enumerate(parts))


def _slot(name: str) -> str:
    match name:
        case "n":
            return r"\d+"
        case "count":
            return r"[\d,]+"
        case "kind":
            return _one_of(_kinds())
        case "status":
            return _one_of((*ITEM_STATUSES, *EVENT_STATUSES))
        case "fields":
            return f"{_one_of(_labels())}(?:, {_one_of(_labels())})*"
        case _:
            return ".*"


def _one_of(words: Mapping[str, str] | tuple[str, ...]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


@cache
def _kinds() -> dict[str, str]:
    """What kinds are called in a label, each with the words of the model."""
    return {words.lower(): words for kind in KINDS.values() for words in (kind.plural, kind.label)}


@cache
def _labels() -> dict[str, str]:
    """What fields are called in a label, each with the words of the model."""
    own = [field.label for kind in KINDS.values() for field in (*kind.fields, *COMMON)]
    return {label.lower(): label for label in (*own, EVIDENCE_FIELD)}


def _kind(words: str) -> str:
    return tr(_kinds()[words]).lower()


def _fields(words: str) -> str:
    """Subtle: a label may have a comma of its own, so the list is taken apart by the labels, not by commas."""
    one = _one_of(_labels())
    return ", ".join(tr(_labels()[each]).lower() for each in re.findall(rf"{one}(?=, {one}|$)", words))
