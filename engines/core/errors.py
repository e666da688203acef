"""The tree of errors. The person sees `hint`; the log sees `what` and the cause."""

from __future__ import annotations


class Cancelled(Exception):
    """The person stopped the job. Not a failure, and so not an `EngineError`."""


class EngineError(Exception):
    """Something that was asked for could not be done.

    Attributes:
        what: the fact, for the log.
        hint: one sentence for the person, saying what to do.
    """

    def __init__(self, what: str, *, hint: str) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.hint)


def _rebuild(kind: type[EngineError], what: str, hint: str) -> EngineError:
    """Build an error on the other side of a process border."""
    return kind(what, hint=hint)


class InputError(EngineError):
    """The input (song, stems, plan, facts) cannot be used. Exit code 3."""


class BadAudio(InputError):
    """Samples that are no sound: NaN, a wrong shape, an impossible rate."""


class TooShort(InputError):
    """Less sound than the question needs."""


class BadDocument(InputError):
    """A plan, facts or other document that does not hold to its schema.

    Attributes:
        field: the path of the field that is wrong, such as "edits[2].params.bpm"; empty for the whole.
    """

    def __init__(self, what: str, *, hint: str, field: str = "") -> None:
        super().__init__(what, hint=hint)
        self.field = field


class OutputError(EngineError):
    """The result could not be written: an unwritable folder, a full disk. Exit code 3."""


class Missing(EngineError):
    """A model, library or device is not there. Exit code 4."""


class Refused(EngineError):
    """The song's rights forbid what was asked. Exit code 5."""


class WorkerDied(EngineError):
    """A worker process ended without an answer."""
