"""Dates as texts tell them, resolved against the day the words count from.

`meanings` says what an expression means before any day is known, `calendar` and `resolving` make EDTF of it, `finding`
goes through a document: whose day counts inside a quotation, what “the same day” refers to. No language is known here:
the folders `english`, `korean`, `japanese` and `chinese` turn words into meanings and tell tense.
"""
