"""The keys of the verbs: what a person chose, what stands against a key, the dialog, and the sheet to print."""
