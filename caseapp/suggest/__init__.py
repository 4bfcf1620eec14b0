"""Suggestions: what a text tells, drafted as a plan of records that each stand on their exact words.

It reads in stages, each a pure function over what the stages before it found: `document` (sentences, quotations),
`dates`, `names` (who and what is named: the *cast*), `frames` (meetings, statements, proposals, demands, open items),
`assembling` (the plan). It never writes: a person accepts, edits or rejects what it drafts.

The text is never altered, and every span counts its code points. The same text, day and known names always give the
same plan, to the byte. Patterns take time in proportion to the text.
"""
