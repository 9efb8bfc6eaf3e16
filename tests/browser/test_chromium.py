"""Which browser is taken, and how one is brought where there is none."""

from __future__ import annotations

import os
import sys

import pytest

from . import chromium

WORKS = "echo Chromium 1.0"
STUB = "echo 'install it from the shop'; exit 1"


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """Make a machine with no browser; the function returned adds a program to it."""

    def add(name, script):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("MCDA_BROWSER", raising=False)
    monkeypatch.setattr(chromium, "PLACES", ())
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "executable", add("python", f'echo "$@" > {tmp_path}/asked'))
    add("env", '/usr/bin/env "$@"')
    return add


def test_a_stub_is_passed_over(machine):
    machine("chromium-browser", STUB)
    assert chromium.find() is None
    chrome = machine("google-chrome", WORKS)
    assert chromium.find() == chrome


def test_the_browser_stated_comes_first(machine, monkeypatch):
    machine("chromium", WORKS)
    mine = machine("mine", WORKS)
    monkeypatch.setenv("MCDA_BROWSER", mine)
    assert chromium.find() == mine


def test_a_browser_stated_must_start(machine, monkeypatch):
    monkeypatch.setenv("MCDA_BROWSER", machine("mine", STUB))
    with pytest.raises(SystemExit, match="mine', which does not start"):
        chromium.find()


def test_a_browser_that_is_there_is_left_alone(machine, tmp_path):
    machine("chromium", WORKS)
    assert chromium.main() == 0
    assert not (tmp_path / "asked").exists()


def test_debian_brings_its_own(machine, tmp_path):
    made = (
        f"printf '#!/bin/sh\\n{WORKS}\\n' > {tmp_path}/chromium; /bin/chmod +x {tmp_path}/chromium"
    )
    machine("apt-get", f'case "$*" in *install*chromium*) {made};; esac')
    assert chromium.main() == 0
    assert chromium.find() == str(tmp_path / "chromium")
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize("apt", [None, "exit 100"])
def test_elsewhere_playwright_brings_its_own(machine, tmp_path, apt):
    if apt:
        machine("apt-get", apt)
    assert chromium.main() == 0
    assert (tmp_path / "asked").read_text() == "-m playwright install chromium\n"
