"""What stands in place of a covered text: bars of about its length, never its words."""

_CHARACTERS = {"w1": 2, "w2": 4, "w3": 6, "w4": 8, "w5": 11}  # about what each bar takes the place of
_ROW = ("w2", "w4", "w1", "w3", "w5", "w2", "w3", "w1", "w4", "w2", "w5", "w3")
_MOST = 60


def bars(length: int) -> str:
    """HTML for bars that take about as much room as `length` characters. The pattern is the same for every text.

    The true lengths of words are not shown, and a long text is cut at about 400 characters.
    """
    left, out = max(length, 3), []
    for i in range(_MOST):
        name = _ROW[i % len(_ROW)]
        out.append(f'<i class="{name}"></i>')
        left -= _CHARACTERS[name] + 1
        if left <= 0:
            break
    return " ".join(out)
