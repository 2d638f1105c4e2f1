"""Keep, limit, block on the services people really use: step by step, with what the other party may notice."""
