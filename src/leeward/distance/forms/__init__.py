"""Short forms, one a subject. What a person typed comes back when something is not right."""
