"""Charts: each a plain Altair chart, in one look, whose data can be replaced by name.

``one_way(d, criterion)`` draws; ``one_way_data(d, criterion)`` gives the rows alone, a frame per
data set, for a front-end that keeps the chart and replaces its data; ``one_way_chart(data)``
puts the two together. Likewise for the others.
"""

import lazy_loader as _lazy

# Altair takes a second to import; colours and rows do without it.
__getattr__, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)
