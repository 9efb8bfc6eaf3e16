"""A real JupyterLab for the browser tests; on the same server Voilà, as on Binder."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
from pathlib import Path
from urllib.error import HTTPError

from tests.servers import Server

ROOT = Path(__file__).parents[2]
VOILA = ROOT / "binder" / "voila"
CONFIG = {
    "LabApp": {
        "expose_app_in_browser": True,  # window.jupyterapp, for the helpers in notebook.py
        # What follows is what JupyterLab would otherwise ask of the internet.
        "extension_manager": "readonly",
        "news_url": None,
        "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    },
}
# Announcements ask a newcomer a question that covers the page.
PAGE_CONFIG = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}


class Lab(Server):
    """A JupyterLab server on copies of `examples` and `criteria`.

    Parameters
    ----------
    home : Path
        An empty folder, for all that the server writes.
    """

    def __init__(self, home: Path) -> None:
        super().__init__(home, [sys.executable, "-m", "jupyterlab"], home / "files", CONFIG)

    def start(self) -> None:
        """Start the server and return once it answers."""
        config = self.home / ".jupyter"
        (config / "labconfig").mkdir(parents=True)
        (config / "labconfig" / "page_config.json").write_text(json.dumps(PAGE_CONFIG))
        shutil.copy(VOILA / "voila.json", config)
        shutil.copytree(VOILA / "templates", self.home / ".local/share/jupyter/voila/templates")
        self.lay_files()
        super().start()

    def reset(self) -> None:
        """Bring back the state after the start: no kernel, no settings, the files as they were."""
        for session in self.ask("GET", "api/sessions"):
            # Gone with another that had the same kernel, or with the page.
            with contextlib.suppress(HTTPError):
                self.ask("DELETE", f"api/sessions/{session['id']}")
        for kernel in self.ask("GET", "api/kernels"):  # Voilà's have no session
            with contextlib.suppress(HTTPError):
                self.ask("DELETE", f"api/kernels/{kernel['id']}")
        for part in ("user-settings", "workspaces"):
            shutil.rmtree(self.home / ".jupyter" / "lab" / part, ignore_errors=True)
        shutil.rmtree(self.home / ".local/share/jupyter/kernels", ignore_errors=True)
        self.outside.unlink(missing_ok=True)
        self.lay_files()

    def lay_files(self) -> None:
        """Copy the project's examples and criteria to where JupyterLab shows them."""
        shutil.rmtree(self.files, ignore_errors=True)
        for part in ("examples", "criteria"):
            ignore = shutil.ignore_patterns(".*")
            shutil.copytree(ROOT / part, self.files / part, ignore=ignore)
