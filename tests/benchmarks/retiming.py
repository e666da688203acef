"""Retiming and rendering: how fast, how near to the grid and to the recording, and others on the same clip.

    python -m tests.benchmarks.retiming [FOLDER ...]

Each folder holds a song's `vocals.flac`, `drums.flac`, `bass.flac` and `other.flac`. Speeds are seconds of
sound to one processor second, measured side by side in one run. `likeness` is the mean distance of the
log-mel spectrum from that of the recording at the mapped moment [dB]; less is better. Three tables are
printed; without folders the last two, which need none.
"""

from __future__ import annotations

import argparse
import time
import warnings
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from engines.arranging import arrange, with_triggers
from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.source import ArraySource
from engines.dsp.attacks import attacks
from engines.dsp.stretch import Vocoder
from engines.model import operations as op
from engines.rendering import Renderer
from engines.rendering.chunks import CHUNK
from engines.rendering.clipmaps import ClipMap
from engines.rendering.slicing import SlicedClip
from engines.rendering.stretching import StretchedClip
from tests.engines.arranging.songs import facts_of, hits, notes, plan_of, stems_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray

RATE = 44_100
CLIP_S = 8
RATIOS = (0.75, 0.85, 1.13, 1.4)
MOVES = (
    *(op.Tempo(bpm=bpm) for bpm in (96.0, 104.0, 126.0, 138.0, 150.0)),
    *(op.Tempo(bpm=bpm, to_bpm=end) for bpm, end in ((120.0, 90.0), (100.0, 128.0), (104.0, 144.0))),
)
"""Steady tempos, and ramps over 16 bars."""
SIZES = {"vocals": 2_048, "other": 3_072, "bass": 4_096}


def load(path: Path) -> FloatArray:
    """The first seconds of a file as stereo."""
    sound, rate = soundfile.read(path, dtype="float32", always_2d=True, frames=CLIP_S * RATE)
    assert rate == RATE, path
    return np.ascontiguousarray(np.repeat(sound.T, 2, axis=0)[:2] if sound.shape[1] == 1 else sound.T)


def ours(sound: FloatArray, ratio: float, stem: str) -> FloatArray:
    frames = int(sound.shape[1] / ratio)
    ends = np.array([0.0, float(frames)])
    song_map = ClipMap(start=0, frames=frames, remix=ends, song=ends * ratio)
    source = ArraySource(Audio(samples=sound, rate=RATE))
    if stem == "drums":
        return SlicedClip(source, song_map, cache=SoundCache(), identity=stem).read(0, frames)
    vocoder = Vocoder(size=SIZES[stem])
    return StretchedClip(source, song_map, vocoder, cache=SoundCache(), identity=stem).read(0, frames)


def with_signalsmith(sound: FloatArray, ratio: float, _: str) -> FloatArray:
    from python_stretch import Signalsmith

    stretch = Signalsmith.Stretch(1)
    stretch.preset(2, float(RATE), False)  # noqa: FBT003  (the library takes it by position only)
    stretch.setTimeFactor(ratio)
    found: FloatArray = stretch.process(sound)
    return found


def with_pedalboard(sound: FloatArray, ratio: float, _: str) -> FloatArray:
    import pedalboard

    found: FloatArray = pedalboard.time_stretch(sound, float(RATE), ratio)
    return found


def with_librosa(sound: FloatArray, ratio: float, _: str) -> FloatArray:
    import librosa

    found: FloatArray = librosa.effects.time_stretch(sound, rate=ratio)
    return found


WAYS: dict[str, Callable[[FloatArray, float, str], FloatArray]] = {
    "Flipside": ours,
    "Signalsmith": with_signalsmith,
    "pedalboard (Rubber Band)": with_pedalboard,
    "librosa": with_librosa,
}


def mel_levels(sound: FloatArray, centres: np.ndarray) -> FloatArray:
    from librosa.filters import mel

    padded = np.pad(sound.mean(axis=0), (1024, 4096))
    frames = np.stack([padded[c : c + 2048] for c in centres]) * np.hanning(2048)
    power = np.square(np.abs(np.fft.rfft(frames)))
    return np.asarray(10 * np.log10(power @ mel(sr=RATE, n_fft=2048, n_mels=80).T + 1e-5), np.float32)


def likeness(original: FloatArray, made: FloatArray, ratio: float) -> float:
    """Mean distance of the log-mel spectra where the recording sounds [dB]."""
    last = min(made.shape[1], int(original.shape[1] / ratio)) - 3000
    centres = np.arange(2000, last, 400)
    before = mel_levels(original, np.rint(centres * ratio).astype(int))
    after = mel_levels(made, centres)
    loud = before.max(axis=1) > before.max() - 45
    return float(np.abs(before - after)[loud].mean())


