"""One declarative table of actions: menus, shortcuts and the command palette."""
