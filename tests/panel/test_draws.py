"""Few draws at once, many in parts; begun anew only where what is drawn changed."""

import asyncio

import pytest

import mcda_widget as mw
from mcda_widget.panel import draws as module
from mcda_widget.panel.draws import Draws
from mcda_widget.panel.state import State
from mcda_widget.sensitivity.smaa import Choices


@pytest.fixture
def state():
    return State(mw.load("taliban-engagement").weighed_by("equal"))


def test_few_draws_are_there_at_once(state):
    run = Draws().of(state, Choices(), 10_000)
    assert not run.is_under_way
    expected = mw.robustness(state.decision, 10_000).acceptability
    assert run.result.acceptability.equals(expected)
    assert run.result is run.result


def test_what_does_not_change_the_draws_does_not_begin_them_anew(state):
    draws = Draws()
    before = draws.of(state, Choices(), 1000)
    points = {c.id: 1 + (c.id == "kandahar") for c in state.decision.criteria}
    heavier = State(state.decision.with_weights(points))
    assert draws.of(heavier, Choices(), 1000) is before  # all weights are drawn alike
    assert draws.of(heavier, Choices("stated"), 1000) is not before
    other = State(state.decision.with_score("monitoring", "kandahar", 5))
    assert draws.of(other, Choices(), 1000) is not before
    assert draws.of(state, Choices(), 1000) is before


def test_another_name_is_shown_without_new_draws(state):
    draws = Draws()
    before = draws.of(state, Choices(), 1000)
    options = [{**dict(o), "name": o.name.upper()} for o in state.decision.options]
    renamed = State(state.decision.replace(options=options))
    again = draws.of(renamed, Choices(), 1000)
    assert again is before
    assert again.result.decision.options[0].name == "FRAGMENTED PRESSURE"


def test_only_some_are_kept(state):
    draws = Draws()
    runs = [draws.of(state, Choices(), 100 + i) for i in range(module.KEPT + 1)]
    assert draws.of(state, Choices(), 100 + module.KEPT) is runs[-1]
    assert draws.of(state, Choices(), 100) is not runs[0]


def in_parts(state, meanwhile, samples=200_000, choices=None):
    """Take many draws in a running loop, with something done meanwhile; return what was told."""
    draws, told = Draws(), []

    async def take():
        run = draws.of(state, choices or Choices(scores="mode"), samples)
        assert run.is_under_way
        draws.changed = lambda: told.append(run.done)
        steps = 0
        while run.is_under_way:
            await asyncio.sleep(0)
            meanwhile(draws, run)
            steps += 1
            if not told and steps > 100_000:
                break
        await asyncio.sleep(0.01)
        return run, steps

    return (*asyncio.run(take()), told)


def test_many_draws_leave_room_for_other_work(state, monkeypatch):
    monkeypatch.setattr(module, "TELL", 0.0)
    run, steps, told = in_parts(state, lambda *_: None)
    assert run.done == 200_000
    assert steps > 3
    assert told == sorted(told)
    assert told[0] < told[-1] == 200_000
    expected = mw.robustness(state.decision, 200_000, scores="mode").acceptability
    assert run.result.acceptability.equals(expected)


def test_a_run_can_be_stopped_and_keeps_what_it_found(state):
    run, _, told = in_parts(state, lambda draws, run: run.done and draws.stop(), 5_000_000)
    assert 0 < run.done < 5_000_000
    assert run.stopped
    assert told[-1] == run.done
    assert run.result.acceptability.sum().round(9).eq(1).all()


def test_another_question_ends_the_run_before(state):
    draws = Draws()

    async def take():
        first = draws.of(state, Choices(scores="mode"), 3_000_000)
        for _ in range(5):
            await asyncio.sleep(0.002)
        assert 0 < first.done < 3_000_000
        second = draws.of(state, Choices(scores="mode"), 1000)
        left = first.done
        for _ in range(20):
            await asyncio.sleep(0.001)
        assert first.done == left
        assert not second.is_under_way
        again = draws.of(state, Choices(scores="mode"), 3_000_000)
        assert again is first
        assert again.is_under_way
        draws.stop()

    asyncio.run(take())


def test_a_slow_method_is_drawn_in_parts_and_what_goes_wrong_is_said(state):
    slow = State(state.decision, method="vikor")
    run, _, _ = in_parts(slow, lambda draws, run: run.done and draws.stop(), 5000, Choices())
    assert 0 < run.done < 5000
    broken = State(
        mw.Decision(
            title="Two plans",
            scale={"low": 0, "high": 10},
            criteria=[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            options=[{"id": "x", "name": "Plan 0"}, {"id": "y", "name": "Plan 1"}],
            scores={"x": {"a": 0, "b": 0}, "y": {"a": 3, "b": 4}},
        ),
        method="cocoso",
    )
    run, _, _ = in_parts(broken, lambda *_: None, 5000)
    assert "Plan 0 has the worst value" in run.problem
    assert run.result is None


def test_without_a_loop_all_is_drawn_at_once(state):
    run = Draws().of(state, Choices(scores="mode"), 50_000)
    assert run.done == 50_000
