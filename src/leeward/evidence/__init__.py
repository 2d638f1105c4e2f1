"""Evidence: the log of the vault made provable: checkpoints, proofs, time stamps, codes on paper."""
