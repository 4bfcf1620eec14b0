"""What stands below the fields of some kinds: found in other records, and where it can be, changed from here."""
