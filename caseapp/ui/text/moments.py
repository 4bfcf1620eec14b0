"""Moments of the journal as people read them, by the clock of this machine."""

from __future__ import annotations

from datetime import datetime

from caseapp.domain.dates import patterns


def moment_words(made_at: str) -> str:
    """A moment in UTC (ISO 8601) as the clock here showed it, such as "3 Mar 2023, 14:05"."""
    moment = datetime.fromisoformat(made_at).astimezone()
    return patterns.with_time(patterns.day_shown(moment), f"{moment:%H:%M}")
