"""The way in: `flipside` and `python -m studio`."""
