# ruff: noqa: ANN401 - networks and their arguments have no types
import hashlib
import json
import pickle
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import demucs
import pytest
import torch
import yaml

from engines.core.errors import EngineError, InputError, Missing, OutputError
from engines.core.jobs import QUIET, Watched
from engines.separation import available, choose
from engines.separation.neural import catalogue
from engines.separation.neural.installing import install, place, remove, used_bytes
from engines.separation.neural.loading import load_networks
from engines.separation.neural.model_set import by_path
from engines.separation.neural.separator import DemucsSeparator
from tests.engines.separation.models import FOUR, save, save_quantised, small
from tests.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNATURE = "955717e8"


SERVED = replace(
    catalogue.PUBLISHED[0], files=(catalogue.NetworkFile(signature=SIGNATURE, legacy="8726e21a"),)
)
"""htdemucs without the digest that is known of the real one: the hub's counts."""
FILE = f"{SIGNATURE}.safetensors"


@pytest.fixture
def hub(tmp_path: Path) -> "Iterator[Hub]":
    content = save(small(), tmp_path / "served.safetensors").read_bytes()
    with Hub({f"adefossez/HTDemucs/{FILE}": content}) as served:
        yield served


def test_a_model_is_installed_and_taken(tmp_path: Path, hub: Hub) -> None:
    models = tmp_path / "models"
    (content,) = hub.files.values()
    assert choose("auto", models)[0].name == "spectral"
    with pytest.raises(Missing, match="not in"):
        choose("htdemucs", models)
    heard: list[float] = []
    (file,) = install(SERVED, models, Watched(lambda f, _: heard.append(f)), hub=hub.url)
    assert file.read_bytes() == content
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    separator, reason = choose("auto", models)
    assert separator.name == "htdemucs"
    assert "htdemucs" in reason
    assert separator.identity.startswith("htdemucs/" + hashlib.sha256(content).hexdigest()[:16])
    assert pickle.loads(pickle.dumps(separator)) == separator
    info = next(info for info in available(models) if info.name == "htdemucs")
    assert info.installed
    assert used_bytes(SERVED, models) == len(content)
    assert remove(SERVED, models) == len(content)
    assert not (models / "htdemucs").exists()
    assert choose("auto", models)[0].name == "spectral"


def test_a_second_install_downloads_nothing(tmp_path: Path, hub: Hub) -> None:
    install(SERVED, tmp_path, QUIET, hub=hub.url)
    before = hub.served
    install(SERVED, tmp_path, QUIET, hub=hub.url)
    assert hub.served == before


def test_a_broken_download_goes_on(tmp_path: Path, hub: Hub) -> None:
    part = tmp_path / "htdemucs" / f"{FILE}.part"
    (content,) = hub.files.values()
    part.parent.mkdir()
    part.write_bytes(content[:5000])
    hub.break_at = 0
    with pytest.raises(Missing) as caught:
        install(SERVED, tmp_path, QUIET, hub=hub.url)
    assert "what came so far is kept" in caught.value.hint
    assert choose("auto", tmp_path)[0].name == "spectral"
    hub.break_at = None
    install(SERVED, tmp_path, QUIET, hub=hub.url)
    assert hub.served == len(content) - 5000
    assert choose("auto", tmp_path)[0].name == "htdemucs"
    assert not part.exists()


def test_the_digest_of_the_catalogue_counts_before_the_hubs(tmp_path: Path, hub: Hub) -> None:
    with pytest.raises(EngineError, match="d9fa14133cfcc034"):
        install(catalogue.PUBLISHED[0], tmp_path, QUIET, hub=hub.url)
    assert not list((tmp_path / "htdemucs").iterdir())


def test_a_whole_file_that_is_no_model_is_refused(tmp_path: Path, hub: Hub) -> None:
    hub.files = {f"adefossez/HTDemucs/{FILE}": b"no model at all"}
    with pytest.raises(Missing, match="not a safetensors"):
        install(SERVED, tmp_path, QUIET, hub=hub.url)


