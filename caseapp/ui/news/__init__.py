"""What is new in the case, as a page."""
