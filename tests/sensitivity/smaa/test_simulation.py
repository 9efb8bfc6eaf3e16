"""The same figures whoever draws, and nothing lost with a process."""

import os
import pickle
import signal
import tracemalloc
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

from mcda_widget.sensitivity.smaa import Choices, Simulation, planned, robustness, simulation
from mcda_widget.sensitivity.smaa.simulation import counted

SAMPLES = 150_000  # several batches


def assert_same(one, other):
    np.testing.assert_array_equal(one.acceptability, other.acceptability)
    np.testing.assert_array_equal(one.pairwise, other.pairwise)
    np.testing.assert_array_equal(one.central_weights, other.central_weights)


@pytest.fixture(scope="module")
def alone(article):
    return robustness(article, SAMPLES, seed=7)


def test_a_run_has_all_its_draws_each_with_a_stream_of_its_own(article):
    model = planned(article, Choices()).model
    batches = list(Simulation(model, 70_001, 1).batches())
    assert sum(batch.total for batch in batches) == 70_001
    keys = [seed.spawn_key for batch in batches for seed in batch.seeds]
    assert len(set(keys)) == len(keys)
    assert max(size for batch in batches for size in batch.draws) == model.chunk


def test_two_processes_give_the_same_figures_to_the_last_bit(article, alone):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert_same(robustness(article, SAMPLES, seed=7, executor=pool), alone)


def test_threads_too(article, alone):
    with ThreadPoolExecutor(3) as pool:
        assert_same(robustness(article, SAMPLES, seed=7, executor=pool), alone)


def test_a_process_that_is_killed_loses_nothing(article, alone):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        victim = pool.submit(os.getpid).result()
        killed = []

        def kill(done, _):
            if not killed and done < SAMPLES:
                os.kill(victim, signal.SIGKILL)
                killed.append(done)

        found = robustness(article, SAMPLES, seed=7, executor=pool, progress=kill)
    assert killed
    assert_same(found, alone)


def test_what_goes_wrong_in_a_process_is_not_hidden(make):
    decision = make([[0, 0], [3, 4]])
    with (
        ThreadPoolExecutor(1) as pool,
        pytest.raises(ValueError, match="Plan 0 has the worst value"),
    ):
        robustness(decision, 10, scores="mode", method="cocoso", executor=pool)


def test_what_progress_raises_ends_the_run(article):
    seen = []

    def stop(done, total):
        seen.append((done, total))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        robustness(article, SAMPLES, progress=stop)
    assert len(seen) == 1
    assert seen[0][1] == SAMPLES


def test_a_stopped_run_sends_no_more(article):
    class Counting(ThreadPoolExecutor):
        def submit(self, *arguments, **keywords):
            future = super().submit(*arguments, **keywords)
            sent.append(future)
            return future

    sent: list[Future] = []
    with Counting(1) as pool, pytest.raises(KeyboardInterrupt):
        robustness(article, 400_000, executor=pool, progress=_interrupt)
    assert any(future.cancelled() for future in sent)


def _interrupt(_, __):
    raise KeyboardInterrupt


def test_memory_does_not_grow_with_the_draws(article):
    model = planned(article, Choices(scores="mode")).model

    def peak(samples):
        tracemalloc.start()
        for _ in Simulation(model, samples, 0).counted():
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(100)
    assert peak(2_000_000) < 1.2 * peak(50_000)


def test_a_batch_of_nothing_is_refused(article):
    empty = simulation.Batch((), ())
    with pytest.raises(ValueError, match="at least one draw"):
        counted(planned(article, Choices()).model, empty, beats=False)


def test_scores_drawn_first_are_kept_and_do_not_travel(article, monkeypatch):
    monkeypatch.setattr(simulation, "ROOM", 2 * 9 * 7 * 50)
    model = planned(article, Choices()).model
    streams = np.random.SeedSequence(5).spawn(3)
    drawn = [model.drawn(stream, 50) for stream in streams]
    again = [model.drawn(stream, 50) for stream in np.random.SeedSequence(5).spawn(3)]
    assert [a is b for a, b in zip(drawn, again, strict=True)] == [True, True, False]
    np.testing.assert_array_equal(drawn[2], again[2])
    travelled = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own
    assert travelled.kept.get(streams[0], 50) is None
    np.testing.assert_array_equal(travelled.drawn(streams[0], 50), drawn[0])
