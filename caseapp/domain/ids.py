"""Row identifiers: UUID version 7 as text (RFC 9562), made here so that a row can be shown before it is committed.

Ids made in one process rise strictly, so rows keep the order of their making and indexes grow at their end. A row that
says nothing but what it ties together has an id that follows from that: two people who say it make the same row.
"""

from __future__ import annotations

import json
import os
import threading
import time
import uuid

_RANDOM_BITS = 62
_DERIVED = uuid.UUID("0b7c9f5e-3a52-4d0c-9a55-6d1c1f6f6a11")
"""The namespace of derived ids: with another one, rows of two copies would not meet."""
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A new UUIDv7 as 36 lower-case characters; later calls in this process compare greater."""
    global _last
    with _lock:
        # Subtle: the 12 bits after the milliseconds count within one millisecond, so order survives a fast loop.
        stamp = max((time.time_ns() // 1_000_000) << 12, _last + 1)
        _last = stamp
    random = int.from_bytes(os.urandom(8)) & ((1 << _RANDOM_BITS) - 1)
    value = (stamp >> 12 & (1 << 48) - 1) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | random
    return str(uuid.UUID(int=value))


def derived_id(*parts: str) -> str:
    """The id that follows from words and ids, the same everywhere: UUID version 5 as 36 lower-case characters."""
    # Subtle: as JSON, so that no two lists of parts run together into one; surrogates would not be UTF-8.
    return str(uuid.uuid5(_DERIVED, json.dumps(parts, separators=(",", ":"))))


def is_id(text: str) -> bool:
    """Whether `text` has the form of a row id."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
