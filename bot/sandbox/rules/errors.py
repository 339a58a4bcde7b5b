"""What a call can end in when it does not end well."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any


class ApiError(Exception):
    """An error of the Bot API: `code` is the HTTP status, `message` what follows the status's name.

    An empty message gives the bare name ("Unauthorized"), as Telegram writes it. `html` is a
    proxy's page that comes in place of the JSON.
    """

    def __init__(
        self, code: int, message: str = "", *, retry_after: int | None = None, html: str | None = None
    ) -> None:
        self.code = code
        # The name of 413 is of before RFC 9110, and not the same in all versions of Python.
        name = "Request Entity Too Large" if code == 413 else HTTPStatus(code).phrase
        self.description = f"{name}: {message}" if message else name
        self.retry_after = retry_after
        self.html = html
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        """The JSON envelope that Telegram sends."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(message: str) -> ApiError:
    """A 400 with Telegram's prefix before `message`."""
    return ApiError(400, message)


def not_imitated(what: str) -> ApiError:
    """A loud 501 for what Telegram has and the sandbox does not imitate: never a silent "ok"."""
    return ApiError(501, f"the sandbox does not imitate {what}")


class ConnectionDroppedError(Exception):
    """The connection broke before an answer was sent (a fault that was asked for)."""


class PersonError(ValueError):
    """A person tried what a Telegram client would not offer: press a button that is not there, write while blocking."""
