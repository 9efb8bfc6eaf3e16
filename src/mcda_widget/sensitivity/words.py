"""How findings write weights."""

from __future__ import annotations


def percent(share: float, *against: float) -> str:
    """Write a share of 1 in percent, with more digits only where they are needed.

    Parameters
    ----------
    share : float
        In [0, 1].
    *against : float
        Shares it must not look the same as, unless it is the same.

    Examples
    --------
    >>> percent(0.2212), percent(0.1149, 0.1111), percent(0.9996), percent(0.1111, 0.1111)
    ('22 %', '11.5 %', '99.96 %', '11 %')
    """
    apart = [other for other in (0.0, 1.0, *against) if abs(other - share) > 1e-9]
    for digits in range(6):
        text = f"{100 * share:.{digits}f}"
        if all(text != f"{100 * other:.{digits}f}" for other in apart):
            break
    return f"{text} %"
