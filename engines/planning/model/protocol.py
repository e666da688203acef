"""What a language model is to the planner: something that answers a request with JSON, or fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from engines.core.errors import EngineError

Json: TypeAlias = dict[str, Any]


class ModelFailed(EngineError):
    """A model gave no answer: it is not there, too slow, or speaks another protocol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a model is asked.

    Attributes:
        system: what to do, and the facts of the song.
        user: the person's words.
        schema: JSON schema that the answer holds to.
    """

    system: str
    user: str
    schema: Json


class Model(Protocol):
    """A language model."""

    def answer(self, request: Request) -> str:
        """The answer, as the model wrote it.

        Raises:
            ModelFailed: no answer came.
        """
