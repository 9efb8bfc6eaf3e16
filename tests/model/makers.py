"""A decision file as a person writes one, and decisions of every kind."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from mcda_widget.model import Decision, DecisionError

# Whole decisions take a while to draw, the more so on a busy machine.
patient = settings(max_examples=50, suppress_health_check=list(HealthCheck))

CLINIC = """\
# Clinic decision
mcda: 1
title: "Where: to build"   # agreed

question: >-
  Which site reaches most
  people?
scale: {low: 0, high: 10}

criteria:
  # people
  - id: reach
    name: People reached   # as counted
    direction: benefit
    definition: |
      How many people.
      # not a comment

  # money
  - id: cost
    name: 'Cost'
    direction: cost
    scale: {low: 0, high: 500}   # M
    anchors:
      1.0: cheap
      500: dear

  # --- social ---

  - {id: noise, name: Noise, direction: cost}

options:
- {id: hill, name: Hill}
# the port
- id: port
  name: Port
-
  id: 007
  name: yes

scores:
  hill:
    reach: 4
    cost: {low: 80, mode: 100, high: 200, rationale: "guess"}  # check
    # noise is not known
  port: {reach: 7, cost: 150,
         noise: 3}
  007:
    reach:
      mode: 5  # five
      assumption: true

# weights
weighting:
  method: direct
  judgements:
    reach: 60  # most
    cost: 30
    noise: 10
# end
"""

SMALL = """\
title: Clinic
criteria:
  - {id: reach, name: Reach}
options:
  - {id: hill, name: Hill}
scores:
  hill: {reach: 4}
