"""The frame: main window with docks and actions, the desk that wires the panes of one case, and the start page's verbs."""
