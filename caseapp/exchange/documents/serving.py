"""The child process that reads documents: bytes in, JSON out, until its input ends. It opens no case and no file.

A request is the lengths of name and content (4 and 8 bytes, big-endian), then both; an answer is its length (8 bytes),
then `{"documents": [...]}`, for a page of a PDF `{"picture": {...}}`, for a table `{"table": {...}}`, or
`{"refused": [message, advice]}`. Its messages are packed, so that the program can translate them.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from typing import Any, BinaryIO

from caseapp.domain.errors import BadInput
from caseapp.platform.limits import limit_memory, step_back
from caseapp.platform.translation import mark, pack_messages, tr

MOST_MEMORY = 1 << 30
REQUEST, ANSWER = struct.Struct(">IQ"), struct.Struct(">Q")
REQUEST_TABLE = "\0table"
"""What the name of a request begins with when it asks for a table: then a sheet, "" for any, and the file's name."""
BROKEN = mark("Save it again in the program it was made with, or copy its words and paste them.")


def main() -> int:
    """Serves until the input ends; the way out for answers is kept from libraries that print."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    pack_messages()
    limit_memory(MOST_MEMORY)
    step_back()
    serve(sys.stdin.buffer, answers)
    return 0


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers each request."""
    while len(head := requests.read(REQUEST.size)) == REQUEST.size:
        name_length, length = REQUEST.unpack(head)
        name = requests.read(name_length).decode("utf-8", errors="replace")
        answer = _encoded(_answer(requests.read(length), name), name)
        answers.write(ANSWER.pack(len(answer)) + answer)
        answers.flush()


def plainer(name: str) -> str:
    """What a person can save instead of a file that cannot be read, by the name of its request."""
    return tr("it as CSV") if name.startswith(REQUEST_TABLE) else tr("its text as a text file")


def _too_much(name: str) -> dict[str, Any]:
    return {
        "refused": [
            tr("Reading it needs more than 1 GB of memory."),
            tr("Split it, or save {plainer}.", plainer=plainer(name)),
        ]
    }


def _answer(content: bytes, name: str) -> dict[str, Any]:
    from caseapp.exchange.documents.document import to_json
    from caseapp.exchange.documents.formats import parse
    from caseapp.exchange.documents.pages import REQUEST as REQUEST_PAGE
    from caseapp.exchange.documents.pages import draw

    try:
        if name.startswith(REQUEST_PAGE):
            return {"picture": draw(content, name)}
        if name.startswith(REQUEST_TABLE):
            return {"table": _table(content, name)}
        return {"documents": [to_json(document) for document in parse(content, name)]}
    except BadInput as error:
        return {"refused": [error.message, error.advice]}
    except MemoryError:
        return _too_much(name)
    except RecursionError:
        return {"refused": [tr("Its parts are nested too deeply."), tr(BROKEN)]}
    except Exception as error:  # noqa: BLE001 - strangers' files find what a library did not think of
        return {"refused": [tr("It is damaged: {reason}.", reason=type(error).__name__), tr(BROKEN)]}


def _table(content: bytes, request: str) -> dict[str, Any]:
    from caseapp.exchange import tables

    sheet, name = request.removeprefix(f"{REQUEST_TABLE}\0").split("\0", 1)
    return tables.to_json(tables.read_table(content, name, sheet))


def _encoded(answer: dict[str, Any], name: str) -> bytes:
    try:
        return json.dumps(answer, ensure_ascii=False).encode("utf-8")
    except MemoryError:
        return json.dumps(_too_much(name)).encode()
    except UnicodeEncodeError:
        return json.dumps({"refused": [tr("It contains half a character (a lone surrogate)."), tr(BROKEN)]}).encode()


if __name__ == "__main__":
    sys.exit(main())
