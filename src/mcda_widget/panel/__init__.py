"""The panel: ipywidgets views over one observable workspace; holds no arithmetic."""

import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(
    __name__,
    submod_attrs={"chart_view": ["ChartView", "show"], "panel": ["DecisionPanel"]},
)
