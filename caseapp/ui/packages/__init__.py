"""Packages in the window: made, opened, and the keys that go with them."""
