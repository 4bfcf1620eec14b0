"""What all tables share: a model of ids with a page cache, columns, a view and its delegate. No kind of record."""
