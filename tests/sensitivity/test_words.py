import pytest

from mcda_widget.sensitivity import percent


@pytest.mark.parametrize(
    ("share", "against", "expected"),
    [
        (0, (), "0 %"),
        (1, (), "100 %"),
        (0.2212, (), "22 %"),
        (0.004, (), "0.4 %"),
        (0.00004, (), "0.004 %"),
        (0.997, (), "99.7 %"),
        (0.2212, (0.2249,), "22.1 %"),
        (0.5, (0.5,), "50 %"),
    ],
)
def test_percent(share, against, expected):
    assert percent(share, *against) == expected