def test_no_network_no_model_no_folder(tmp_path: Path, hub: Hub) -> None:
    with pytest.raises(Missing) as offline:
        install(SERVED, tmp_path, QUIET)
    assert f"put {FILE} into" in offline.value.hint
    with pytest.raises(Missing):
        install(SERVED, tmp_path, QUIET, hub="http://127.0.0.1:9")
    with pytest.raises(Missing) as unlisted:
        install(catalogue.PUBLISHED[1], tmp_path, QUIET, hub=hub.url)
    assert "it is not there" in unlisted.value.hint
    hub.announced_size[FILE] = 3 << 30
    with pytest.raises(Missing):
        install(SERVED, tmp_path, QUIET, hub=hub.url)
    hub.announced_size.clear()
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        install(SERVED, tmp_path / "file", QUIET, hub=hub.url)


def test_files_brought_by_hand_are_put_in_place(tmp_path: Path) -> None:
    bag = next(model for model in catalogue.PUBLISHED if model.name == "htdemucs_ft")
    folder, models = tmp_path / "stick", tmp_path / "models"
    for index, network in enumerate(bag.files):
        save(small(index), folder / network.name)
    assert len(place(bag, folder / bag.files[0].name, models, QUIET)) == 1
    with pytest.raises(Missing, match="not in"):
        choose("htdemucs_ft", models)
    assert len(place(bag, folder, models, QUIET)) == 4
    assert choose("htdemucs_ft", models)[0].name == "htdemucs_ft"
    (folder / "other.safetensors").write_bytes(b"x")
    for wrong in (folder / "other.safetensors", models, tmp_path / "nothing"):
        with pytest.raises(InputError):
            place(bag, wrong, models, QUIET)
    (folder / bag.files[1].legacy_name).write_bytes(b"x")
    with pytest.raises(Missing, match="SHA-256"):
        place(bag, folder / bag.files[1].legacy_name, models, QUIET)


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
    model = catalogue.Published(
        name="htdemucs", files=(catalogue.NetworkFile(signature="abcd1234", legacy=sign),)
    )
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


def test_every_model_of_demucs_own_list_is_offered() -> None:
    listed = Path(demucs.__file__).parent / "remote"
    digests = dict(re.findall(r"^(\w{8})-(\w{8})\.th$", (listed / "files.txt").read_text(), re.MULTILINE))
    bags = {path.stem: yaml.safe_load(path.read_text()) for path in listed.glob("*.yaml")}
    assert {model.name for model in catalogue.PUBLISHED} == set(bags)
    for model in catalogue.PUBLISHED:
        bag = bags[model.name]
        # A network that demucs lists twice counts as much once, as long as all are listed as often.
        assert [file.signature for file in model.files] == list(dict.fromkeys(bag["models"]))
        assert {file.signature: file.legacy for file in model.files}.items() <= digests.items()
        assert model.segment_s == bag.get("segment")
        assert [list(row) for row in model.weights] == bag.get("weights", [])


def test_a_quantised_network_is_read_without_running_what_it_names(tmp_path: Path) -> None:
    network = small(channels=16)
    path, expected = save_quantised(network, tmp_path / "q.safetensors")
    (found,) = load_networks(by_path(path))
    state = found.state_dict()
    assert all(torch.allclose(state[name], value, atol=1e-6) for name, value in expected.items())
    assert any(not torch.equal(value, network.state_dict()[name]) for name, value in expected.items())
    path, _ = save_quantised(
        network, tmp_path / "other.safetensors", quantiser="diffq.uniform.UniformQuantizer"
    )
    with pytest.raises(Missing, match="take the model that is not"):
        choose(str(path), tmp_path)
    path, _ = save_quantised(network, tmp_path / "short.safetensors", group_size=7)
    with pytest.raises(Missing, match="does not fit"):
        load_networks(by_path(path))


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
