"""Leeward: private help for a person who is leaving someone who hurts them. Start reading at docs/house.md."""

import os

__version__ = "0.1.0"

# From the moment it is imported, onnxruntime 1.32 writes who uses it into a folder of the person, and within 25 seconds
# asks for its maker's host to send that (seen on Linux with strace, 2026). Its own `disable_telemetry_events` comes too
# late for the file. This stops both, in this process and its children; so it stands before anything else is imported.
os.environ.update(ORT_DISABLE_TELEMETRY="1")
