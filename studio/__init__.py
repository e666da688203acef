"""Flipside, the desktop app and the command line."""
