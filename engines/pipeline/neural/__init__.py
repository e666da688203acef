"""What a plan gives to neural engines: parts made on the remix's grid, and stems played anew."""

from engines.pipeline.neural.covers import arranged
from engines.pipeline.neural.hearing import Means
from engines.pipeline.neural.parts import with_neural_parts

__all__ = ["Means", "arranged", "with_neural_parts"]
