"""Mail, one message or a mailbox of them: its words below the headers as sent, and the files that came with it.

It must not load what a message only points to. In a mailbox, a message that cannot be read is named and the rest kept.
"""

from __future__ import annotations

import re
import unicodedata
from binascii import Error as NotBase64
from binascii import a2b_base64, a2b_qp
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.generator import BytesGenerator
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from io import BytesIO
from itertools import groupby

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import Attachment, Document, NotReadable
from caseapp.exchange.documents.html import charset_in, decode, text_of
from caseapp.exchange.text_files import DecodedText, guess_title
from caseapp.platform.translation import tr

MAX_DEPTH = 50
MAX_ATTACHMENTS = 200
MAX_MESSAGES = 5000
NAME_CP = 120
"""Longest name of an attachment, in code points."""

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_TELLING = {"from", "to", "date", "subject", "message-id", "received", "mime-version", "content-type"}
_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From (?:[^\n]*\d\d:\d\d[^\n]*|-?[ \r]*)\n(?=[!-9;-~]+:|>From )")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_BETWEEN_WORDS = re.compile(r"(?<=\?=)\s+(?==\?)")
_WORD = re.compile(r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=", re.IGNORECASE)
_WORDS = re.compile(r"(?:=\?[^?\s]+\?[bq]\?[^?]*\?=)+", re.IGNORECASE)
_NOT_IN_MID = re.compile(rb"[^\w!$&'()*+,;=:@.~-]", re.ASCII)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*]')
_FOLDERS = re.compile(r"[/\\]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_ENDINGS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}


@dataclass(slots=True)
class _Found:
    """What a part of a message holds."""

    words: str = ""
    is_plain: bool = False
    encoding: str = ""
    notes: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)


def parse(content: bytes, name: str) -> list[Document]:
    """One document for each message."""
    starts = [(found.start(), found.end()) for found in _SEPARATOR.finditer(content)]
    if not starts or starts[0][0]:
        return [_message(content, name)]
    if len(starts) > MAX_MESSAGES:
        raise NotReadable(
            tr(
                "This mailbox holds {count} messages; at most {most} are read at once.",
                count=len(starts),
                most=MAX_MESSAGES,
            ),
            tr("Split it in the mail program, and import the parts."),
        )
    ends = [start for start, _ in starts[1:]] + [len(content)]
    return _mailbox([_QUOTED_FROM.sub(rb"\1", content[s:end]) for (_, s), end in zip(starts, ends, strict=True)], name)


def _mailbox(messages: list[bytes], name: str) -> list[Document]:
    documents, failed = [], []
    for number, content in enumerate(messages, 1):
        try:
            documents.append(_message(content, name))
        except BadInput as error:
            failed.append((number, error))
    if not documents:
        raise failed[0][1]
    if failed:
        note = tr(
            "Not read in this mailbox, of {count} messages: {numbers}. {reason}",
            count=len(messages),
            numbers=", ".join(str(number) for number, _ in failed),
            reason=failed[0][1].message,
        )
        documents[0] = replace(documents[0], note=f"{documents[0].note} {note}".strip())
    return documents


def _message(content: bytes, name: str) -> Document:
    try:
        # The email library: `policy.default` parses headers as they are read and raises on many that are damaged.
        message = message_from_bytes(content, policy=policy.compat32)
        return _document(message, name)
    except BadInput:
        raise
    except Exception as error:
        raise NotReadable(
            tr("The message is damaged ({reason}).", reason=type(error).__name__),
            tr("Open it in a mail program and save it again."),
        ) from error


