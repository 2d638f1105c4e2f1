"""A made-up part of the program: job handlers and pages that only tests use."""
