"""Sharing a copy of a case, in the window: what may go, what goes with it, what comes of it, and the file."""
