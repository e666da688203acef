"""The songs of the benchmark of hearing: real, made and bundled ones, each in the ways it is heard."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import soundfile as sf

from engines.analysis import analyse
from engines.core.jobs import QUIET
from engines.model.song import pitch_class
from engines.model.stems import Stems
from engines.separation import choose
from resources import locator
from tests.benchmarks.hearing_scores import Row, beat_figures, made_row, real_row
from tests.engines.analysis.grooves import groove_spec, make_groove
from tests.engines.analysis.homes import home_spec
from tests.engines.analysis.synthetic import RATE, Made, Spec, make, popular_spec, random_spec, to_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.source import Source
    from engines.model.song import SongFacts

SHARED = Path(__file__).resolve().parents[3] / "shared" / "music" / "stems"
SPECTRAL = "spectral"


@dataclass(frozen=True, kw_only=True)
class Song:
    """A song, the table it belongs to, and how to hear it."""

    heard: str
    name: str
    hear: Callable[[], Row]


def all_songs(songs: int, first: int) -> Iterator[Song]:
    """Every song of the benchmark; see `made_songs`."""
    yield from real_songs()
    yield Song(heard="bundled, spectral", name="demo", hear=_bundled)
    yield from made_songs(songs, first)


def heard_with_spectral(song: Source) -> SongFacts:
    """What is heard as the program hears a song at first: with stems that need no model."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        separator, _ = choose(SPECTRAL, Path(folder))
        return analyse(song, separator.separate(song, Path(folder), QUIET), QUIET)


# -- real songs


def real_songs() -> Iterator[Song]:
    """Each real song in four ways."""
    folders = sorted(path for path in SHARED.iterdir() if path.is_dir()) if SHARED.is_dir() else []
    for folder in folders:
        name = folder.name.removeprefix("MusicDelta_")
        for way in ("mixture", "stems", SPECTRAL):
            heard = f"real, {way}"
            yield Song(heard=heard, name=name, hear=lambda h=heard, n=name, f=folder: _real(h, n, f))
        yield Song(heard="real, librosa", name=name, hear=lambda n=name, f=folder: _librosa(n, f))


def _real(heard: str, name: str, folder: Path) -> Row:
    song = _load(folder / "mixture.flac")
    if heard.endswith(SPECTRAL):
        facts = heard_with_spectral(song)
    else:
        facts = analyse(song, _true_stems(folder) if heard.endswith("stems") else None, QUIET)
    return real_row(heard, name, np.loadtxt(folder / "beats.txt"), facts)


def _true_stems(folder: Path) -> Stems:
    names = ("vocals", "drums", "bass", "other")
    return Stems(separator="given", sources={name: _load(folder / f"{name}.flac") for name in names})


def _load(path: Path) -> Source:
    samples, _ = sf.read(path, dtype="float32", always_2d=True)
    return to_source(np.ascontiguousarray(samples.T))


def _librosa(name: str, folder: Path) -> Row:
    import librosa

    samples, _ = sf.read(folder / "mixture.flac", dtype="float32", always_2d=True)
    bpm, beats = librosa.beat.beat_track(y=samples.mean(axis=1), sr=RATE, units="time")
    truth = np.loadtxt(folder / "beats.txt")
    figures = beat_figures(truth, beats, np.zeros(0), float(np.atleast_1d(bpm)[0]))
    return Row(heard="real, librosa", song=name, figures=figures)


# -- made songs


def made_songs(songs: int, first: int) -> Iterator[Song]:
    """Songs of known truth: twice as many from the mixture as of every other kind."""
    half = songs // 2
    kinds = (
        ("mixture", songs, first),
        (SPECTRAL, half, first),
        ("stems", half, first + 500),
        ("drifting", half, first + 900),
        ("grooves", half, first),
        ("grooves, spectral", half, first),
        ("keys", half, first),
        ("keys, spectral", half, first),
        ("popular", half, first),
        ("popular, spectral", half, first),
        ("popular, stems", half, first + 500),
    )
    # Each kind in turn, so that a run which is ended early holds some of all of them.
    for place in range(songs):
        for heard, count, seed in kinds:
            if place < count:
                one = seed + place
                yield Song(heard=heard, name=str(one), hear=lambda h=heard, s=one: _made_row(h, s))


def _made_row(heard: str, seed: int) -> Row:
    made = made_song(heard, seed)
    if heard.endswith(SPECTRAL):
        return made_row(heard, made, heard_with_spectral(made.stereo))
    return made_row(
        heard, made, analyse(made.source, made.given_stems if heard.endswith("stems") else None, QUIET)
    )


def made_song(heard: str, seed: int) -> Made:
    """The song of a seed for a table."""
    if heard.startswith("grooves"):
        return make_groove(*groove_spec(seed))
    if heard.startswith("keys"):
        return make(home_spec(seed))
    if heard == "drifting":
        drift = 0.03 + 0.05 * ((seed * 7) % 10) / 10
        return make(random_spec(seed, drift=drift, jitter_s=0.002, drums=True))
    return make(popular_spec(seed) if heard.startswith("popular") else random_spec(seed))


# -- the bundled song


def _bundled() -> Row:
    made = bundled_song()
    return replace(made_row("bundled, spectral", made, heard_with_spectral(made.source)), song="demo")


def bundled_song() -> Made:
    """The bundled song and what its own file says of it."""
    said = json.loads(locator.read_text("demo/song.json"))
    with locator.folder("demo") as folder:
        samples, _ = sf.read(folder / "song.ogg", dtype="float32", always_2d=True)
    meter = said["beats_per_bar"]
    tonic, mode = said["key"].split()
    form = [(part["name"].split()[0], part["bars"]) for part in said["sections"]]
    bars = sum(count for _, count in form)
    beats = np.arange(bars * meter + 1) * 60.0 / said["tempo_bpm"]
    names = [name for part, count in form for name in (said["chords"][part].split() * count)[:count]]
    edges = beats[::meter]
    return Made(
        spec=Spec(
            seed=0, bpm=said["tempo_bpm"], meter=meter, tonic=pitch_class(tonic), mode=mode, form=tuple(form)
        ),
        stems={"song": np.ascontiguousarray(samples.T)},
        beats=beats[:-1],
        downbeats=edges[:-1],
        chords=tuple(
            (float(a), float(b), pitch_class(name.rstrip("m")), "min" if name.endswith("m") else "maj")
            for (a, b), name in zip(pairwise(edges), names, strict=True)
        ),
        sections=tuple(
            (float(edges[part["first_bar"] - 1]), part["name"].split()[0]) for part in said["sections"]
        ),
        duration_s=said["duration_s"],
        off_beats=False,
    )
