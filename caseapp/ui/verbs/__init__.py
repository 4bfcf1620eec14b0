"""Every verb of the window, registered once: menus, tool bar, shortcuts and the command palette are made from it."""
