"""Parts made by neural models on the person's own machine: an optional engine behind the same grid.

Importing this package imports no torch, diffusers or transformers; they are met in a worker process only.
"""
