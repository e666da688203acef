"""What Flipside ships beside its code, found through one locator."""

from resources.locator import folder, names, read_bytes, read_text, resource

__all__ = ["folder", "names", "read_bytes", "read_text", "resource"]
