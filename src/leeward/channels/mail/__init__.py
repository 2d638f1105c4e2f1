"""Email against any server: read and moved by IMAP, held by rules of the server (Sieve), answered by SMTP."""
