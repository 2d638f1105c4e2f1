"""How far contact is kept: the ways somebody can reach the person, the mode, requests to stop, days."""
