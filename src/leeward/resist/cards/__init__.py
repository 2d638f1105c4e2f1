"""Questions people ask, answered on cards that can be searched."""
