"""The drawings beside words. Each stands in a square of 20 units and takes the colour of the text around it."""

ICONS = {
    "mark": '<path d="M3 18.5V11a8 8 0 0 1 16 0M8 18.5h11M8 14h7"/>',
    "start": '<path d="M3.5 9 10 3.5 16.5 9v7a.5.5 0 0 1-.5.5h-4v-5H8v5H4a.5.5 0 0 1-.5-.5Z"/>',
    "plan": '<path d="M4.5 5.5h1M8.5 5.5h7M4.5 10h1M8.5 10h7M4.5 14.5h1M8.5 14.5h7"/>',
    "messages": '<path d="M4 4.5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-5.5L6.5 17v-3.5H4a1 1 0 0 1-1-1v-7'
    'a1 1 0 0 1 1-1Z"/>',
    "summary": '<path d="M4 16.5v-5M8 16.5v-9M12 16.5V9M16 16.5v-13"/>',
    "contact": '<path d="M7 5 3 10l4 5M13 5l4 5-4 5"/>',
    "reply": '<path d="M8 5 3.5 9.5 8 14M4 9.5h8a4.5 4.5 0 0 1 4.5 4.5v1.5"/>',
    "records": '<path d="M3 7.5h14M4 7.5v8a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-8M3.5 3.5h13v4h-13ZM8 10.5h4"/>',
    "people": '<circle cx="7.5" cy="7" r="2.75"/><path d="M2.5 16.5c0-3 2-5 5-5s5 2 5 5M13 4.5a2.75 2.75 0 0 1 0 5'
    'M14.5 11.8c1.9.7 3 2.4 3 4.7"/>',
    "me": '<circle cx="10" cy="6.8" r="3.2"/><path d="M3.5 17c0-3.6 2.7-6 6.5-6s6.5 2.4 6.5 6"/>',
    "settings": '<path d="M3 6h7M14 6h3M3 14h3M10 14h7"/><circle cx="12" cy="6" r="2"/><circle cx="8" cy="14" r="2"/>',
    "phone": '<path d="M6.5 3.5H4.2c-.4 0-.7.3-.7.7 0 6.8 5.5 12.3 12.3 12.3.4 0 .7-.3.7-.7v-2.3l-3.2-1.3-1.4 1.7'
    'c-2.3-1-4.1-2.8-5.1-5.1l1.7-1.4Z"/>',
    "menu": '<path d="M3.5 6h13M3.5 10h13M3.5 14h13"/>',
    "lock": '<rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
    "exit": '<path d="M8 3.5H4.5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1H8M12.5 6.5 16 10l-3.5 3.5M16 10H8"/>',
    "eye": '<path d="M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5Z"/><circle cx="10" cy="10" r="2"/>',
    "cover": '<path d="M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"/>',
    "info": '<circle cx="10" cy="10" r="7"/><path d="M10 9.2v4.3M10 6.6v.1"/>',
    "more": '<path d="m8 5 5 5-5 5"/>',
    "tick": '<path d="m4.5 10.5 3.5 3.5 7.5-8"/>',
    "now": '<circle cx="10" cy="10" r="4" fill="currentColor" stroke="none"/>',
    "later": '<circle cx="10" cy="10" r="3.2"/>',
    "search": '<circle cx="9" cy="9" r="5"/><path d="m13 13 3.5 3.5"/>',
}

_BOX = {"mark": "0 0 22 22"}


def svg(name: str) -> str:
    """The drawing as an SVG element that screen readers pass over. Raises KeyError for a name not listed above."""
    box = _BOX.get(name, "0 0 20 20")
    return f'<svg class="icon" viewBox="{box}" aria-hidden="true">{ICONS[name]}</svg>'
