"""The vocabulary that every room speaks. Imports nothing but the standard library."""
