"""A local model reads what the grammar left: well, badly, slowly and not at all, over real HTTP."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from engines.core.errors import InputError
from engines.planning import plan
from engines.planning.model import at_url
from engines.planning.model.answer_schema import answer_schema
from engines.planning.model.endpoint import Endpoint
from studio.cli import remixing
from studio.cli.remixing import RemixOrder
from tests.engines.planning.test_plan_properties import check
from tests.golden.scoring import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engines.pipeline import Song

SONG = facts()
STRANGE = "make it 100 bpm and zorblify the vocals in the bridge"
READ = {
    "words": "zorblify",
    "op": "drive",
    "params": {"amount": 0.7},
    "scope": {"sections": ["bridge"], "stems": ["vocals"]},
}


class Server:
    """A chat-completions server that answers as it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.reply: Callable[[BaseHTTPRequestHandler], None] = lambda _: None
        self.leave = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.paths.append(self.path)
                send(self, {"data": [{"id": "tiny"}]})

            def do_POST(self) -> None:
                outer.paths.append(self.path)
                outer.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                outer.reply(self)

            def log_message(self, *args: object) -> None:
                del args

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = False
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    def says(self, content: object) -> None:
        text = content if isinstance(content, str) else json.dumps(content)
        self.reply = lambda handler: send(handler, {"choices": [{"message": {"content": text}}]})

    def close(self) -> None:
        self.leave.set()
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def send(handler: BaseHTTPRequestHandler, body: object, status: int = 200) -> None:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(raw)))
    handler.end_headers()
    handler.wfile.write(raw)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


def test_a_model_reads_the_words_that_the_grammar_left(server: Server) -> None:
    server.says({"edits": [READ]})
    made = plan(STRANGE, SONG, model=Endpoint(server.url))
    check(made)
    assert [edit.op for edit in made.active] == ["tempo", "drive"]
    drive = made.active[1]
    assert STRANGE[drive.because.start : drive.because.end] == "zorblify"
    assert (drive.because.origin, drive.scope.sections, drive.scope.stems) == (
        "inferred", ("bridge",), ("vocals",)
    )  # fmt: skip
    assert "zorblify" not in [item.text for item in made.ignored]
    assert any("local model read “zorblify”" in warning for warning in made.warnings)


def test_it_is_asked_by_the_protocol_with_the_schema_and_the_song(server: Server) -> None:
    server.says({"edits": []})
    plan(STRANGE, SONG, model=Endpoint(server.url + "/v1/", name=""))
    (asked,) = server.asked
    assert server.paths == ["/v1/models", "/v1/chat/completions"]
    assert asked["model"] == "tiny"
    assert asked["response_format"]["json_schema"]["schema"] == answer_schema(SONG)
    assert asked["messages"][1]["content"] == STRANGE
    system = asked["messages"][0]["content"]
    assert "zorblify" in system
    assert "bridge 1 (bars 57 to 64)" in system


def test_clauses_that_the_grammar_is_sure_of_never_go_to_the_model(server: Server) -> None:
    server.says({"edits": [READ]})
    made = plan("make it 100 bpm, no drums in the intro", SONG, model=Endpoint(server.url))
    assert not server.asked
    assert [edit.op for edit in made.active] == ["tempo", "mute"]


def test_what_cannot_be_done_never_goes_to_the_model(server: Server) -> None:
    server.says({"edits": [READ]})
    made = plan("sing it in Japanese", SONG, model=Endpoint(server.url))
    assert not server.asked
    assert not made.edits


