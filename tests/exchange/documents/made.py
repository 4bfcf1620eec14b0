"""Small office documents written by hand: Word, OpenDocument, and the archives they come in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATED = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)


def zip_of(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these parts, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else method)
    return buffer.getvalue()


def docx_parts(body: str, space: str = W, **parts: str) -> dict[str, str | bytes]:
    """The parts of a Word document: its body, and the inside of `styles`, `footnotes`, `endnotes`, `core`."""
    spaces = (
        f'xmlns:w="{space}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    )
    related = _STRICT_RELATED if space == STRICT_W else _RELATED
    core = parts.pop("core", "")
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(
            {
                f"{related}/officeDocument": "word/document.xml",
                f"{_PACKAGE}/metadata/core-properties": "docProps/core.xml",
            }
        ),
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({f"{related}/{name}": f"/word/{name}.xml" for name in parts}),
        "docProps/core.xml": f'<c:coreProperties xmlns:c="{_CORE}" xmlns:dc="{_DC}">{core}</c:coreProperties>',
    }
    return made | {f"word/{name}.xml": f"<w:{name} {spaces}>{inside}</w:{name}>" for name, inside in parts.items()}


def docx_of(body: str, space: str = W, **parts: str) -> bytes:
    """A Word document, as in `docx_parts`."""
    return zip_of(docx_parts(body, space, **parts))


def _relations(targets: Mapping[str, str]) -> str:
    each = "".join(f'<Relationship Id="r" Type="{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'


def p(words: str, properties: str = "") -> str:
    """A paragraph of Word."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(words)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of Word, of cells in XML."""
    made = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in made)}</w:tbl>"


def odt_of(body: str, meta: str = "", styles: str = "", **more: str) -> bytes:
    """An OpenDocument text: the inside of its body, its properties and its automatic styles."""
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:automatic-styles>{styles}</office:automatic-styles>{text}"
    return zip_of(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>{content}</office:document-content>",
            "meta.xml": f'<office:m {_ODF} xmlns:dc="{_DC}"><office:meta>{meta}</office:meta></office:m>',
            **more,
        }
    )


def fodt_of(body: str, meta: str = "") -> bytes:
    """The same in one file."""
    inside = f"<office:meta>{meta}</office:meta><office:body><office:text>{body}</office:text></office:body>"
    return f'<office:document {_ODF} xmlns:dc="{_DC}">{inside}</office:document>'.encode()
