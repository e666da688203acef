"""A model hub on this computer that serves ranges, breaks off, lies, is slow, redirects or is absent."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


class Hub:
    """Serves files by repository, as the model hub does.

    Attributes:
        announced: digests that are told in place of the true ones, by path.
        announced_size: sizes that are told in place of the true ones, by path.
        break_at: how many bytes of a file one answer brings before the connection ends; None for all.
        ranges: whether it serves from the middle of a file.
        wrong_length: what is added to each Content-Length.
        status: what files are answered with in place of their content, such as 403.
        redirect: where files are sent on to, before their path; empty for none.
        silent: set to have a file's answer stop in its middle until `wake` is set.
        served: bytes of files that were sent.
        asked: paths of all requests.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.announced: dict[str, str] = {}
        self.announced_size: dict[str, int] = {}
        self.break_at: int | None = None
        self.ranges = True
        self.wrong_length = 0
        self.status = 200
        self.redirect = ""
        self.silent = False
        self.wake = threading.Event()
        self.served = 0
        self.asked: list[str] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub.asked.append(self.path)
                hub._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wake.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = request.path.partition("?")[0]
        if path.startswith("/api/models/"):
            repository = path.removeprefix("/api/models/").removesuffix("/tree/main")
            listing = self._listing(repository)
            return _send(request, 200 if listing else 404, json.dumps(listing).encode())
        content = self.files.get(path.lstrip("/").replace("/resolve/main/", "/", 1))
        if content is None or self.status != 200:
            return _send(request, 404 if content is None else self.status, b"")
        if self.redirect:
            request.send_response(302)
            request.send_header("Location", self.redirect + request.path)
            request.send_header("Content-Length", "0")
            return request.end_headers()
        return self._send_file(request, content)

    def _listing(self, repository: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for name, content in self.files.items():
            if not name.startswith(repository + "/"):
                continue
            path = name.removeprefix(repository + "/")
            entry: dict[str, Any] = {"path": path, "size": self.announced_size.get(path, len(content))}
            if path.endswith(".json"):
                blob = b"blob %d\0%b" % (len(content), content)
                entry["oid"] = self.announced.get(path, hashlib.sha1(blob).hexdigest())  # noqa: S324
            else:
                entry["lfs"] = {"oid": self.announced.get(path, hashlib.sha256(content).hexdigest())}
            found.append(entry)
        return found

    def _send_file(self, request: BaseHTTPRequestHandler, content: bytes) -> None:
        asked = request.headers.get("Range") if self.ranges else None
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        body = content[start:]
        request.send_response(206 if asked else 200)
        if asked:
            request.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        request.send_header("Content-Length", str(len(body) + self.wrong_length))
        request.end_headers()
        sent = body if self.break_at is None else body[: self.break_at]
        try:
            if self.silent:
                request.wfile.write(sent[: len(sent) // 2])
                request.wfile.flush()
                self.wake.wait()
                return
            self.served += len(sent)  # before it goes out: who has it all may ask at once
            request.wfile.write(sent)
        except OSError:
            return
        if len(sent) < len(body):
            request.close_connection = True


def _send(request: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
    request.send_response(status)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)
