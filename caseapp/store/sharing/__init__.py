"""Builds a shared copy: a new file into which nothing is written but what goes.

`columns` says how each column of a row goes; `texts` puts marks in the place of names; `journal` gives the copy a
history by which it merges back; `building` puts the file together.
"""
