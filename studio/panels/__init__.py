"""The panels of the main window, a file each."""
