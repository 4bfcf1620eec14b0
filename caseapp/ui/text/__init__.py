"""Text in Qt: the one place where code points meet UTF-16."""
