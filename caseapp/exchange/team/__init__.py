"""A team folder as files: steps, texts and snapshots of a case, each member's in a folder that only they write to.

Reads and writes values; no window, no open case. What others wrote is never written to, moved or deleted here.
"""
