"""Where Flipside keeps things: folders, caches and projects."""
