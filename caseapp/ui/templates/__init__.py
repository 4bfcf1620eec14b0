"""Templates of records: kept from the record shown, chosen for a new one."""
