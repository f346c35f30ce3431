"""What a refused call raises: one class for each kind of error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from frontdesk._frontdesk import ErrorCode, Violation


class FrontdeskError(Exception):
    """A call was refused, and has changed nothing but the clock.

    The subclasses say what a program does about it; ``code`` says what it was.
    """

    code: ErrorCode
    """The stable number, the same in every language and never reused."""

    name: str
    """The stable name, such as ``NotPaused``."""

    details: dict[str, Any]
    """The fields of the error by name, such as ``agent``."""

    def __init__(
        self, message: str, code: ErrorCode, name: str, details: dict[str, Any], json: str
    ) -> None:
        """Made by the library."""
        super().__init__(message)
        self.code = code
        self.name = name
        self.details = details
        self._json = json

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that is wrong with the input; empty for other errors than ``Invalid``."""
        violations: tuple[Violation, ...] = self.details.get("violations", ())
        return violations

    def to_json(self) -> str:
        """The error as canonical JSON, such as ``{"NotPaused":{"agent":"ann"}}``."""
        return self._json

    def __str__(self) -> str:
        """The message; for invalid input, a line for each violation."""
        if not self.violations:
            return str(self.args[0])
        lines = [f"violations of the input: {self.details['total']}"]
        for violation in self.violations:
            found = f", found {violation.found}" if violation.found else ""
            lines.append(f"  {violation.path}: expected {violation.expected}{found}")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[Any, ...]:
        """Lets an error be pickled and copied."""
        return _from_json, (self._json,)


class InvalidError(FrontdeskError, ValueError):
    """The input is wrong whatever the state: correct the call."""


class NotFoundError(FrontdeskError, LookupError):
    """Something named in the call does not exist."""


class ConflictError(FrontdeskError):
    """The state does not allow it now; it may later."""


class DeniedError(FrontdeskError, PermissionError):
    """The actor may not do it."""


class CorruptError(FrontdeskError, ValueError):
    """Stored bytes cannot be read."""


class InternalError(FrontdeskError):
    """A defect of the library. Please report it."""


def _from_json(json: str) -> FrontdeskError:
    from frontdesk._frontdesk import error_from_json

    return error_from_json(json)
