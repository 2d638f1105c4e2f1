from leeward.channels.protocol import Action
from leeward.contact import actions
from leeward.contact.models import Act


def test_every_action_is_offered_and_named_with_the_name_of_the_person(account, rex):
    for action in Action:
        assert rex.name in actions.offer(action, rex)
        assert rex.name in actions.title(Act(account=account, person=rex, action=action))
