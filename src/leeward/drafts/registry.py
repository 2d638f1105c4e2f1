"""The rules, in the order of the guide; the first five are its never-dos."""

from leeward.drafts.rule import Rule
from leeward.drafts.rules import argues, closure, explaining, feelings, personal, reopening, retaliating, self_blame

RULES: tuple[Rule, ...] = (argues, closure, reopening, personal, self_blame, retaliating, explaining, feelings)
