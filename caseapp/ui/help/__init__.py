"""Help: short pages that are shipped with the program, shown in a dock; nothing is ever fetched."""
