"""Writing a remix, its stems and its report to files."""

from engines.export.delivery import Delivery, LoudnessPreset, delivery
from engines.export.patterns import checked_pattern
from engines.export.request import ExportRequest, Material, spec_for
from engines.export.verifying import Verification, verify_file
from engines.export.writing import Exported, write_remix

__all__ = [
    "Delivery",
    "ExportRequest",
    "Exported",
    "LoudnessPreset",
    "Material",
    "Verification",
    "checked_pattern",
    "delivery",
    "spec_for",
    "verify_file",
    "write_remix",
]
