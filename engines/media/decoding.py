"""From a file to 44.1 kHz stereo on disk, block by block, with a sentence for all that is odd."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.errors import BadAudio, InputError, OutputError
from engines.core.files import replacing, shown
from engines.core.source import RawSource
from engines.media import door, findings
from engines.media.downmix import to_stereo
from engines.media.opening import open_reader, second_opinion
from engines.media.resampling import StreamResampler
from engines.media.values import Decoded, MediaInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.media.readers import Reader

_FRAME_BYTES: Final = 4 * WORK_CHANNELS
_SPARE_BYTES: Final = 64 * 1024 * 1024
"""What stays free on the disk that sound is decoded to [bytes]."""

_GATHER_FRAMES: Final = 65_536
_ABSURD_PEAK: Final = 1e6


def probe(path: Path) -> MediaInfo:
    """What the headers of a file say; no sound is decoded.

    Raises:
        InputError: the file cannot be read as sound; the hint says why.
    """
    door.checked(path)
    with closing(open_reader(path)) as reader:
        return reader.info


def decode(path: Path, into: Path, ctx: JobContext) -> Decoded:
    """Decode a file to 44.1 kHz stereo float32.

    Memory is bounded by one block, whatever the length. Of several tracks the first is taken. Silence, an
    early end, damaged places, an offset and the like are told in `notes`.

    Args:
        path: a sound or video file.
        into: the raw file to write; its folder exists. It appears by rename when all is decoded.
        ctx: progress and cancel.

    Raises:
        InputError: the file cannot be read as sound, is too long, or changed meanwhile; the hint says why.
        BadAudio: it carries samples that are not numbers.
        OutputError: `into` cannot be written, or its disk has too little space.
        Cancelled: the person stopped it.
    """
    before = door.checked(path)
    with closing(open_reader(path)) as reader:
        run = _Run(path, reader, before.size, ctx)
        run.check_room(into)
        with replacing(into) as temporary:
            run.write_to(temporary)
            if run.is_damaged:
                run = _with_other_decoder(run, temporary)
            run.require_sound()
            door.check_unchanged(path, before)
        return run.result(RawSource(into))


class _NoBetter(Exception):
    """The other decoder found less."""


def _with_other_decoder(first: _Run, temporary: Path) -> _Run:
    """A damaged file once more, with a decoder that goes on behind the damage; the longer is kept."""
    reader = second_opinion(first.path, first.reader)
    if reader is None:
        return first
    with closing(reader):
        try:
            with replacing(temporary) as other:
                second = first.again(reader)
                second.write_to(other)
                second.require_more_than(first)
        except (_NoBetter, InputError):
            return first
    return second


class _Run:
    """One decoding under way."""

    def __init__(self, path: Path, reader: Reader, size: int, ctx: JobContext) -> None:
        self.path = path
        self.reader = reader
        self.seconds = 0.0
        self._size = size
        self._ctx = ctx
        self._earlier_faults = 0
        self._info = reader.info
        self._most_frames = size * door.FRAMES_PER_BYTE + self._info.rate
        self._expected = self._believable(self._info)
        self._hash = hashlib.sha256()
        self._heard = findings.Heard()
        self._frames_in = 0
        self._chunks = 0
        self._room_checked = 0
        self._into = path

    def check_room(self, into: Path) -> None:
        """Refuse what is too long, or too large for the disk, before anything is written."""
        self._into = into
        seconds = (self._expected or 0) / self._info.rate
        if self._info.exact:
            door.check_duration(self.path, seconds)
        _check_disk(into, round(min(seconds, door.MAX_DURATION_S) * WORK_RATE) * _FRAME_BYTES)

    def again(self, reader: Reader) -> _Run:
        """The same, from the beginning, with another reader."""
        other = _Run(self.path, reader, self._size, self._ctx)
        other._into = self._into
        other._earlier_faults = max(1, self.reader.faults)
        return other

    @property
    def is_damaged(self) -> bool:
        """Whether broken places were met, or there was less sound than the header says."""
        short = self._info.frames is None or (self._info.exact and self._frames_in < self._info.frames)
        return bool(self.reader.faults) or short

    def require_more_than(self, other: _Run) -> None:
        """Raise `_NoBetter` where less was found than by another run."""
        if self.seconds < other.seconds:
            raise _NoBetter

    def write_to(self, path: Path) -> None:
        """Decode all there is into a raw file."""
        with path.open("wb") as file:
            self._write(file)

    def _write(self, file: BinaryIO) -> None:
        for block in self._at_work_rate():
            data = np.ascontiguousarray(block, "<f4").tobytes()
            self._hash.update(data)
            file.write(data)
            self._heard.add(block)
            if file.tell() - self._room_checked > _SPARE_BYTES:
                self._room_checked = file.tell()
                _check_disk(self._into, 0)

    def require_sound(self) -> None:
        """Refuse a file in which nothing was found, or so little that it was found by chance.

        Raises:
            InputError: not one frame was decoded, or far more of the file is broken than whole.
        """
        if self._frames_in == 0 or self.reader.faults > 2 * self._chunks:
            name = shown(self.path.name)
            hint = f"{name} holds nothing that could be decoded as sound; choose another file."
            raise InputError(f"{self.path}: {self._frames_in} frames decoded", hint=hint)

    def result(self, source: RawSource) -> Decoded:
        """What came of it."""
        info = replace(self._info, frames=self._frames_in)
        faults = max(self.reader.faults, self._earlier_faults)
        notes = findings.notes(
            self._info, self._heard, seconds=self.seconds, faults=faults, cut_short=self.reader.cut_short
        )
        return Decoded(
            source=source, sha256=self._hash.hexdigest(), info=info, notes=notes, peak=self._heard.peak
        )

    def _believable(self, info: MediaInfo) -> int | None:
        """The length in the header, unless the file is far too small for it."""
        if info.frames is None or not 0 < info.frames <= self._most_frames:
            return None
        return info.frames

    def _at_work_rate(self) -> Iterator[FloatArray]:
        """Stereo blocks at 44.1 kHz; a change of rate inside the file begins a new resampler."""
        resampler: StreamResampler | None = None
        for rate, block in self._gathered():
            if resampler is None or resampler.rate != rate:
                if resampler is not None:
                    yield resampler.rest()
                resampler = StreamResampler(rate)
            yield resampler.process(block)
        if resampler is not None:
            yield resampler.rest()

    def _gathered(self) -> Iterator[tuple[int, FloatArray]]:
        """Stereo blocks of one rate, checked, and large enough to be worth a call."""
        held: list[FloatArray] = []
        count, held_rate = 0, 0
        for chunk in self.reader.chunks():
            if chunk.rate != held_rate or count >= _GATHER_FRAMES:
                if held:
                    yield held_rate, np.concatenate(held)
                held, count, held_rate = [], 0, chunk.rate
                self._report()
            channels = chunk.samples.shape[1]
            door.check_shape(self.path, rate=chunk.rate, channels=channels)
            self._check_samples(chunk.samples)
            self._chunks += 1
            held.append(to_stereo(chunk.samples, chunk.layout))
            count += len(chunk.samples)
            self._count(len(chunk.samples), chunk.rate)
        if held:
            yield held_rate, np.concatenate(held)

    def _count(self, frames: int, rate: int) -> None:
        self._frames_in += frames
        self.seconds += frames / rate
        door.check_duration(self.path, self.seconds)
        if self._frames_in > self._most_frames:
            hint = f"{shown(self.path.name)} is damaged: it gives more sound than it holds; choose another."
            raise InputError(f"{self.path}: {self._frames_in} frames", hint=hint)

    def _check_samples(self, samples: FloatArray) -> None:
        largest = float(np.abs(samples).max(initial=0.0))
        if largest < _ABSURD_PEAK:
            return
        name, at = shown(self.path.name), f"{self.seconds:.1f} s"
        if np.isfinite(largest):
            hint = f"{name} is {largest:.0e} times too loud near {at}; export it again where it was made."
        else:
            hint = f"{name} has samples that are not numbers near {at}; export it again where it was made."
        raise BadAudio(f"{self.path}: peak {largest} near {at}", hint=hint)

    def _report(self) -> None:
        done = self._frames_in / self._expected if self._expected else 0.0
        self._ctx.checkpoint(min(1.0, done), "reading the song")


def _check_disk(into: Path, needed: int) -> None:
    if not into.parent.is_dir():
        return  # `replacing` has the sentence for that
    free = shutil.disk_usage(into.parent).free
    if free < needed + _SPARE_BYTES:
        folder, needed_mb = shown(into.parent), (needed + _SPARE_BYTES) // 1_000_000
        hint = f"The disk that holds {folder} has too little space: {needed_mb} MB are needed; free some."
        raise OutputError(f"{free} bytes free, {needed} needed", hint=hint)
