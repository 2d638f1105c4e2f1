"""What leaves the notebook for a court or a lawyer: choosing, looking through, the bundle, and who was given it."""