def _document(message: Message, name: str) -> Document:
    if _TELLING.isdisjoint(key.lower() for key in message.keys()):  # noqa: SIM118 - iterating goes by number
        raise NotReadable(
            tr("This is no mail: it has no headers."), tr("Give it the ending .txt to import it as plain text.")
        )
    found = _gather(message, 0)
    shown = [(label, _header(message, label)) for label in _SHOWN]
    head = "\n".join(f"{label}: {words}" for label, words in shown if words)
    text = "\n\n".join(filter(None, (head, found.words)))
    if not text:
        raise NotReadable(
            tr("This message holds no words."), tr("Save the files in it from a mail program, and import them.")
        )
    if len(found.attachments) > MAX_ATTACHMENTS:
        found.notes.append(
            tr(
                "Of {count} files in this message, the first {most} were read.",
                count=len(found.attachments),
                most=MAX_ATTACHMENTS,
            )
        )
    subject, date, mid = dict(shown)["Subject"], _date(dict(shown)["Date"]), _mid(_header(message, "Message-ID"))
    return Document(
        text,
        subject or guess_title(found.words, name),
        "email",
        "message/rfc822",
        found.encoding,
        " ".join(dict.fromkeys(found.notes)),
        {key: words for key, words in (("kind", "e-mail"), ("published", date), ("url", mid)) if words},
        tuple(_people(message)),
        attachments=tuple(found.attachments[:MAX_ATTACHMENTS]),
    )


def _header(message: Message, name: str) -> str:
    """A header's words on one line, those of several of its name after another."""
    return ", ".join(filter(None, (_one_line(_unencoded(raw)) for raw in _raw(message, name))))


def _raw(message: Message, name: str) -> list[str]:
    """A header as sent; what is not ASCII in it, its encoding found out."""
    raws = [str(raw) for key, raw in message.raw_items() if key.lower() == name.lower()]
    return [raw if raw.isascii() else _decoded(raw.encode("utf-8", "surrogateescape"), "").text for raw in raws]


def _one_line(words: str) -> str:
    return " ".join(_storable(words).split())


def _storable(words: str) -> str:
    return canonical_text(re.sub("[\x00\ud800-\udfff]", "\ufffd", words))


def _unencoded(raw: str) -> str:
    """Encoded words as what they say. Subtle: many programs split a character over two, so neighbours go together."""
    return _WORDS.sub(lambda run: _run(run[0]), _BETWEEN_WORDS.sub("", raw))


def _run(run: str) -> str:
    said = []
    for charset, words in groupby(_WORD.findall(run), key=lambda word: str(word[0]).lower()):
        try:
            content = b"".join(_bytes_of(form, payload) for _, form, payload in words)
        except (NotBase64, ValueError):
            return run
        said.append(_decoded(content, charset).text)
    return "".join(said)


def _bytes_of(form: str, payload: str) -> bytes:
    if form in "bB":
        return a2b_base64(payload.rstrip("=") + "==")
    return a2b_qp(payload.encode("utf-8"), header=True)


def _decoded(content: bytes, charset: str) -> DecodedText:
    """As `html.decode`, and never refused: a mail has other parts that can be read."""
    try:
        return decode(content, charset)
    except BadInput:
        text = content.decode("utf-8", "replace")
        note = tr("The encoding of some words is not known.") if "\ufffd" in text else ""
        return DecodedText(_storable(text), "utf-8", note)


def _people(message: Message) -> list[str]:
    pairs = getaddresses([" ".join(raw.split()) for raw in _raw(message, "From")])
    names = [_one_line(_unencoded(name)) or _one_line(address) for name, address in pairs]
    return list(dict.fromkeys(filter(None, names))) or list(filter(None, [_header(message, "From")]))


def _date(words: str) -> str:
    """ISO with the offset stated; the words themselves when they are no date of mail."""
    try:
        return parsedate_to_datetime(words).isoformat(timespec="minutes")
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return words


def _mid(words: str) -> str:
    """The address of a message by its id (RFC 2392)."""
    told = re.search("<([^<>]+)>", words)
    escaped = _NOT_IN_MID.sub(lambda found: b"%%%02X" % found[0][0], (told[1] if told else words).strip().encode())
    return f"mid:{escaped.decode('ascii')}" if escaped else ""


def _gather(part: Message, depth: int) -> _Found:
    kind = part.get_content_type()
    if depth > MAX_DEPTH:
        raise NotReadable(tr("The message is nested too deeply."), tr("Open it in a mail program and save its parts."))
    payload = part.get_payload()
    if kind.startswith("multipart/") and isinstance(payload, list):
        parts = [_gather(each, depth + 1) for each in payload if isinstance(each, Message)]
        return _joined(parts, kind == "multipart/alternative")
    is_text = kind in ("text/plain", "text/html") or kind.startswith("multipart/")
    if is_text and (depth == 0 or not (part.get_content_disposition() == "attachment" or _stated_name(part))):
        return _text(part, kind)
    return _file(part, kind)


