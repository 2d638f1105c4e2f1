"""One visit to one address through headless Chromium, and what is kept of it. Plain Python; no vault, no Django."""
