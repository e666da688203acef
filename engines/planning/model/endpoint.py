"""A model behind an OpenAI-compatible URL: Ollama, LM Studio, the server of llama.cpp."""

from __future__ import annotations

import http.client
import json
import time
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from engines.core.errors import InputError
from engines.planning.model.protocol import ModelFailed

if TYPE_CHECKING:
    import socket

    from engines.planning.model.protocol import Json, Request

_MOST_BYTES: Final = 1_000_000
_MOST_TOKENS: Final = 800
_CHAT: Final = "/chat/completions"


class Endpoint:
    """A chat-completions endpoint that the person has typed the URL of. Redirects are not followed.

    Args:
        url: such as "http://localhost:11434", with or without "/v1".
        name: of the model there; the first that the endpoint lists where empty.
        limit_s: how long an answer may take in all [s].

    Raises:
        InputError: not an http(s) URL.
    """

    def __init__(self, url: str, *, name: str = "", limit_s: float = 30.0) -> None:
        parts = urlsplit(url.strip())
        try:
            port = parts.port
        except ValueError as cause:
            raise _bad_url(url) from cause
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise _bad_url(url)
        path = parts.path.rstrip("/").removesuffix(_CHAT)
        self._host, self._port, self._secure = parts.hostname, port, parts.scheme == "https"
        self._path = path or "/v1"
        self._name = name
        self._limit_s = limit_s

    def answer(self, request: Request) -> str:
        """The answer to one request.

        Raises:
            ModelFailed: nothing listens there, the time is over, or what came is no chat completion.
        """
        deadline = time.monotonic() + self._limit_s
        body = {
            "model": self._name or self._first_name(deadline),
            "messages": [
                {"role": "system", "content": request.system},
                {"role": "user", "content": request.user},
            ],
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "stream": False,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "flipside_edits", "strict": True, "schema": request.schema},
            },
        }
        found = self._call("POST", _CHAT, body, deadline)
        try:
            content = found["choices"][0]["message"]["content"]
        except (KeyError, IndexError, TypeError) as cause:
            raise _nonsense(str(found)) from cause
        if not isinstance(content, str):
            raise _nonsense(str(found))
        return content

    def _first_name(self, deadline: float) -> str:
        """The first model that the endpoint lists; servers with a single model take any name."""
        try:
            names = [item["id"] for item in self._call("GET", "/models", None, deadline)["data"]]
        except (ModelFailed, KeyError, TypeError):
            names = []
        return next((name for name in names if isinstance(name, str)), "default")

    def _call(self, method: str, path: str, body: Json | None, deadline: float) -> Any:  # noqa: ANN401 - JSON
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self._host, self._port, timeout=_remaining(deadline))
        try:
            raw = None if body is None else json.dumps(body).encode()
            connection.request(
                method, self._path + path, raw, {"Content-Type": "application/json", "Connection": "close"}
            )
            socket_ = connection.sock
            reply = connection.getresponse()
            text = _read(reply, socket_, deadline)
        except TimeoutError as cause:
            raise _too_slow(self._limit_s) from cause
        except (OSError, http.client.HTTPException) as cause:
            raise ModelFailed(
                f"{self._host}: {cause!r}",
                hint="nothing answered at its address; start the model's server or mend the URL.",
            ) from cause
        finally:
            connection.close()
        if reply.status != http.client.OK:
            raise ModelFailed(
                f"status {reply.status}: {text[:200]!r}",
                hint=f"its server answered with status {reply.status}; look whether a model is loaded there.",
            )
        try:
            return json.loads(text)
        except (ValueError, RecursionError) as cause:
            raise _nonsense(repr(text[:200])) from cause


def _read(reply: http.client.HTTPResponse, socket_: socket.socket, deadline: float) -> bytes:
    """The whole reply, or an error where it drips past the deadline or is too large."""
    text = bytearray()
    while len(text) <= _MOST_BYTES:
        socket_.settimeout(_remaining(deadline))
        part = reply.read1(65_536)
        if not part:
            return bytes(text)
        text += part
    raise _nonsense(f"more than {_MOST_BYTES} bytes")


def _remaining(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _too_slow(limit_s: float) -> ModelFailed:
    return ModelFailed(f"no answer in {limit_s} s", hint=f"it gave no answer within {limit_s:g} s.")


def _nonsense(what: str) -> ModelFailed:
    return ModelFailed(what, hint="what came from its address is no answer of a chat model.")


def _bad_url(url: str) -> InputError:
    return InputError(
        f"model url {url[:200]!r}",
        hint='Give the model\'s address as a URL such as "http://localhost:11434".',
    )
