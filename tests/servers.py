"""A Jupyter server for tests, cut off from the person's settings and from the network."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

import psutil

if TYPE_CHECKING:
    from collections.abc import Sequence

OFFLINE = Path(__file__).parent / "offline"
PATIENCE = 90  # seconds; a server on two busy cores has been seen to take 15
FOREIGN = ("JUPYTER", "JPY_", "IPYTHON", "XDG_", "PYTHON", "COVERAGE", "VIRTUAL_ENV")
CONFIG = {
    "ServerApp": {
        "open_browser": False,
        "ip": "127.0.0.1",
        "port": 0,  # the system picks one; the server's own note says which
        "allow_root": True,
        "terminals_enabled": False,
    },
}


def environment(home: Path) -> dict[str, str]:
    """Variables for a Python process that is to know of no home but this, and no other machine.

    What it tries to reach all the same is noted in `home / "outside.txt"`.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    return kept | {
        "HOME": str(home),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "MCDA_OUTSIDE": str(home / "outside.txt"),
        "PYTHONPATH": str(OFFLINE),
    }


class Server:
    """A Jupyter server in a process of its own.

    Parameters
    ----------
    home : Path
        Home of the server and its kernels; the log is in its `server.log`.
    command : sequence of str
        Starts the server.
    files : Path
        The folder that the server shows.
    config : dict
        Settings beyond those that every server here has.

    Attributes
    ----------
    url : str
        Where the server answers, without a slash at the end.
    token : str
        The password.
    outside : Path
        Notes of what the server and its kernels tried to reach on other machines.
    """

    def __init__(
        self, home: Path, command: Sequence[str], files: Path, config: dict[str, dict] | None = None
    ) -> None:
        self.home = home
        self.command = command
        self.files = files
        self.config = {name: dict(settings) for name, settings in CONFIG.items()}
        for name, settings in (config or {}).items():
            self.config.setdefault(name, {}).update(settings)
        self.log = home / "server.log"
        self.outside = home / "outside.txt"
        self.url = ""
        self.token = secrets.token_hex(16)
        self._open = build_opener(ProxyHandler({})).open
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server and return once it answers."""
        self.config["IdentityProvider"] = {"token": self.token}
        file = self.home / ".jupyter" / "jupyter_server_config.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(self.config))
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - the command is ours
                [*self.command, f"--ServerApp.root_dir={self.files}"],
                cwd=self.home,  # not the files: they are replaced while the server runs
                env=environment(self.home),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait_until_ready(self._process)

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        note = self.home / "runtime" / f"jpserver-{process.pid}.json"
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and process.poll() is None:
            try:
                self.url = json.loads(note.read_text())["url"].rstrip("/")
                self.ask("GET", "api/status")
            except (FileNotFoundError, json.JSONDecodeError, URLError):
                time.sleep(0.1)
            else:
                return
        self.stop()
        raise RuntimeError(f"The server did not start.\n{self.log.read_text()[-4000:]}")

    def read(self, path: str, method: str = "GET") -> str:
        """Request a path of the server; its answer as text."""
        headers = {"Authorization": f"token {self.token}"}
        request = Request(f"{self.url}/{path}", method=method, headers=headers)  # noqa: S310 - our own
        with self._open(request, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def ask(self, method: str, path: str) -> object:
        """Request something of the server's REST interface; its answer as Python data."""
        return json.loads(self.read(path, method) or "null")

    def stop(self) -> None:
        """Stop the server and its kernels; nothing of it is left running."""
        if self._process is None:
            return
        family = self.processes()
        self._process.terminate()
        _, alive = psutil.wait_procs(family, timeout=PATIENCE)
        for process in alive:
            process.kill()
        self._process.wait()
        self._process = None
        if alive:
            raise RuntimeError(f"These did not stop with the server: {alive}")

    def processes(self) -> list[psutil.Process]:
        """Return the server and what it started."""
        if self._process is None or self._process.poll() is not None:
            return []
        server = psutil.Process(self._process.pid)
        return [server, *server.children(recursive=True)]
