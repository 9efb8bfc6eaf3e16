import os
import stat

import pytest

from mcda_widget.model import DecisionError
from mcda_widget.model.disk import read_bytes, write_bytes


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "a.txt"
    write_bytes(path, b"one")
    write_bytes(path, b"two")
    assert read_bytes(path) == b"two"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_the_new_name_is_flushed_too(tmp_path, monkeypatch):
    flushed = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: flushed.append(os.fstat(file)) or fsync(file))
    write_bytes(tmp_path / "a.txt", b"one")
    assert [stat.S_ISDIR(status.st_mode) for status in flushed] == [False, True]


def test_permissions_stay(tmp_path):
    path = tmp_path / "a.txt"
    write_bytes(path, b"one")
    plain = tmp_path / "b.txt"
    plain.write_bytes(b"")
    assert path.stat().st_mode == plain.stat().st_mode
    path.chmod(0o640)
    write_bytes(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"one")
    link.symlink_to(path)
    write_bytes(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DecisionError, match="cannot be written: No space left on device"):
        write_bytes(path, b"two")
    assert path.read_bytes() == b"one"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "clinic.mcda.yaml").touch()
    for path, message in [
        (tmp_path / "clinc.mcda.yaml", "no such file. Did you mean “clinic.mcda.yaml”?"),
        (tmp_path / "zzz", "no such file. Look at its name and folder."),
        (tmp_path / "none" / "a.yaml", "There is no folder"),
        (tmp_path, "This is a folder."),
    ]:
        with pytest.raises(DecisionError, match=message.replace("?", r"\?")) as error:
            read_bytes(path)
        assert error.value.file == str(path)


def test_places_that_cannot_be_written(tmp_path):
    for path, message in [
        (tmp_path / "none" / "a.yaml", "There is no folder"),
        (tmp_path, "This is a folder."),
    ]:
        with pytest.raises(DecisionError, match=message):
            write_bytes(path, b"")
    assert list(tmp_path.iterdir()) == []
