"""Leeward: private help for a person who is leaving someone who hurts them. Start reading at docs/house.md."""

__version__ = "0.1.0"
