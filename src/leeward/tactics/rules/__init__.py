"""The word rules of the first detector: phrases as data, one file a family, and the little code they need."""
