"""Models brought to this computer by a process of its own, and the folder they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engines.core.errors import Cancelled, Missing, OutputError
from engines.core.jobs import QUIET, Watched
from engines.pipeline.models import install, known_models, remove
from engines.storage import paths
from engines.storage.locks import OwnerLock
from tests.engines.separation.models import save, small
from tests.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "hdemucs_mmi"
"""A model whose digest only the hub tells."""
FILE = "adefossez/Demucs-hdemucs_mmi/75fc33f5.safetensors"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    content = save(small(), tmp_path / "served.safetensors").read_bytes()
    with Hub({FILE: content}) as served:
        yield served


def is_installed() -> bool:
    return next(model.installed for model in known_models() if model.id == NAME)


def test_a_model_is_brought_and_removed(hub: Hub) -> None:
    assert not is_installed()
    install(NAME, QUIET, hub=hub.url)
    assert is_installed()
    assert remove(NAME) == len(hub.files[FILE])
    assert not is_installed()
    with pytest.raises(Missing, match="is not installed"):
        remove(NAME)


def test_a_cancel_is_heard_while_the_server_is_silent(hub: Hub) -> None:
    hub.silent = True
    part = paths.models_dir() / NAME / "75fc33f5.safetensors.part"
    with pytest.raises(Cancelled):
        install(
            NAME, Watched(lambda _f, _w: None, lambda: part.exists() and part.stat().st_size > 0), hub=hub.url
        )
    assert 0 < part.stat().st_size < len(hub.files[FILE])
    hub.silent = False
    install(NAME, QUIET, hub=hub.url)
    assert is_installed()
    assert hub.served < len(hub.files[FILE])


def test_one_model_is_brought_once_at_a_time(hub: Hub) -> None:
    lock = OwnerLock(paths.ready(paths.models_dir()) / NAME)
    with pytest.raises(Missing, match="being installed"):
        install(NAME, QUIET, hub=hub.url)
    lock.release()
    install(NAME, QUIET, hub=hub.url)
    assert is_installed()


def test_an_unknown_model_is_refused() -> None:
    for call in (lambda: install("../up", QUIET), lambda: remove("nothing")):
        with pytest.raises(Missing) as unknown:
            call()
        assert "known ones are htdemucs" in unknown.value.hint


def test_models_may_lie_in_a_folder_of_the_persons_own(hub: Hub, tmp_path: Path) -> None:
    usual, own = paths.models_dir(), tmp_path / "large disk" / "models"
    paths.choose_models_dir(own)
    assert paths.models_dir() == own
    install(NAME, QUIET, hub=hub.url)
    assert (own / NAME / "75fc33f5.safetensors").is_file()
    assert not usual.exists()
    paths.choose_models_dir(None)
    assert paths.models_dir() == usual
    assert not is_installed()
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        paths.choose_models_dir(tmp_path / "file")
    (paths.config_dir() / "models-folder.txt").write_text("not/absolute")
    assert paths.models_dir() == usual
