"""About Caseapp: which version this is, what it is made of, and under which licences."""
