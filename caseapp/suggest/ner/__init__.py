"""Names seen by a statistical model, as an extra: spaCy in a worker process. Everything works without it.

It adds what the rules did not claim, and never overrules them.
"""
