"""What a page may never do unnoticed: reach out of the machine, or fail in its console."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebError

HERE = {"127.0.0.1", "localhost"}
LAUNCH_FLAGS = (
    "--no-sandbox",  # Chromium refuses to start as root with it
    "--disable-gpu",
    "--disable-background-networking",
    # No name and no address but our own is ever reached; the guard still sees the attempt.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
# Console errors of JupyterLab itself, with the reason why each says nothing about the panel.
NOISE: dict[str, str] = {}


class Guard:
    """Watches every page of a browser context.

    Parameters
    ----------
    context : BrowserContext
        Watched from now on.
    outside : Path
        Where `tests/offline/sitecustomize.py` notes what the server and its kernels tried to reach.
    """

    def __init__(self, context: BrowserContext, outside: Path) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._outside = outside
        self._expected: list[str] = []
        context.on("request", lambda request: self._saw(request.url))
        context.on("page", self._watch)
        context.on("console", self._heard)
        context.on("weberror", self._failed)

    def expect(self, *patterns: str) -> None:
        """Let pass console errors that a test provokes, or that JupyterLab itself then makes."""
        self._expected += patterns

    def _watch(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._saw(socket.url))

    def _saw(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in HERE:
            self.requests.append(url)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"{message.text} ({message.location.get('url', '')})")

    def _failed(self, failure: WebError) -> None:
        self._note(f"uncaught: {failure.error}")

    def _note(self, text: str) -> None:
        self.errors.append(text)

    def check(self) -> None:
        """Raise AssertionError where anything was seen since the start."""
        known = [*NOISE, *self._expected]
        errors = [e for e in self.errors if not any(re.search(pattern, e) for pattern in known)]
        served = self._outside.read_text() if self._outside.exists() else ""
        found = {
            "The page asked for what is not on this machine": self.requests,
            "The server or a kernel tried to leave this machine": served.splitlines(),
            "The browser's console shows errors": errors,
        }
        said = [f"{what}:\n  " + "\n  ".join(seen) for what, seen in found.items() if seen]
        assert not said, "\n".join(said)
