"""When the person feels pulled back: a pause, their own reasons, a letter not sent, what led to a slip."""
