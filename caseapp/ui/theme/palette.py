"""The colour roles of both themes, as plain values without Qt. The tests check the contrast of each pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class KindColours:
    """The ink of a kind's letter and underline, and the fill behind its words."""

    ink: str
    fill: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours as `#rrggbb`. `kinds` is keyed by the letters M A S P O R G D."""

    name: str
    is_dark: bool
    window: str
    dock: str
    page: str
    field: str
    raised: str
    hover: str
    selected: str
    selected_inactive: str
    line: str
    line2: str
    edge: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_fill: str
    good: str
    good_chip: str
    attention: str
    attention_chip: str
    wrong: str
    wrong_chip: str
    kinds: Mapping[str, KindColours]

    def kind(self, letter: str) -> KindColours:
        """The colours of a kind's letter; those of a document for one we do not know."""
        return self.kinds.get(letter, self.kinds["D"])


def _kinds(**pairs: tuple[str, str]) -> Mapping[str, KindColours]:
    return MappingProxyType({letter: KindColours(*pair) for letter, pair in pairs.items()})


DARK = Palette(
    name="dark",
    is_dark=True,
    window="#17191d",
    dock="#1f2328",
    page="#1b1e22",
    field="#17191d",
    raised="#282d33",
    hover="#262b31",
    selected="#263f61",
    selected_inactive="#2c3239",
    line="#2d333a",
    line2="#454e58",
    edge="#727d89",
    text="#e4e8ed",
    text2="#bcc5ce",
    text3="#a2acb8",
    accent="#8ab8ff",
    accent_fill="#2c67cb",
    good="#7fd3a0",
    good_chip="#1e3a2b",
    attention="#f2bd62",
    attention_chip="#41341a",
    wrong="#ff9d93",
    wrong_chip="#4a2623",
    kinds=_kinds(
        M=("#8ab8ff", "#223a5e"),
        A=("#f5c26b", "#4a3a18"),
        S=("#7fd6b4", "#1b4437"),
        P=("#cfadff", "#3d2f59"),
        O=("#b3c3d3", "#343d47"),
        R=("#ffa3bb", "#53293a"),
        G=("#c6d676", "#3b4220"),
        D=("#83d5e8", "#1e414b"),
    ),
)

LIGHT = Palette(
    name="light",
    is_dark=False,
    window="#e9ecf0",
    dock="#f5f6f8",
    page="#ffffff",
    field="#ffffff",
    raised="#ffffff",
    hover="#eceff3",
    selected="#d6e5fb",
    selected_inactive="#e3e7ec",
    line="#dde2e7",
    line2="#b9c2cc",
    edge="#7a8591",
    text="#1b2128",
    text2="#47525e",
    text3="#5a6571",
    accent="#1857b8",
    accent_fill="#1d5fc8",
    good="#17713c",
    good_chip="#dcf2e4",
    attention="#845200",
    attention_chip="#fdeccb",
    wrong="#b0241c",
    wrong_chip="#fde2df",
    kinds=_kinds(
        M=("#1a55b3", "#d8e7ff"),
        A=("#815000", "#ffe8bb"),
        S=("#0c664a", "#cfefe2"),
        P=("#6832ae", "#eadfff"),
        O=("#42526a", "#e1e7ef"),
        R=("#a3244f", "#ffdde7"),
        G=("#525e00", "#e9f0c4"),
        D=("#0b6074", "#d0eef5"),
    ),
)


def palette_named(name: str) -> Palette:
    """The palette `dark` or `light`; KeyError for another name."""
    return {"dark": DARK, "light": LIGHT}[name]
