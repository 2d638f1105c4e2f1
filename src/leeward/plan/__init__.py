"""Step 2: tonight, the plan, what is taken along."""