@pytest.mark.parametrize(
    "edit",
    [
        {**READ, "params": {"amount": 7}},
        {**READ, "op": "explode"},
        {**READ, "scope": {"sections": ["drop"], "stems": []}},
        {**READ, "scope": {"sections": [], "stems": ["kazoo"]}},
        {**READ, "words": "100 bpm"},
        {**READ, "words": "polka"},
        {**READ, "op": "restyle", "params": {"style": "polka"}},
        {**READ, "op": "order", "params": {"sections": ["verse 1", "verse 9"]}},
        {**READ, "scope": {"sections": [], "stems": [], "bars": [1, 9000]}},
        "drive",
        None,
    ],
)
def test_what_the_schema_or_the_song_does_not_allow_is_not_believed(server: Server, edit: object) -> None:
    server.says({"edits": [edit]})
    made = plan(STRANGE, SONG, model=Endpoint(server.url))
    assert [edit.op for edit in made.active] == ["tempo"]
    assert "zorblify" in [item.text for item in made.ignored]
    assert any("made nothing of it" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("reply", "word"),
    [
        (lambda handler: send(handler, b"<html>hello</html>"), "no answer of a chat model"),
        (lambda handler: send(handler, {"choices": []}), "no answer of a chat model"),
        (lambda handler: send(handler, {"choices": [{"message": {"content": None}}]}), "no answer of a chat"),
        (lambda handler: send(handler, {"choices": [{"message": {"content": "Sure!"}}]}), "was no plan"),
        (lambda handler: send(handler, {"error": "no model"}, 404), "status 404"),
        (lambda handler: send(handler, {"error": "busy"}, 503), "status 503"),
        (lambda handler: send(handler, b"[" * 5_000), "no answer of a chat model"),
        (lambda handler: send(handler, b"x" * 1_100_000), "no answer of a chat model"),
        (lambda handler: handler.wfile.write(b"SMTP ready\r\n"), "nothing answered"),
        (lambda handler: handler.connection.shutdown(socket.SHUT_RDWR), "nothing answered"),
    ],
)
def test_a_server_that_speaks_badly_costs_nothing_but_a_word(
    server: Server, reply: Callable[[BaseHTTPRequestHandler], None], word: str
) -> None:
    server.reply = reply
    made = plan(STRANGE, SONG, model=Endpoint(server.url, name="tiny"))
    plain = plan(STRANGE, SONG)
    assert (made.edits, made.ignored) == (plain.edits, plain.ignored)
    assert any(word in warning for warning in made.warnings), made.warnings


def test_an_answer_that_drips_is_given_up(server: Server) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        while not server.leave.wait(0.02):
            try:
                handler.wfile.write(b" ")
            except OSError:
                return

    server.reply = drip
    made = plan(STRANGE, SONG, model=Endpoint(server.url, name="tiny", limit_s=0.2))
    assert any("no answer within 0.2 s" in warning for warning in made.warnings)


def test_a_server_that_never_answers_is_given_up(server: Server) -> None:
    def hang(handler: BaseHTTPRequestHandler) -> None:
        del handler
        server.leave.wait()

    server.reply = hang
    made = plan(STRANGE, SONG, model=Endpoint(server.url, name="tiny", limit_s=0.2))
    assert any("no answer within 0.2 s" in warning for warning in made.warnings)


def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        made = plan(STRANGE, SONG, model=Endpoint(f"http://127.0.0.1:{port}"))
    assert [edit.op for edit in made.active] == ["tempo"]
    assert any("start the model's server" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    "url", ["", "localhost:11434", "ftp://x", "file:///etc/passwd", "http://u:p@x/", "http://x:99999"]
)
def test_an_address_that_is_no_url_is_refused(url: str) -> None:
    with pytest.raises(InputError) as caught:
        Endpoint(url)
    assert "http://localhost:11434" in caught.value.hint


def test_going_back_keeps_what_a_model_read_before(server: Server) -> None:
    server.says({"edits": [READ]})
    first = plan(STRANGE, SONG, model=Endpoint(server.url))
    second = plan("add a pad", SONG, after=first)
    assert [edit.op for edit in plan("undo", SONG, after=second).active] == ["tempo", "drive"]


def test_planning_without_a_model_loads_no_http() -> None:
    code = "import sys, engines.planning; print('http.client' in sys.modules, 'transformers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_remix_asks_the_model_too(server: Server) -> None:
    server.says({"edits": [READ]})
    order = RemixOrder(song=Path("song.wav"), prompt=STRANGE)
    song = cast("Song", SimpleNamespace(source_id=SONG.source))
    made = remixing._plan(order, None, song, SONG, at_url(server.url))
    assert [edit.op for edit in made.active] == ["tempo", "drive"]


def test_a_remix_refuses_a_bad_address_before_it_opens_the_song() -> None:
    with pytest.raises(InputError, match="ftp"):
        remixing.make_remix(RemixOrder(song=Path("nowhere.wav"), prompt="slower", model="ftp://there"))
