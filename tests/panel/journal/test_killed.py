from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "killed.py"
KILLS = 200


def test_of_200_panels_killed_at_any_moment_none_loses_an_answered_edit(tmp_path):
    command = [sys.executable, str(SCRIPT), str(tmp_path), str(KILLS), "20"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    report = json.loads(done.stdout)
    assert report["killed"] == KILLS
    assert report["lost"] == 0
    assert report["answered"] > 2 * KILLS  # they were at work
    assert report["anew"] > KILLS / 4  # and were killed around rewriting, too
