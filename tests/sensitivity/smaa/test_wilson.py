import numpy as np
import pytest
from scipy.stats import binomtest

from mcda_widget.sensitivity.smaa.wilson import wilson


@pytest.mark.parametrize(("wins", "draws"), [(0, 10), (3, 10), (700, 1000), (1000, 1000)])
def test_the_interval_is_scipys(wins, draws):
    low, high = wilson(wins / draws, draws)
    wanted = binomtest(wins, draws).proportion_ci(method="wilson")
    np.testing.assert_allclose([low, high], [wanted.low, wanted.high], atol=1e-12)
