"""An arrangement, stems and parts become sound, read by the block."""

from engines.rendering.bouncing import bounce
from engines.rendering.readiness import make_ready
from engines.rendering.renderer import Renderer

__all__ = ["Renderer", "bounce", "make_ready"]
