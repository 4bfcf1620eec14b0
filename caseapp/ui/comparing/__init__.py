"""Two copies of a case, or two moments of one, compared record by record, as a page."""
