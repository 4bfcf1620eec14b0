"""The steps that can be taken back and done again, as a page."""
