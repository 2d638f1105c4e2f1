"""How far contact is kept: the ways somebody can reach the person, the mode, the request to stop, days without contact."""
