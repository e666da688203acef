"""The composition root: builds every object of the window and hands it on."""
