"""The states of a job."""

from enum import StrEnum


class State(StrEnum):
    """waiting → running → done, failed or stopped; paused when the vault is locked, then waiting again."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    PAUSED = "paused"