def _joined(parts: list[_Found], is_choice: bool) -> _Found:
    """The parts as one: all their words, or those of the one to prefer when they all say the same."""
    spoken = [part for part in parts if part.words]
    if is_choice:
        spoken = sorted(spoken, key=lambda part: not part.is_plain)[:1]
    return _Found(
        "\n\n".join(part.words for part in spoken),
        all(part.is_plain for part in spoken),
        spoken[0].encoding if spoken else "",
        [note for part in parts for note in part.notes],
        [each for part in parts for each in part.attachments],
    )


def _text(part: Message, kind: str) -> _Found:
    content = _content(part)
    is_plain = kind != "text/html"
    decoded = _decoded(content, part.get_content_charset() or ("" if is_plain else charset_in(content)))
    words = _storable(decoded.text) if is_plain else _words_of_html(decoded.text)
    notes = [decoded.confidence_note] if decoded.confidence_note else []
    return _Found(words.strip("\n") if words.strip() else "", is_plain, decoded.encoding, notes)


def _words_of_html(markup: str) -> str:
    try:
        return text_of(markup)
    except BadInput:
        return ""


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file(part: Message, kind: str) -> _Found:
    try:
        name = _stated_name(part)
        is_in_words = part.get_content_disposition() != "attachment" and ("Content-ID" in part or not name)
        if kind.startswith("image/") and is_in_words:
            return _Found()
        content = _inner(part) if part.is_multipart() else _content(part)
        name = name or _inner_name(part)
    except Exception as error:  # noqa: BLE001 - the library raises nearly anything; the words can still be read
        return _Found(notes=[tr("A file in this message is damaged ({reason}).", reason=type(error).__name__)])
    return _Found(attachments=[Attachment(safe_name(name, kind), content)] if content else [])


def _inner(part: Message) -> bytes:
    """A message inside a message, or the reports of a mail server, as a file of its own."""
    file = BytesIO()
    for each in part.get_payload():
        BytesGenerator(file, mangle_from_=False, maxheaderlen=0).flatten(each)
    content = file.getvalue()
    is_encoded = str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"
    return a2b_base64(content) if is_encoded else content


def _inner_name(part: Message) -> str:
    """A message without a name is called after its subject."""
    inner = part.get_payload()
    subject = _header(inner[0], "Subject") if isinstance(inner, list) and isinstance(inner[0], Message) else ""
    return f"{re.sub(_FOLDERS, '_', subject)}.eml" if subject else ""


def _stated_name(part: Message) -> str:
    """The name of a part as its sender wrote it: by RFC 2231, in encoded words, or in bytes of any encoding."""
    headers = Message()
    for name in ("Content-Disposition", "Content-Type"):
        for raw in _raw(part, name)[:1]:
            headers[name] = raw
    stated = headers.get_param("filename", header="Content-Disposition") or headers.get_param("name") or ""
    if isinstance(stated, tuple):
        charset, _, words = stated
        return _decoded(words.encode("latin-1", "replace"), charset or "").text
    return _unencoded(stated)


def safe_name(stated: str, kind: str) -> str:
    """A name for a file that cannot leave its folder, nor look like another: its last part, without what is unseen."""
    last = _storable(re.split(_FOLDERS, stated)[-1])
    seen = "".join(char for char in last if char in _JOINERS or unicodedata.category(char) not in _UNSEEN)
    name = _NOT_IN_NAMES.sub("_", seen).strip(" .\u3000\xa0")
    if not name.strip(_JOINERS):
        name = "attachment" + _ENDINGS.get(kind, ".bin")
    if _DEVICE.fullmatch(name):
        name = f"_{name}"
    stem, dot, ending = name.rpartition(".")
    if len(name) > NAME_CP and stem and len(ending) <= 16:
        return stem[: NAME_CP - len(dot + ending)] + dot + ending
    return name[:NAME_CP]
