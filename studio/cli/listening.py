"""`flipside split` and `flipside analyse`: stems as files, and what was heard in a song."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from engines.core.errors import EngineError, OutputError
from engines.core.files import output_error, shown
from engines.core.jobs import Part
from engines.core.worker import KeptWorker
from engines.media import EncodeSpec, encode
from engines.model.facts import facts_to_json
from engines.pipeline import Song, analyse, close, open_song, permit_remix, split
from studio.cli.console import complain, progress, say, say_json
from studio.cli.formats import spec_named
from studio.cli.knowing import facts_with, read_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.song import SongFacts
    from engines.model.stems import Stems


@contextmanager
def opened(path: Path, ctx: JobContext) -> Iterator[Song]:
    """A song that is closed again."""
    song = open_song(path, ctx)
    try:
        yield song
    finally:
        close(song)


def run_split(
    songs: Sequence[Path], folder: Path, *, separator: str, file_format: str, json_wanted: bool
) -> None:
    """Write the stems of a song, or of several into a folder each; a model is loaded once for all of them.

    Raises:
        EngineError: see `open_song` and `split`; Refused where the song's rights do not let its stems out,
            OutputError where the folder cannot be written. Of several songs the others are split before it
            is raised.
    """
    spec = spec_named(file_format)
    failed: list[EngineError] = []
    told: list[dict[str, object]] = []
    with _folder_for_results(folder), progress("opening the song") as ctx, KeptWorker() as worker:
        for index, (song, into) in enumerate(_folders(songs, folder)):
            share = Part(ctx, index / len(songs), (index + 1) / len(songs))
            try:
                stems, files, notes = _split(song, into, (separator, spec), worker, share)
            except EngineError as error:
                if len(songs) == 1:
                    raise
                complain(f"{shown(song.name)}: {error.hint}")
                failed.append(error)
                continue
            told.append({"separator": stems.separator, "files": files, "notes": notes})
            if not json_wanted:
                for line in (*notes, *files.values()):
                    say(line)
    if failed:
        count = f"{len(failed)} of {len(songs)} songs"
        raise type(failed[0])(f"{count}: {failed[0].what}", hint=f"{count} could not be split; see above.")
    if json_wanted:
        say_json("flipside.stems", told[0] if len(songs) == 1 else {"songs": told})


def _folders(songs: Sequence[Path], folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each song and where its stems go; songs of one name are counted."""
    taken = Counter[str]()
    for song in songs:
        taken[song.stem] += 1
        number = f" {taken[song.stem]}" if taken[song.stem] > 1 else ""
        yield song, folder / f"{song.stem}{number}" if len(songs) > 1 else folder


def _split(
    song: Path, folder: Path, wanted: tuple[str, EncodeSpec], worker: KeptWorker, ctx: JobContext
) -> tuple[Stems, dict[str, str], list[str]]:
    """The stems of one song, their files, and what is to be known of them."""
    separator, spec = wanted
    with _folder_for_results(folder), opened(song, Part(ctx, 0.0, 0.1)) as found:
        permit_remix(found, "share")
        stems = split(found, Part(ctx, 0.1, 0.8), separator=separator, worker=worker)
        paths = _write_stems(stems, folder, spec, Part(ctx, 0.8, 1.0))
        return stems, {name: str(path) for name, path in paths.items()}, [*found.notes, *stems.notes]


@contextmanager
def _folder_for_results(folder: Path) -> Iterator[None]:
    """A folder that is made before the work, and gone again where the work leaves nothing in it."""
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    ready_folder(folder)
    try:
        yield
    finally:
        with suppress(OSError):  # a folder that holds something stays
            for place in made:
                place.rmdir()


def ready_folder(folder: Path) -> None:
    """Make a folder for results.

    Raises:
        OutputError: it cannot be made, or is a file.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as cause:
        raise OutputError(
            f"{folder} is a file", hint=f"{shown(folder)} is a file; choose a folder for the results."
        ) from cause
    except OSError as cause:
        raise output_error(folder, cause) from cause


def _write_stems(stems: Stems, folder: Path, spec: EncodeSpec, ctx: JobContext) -> dict[str, Path]:
    paths = {name: folder / f"{name}{spec.suffix}" for name in stems.names}
    for index, (name, source) in enumerate(stems.sources.items()):
        share = Part(ctx, index / len(paths), (index + 1) / len(paths))
        encode(source, paths[name], spec, share)
    return paths


def run_analyse(
    song: Path, *, separator: str, stems: Path | None, known: Path | None, json_wanted: bool
) -> None:
    """Print what was heard in a song, with what was set right in it.

    Raises:
        EngineError: see `open_song`, `split` and `analyse`.
    """
    facts = hear(song, separator=separator, stems=stems, known=known)
    if json_wanted:
        fields = facts_to_json(facts)
        say_json(fields.pop("schema"), fields, version=fields.pop("version"))
        return
    for line in facts_lines(facts):
        say(line)


def hear(
    song: Path, *, separator: str = "auto", stems: Path | None = None, known: Path | None = None
) -> SongFacts:
    """The facts of a song, by way of its stems, with the corrections in `known` (or the facts there)."""
    given = read_known(known)
    with progress("opening the song") as ctx, opened(song, Part(ctx, 0.0, 0.1)) as found:

        def heard() -> SongFacts:
            parts = split(found, Part(ctx, 0.1, 0.6), separator=separator, stems_dir=stems)
            return analyse(found, parts, Part(ctx, 0.6, 1.0))

        return facts_with(given, heard, source=found.source_id, duration_s=found.duration_s)


def facts_lines(facts: SongFacts) -> list[str]:
    """Facts for people."""
    lines = [
        f"length    {int(facts.duration_s // 60)}:{facts.duration_s % 60:04.1f}",
        (
            f"tempo     {facts.tempo_bpm:.2f} BPM, {facts.beats_per_bar} beats a bar, {facts.last_bar} bars "
            f"(sure to {facts.beat_confidence:.0%})"
        ),
    ]
    if facts.key is not None:
        lines.append(f"key       {facts.key.tonic} {facts.key.mode} (sure to {facts.key.confidence:.0%})")
    if facts.lufs is not None:
        lines.append(f"loudness  {facts.lufs:.1f} LUFS")
    lines.extend(
        f"section   {part.name:<12} bars {part.first_bar}–{part.last_bar} (sure to {part.confidence:.0%})"
        for part in facts.sections
    )
    heard = (f"{stem.name}{'' if stem.present else ' (none heard)'}" for stem in facts.stems)
    lines.append(f"stems     {', '.join(heard)}")
    return lines
