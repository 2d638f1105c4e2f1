"""Taking the plan along: on paper, as key words, or locked for a friend.

What can be taken are the sections that rooms give through `plan.sheets.sheets`. A room above adds its own like this,
when its app is ready:

    @sheets.add
    def papers() -> Sequence[Section]:
        terms = hiding.hidden_terms()
        entries = tuple(Entry(hiding.scrub(row.name, terms), row.get_state_display()) for row in Paper.objects.all())
        return [Section("papers", "Papers", entries)] if entries else []

`key` is the room's own and stays the same, since choices are kept by it. Sections of the same key are put together.
The heading stands on paper: a plain, short word. `Entry.note` holds the person's own words and goes on paper only when
they ask for notes. A section never holds a hidden place; all texts are scrubbed here once more, as the last step.
"""
