import pytest

from leeward.learned import network


@pytest.mark.parametrize("name", ["replies", "messages", "tactics"])
def test_a_name_gives_the_network_with_the_vocabulary_and_what_is_known_of_it(name):
    data, vocabulary, about = network.parts(name)
    assert about == network.known(name)
    assert about["version"].startswith(f"{name}-")
    assert vocabulary.startswith("[PAD]\n")
    assert network.opened(data).get_outputs()


def test_a_session_runs_on_one_core_and_nowhere_else():
    session = network.opened(network.parts("tactics")[0])
    options = session.get_session_options()
    assert options.intra_op_num_threads == options.inter_op_num_threads == 1
    assert session.get_providers() == ["CPUExecutionProvider"]


def test_a_name_without_a_file_and_bytes_that_are_no_network_say_so():
    with pytest.raises(FileNotFoundError):
        network.parts("nothing")
    with pytest.raises(Exception, match=r"ONNX|protobuf|model"):
        network.opened(b"no network")
