"""What a passphrase is worth against somebody who has the file: an estimate, said in words."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.platform.translation import mark, tr

MOST_CP = 72
"""What lies behind is not looked at: the time it takes grows with the square."""


@dataclass(frozen=True, slots=True)
class Strength:
    """From 0 (none) to 5; `role` is the colour of the words, `explained` says how long guessing takes."""

    level: int
    role: str
    words: str
    explained: str

    @property
    def is_weak(self) -> bool:
        """Whether one computer guesses it in a short time."""
        return self.level < 3


_NONE = Strength(0, "text3", "", mark("Four or more uncommon words are easy to keep in mind and hard to guess."))

#: At ten thousand guesses a second, which the way the key is made allows one good machine: below 10 to this power.
_LEVELS: tuple[tuple[float, Strength], ...] = (
    (6.0, Strength(1, "wrong", mark("Very weak"), mark("One computer guesses it within minutes."))),
    (9.0, Strength(2, "wrong", mark("Weak"), mark("One computer guesses it within a day."))),
    (11.5, Strength(3, "attention", mark("Fair"), mark("One computer needs months; many need days."))),
    (14.5, Strength(4, "good", mark("Good"), mark("One computer needs centuries; a great many need months."))),
    (999.0, Strength(5, "good", mark("Strong"), mark("Nobody is known to have the machines to guess it."))),
)


def strength(passphrase: str) -> Strength:
    """How strong a passphrase is; takes some milliseconds."""
    if not passphrase:
        return _NONE
    from zxcvbn import zxcvbn  # its lists of words are loaded with the first passphrase

    power = float(zxcvbn(passphrase[:MOST_CP])["guesses_log10"])
    return next(each for limit, each in _LEVELS if power < limit)


def shown(found: Strength) -> tuple[str, str]:
    """Its words in the language of the window."""
    return tr(found.words) if found.words else "", tr(found.explained)


def level_words() -> list[str]:
    """The words for all levels, for what must have room for each."""
    return [tr(each.words) for _, each in _LEVELS]
