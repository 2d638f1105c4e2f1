"""What a paragraph may be about, by plain words in it. Only a suggestion: the person picks, and the words stay."""

import re
from collections.abc import Mapping

_RULES: Mapping[str, str] = {
    "no_contact": r"(?:not|no|any)\b.{0,40}\b(?:contact|communicat\w*)"
    r"|kontakt|contacter|comunicar|comunicazione",
    "no_indirect": r"indirect|through (?:a |any )?(?:third|other)|encourag\w* (?:any|an)other"
    r"|another person to|mittelbar|dritte",
    "only_via": r"(?:only|except|save|solely)\b.{0,30}\b(?:through|via|by (?:means of|email|e-mail|text|app|letter))"
    r"|parenting app"
    r"|(?:through|via) (?:a|the|their|his|her|its) (?:lawyer|solicitor|attorney)",
    "only_topic": r"(?:only|except|solely|limited)\b.{0,40}"
    r"\b(?:about|concerning|relating|regarding|matters?|purposes?)\b",
    "frequency": r"(?:once|twice|times|messages?|calls?) (?:a|per|each|every) (?:day|week)"
    r"|between the hours|between \d{1,2}",
    "no_contact_child": r"(?:contact|communicat\w*|approach).{0,40}\b(?:child|children|minor|kind|enfant|menor)",
    "stay_away_person": r"\b\d+\s*(?:m|metres?|meters?|yards?|feet|miles?)\b|stay away from|not (?:to )?approach"
    r"|nähern|approcher",
    "stay_away_place": r"\b(?:go|come|enter|attend|loiter|be)\b.{0,30}\b(?:to|near|within|at|upon)\b.{0,60}"
    r"\b(?:home|house|property|premises|address|school|work(?:place)?|nursery|street|road)",
    "leave_home": r"\b(?:vacate|leave|move out|excluded)\b.{0,40}\b(?:home|house|property|dwelling|residence)",
    "no_violence": r"violence|assault|physical (?:harm|abuse)|threaten|strike|bodily",
    "no_threat_family": r"threat\w*.{0,60}(?:family|household|relative)",
    "no_harass": r"harass|stalk|intimidat|pester|molest|follow\w*|surveil|belästig",
    "no_track": r"track|locat(?:e|ing)|whereabouts|gps|monitor",
    "no_publish": r"publish|post(?:ing)?\b|social media|photograph|images?\b|disclos",
    "no_damage": r"damag|destroy|animals?\b|pets?\b",
    "no_weapons": r"firearm|weapon|gun|ammunition|knife",
    "substance": r"alcohol|drugs?\b|intoxicat|drink",
    "handover": r"hand(?:ed|ing)?[ -]?over|exchange of the child|collect.{0,20}child|pick[ -]?up|drop[ -]?off",
    "custody": r"custody|visitation|parenting (?:time|order)|contact with the child|spend time with|reside with",
    "support": r"maintenance|support payments?|child support|rent|mortgage|pay\b",
    "programme": r"programme|program\b|counselling|treatment|course|electronic(?:ally)? (?:tag|monitor)",
    "surrender": r"surrender|passport|hand in|deliver up|keys?\b",
}
_COMPILED = {code: re.compile(rf"(?:{rule})", re.IGNORECASE | re.DOTALL) for code, rule in _RULES.items()}
_MOST = 3


def suggested(text: str) -> tuple[str, ...]:
    """At most three codes of `kinds.KINDS`, those first whose words come first in the text. Often wrong."""
    found = ((match.start(), code) for code, rule in _COMPILED.items() if (match := rule.search(text)))
    return tuple(code for _, code in sorted(found))[:_MOST]
