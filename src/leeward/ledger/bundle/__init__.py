"""A bundle: files and records that leave a vault for a court or a lawyer, as a BagIt bag (RFC 8493) with its proofs.

bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt
data/…                  what is handed over; data/records.jsonl holds the facts, a line each
proofs/checkpoint.txt   the state of the log, signed; proofs/leaves.bin: all its leaves, 32 bytes each
proofs/key.txt          whose signature it is
proofs/statement.txt    what this bundle consists of, signed
verify.py, verifier/…   what checks all of it, on a machine where nothing is installed
"""
