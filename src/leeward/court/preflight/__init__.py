"""Before anything leaves: what could show where the person is, or who else is in it. Item by item, with a decision.

What is not looked at: what can be seen or read in a picture or heard in a recording, papers such as PDF files, and
places that are described without a name. The list says so.
"""
