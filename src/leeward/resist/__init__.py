"""Step four: a message has come. What it holds, a short answer or none, and what may come next."""
