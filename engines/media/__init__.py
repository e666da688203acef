"""Probe, decode, encode and tag media files."""

from engines.media.decoding import decode, probe
from engines.media.encoding import Encoded, encode
from engines.media.tags import read_cover, read_tags
from engines.media.values import CoverArt, Decoded, EncodeSpec, MediaInfo

__all__ = [
    "CoverArt",
    "Decoded",
    "EncodeSpec",
    "Encoded",
    "MediaInfo",
    "decode",
    "encode",
    "probe",
    "read_cover",
    "read_tags",
]
