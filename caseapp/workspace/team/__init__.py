"""A case worked on by a team through a folder: what this copy does goes out, what the others did comes in.

`binding` remembers which case goes with which folder; `sync` is one round of out and in, called by window and command
line; `outgoing`, `incoming`, `snapshots` are its parts; `joining` founds a team and brings a new member in; `standing`
tells who has what.
"""
