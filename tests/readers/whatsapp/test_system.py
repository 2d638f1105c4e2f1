import pytest

from leeward.readers.whatsapp.system import ENCRYPTION, is_sentence, looks_like_notice


@pytest.mark.parametrize(
    "text",
    [
        "Messages and calls are end-to-end encrypted.",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "Los mensajes y las llamadas están cifrados de extremo a extremo.",
        "As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta",
        "Les messages et les appels sont chiffrés de bout en bout.",
        "Сообщения и звонки защищены сквозным шифрованием.",
        "消息和通话已进行端到端加密。",
    ],
)
def test_encryption(text):
    assert looks_like_notice(text)
    assert ENCRYPTION.search(text)


@pytest.mark.parametrize("text", ["Rex left", "Rex added Mira", "Rex hat die Gruppe verlassen", "Rex a créé le groupe"])
def test_notices(text):
    assert looks_like_notice(text)


@pytest.mark.parametrize("text", ["hello there", "I will not do it", "Guten Morgen"])
def test_no_notices(text):
    assert not looks_like_notice(text)


def test_sentences_and_names():
    assert is_sentence('Rex changed the subject to "Plan', 'Rex changed the subject to "Plan: B"')
    assert not is_sentence("Doe, John", "Doe, John: hi")
    assert not is_sentence("Dr. Ahmed", "Dr. Ahmed: hi")
    assert not is_sentence('Rex "T" Doe', 'Rex "T" Doe: hi')
