"""The frame: main window with docks and actions, and the desk that wires the panes of one case."""
