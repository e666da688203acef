"""The digest of a file's coded sound: tags may change, a changed byte of sound shows."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

import av

from engines.core.errors import InputError
from engines.core.files import shown
from engines.media import door
from engines.media.av_reader import open_container
from engines.media.quiet_files import QuietFile

if TYPE_CHECKING:
    from pathlib import Path


def audio_sha256(path: Path) -> str:
    """The sha256 of the coded sound of every track, with codec, rate and channel count, without any tag.

    It needs no decoding, so it is the same on every machine and with every version of the decoders, which
    round the samples of lossy formats differently.

    Raises:
        InputError: the file cannot be read as sound.
    """
    door.checked(path)
    digest = hashlib.sha256()
    hint = f"{shown(path.name)} holds no sound that can be read; choose a wav, flac, mp3, m4a or the like."
    try:
        with closing(QuietFile(path, "rb")) as file, closing(open_container(file)) as container:
            streams = container.streams.audio
            for stream in streams or (streams[0],):  # without a track the index says so
                context = stream.codec_context
                digest.update(
                    f"{context.codec.canonical_name} {context.sample_rate} {context.channels}\n".encode()
                )
            for packet in container.demux(*streams):
                digest.update(bytes(packet))
    except (av.FFmpegError, ValueError, IndexError, AttributeError) as cause:
        raise InputError(f"{path}: {cause}", hint=hint) from cause
    return digest.hexdigest()