def speeds(folders: list[Path]) -> None:
    print("| stem | way | " + " | ".join(f"× {ratio:g}" for ratio in RATIOS) + " | likeness [dB] |")
    print("| --- | --- | " + "---: | " * (len(RATIOS) + 1))
    for stem in ("vocals", "other", "bass", "drums"):
        clips = [load(folder / f"{stem}.flac") for folder in folders if (folder / f"{stem}.flac").is_file()]
        clips = [clip for clip in clips if float(np.abs(clip).max()) > 0.01]
        for name, way in WAYS.items():
            way(clips[0][:, : 2 * RATE], 1.1, stem)
            cells, distances = [], []
            for ratio in RATIOS:
                spent, seconds = 0.0, 0.0
                for clip in clips:
                    start = time.process_time()
                    made = way(clip, ratio, stem)
                    spent += time.process_time() - start
                    seconds += made.shape[1] / RATE
                    distances.append(likeness(clip, made, ratio))
                cells.append(f"{seconds / spent:.0f}")
            print(f"| {stem} | {name} | {' | '.join(cells)} | {np.mean(distances):.2f} |")


def onsets() -> None:
    """Onset errors of synthetic drums and tones against the grid they were moved to."""
    print("\n| lane | from → to [BPM] | median [ms] | P95 [ms] |\n| --- | --- | ---: | ---: |")
    facts = facts_of(bars=16)
    for lane, stem, per_beat in (
        ("drums", hits(facts.grid, 64), 2),
        ("vocals", notes(facts.grid, 64, base_hz=330.0, decay=8.0), 1),
        ("other", notes(facts.grid, 64, decay=8.0), 1),
        ("bass", notes(facts.grid, 64, base_hz=110.0, decay=8.0), 1),
    ):
        places = np.array([facts.grid.frame_of(Fraction(n, per_beat)) for n in range(1, 64 * per_beat)])
        found = attacks(stem.read(0, stem.frames), RATE)
        late = np.median([found[np.abs(found - place).argmin()] - place for place in places])
        for asked in MOVES:
            arrangement = arrange(plan_of(asked), facts)
            renderer = Renderer(arrangement, {lane: stem}, {})
            hit = attacks(renderer.lane(lane).read(0, renderer.frames), RATE)
            targets = [arrangement.grid.frame_of(Fraction(n, per_beat)) for n in range(1, 64 * per_beat)]
            errors = np.array([np.abs(hit - late - target).min() for target in targets]) / RATE * 1000
            where = f"{asked.bpm:g}" + (f", ramping to {asked.to_bpm:g}" if asked.to_bpm else "")
            print(f"| {lane} | 120 → {where} | {np.median(errors):.2f} | {np.percentile(errors, 95):.2f} |")


def rendering() -> None:
    """A four-minute remix of four stems with common effects: speed, and time to the first ten seconds."""
    bars = 120
    facts = facts_of(bars=bars, form=(("verse", 1, 1, 60), ("chorus", 1, 61, 60)))
    stems = stems_of(facts, bars)
    plan = plan_of(
        op.Tempo(bpm=126.0), (op.Reverb(), {"stems": ("other",)}), op.Sidechain(),
        (op.Filter(kind="highpass", from_hz=120), {"stems": ("other",)}),
        (op.Delay(note="1/8d"), {"stems": ("vocals",), "sections": ("chorus",)}),
    )  # fmt: skip
    arrangement = with_triggers(arrange(plan, facts))
    Renderer(arrangement, stems, {}).master().read(0, CHUNK)
    start = time.process_time()
    Renderer(arrangement, stems, {}).master().read(0, 10 * RATE)
    first = time.process_time() - start
    renderer = Renderer(arrangement, stems, {})
    sound = renderer.master()
    start = time.process_time()
    for at in range(0, sound.frames, 4 * CHUNK):
        sound.read(at, at + 4 * CHUNK)
    spent = time.process_time() - start
    far = Renderer(arrangement, stems, {}).master()
    start = time.process_time()
    far.read(200 * RATE, 201 * RATE)
    seek = time.process_time() - start
    speed = sound.frames / RATE / spent
    print("\n| what | figure |\n| --- | ---: |")
    print(f"| rendering {sound.frames / RATE:.0f} s, four stems | {speed:.1f} × real time |")
    print(f"| first 10 s of a new plan, loudness estimate included | {first:.2f} s |")
    print(f"| 1 s at 3:20, nothing rendered before, estimate included | {seek:.2f} s |")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    if given.folders:
        speeds(given.folders)
    onsets()
    rendering()


if __name__ == "__main__":
    main()
