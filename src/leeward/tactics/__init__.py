"""What a message does: the catalogue, a first detector, stop notices. Plain Python, no network, no state kept."""
