"""A Django database engine on SQLCipher that answers for the vault of the current context, and for no other."""
