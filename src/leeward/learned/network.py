"""Opening a network of the package: on this machine alone, on one core, telling nobody.

The session is that of onnxruntime; which names it takes and gives is said by the tool that made the file.
"""

import json
from functools import cache
from importlib.resources import as_file, files
from typing import Any


def opened(network: bytes) -> Any:
    """A session that runs this network on one core. Raises what onnxruntime raises for bytes that are no network."""
    import onnxruntime

    if hasattr(onnxruntime, "disable_telemetry_events"):
        onnxruntime.disable_telemetry_events()  # beside the variable that `leeward/__init__.py` sets
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])


@cache
def known(name: str) -> dict[str, Any]:
    """What is known of the network of this name: version, SHA-256, what its outputs are about. Read once."""
    found: dict[str, Any] = json.loads(files("leeward.learned").joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return found


def parts(name: str) -> tuple[bytes, str, dict[str, Any]]:
    """Network, vocabulary and what is known of them, by name. Raises FileNotFoundError where there is none."""
    folder = files("leeward.learned")
    about = known(name)
    with as_file(folder.joinpath(f"{name}.onnx")) as path:
        network = path.read_bytes()
    return network, folder.joinpath("vocabulary.txt").read_text(encoding="utf-8"), about