"""

IN_GROUPS = {
    "groups": [{"id": "people", "name": "People"}, {"id": "money", "name": "Money"}],
    "criteria": [
        {"id": "reach", "name": "Reach", "group": "people"},
        {"id": "cost", "name": "Cost", "group": "money"},
    ],
}

# Texts that YAML, a spreadsheet or a careless writer would take for something else.
AWKWARD = """yes|no|null|~|007|2020|1e3|0x1F|2024-01-01|=1+1|@x|# no|a # b|a: b|a:|- x|{x}|[y]
'q'|"dq"|true|é ü|50 %|*ref|&anchor|!tag|> fold|%dir|`tick`|\\back|?|-|:|a,b|#x|<<
---|...|.inf|😀"""
BROKEN = [
    "two\nlines",
    "two\n\n  indented\n lines",
    "tab\there",
    "a\u2028b",
    "a\x85b",
    "a\xa0b",
    "trailing \nspace",
    "a\r\nb",
    "bell\x07",
    "a\ufeffb",
    "word " * 30 + "end",
    "word  two   three " * 12 + "end\nthen " + "more " * 40 + "end",
]

FIRST = st.sampled_from([None, True, False])
awkward = st.sampled_from([*AWKWARD.replace("\n", "|").split("|"), *BROKEN])
printed = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
texts = awkward | printed
# The model strips names, by a wider notion of space than Python's.
names = texts.filter(lambda text: any(char.isalnum() for char in text)).map(str.strip)
numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-9, 99).map(float)


def small(**fields):
    """Make a decision of two options and two criteria."""
    given = {
        "title": "Clinic",
        "criteria": [{"id": "reach", "name": "Reach"}, {"id": "cost", "name": "Cost"}],
        "options": [{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
        "scores": {"hill": {"reach": 4, "cost": 2}, "port": {"reach": 7, "cost": 5}},
    }
    return Decision(**given | fields)


def problems(error):
    """Return what an error says, as place and message."""
    return [(problem.where, problem.message) for problem in error.problems]


@st.composite
def evidence(draw):
    """Draw quotes."""
    one = st.fixed_dictionaries({"quote": names}, optional={"note": texts, "where": texts})
    return draw(st.lists(one, max_size=2))


@st.composite
def scores(draw):
    """Draw a score, with a range or without."""
    low, mode, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    more = {"low": st.just(low), "high": st.just(high), "rationale": texts}
    flags = {"assumption": st.booleans(), "evidence": evidence()}
    return {"mode": mode, **draw(st.fixed_dictionaries({}, optional=more | flags))}


@st.composite
def decisions(draw):
    """Draw a decision with all that a file can hold."""
    criteria = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    options = draw(st.lists(names, max_size=4, unique=True))
    group = {"id": "g " + criteria[0], "name": "G", "definition": draw(texts)}
    told = {
        "definition": texts,
        "unit": texts,
        "direction": st.sampled_from(["benefit", "cost"]),
        "group": st.just(group["id"]),
        "anchors": st.dictionaries(numbers, texts, max_size=2),
        "evidence": evidence(),
    }
    weighed = [*criteria, group["id"]]
    points = st.fixed_dictionaries({}, optional={c: st.floats(0, 100) for c in weighed})
    ends = st.lists(st.floats(0, 100), min_size=2, max_size=2).map(sorted)
    between = st.dictionaries(
        st.sampled_from(weighed),
        ends.map(lambda pair: dict(zip(("low", "high"), pair, strict=True))),
    )
    best = {"best": criteria[0], "others_to_worst": dict.fromkeys(criteria[1:], 3)}
    best_worst = {**best, "groups": {"worst": group["id"]}, "within": {group["id"]: best}}
    compared = [
        {"prefer": criteria[0], "over": c, "by": draw(st.integers(1, 9))} for c in criteria[1:]
    ]
    ways = {
        "direct": points,
        "swing": points,
        "ahp": st.just({"comparisons": compared}),
        "intervals": between,
        "best-worst": st.just(best_worst),
    }
    try:
        return Decision(
            title=draw(names),
            question=draw(texts),
            illustrative=draw(st.booleans()),
            source=draw(st.none() | st.fixed_dictionaries({"author": texts})),
            groups=[group],
            criteria=[
                {"id": c, "name": f"n {c}", **draw(st.fixed_dictionaries({}, optional=told))}
                for c in criteria
            ],
            options=[{"id": o, "name": f"n {o}", "description": draw(texts)} for o in options],
            scores={
                o: draw(st.fixed_dictionaries({}, optional=dict.fromkeys(criteria, scores())))
                for o in options
            },
            weighting={
                "method": draw(st.sampled_from(["equal", *ways])),
                "groups_first": draw(FIRST),
                "judgements": draw(st.fixed_dictionaries({}, optional=ways)),
            },
        )
    except DecisionError:  # two names that are the same once stripped
        return draw(st.nothing())


@st.composite
def edits(draw, decision):
    """Draw a few edits of a decision, as a person makes them in the panel."""
    for _ in range(draw(st.integers(1, 4))):
        edit = draw(st.sampled_from([*EDITS]))
        try:
            decision = EDITS[edit](draw, decision)
        except DecisionError:
            continue  # a name that is taken, for instance
    return decision


def _option(draw, d):
    return draw(st.sampled_from(d.options)).id


def _criterion(draw, d):
    return draw(st.sampled_from(d.criteria)).id


def _scored(draw, d):
    option, criterion = _option(draw, d), _criterion(draw, d)
    scale = d.scale_of(criterion)
    mode = draw(st.floats(scale.low, scale.high) if scale else numbers)
    more = {"low": st.none(), "rationale": texts, "assumption": st.booleans()}
    return d.with_score(option, criterion, mode, **draw(st.fixed_dictionaries({}, optional=more)))


def _compared(draw, d):
    first, *others = [c.id for c in d.criteria]
    made = [{"prefer": first, "over": c, "by": draw(st.integers(1, 9))} for c in others]
    return d.with_judgements("ahp", {"comparisons": draw(st.permutations(made))})


def _described(draw, d):
    told = {"definition": texts, "unit": texts, "evidence": evidence(), "name": names}
    return d.with_criterion(_criterion(draw, d), **draw(st.fixed_dictionaries({}, optional=told)))


EDITS = {
    "score": _scored,
    "no score": lambda draw, d: d.without_score(_option(draw, d), _criterion(draw, d)),
    "no option": lambda draw, d: d.without_option(_option(draw, d)) if len(d.options) > 1 else d,
    "no criterion": lambda draw, d: (
        d.without_criterion(_criterion(draw, d)) if len(d.criteria) > 1 else d
    ),
    "option": lambda draw, d: d.with_option(draw(names), draw(names), description=draw(texts)),
    "renamed": lambda draw, d: d.with_option(_option(draw, d), draw(names)),
    "criterion": lambda draw, d: d.with_criterion(draw(names), definition=draw(texts)),
    "described": _described,
    "order": lambda draw, d: d.replace(
        options=draw(st.permutations(d.options)), criteria=draw(st.permutations(d.criteria))
    ),
    "weights": lambda draw, d: d.with_weights({c.id: draw(st.floats(0, 9)) for c in d.criteria}),
    "swing": lambda draw, d: d.with_judgements("swing", {d.criteria[0].id: draw(st.floats(0, 9))}),
    "ahp": _compared,
    "equal": lambda _, d: d.weighed_by("equal"),
    "groups first": lambda draw, d: d.with_groups_first(
        first=draw(st.sampled_from([None, True, False]))
    ),
    "interval": lambda draw, d: d.with_judgements(
        "intervals", {_criterion(draw, d): {"low": draw(st.floats(0, 100))}}
    ),
    "no group": lambda _, d: d.without_group(d.groups[0].id) if d.groups else d,
    "fields": lambda draw, d: d.replace(
        title=draw(names), question=draw(texts), note=draw(texts), illustrative=draw(st.booleans())
    ),
}
