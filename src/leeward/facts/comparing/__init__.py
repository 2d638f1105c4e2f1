"""Earlier messages beside a later one: what does not fit, what was promised, what was answered. No Django."""
