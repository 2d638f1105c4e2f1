"""Paper: neutral sheets as PDF, typeset in memory."""
