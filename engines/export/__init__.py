"""Writing a remix, its stems and its report to files."""

from engines.export.delivery import Delivery, LoudnessPreset, delivery
from engines.export.labels import original_title, remix_title
from engines.export.patterns import checked_pattern
from engines.export.request import ExportRequest, Material, spec_for
from engines.export.sketching import Marked
from engines.export.verifying import Verification, verify_file
from engines.export.writing import Exported, write_remix

__all__ = [
    "Delivery",
    "ExportRequest",
    "Exported",
    "LoudnessPreset",
    "Marked",
    "Material",
    "Verification",
    "checked_pattern",
    "delivery",
    "original_title",
    "remix_title",
    "spec_for",
    "verify_file",
    "write_remix",
]
