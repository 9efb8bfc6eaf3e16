"""The browser that the tests drive: find it; ``python chromium.py`` installs it where missing.

Taken in this order: what MCDA_BROWSER names; a Chromium or Chrome that is installed; Debian's
package, where apt-get may be used; Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Chromium's package only recommends fonts, and without any a page is drawn without letters.
DEBIAN_PACKAGES = ("chromium", "fonts-liberation")


def find() -> str | None:
    """Return the path of an installed browser, or None where only Playwright's own can serve."""
    if stated := os.environ.get("MCDA_BROWSER"):
        if not works(stated):
            raise SystemExit(f"MCDA_BROWSER is {stated!r}, which does not start as a browser.")
        return stated
    found = filter(None, (*map(shutil.which, NAMES), *filter(os.path.exists, PLACES)))
    return next(filter(works, found), None)


def works(path: str) -> bool:
    """Start the browser for its version: some distributions install a stub under its name."""
    try:
        done = subprocess.run(  # noqa: S603 - a path found here or stated by the person
            [path, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and "Chrom" in done.stdout


def install_debian() -> bool:
    """Install Debian's Chromium, where apt-get is at hand and needs no password."""
    if not shutil.which("apt-get"):
        return False
    rights = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if rights and not (shutil.which("sudo") and run(*rights, "true")):
        return False
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    packages = ["--no-install-recommends", *DEBIAN_PACKAGES]
    return run(*apt, "update") and run(*apt, "install", *packages)


def run(*command: str) -> bool:
    """Run a command; its output is a package manager's chatter, its errors stay visible."""
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - ours
    return done.returncode == 0


def main() -> int:
    """Make sure that there is a browser."""
    if find() or (install_debian() and find()):
        return 0
    # Returns at once where that browser is already there.
    return 0 if run(sys.executable, "-m", "playwright", "install", "chromium") else 1


if __name__ == "__main__":
    sys.exit(main())
