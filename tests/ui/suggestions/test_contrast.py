"""The dotted line under suggested words is seen on the page, in both themes, and told from that of what is accepted."""

from __future__ import annotations

import pytest

from caseapp.ui.reader.document import Highlight
from caseapp.ui.theme.palette import DARK, LIGHT, Palette
from tests.ui.theme.wearing import contrast


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=lambda palette: palette.name)
def test_the_line_is_seen_on_the_page(palette: Palette) -> None:
    assert min(contrast(each.ink, palette.page) for each in palette.kinds.values()) >= 4.5


def test_what_is_suggested_has_no_fill() -> None:
    assert not Highlight("suggested:x", 0, 1, "M", "suggested").is_filled
    assert Highlight("x", 0, 1, "M").is_filled
