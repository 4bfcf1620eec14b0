"""What copies of a case disagree on, decided one by one: before a merge is done, and later what was put off."""
