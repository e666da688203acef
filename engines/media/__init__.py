"""Probe, decode, encode and tag media files."""

from engines.media.decoding import decode, probe
from engines.media.encoding import Encoded, encode
from engines.media.fingerprint import audio_sha256
from engines.media.tag_writing import FileTags, write_tags
from engines.media.tags import read_cover, read_tags
from engines.media.values import CoverArt, Decoded, EncodeSpec, MediaInfo

__all__ = [
    "CoverArt",
    "Decoded",
    "EncodeSpec",
    "Encoded",
    "FileTags",
    "MediaInfo",
    "audio_sha256",
    "decode",
    "encode",
    "probe",
    "read_cover",
    "read_tags",
    "write_tags",
]
