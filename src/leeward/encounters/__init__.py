"""Meeting the other party where it cannot be avoided: places, handovers, calendar."""
