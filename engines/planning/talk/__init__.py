"""The turns after the first: undoing, correcting, repeating, comparing, choosing, taking back."""
