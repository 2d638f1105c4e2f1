"""Proofs: the Merkle log, signed checkpoints, and what checks both. Standard library alone: anyone can run it."""
