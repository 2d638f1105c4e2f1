"""Frozen dataclasses to JSON values and back, by their type hints; nothing is imported by name from the data."""

import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from leeward.words.errors import LeewardError
from leeward.words.messages import Place

T = TypeVar("T")
Decoder = Callable[[Any], Any]


class BadShape(LeewardError):
    """A kept summary cannot be read by this version of the program."""

    sentence = "This summary cannot be read by this version of the program. Make it anew; nothing else is affected."


def encode(value: Any) -> Any:
    """JSON values: dates as ISO text, tuples as lists, enums as their value, a Place as the parts that are set."""
    if isinstance(value, Place):
        return value.as_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return _encode_many(value)


def _encode_many(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    if is_dataclass(value):
        return {f.name: encode(getattr(value, f.name)) for f in fields(value)}
    return value


def decode(kind: type[T], data: Any) -> T:
    """The value of that type. Raises BadShape where the data does not fit."""
    try:
        decoded: T = _decoder(kind)(data)  # type: ignore[arg-type]  # a type is hashable; mypy's view of cache() is narrower
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadShape from error
    return decoded


@cache
def _decoder(kind: Any) -> Decoder:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        inner = _decoder(get_args(kind)[0])
        return lambda data: tuple(inner(item) for item in data)
    if origin is dict:
        inner = _decoder(get_args(kind)[1])
        return lambda data: {str(key): inner(item) for key, item in data.items()}
    if kind is Place:
        return lambda data: Place(**data)
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    return _plain(kind)


def _plain(kind: Any) -> Decoder:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in (datetime, date):
        parse: Decoder = kind.fromisoformat
        return parse
    return lambda data: _checked(kind, data)


def _checked(kind: type, data: Any) -> Any:
    if not isinstance(data, kind):
        raise TypeError(kind.__name__)
    return data


def _optional(kind: Any) -> Decoder:
    inner = _decoder(next(arg for arg in get_args(kind) if arg is not type(None)))
    return lambda data: None if data is None else inner(data)


def _dataclass(kind: type) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    optional = {f.name for f in fields(kind) if f.default is not MISSING or f.default_factory is not MISSING}

    def read(data: Any) -> Any:
        present = {name: d(data[name]) for name, d in decoders.items() if name in data or name not in optional}
        return kind(**present)

    return read
