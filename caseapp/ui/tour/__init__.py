"""The tour: six callouts on the sample case that point at the parts of the window; never modal."""
