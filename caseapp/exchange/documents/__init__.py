"""Documents of every format read as text: one module a format, all of them run in a child process with limits.

`reader` is the way in for the program, `serving` what the child runs, `formats` tells which module reads a file.
"""

CHILD_FLAG = "--read-documents"
"""The one argument with which a bundled program starts itself as that child."""
