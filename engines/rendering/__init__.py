"""An arrangement, stems and parts become sound, read by the block."""

from engines.rendering.bouncing import bounce
from engines.rendering.renderer import Renderer
from engines.rendering.warps import WarpCache

__all__ = ["Renderer", "WarpCache", "bounce"]
