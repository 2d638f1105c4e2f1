import random

import pytest

from leeward.evidence import errors
from leeward.evidence.stamping import answers

MESSAGE = b"notebook/1\n4\nAAAA\n"


@pytest.fixture(scope="module")
def asked(authority):
    """A question with its good answer."""
    question = answers.question(MESSAGE)
    return question, authority.answer(question.data)


def test_a_good_answer_says_when_and_by_whom(asked, authority):
    question, answer = asked
    said = answers.checked(answer, MESSAGE, question.nonce, authority.roots)
    assert said.signer == "CN=Made-up time"
    assert said.stamped_at.utcoffset().total_seconds() == 0
    assert int(said.serial, 16) > 0
    assert answers.checked(answer, MESSAGE, None, authority.roots) == said


def test_the_question_holds_the_hash_and_nothing_of_the_message(asked):
    question, _ = asked
    assert MESSAGE not in question.data
    assert b"notebook" not in question.data
    assert len(question.data) < 100
    assert answers.question(MESSAGE).nonce != question.nonce


def test_other_data_are_noticed(asked, authority):
    question, answer = asked
    with pytest.raises(errors.OfSomethingElse):
        answers.checked(answer, MESSAGE + b"x", question.nonce, authority.roots)


def test_the_answer_to_another_question_is_noticed(asked, authority):
    _, answer = asked
    with pytest.raises(errors.WrongNonce):
        answers.checked(answer, MESSAGE, answers.question(MESSAGE).nonce, authority.roots)


def test_a_changed_signature_is_noticed(asked, authority):
    question, answer = asked
    changed = answer[:-5] + bytes([answer[-5] ^ 1]) + answer[-4:]
    with pytest.raises(errors.SignatureWrong):
        answers.checked(changed, MESSAGE, question.nonce, authority.roots)


def test_a_certificate_that_was_over_is_noticed(authority):
    question = answers.question(MESSAGE)
    with pytest.raises(errors.SignatureWrong):
        answers.checked(authority.answer(question.data, "expired"), MESSAGE, question.nonce, authority.roots)


def test_a_signer_that_nobody_here_knows_is_noticed(asked):
    question, answer = asked
    with pytest.raises(errors.SignatureWrong):
        answers.checked(answer, MESSAGE, question.nonce, "")


@pytest.mark.parametrize("answer", [b"", b"<html>not here</html>", b"\x30\x03\x02\x01\x00", bytes(300)])
def test_what_is_no_answer_is_told(answer, authority):
    with pytest.raises((errors.AnswerUnknown, errors.StampDeclined)):
        answers.checked(answer, MESSAGE, 1, authority.roots)


def test_a_refusal_is_told(authority):
    declined = bytes.fromhex("30053003020102")  # PKIStatusInfo: rejection
    with pytest.raises(errors.StampDeclined):
        answers.checked(declined, MESSAGE, 1, authority.roots)


@pytest.mark.parametrize("cut", [10, 200, -1])
def test_an_answer_cut_short_is_no_answer(asked, authority, cut):
    question, answer = asked
    with pytest.raises(errors.StampError):
        answers.checked(answer[:cut], MESSAGE, question.nonce, authority.roots)


def test_certificates_of_the_person_are_read_or_told(authority):
    assert len(answers.trusted(authority.roots)) == 1
    for wrong in ("hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        with pytest.raises(errors.CertificateUnclear):
            answers.trusted(wrong)


def test_no_changed_byte_does_more_than_refuse_it(asked, authority):
    question, answer = asked
    chance = random.Random(7)
    for _ in range(300):
        at = chance.randrange(len(answer))
        changed = answer[:at] + bytes([answer[at] ^ 1 << chance.randrange(8)]) + answer[at + 1 :]
        try:
            said = answers.checked(changed, MESSAGE, question.nonce, authority.roots)
        except errors.StampError:
            continue
        assert said == answers.checked(answer, MESSAGE, question.nonce, authority.roots)
