"""The source reader: a text with its highlights, margin and marking keys. It knows nothing of the database."""
