"""Devices and accounts, and the apps of a phone against a list."""
