"""Reading a file whole, and writing one so that nobody ever finds half of it."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING

from .errors import DecisionError, Problem, did_you_mean

if TYPE_CHECKING:
    from pathlib import Path


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, or say in words why it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problem = Problem("There is no such file.", (), _beside(path))
    except IsADirectoryError:
        problem = Problem("This is a folder.", (), "Name a file in it.")
    except OSError as error:
        reason = error.strerror or str(error)
        problem = Problem(f"The file cannot be read: {reason}.", (), "Look at its permissions.")
    raise DecisionError(problem, file=str(path))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; its permissions stay.

    The data go to a file beside it, which then takes its place.
    """
    target = path.resolve()  # a link stays a link to the file that is written
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        mode = target.stat().st_mode & 0o7777 if target.exists() else None
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                beside.chmod(mode)
            beside.replace(target)
            _flush_folder(target.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
    except OSError as error:
        raise DecisionError(_unwritable(path, error), file=str(path)) from None


def _flush_folder(folder: Path) -> None:
    """Have the new name on the disk too; where folders cannot be flushed, the system sees to it."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _unwritable(path: Path, error: OSError) -> Problem:
    if not path.parent.is_dir():
        return Problem(f"There is no folder “{path.parent}”.", (), "Make it first.")
    if path.is_dir():
        return Problem("This is a folder.", (), "Name a file in it.")
    reason = error.strerror or str(error)
    return Problem(f"The file cannot be written: {reason}.", (), "Write it somewhere else.")


def _beside(path: Path) -> str:
    if not path.parent.is_dir():
        return f"There is no folder “{path.parent}” either."
    close = did_you_mean(path.name, sorted(file.name for file in path.parent.iterdir()))
    return close if close.startswith("Did you mean") else "Look at its name and folder."
