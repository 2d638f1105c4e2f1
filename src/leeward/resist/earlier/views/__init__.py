"""The pages of this sub-part."""
