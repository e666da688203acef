# ruff: noqa: ANN401 - networks and their arguments have no types
import hashlib
import json
import pickle
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import torch

from engines.core.errors import Cancelled, EngineError, Missing, OutputError
from engines.core.jobs import QUIET, Watched
from engines.separation import available, choose, install, offers, remove
from engines.separation.neural import catalogue, installing
from engines.separation.neural.loading import load_networks
from engines.separation.neural.model_set import by_path
from engines.separation.neural.separator import DemucsSeparator
from tests.engines.separation.models import FOUR, save, small

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = "955717e8"


class Hub:
    """A model hub on this computer, with one file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.announced = hashlib.sha256(content).hexdigest()
        self.served = 0
        self.break_at: int | None = None
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path.startswith("/api/models/adefossez/HTDemucs/"):
                    entry = {
                        "path": f"{SIGNATURE}.safetensors",
                        "size": len(hub.content),
                        "lfs": {"oid": hub.announced},
                    }
                    return self._send(200, json.dumps([entry]).encode())
                if self.path != f"/adefossez/HTDemucs/resolve/main/{SIGNATURE}.safetensors":
                    return self._send(404, b"")
                asked = self.headers.get("Range")
                start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
                return self._send(206 if asked else 200, hub.content[start:])

            def _send(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if hub.break_at is not None and len(body) > hub.break_at:
                    body = body[: hub.break_at]
                try:
                    self.wfile.write(body)
                except OSError:
                    return
                hub.served += len(body)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def hub(tmp_path: Path) -> "Iterator[Hub]":
    served = Hub(save(small(), tmp_path / "served.safetensors").read_bytes())
    yield served
    served.close()


def test_a_model_is_installed_and_taken(tmp_path: Path, hub: Hub) -> None:
    models = tmp_path / "models"
    assert choose("auto", models)[0].name == "spectral"
    with pytest.raises(Missing, match="not in"):
        choose("htdemucs", models)
    (offer,) = offers("htdemucs", hub=hub.url)
    assert offer.size == len(hub.content)
    heard: list[float] = []
    (file,) = install("htdemucs", models, Watched(lambda f, _: heard.append(f)), hub=hub.url)
    assert file.read_bytes() == hub.content
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    separator, reason = choose("auto", models)
    assert separator.name == "htdemucs"
    assert "htdemucs" in reason
    assert separator.identity.startswith("htdemucs/" + hub.announced[:16])
    assert pickle.loads(pickle.dumps(separator)) == separator
    info = next(info for info in available(models) if info.name == "htdemucs")
    assert info.installed
    assert remove("htdemucs", models) == len(hub.content)
    assert choose("auto", models)[0].name == "spectral"


def test_a_second_install_downloads_nothing(tmp_path: Path, hub: Hub) -> None:
    install("htdemucs", tmp_path, QUIET, hub=hub.url)
    before = hub.served
    install("htdemucs", tmp_path, QUIET, hub=hub.url)
    assert hub.served - before < 1000


def test_a_broken_download_goes_on(tmp_path: Path, hub: Hub) -> None:
    hub.break_at = len(hub.content) // 2
    with pytest.raises(Missing) as caught:
        install("htdemucs", tmp_path, QUIET, hub=hub.url)
    assert "goes on" in caught.value.hint
    part = tmp_path / "htdemucs" / f"{SIGNATURE}.safetensors.part"
    assert part.stat().st_size == len(hub.content) // 2
    assert not by_name_is_there(tmp_path)
    hub.break_at, hub.served = None, 0
    install("htdemucs", tmp_path, QUIET, hub=hub.url)
    assert hub.served < len(hub.content) * 0.6 + 1000
    assert by_name_is_there(tmp_path)
    assert not part.exists()


def by_name_is_there(models: Path) -> bool:
    return choose("auto", models)[0].name == "htdemucs"


def test_a_download_can_be_cancelled_and_resumed(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_CHUNK", 4096)
    heard: list[float] = []
    ctx = Watched(lambda f, _: heard.append(f), lambda: len(heard) > 4)
    with pytest.raises(Cancelled):
        install("htdemucs", tmp_path, ctx, hub=hub.url)
    part = tmp_path / "htdemucs" / f"{SIGNATURE}.safetensors.part"
    assert 0 < part.stat().st_size < len(hub.content)
    install("htdemucs", tmp_path, QUIET, hub=hub.url)
    assert by_name_is_there(tmp_path)


def test_what_is_not_the_announced_file_is_deleted(tmp_path: Path, hub: Hub) -> None:
    hub.announced = "0" * 64
    with pytest.raises(EngineError, match="SHA-256"):
        install("htdemucs", tmp_path, QUIET, hub=hub.url)
    assert not list((tmp_path / "htdemucs").iterdir())


def test_no_network_no_model_no_folder(tmp_path: Path, hub: Hub) -> None:
    with pytest.raises(Missing) as offline:
        install("htdemucs", tmp_path, QUIET)
    assert "by hand" in offline.value.hint
    with pytest.raises(Missing):
        install("htdemucs", tmp_path, QUIET, hub="http://127.0.0.1:9")
    with pytest.raises(Missing):
        install("hdemucs_mmi", tmp_path, QUIET, hub=hub.url)
    with pytest.raises(Missing):
        install("nothing", tmp_path, QUIET, hub=hub.url)
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        install("htdemucs", tmp_path / "file", QUIET, hub=hub.url)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"klass": "os.system"}, "not one of demucs"),
        ({"klass": "demucs.apply.BagOfModels"}, "not one of demucs"),
        ({"kwargs": json.dumps({"samplerate": 48000})}, "48000 Hz"),
        ({"kwargs": json.dumps({"audio_channels": 1})}, "1 channels"),
        ({"args": json.dumps([["drums", "kazoo"]])}, "kazoo"),
        ({"args": "nonsense"}, "which stems"),
        ({"structure": json.dumps({"_class": "os.system"})}, "quantised"),
    ],
)
def test_other_models_are_refused_in_one_sentence(tmp_path: Path, change: dict[str, str], words: str) -> None:
    path = save(small(), tmp_path / "m.safetensors", **change)
    with pytest.raises(Missing) as caught:
        choose(str(path), tmp_path)
    assert words in caught.value.hint
    assert caught.value.hint.endswith(".")
    assert ". " not in caught.value.hint


@pytest.mark.parametrize("size", [0, 4, 100, -10])
def test_a_truncated_file_is_refused(tmp_path: Path, size: int) -> None:
    path = save(small(), tmp_path / "m.safetensors")
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(Missing):
        choose(str(path), tmp_path)


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    path = save(small(), tmp_path / "m.safetensors", kwargs=json.dumps({"channels": 16}))
    with pytest.raises(Missing, match="does not fit"):
        load_networks(by_path(path))


def _legacy(network: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, **more: Any) -> Path:
    """A legacy file under its published name, with the hash that is published for it."""
    args, kwargs = network._init_args_kwargs
    package = {"klass": type(network), "args": args, "kwargs": kwargs, "state": network.state_dict(), **more}
    plain = folder / "plain.th"
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(package, plain)
    sign = hashlib.sha256(plain.read_bytes()).hexdigest()[:8]
    path = plain.rename(folder / f"abcd1234-{sign}.th")
    model = catalogue.Published(name="htdemucs", files=(("abcd1234", sign),))
    monkeypatch.setattr(catalogue, "PUBLISHED", (model,))
    return path


def test_a_legacy_file_of_the_published_hash_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = small()
    path = _legacy(network, tmp_path, monkeypatch)
    separator, _ = choose("htdemucs", tmp_path)
    assert isinstance(separator, DemucsSeparator)
    (loaded,) = load_networks(separator.models)
    sound = torch.ones(1, 2, 30000)
    with torch.inference_mode():
        assert torch.allclose(loaded(sound), network(sound), atol=1e-5)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(Missing, match="SHA-256"):
        choose("htdemucs", tmp_path)
    assert choose("auto", tmp_path)[0].name == "spectral"


class _Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return exec, ("raise SystemExit('ran')",)


def test_a_legacy_file_runs_no_code_even_with_the_right_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _legacy(small(), tmp_path, monkeypatch, extra=_Evil())
    separator, _ = choose("htdemucs", tmp_path)
    assert isinstance(separator, DemucsSeparator)
    with pytest.raises(Missing, match="safely"):
        load_networks(separator.models)


def test_other_files_and_folders_are_refused(tmp_path: Path) -> None:
    (tmp_path / "m.th").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "a.yaml").write_text("models: [gone]")
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "a.yaml").write_text("- 1")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.yaml").write_text("models: [../served]")
    for name in ("m.th", "empty", "list", "odd", "out"):
        with pytest.raises(Missing):
            choose(str(tmp_path / name), tmp_path)
    with pytest.raises(Missing, match="nonsense"):
        choose("nonsense", tmp_path)


def test_settings_behind_the_name(tmp_path: Path) -> None:
    save(small(), tmp_path / "htdemucs" / f"{SIGNATURE}.safetensors")
    plain, fast, best, two = (
        choose(f"htdemucs{setting}", tmp_path)[0] for setting in ("", ":fast", ":best", ":fast:vocals")
    )
    assert isinstance(fast, DemucsSeparator)
    assert fast.overlap == 0.1
    assert isinstance(best, DemucsSeparator)
    assert best.shifts == 2
    assert two.stems == ("vocals", "other")
    assert len({plain.identity, fast.identity, best.identity, two.identity}) == 4
    with pytest.raises(Missing, match="kazoo"):
        choose("htdemucs:kazoo", tmp_path)
    assert [s for s in FOUR if s in plain.stems] == FOUR
