"""The commands. Stable contract: docs/commands.md."""
