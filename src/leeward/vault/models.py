"""The vault's own tables: what the person set, the log of facts, the work in hand."""

from typing import Any

from django.db import models

from leeward.vault.states import State


class Setting(models.Model):
    """One thing the person set in this vault. `value` is any JSON."""

    key = models.CharField(max_length=100, primary_key=True)
    value = models.JSONField(null=True)

    def __str__(self) -> str:
        return self.key

    @classmethod
    def get(cls, key: str, default: Any = None) -> Any:
        """What was set, or `default` where nothing was."""
        return next(iter(cls.objects.filter(key=key).values_list("value", flat=True)), default)

    @classmethod
    def put(cls, key: str, value: Any) -> None:
        cls.objects.update_or_create(key=key, defaults={"value": value})


class LogLeaf(models.Model):
    """One fact that entered, as one leaf of the log: `leaf` is `words.canonical.leaf(salt, canonical bytes)`.

    `seq` counts from 1 without gaps, `ref` says which fact it is (the key of a message in hex, say). Written by
    `vault.log` only; never changed, never deleted. `at` is in UTC. There is no index on `ref`: it would halve the
    speed of an import, and a fact is looked up one at a time.
    """

    seq = models.IntegerField(primary_key=True)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=100)
    salt = models.BinaryField(max_length=32)
    leaf = models.BinaryField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        ordering = ("seq",)

    def __str__(self) -> str:
        return f"{self.seq} {self.kind}"


class Job(models.Model):
    """A piece of work that outlasts a request. Kept here, so that it goes on after a crash or a lock.

    `arguments` and `result` are JSON objects, `done` of `total` is how far it is (total 0: not known yet), `sentence`
    is the calm sentence of a failure. `tries` counts the times it was begun; `detail` is for whoever repairs the
    program: where in the code it failed.
    """

    kind = models.CharField(max_length=40)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in State], default=State.WAITING.value)
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    note = models.TextField(default="", blank=True)
    result = models.JSONField(null=True)
    sentence = models.TextField(default="", blank=True)
    detail = models.TextField(default="", blank=True)
    stop_asked = models.BooleanField(default=False)
    tries = models.PositiveIntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}: {self.state}"

    @property
    def over(self) -> bool:
        """It will not go on by itself."""
        return State(self.state) in {State.DONE, State.FAILED, State.STOPPED}
