"""Letters of Chinese and Japanese: which runs of them may be names."""

from __future__ import annotations

import re

#: Characters of China and Japan, the rare ones beyond the first plane as well.
HAN = "々〆〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
KATAKANA = "ァ-ヺーｦ-ﾟ\u3099\u309a"
IS_HAN = re.compile(f"[{HAN}]")
IS_KATAKANA = re.compile(f"[{KATAKANA}]")


def han_run_before(text: str, end: int, least: int) -> int:
    """Where the run of characters that ends at `end` begins, not before `least`."""
    at = end
    while at > least and IS_HAN.match(text[at - 1]):
        at -= 1
    return at


def katakana_run_before(text: str, end: int, least: int) -> int:
    """Where the run of kana that ends at `end` begins, dots within names taken in."""
    at = end
    while at > least and (IS_KATAKANA.match(text[at - 1]) or (text[at - 1] in "・＝=･" and at < end)):
        at -= 1
    while at < end and text[at] in "・＝=･":
        at += 1
    return at
