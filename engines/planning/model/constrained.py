"""Decoding that cannot leave a JSON schema. Needs the "model" extra."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import llguidance
import llguidance.hf
import numpy as np
from transformers import LogitsProcessor

if TYPE_CHECKING:
    from engines.planning.model.protocol import Json


class Constrained(LogitsProcessor):  # type: ignore[misc]
    """Masks the tokens that the schema does not allow next; past the deadline it allows only the end.

    Args:
        tokenizer: of the model.
        schema: JSON schema that the whole answer holds to.
        deadline: on the monotonic clock [s].

    Attributes:
        late: whether the deadline cut the answer off.
    """

    def __init__(self, tokenizer: Any, schema: Json, deadline: float) -> None:  # noqa: ANN401 - transformers
        vocabulary = llguidance.hf.from_tokenizer(tokenizer)
        terse = {**schema, "x-guidance": {"whitespace_flexible": False}}
        grammar = llguidance.LLMatcher.grammar_from_json_schema(json.dumps(terse))
        self._matcher = llguidance.LLMatcher(vocabulary, grammar)
        self._end = tokenizer.eos_token_id
        self._deadline = deadline
        self._seen = -1
        self.late = False

    def __call__(self, input_ids: Any, scores: Any) -> Any:  # noqa: ANN401 - tensors
        """Scores with everything masked that may not come next."""
        tokens = input_ids[0].tolist()
        if self._seen >= 0:
            self._matcher.consume_tokens(tokens[self._seen :])
        self._seen = len(tokens)
        if time.monotonic() > self._deadline:
            self.late = True
        if self.late or self._matcher.is_stopped():
            scores.fill_(float("-inf"))
            scores[:, self._end] = 0.0
            return scores
        bits = np.unpackbits(np.frombuffer(self._matcher.compute_bitmask(), np.uint8), bitorder="little")
        scores[:, np.flatnonzero(bits[: scores.shape[-1]] == 0)] = float("-inf")
        return scores
