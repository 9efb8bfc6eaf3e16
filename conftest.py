"""Examples in docstrings run where they may write."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _somewhere_else(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    if isinstance(request.node, pytest.DoctestItem):
        monkeypatch.chdir(tmp_path_factory.mktemp("example"))
