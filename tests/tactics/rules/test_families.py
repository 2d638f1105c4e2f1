"""Before and after, a family at a time: what must be seen, and the look-alikes that must not."""

from importlib.resources import files

import pytest

from leeward.tactics.rules.families import FAMILIES

SEEN = [
    # family, slug, contact, what is written
    (
        "affection",
        "love_bombing",
        "stop_stated",
        "I've sent flowers to your office again, nobody has ever loved anyone like this",
    ),
    ("affection", "hoovering", "ending", "I found your scarf. Coffee? Just as friends"),
    ("affection", "boundary_breaking", None, "You blocked me? Cute. It's me"),
    ("guilt", "guilt_tripping", None, "After all I did for you, this is how you thank me"),
    ("guilt", "playing_victim", None, "You've turned my children against me, everybody abandons me"),
    ("guilt", "using_children", None, "You'll see them when you behave"),
    ("guilt", "pretext_emergency", None, "Call me NOW it's about your dog"),
    ("promises", "false_promises", None, "I'll never drink again if you pick up the phone"),
    ("reality", "gaslighting", None, "That never happened, you dreamt it, you always make things up"),
    ("reality", "minimising", None, "It was one push, get over it"),
    ("reality", "blame_shifting", None, "If you hadn't left I'd never have hit the door"),
    ("reality", "projection", None, "You're the controlling one, you always have to know where I am"),
    ("people", "triangulation", None, "Even your sister says you're being cruel"),
    ("people", "smear", None, "I'll post what you really are in the parents' group"),
    ("people", "jealousy_bait", None, "She moved in yesterday. In our bed. She's everything you weren't"),
    ("people", "isolation", None, "Your friends only use you, choose: them or me"),
    ("contempt", "belittling", None, "You're useless, a pathetic excuse for a mother"),
    ("contempt", "rage", None, "I'm so sick of your shit, you make me want to break something"),
    ("contempt", "provocation", None, "Just explain why. You owe me one last talk"),
    ("contempt", "silent_treatment", None, "I'm not speaking to you till you apologise"),
    ("control", "financial_control", None, "I've emptied the account, come home and we'll talk"),
    ("control", "monitoring", None, "You changed your password. Give me the new one"),
    ("control", "dependency", None, "No one else would put up with your illness, I'm all you've got"),
    ("control", "possessiveness", None, "You don't get to leave me"),
    ("threats", "legal_threat", None, "My lawyer will take the kids by Friday if you don't call"),
    ("threats", "intimate_threat", None, "I'll tell your church what you are"),
    ("threats", "threat", None, "You'll regret this"),
    ("danger", "threat_of_harm", None, "You know what happened to the last one who left me"),
    ("danger", "self_harm_threat", None, "If you don't call by 10 you'll find me dead"),
    ("danger", "stalking", None, "Nice dress at the market this morning"),
]
QUIET = [
    ("affection", "love_bombing", None, "I love you so much"),
    ("affection", "love_bombing", "wanted", "You're my soulmate, my everything, marry me"),
    ("affection", "hoovering", "wanted", "Miss you, come home soon"),
    ("affection", "boundary_breaking", None, "Got a new number, the old phone broke. Please save it"),
    ("guilt", "guilt_tripping", None, "I'm sad about it and I respect your decision."),
    ("guilt", "guilt_tripping", None, "Because of you I passed the exam, thank you!"),
    ("guilt", "playing_victim", None, "I lost my job; I'll be late with the payment, here is the date."),
    ("guilt", "using_children", None, "Leo cried a bit at bedtime but he is asleep now"),
    (
        "guilt",
        "pretext_emergency",
        None,
        "Leo is in St Mary's hospital, ward 4, with a broken arm. Call me when you can",
    ),
    ("promises", "false_promises", None, "I have been in the programme since May; you don't need to do anything."),
    ("reality", "gaslighting", None, "I remember it differently, I thought it was Tuesday. Let me check."),
    ("reality", "gaslighting", None, "That never happened."),
    ("reality", "minimising", None, "He fell off the bike, it was just a graze"),
    ("reality", "blame_shifting", None, "You made me laugh so much"),
    ("reality", "projection", None, "You read my post without asking, please don't."),
    ("people", "triangulation", None, "My mother will pick Leo up at 5."),
    ("people", "smear", None, "I've reported it to the school."),
    ("people", "jealousy_bait", None, "From June the children will meet Clara at my place; details below."),
    ("people", "isolation", None, "I don't much like Dan, but he is your friend"),
    ("contempt", "belittling", None, "You were 40 minutes late; please text next time."),
    ("contempt", "belittling", None, "you idiot 😂 it's tomorrow"),
    ("contempt", "rage", None, "fuck, the train is cancelled again"),
    ("contempt", "provocation", None, "What time is the handover on Friday?"),
    ("contempt", "silent_treatment", None, "I need an hour, I'll write at 8"),
    ("control", "financial_control", None, "Half of the dentist is 60, receipt attached."),
    ("control", "monitoring", None, "Can you share your location for the pick-up?"),
    ("control", "dependency", None, "Do you want me to look at the boiler? No worries if not"),
    ("control", "possessiveness", None, "That umbrella is mine"),
    ("threats", "legal_threat", None, "My solicitor will write to you about the house."),
    ("threats", "intimate_threat", None, "Remember the video of the school play? Your dad will love it"),
    ("threats", "threat", None, "You'll regret that second curry"),
    ("danger", "threat_to_kill", None, "mum will kill me"),
    ("danger", "threat_to_kill", None, "dying to see you, and those killer heels!"),
    ("danger", "weapon", None, "the bread knife is blunt"),
    ("danger", "strangulation", None, "I nearly choked on my tea"),
    ("danger", "stalking", None, "I'm outside the school with Leo, take your time"),
    ("danger", "suicidal_disclosure", None, "I took two paracetamol for my headache"),
    ("danger", "abduction", None, "I'll take Leo to the zoo on Saturday"),
    ("danger", "child_or_pet", None, "Leo hit his head but he is fine"),
]


def test_each_family_has_its_file_and_its_pairs():
    for family in FAMILIES:
        assert files("leeward.tactics.rules").joinpath(f"{family}.toml").is_file()
        assert any(one[0] == family for one in SEEN)
        assert any(one[0] == family for one in QUIET)


@pytest.mark.parametrize(("family", "slug", "contact", "text"), SEEN)
def test_seen(family, slug, contact, text, look):
    seen = look(text, contact)
    assert slug in {one.tactic for one in seen.findings} | {one.flag for one in seen.dangers}


@pytest.mark.parametrize(("family", "slug", "contact", "text"), QUIET)
def test_quiet(family, slug, contact, text, look):
    seen = look(text, contact)
    assert {one.tactic for one in seen.findings} | {one.flag for one in seen.dangers} == set()
