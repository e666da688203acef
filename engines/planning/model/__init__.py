"""A local language model, if the person has one: asked only about words that the grammar left."""

from engines.planning.model.endpoint import Endpoint
from engines.planning.model.protocol import Model, ModelFailed, Request

__all__ = ["Endpoint", "Model", "ModelFailed", "Request"]
