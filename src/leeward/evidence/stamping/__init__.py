"""Time stamps of RFC 3161: the question, the one place that asks a host, and what an answer has to hold to."""
