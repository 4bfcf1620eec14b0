"""Pages of a PDF as pictures, with the box of every character of their text. Runs in the child process alone."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

from caseapp.exchange.documents.document import NotReadable
from caseapp.platform.translation import tr

REQUEST = "\0page"
"""What the name of a request begins with when it asks for a page: then its number from 1 and its scale."""

MOST_SCALE = 4.0


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page: 24-bit BGR rows of `stride` bytes. `boxes`: left, top, right and bottom of each character of its text as
    shares of width and height, from the top left; none when the text was read otherwise."""

    number: int
    width: int
    height: int
    stride: int
    pixels: bytes
    boxes: tuple[tuple[float, float, float, float], ...]


def draw(content: bytes, request: str) -> dict[str, Any]:
    """The page that a request asks for, as JSON values."""
    from caseapp.exchange.documents.pdf import open_document, page_text

    _, number, scale = request.split(" ")
    document = open_document(content)
    try:
        if not 0 < int(number) <= len(document):
            raise NotReadable(tr("There is no page {number} in it.", number=number))
        page = document[int(number) - 1]
        bitmap = page.render(scale=min(float(scale), MOST_SCALE), rev_byteorder=False)
        text = page_text(page)
        boxes = _boxes(page)
        return {
            "number": int(number),
            "width": bitmap.width,
            "height": bitmap.height,
            "stride": bitmap.stride,
            "pixels": base64.b64encode(bytes(bitmap.buffer)).decode("ascii"),
            "boxes": boxes if len(boxes) == len(text) else [],
        }
    finally:
        document.close()


def picture_from(values: dict[str, Any]) -> PagePicture:
    """The picture that `draw` made."""
    boxes = tuple((left, top, right, bottom) for left, top, right, bottom in values["boxes"])
    return PagePicture(
        values["number"],
        values["width"],
        values["height"],
        values["stride"],
        base64.b64decode(values["pixels"]),
        boxes,
    )


def _boxes(page: Any) -> list[list[float]]:
    """A box for each character of the page's text; line ends are one character there."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        codes = [pdfium.FPDFText_GetUnicode(textpage, at) for at in range(textpage.count_chars())]
        found = []
        for at, code in enumerate(codes):
            if code == 0x0D and at + 1 < len(codes) and codes[at + 1] == 0x0A:
                continue
            left, bottom, right, top = textpage.get_charbox(at, loose=True)
            box = (left / width, 1 - top / height, right / width, 1 - bottom / height)
            found.append([round(side, 5) for side in box])
        return found
    finally:
        textpage.close()
