"""On a Dask cluster of two worker processes: the same figures, and a killed worker loses none."""

import os
import signal
import time

import pytest
from distributed import Client, LocalCluster

from mcda_widget.sensitivity.smaa import robustness

SAMPLES = 300_000


@pytest.fixture
def client(tmp_path):
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            local_directory=str(tmp_path),
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def test_two_workers_give_the_same_figures_to_the_last_bit_and_one_killed_loses_nothing(
    client, article
):
    alone = robustness(article, SAMPLES, seed=3)
    together = robustness(article, SAMPLES, seed=3, executor=client.get_executor())
    assert_same(together, alone)

    pids = client.run(os.getpid)
    assert len(set(pids.values())) == 2
    killed = []

    def kill(done, _):
        if not killed:
            os.kill(next(iter(pids.values())), signal.SIGKILL)
            killed.append(done)
            time.sleep(0.2)

    found = robustness(article, SAMPLES, seed=3, executor=client.get_executor(), progress=kill)
    assert killed
    assert killed[0] < SAMPLES
    assert_same(found, alone)


def test_both_workers_draw(client, article):
    robustness(article, SAMPLES, executor=client.get_executor())
    done = client.run(lambda dask_worker: dask_worker.state.executed_count)
    assert len(done) == 2
    assert min(done.values()) > 0


def assert_same(one, other):
    assert one.acceptability.equals(other.acceptability)
    assert one.pairwise.equals(other.pairwise)
    assert one.central_weights.equals(other.central_weights)
