"""Addresses of this part; opaque, since they stay in a browser's history. Each sub-part has its own below `t/`."""

from leeward.resist.ahead.urls import urlpatterns as ahead
from leeward.resist.answering.urls import urlpatterns as answering
from leeward.resist.cards.urls import urlpatterns as cards
from leeward.resist.earlier.urls import urlpatterns as earlier
from leeward.resist.ending.urls import urlpatterns as ending
from leeward.resist.incoming.urls import urlpatterns as incoming
from leeward.resist.pulled.urls import urlpatterns as pulled

app_name = "resist"
urlpatterns = [*incoming, *answering, *ending, *ahead, *pulled, *cards, *earlier]
