"""Every word can be read on every ground it may stand on, in both themes."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from caseapp.domain.kinds import KINDS
from caseapp.ui.theme.palette import DARK, LIGHT, Palette, palette_named
from tests.ui.theme.wearing import contrast

READABLE, VISIBLE = 4.5, 3.0  # WCAG 2, level AA: words, and parts that must be seen
GROUNDS = ("window", "dock", "page", "field", "raised", "hover", "selected", "selected_inactive")
INKS = ("text", "text2", "text3", "accent", "good", "attention", "wrong")

both = pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])


def _too_low(pairs: list[tuple[str, str, str]], least: float) -> list[str]:
    return [
        f"{what}: {contrast(ink, ground):.2f}" for what, ink, ground in pairs if round(contrast(ink, ground), 2) < least
    ]


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0


@both
def test_words_can_be_read_on_every_ground(palette: Palette) -> None:
    pairs = [
        (f"{ink} on {ground}", getattr(palette, ink), getattr(palette, ground)) for ink in INKS for ground in GROUNDS
    ]
    assert _too_low(pairs, READABLE) == []


@both
@pytest.mark.parametrize("role", ["good", "attention", "wrong"])
def test_words_can_be_read_on_a_chip(palette: Palette, role: str) -> None:
    chip = getattr(palette, f"{role}_chip")
    assert _too_low([(role, getattr(palette, role), chip), ("text", palette.text, chip)], READABLE) == []


@both
def test_white_can_be_read_on_the_accent_fill(palette: Palette) -> None:
    assert contrast("#ffffff", palette.accent_fill) >= READABLE


@both
def test_lines_that_tell_something_can_be_seen(palette: Palette) -> None:
    grounds = ("window", "dock", "page", "field", "raised")
    pairs = [(f"edge on {ground}", palette.edge, getattr(palette, ground)) for ground in grounds]
    pairs += [(f"focus ring on {ground}", palette.accent, getattr(palette, ground)) for ground in GROUNDS]
    assert _too_low(pairs, VISIBLE) == []


@both
def test_letters_and_underlines_of_kinds_can_be_seen(palette: Palette) -> None:
    kinds = palette.kinds.items()
    words = [(f"{letter} on its fill", colours.ink, colours.fill) for letter, colours in kinds]
    words += [(f"text on {letter}", palette.text, colours.fill) for letter, colours in kinds]
    lines = [(f"underline {letter}", colours.ink, palette.page) for letter, colours in kinds]
    lines += [(f"underline {letter} on its fill", colours.ink, colours.fill) for letter, colours in kinds]
    assert _too_low(words, READABLE) == []
    assert _too_low(lines, VISIBLE) == []


@both
def test_a_selection_without_focus_is_not_the_blue_one(palette: Palette) -> None:
    def blueness(colour: str) -> int:
        return int(colour[5:7], 16) - int(colour[1:3], 16)

    assert blueness(palette.selected) >= 2 * blueness(palette.selected_inactive)


@both
def test_every_kind_of_record_has_its_colours(palette: Palette) -> None:
    assert {kind.letter for kind in KINDS.values() if kind.letter} <= set(palette.kinds)
    inks = [colours.ink for colours in palette.kinds.values()]
    assert len(set(inks)) == len(inks)


@both
def test_every_role_is_a_plain_colour(palette: Palette) -> None:
    colours = [str(getattr(palette, field.name)) for field in fields(Palette) if field.type == "str"]
    colours += [colour for kind in palette.kinds.values() for colour in (kind.ink, kind.fill)]
    assert [colour for colour in colours if not re.fullmatch("#[0-9a-f]{6}", colour)] == [palette.name]


def test_palettes_are_found_by_name() -> None:
    assert palette_named("dark").is_dark
    assert not palette_named("light").is_dark
    with pytest.raises(KeyError):
        palette_named("sepia")
