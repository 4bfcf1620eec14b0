"""Meetings: their cues, single tellings, and those about one meeting joined."""
