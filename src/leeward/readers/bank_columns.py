"""What the columns of bank statements are called, by bank and language. Names are compared without case and signs.

The names are those of statements of banks in the United Kingdom, the United States, Germany, Austria, Switzerland,
France, Spain, Italy and the Netherlands, and of Revolut, Monzo, Starling, N26, Wise, PayPal, Venmo and Cash App.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NAMES = {
    "date": "date transactiondate bookingdate postingdate postdate completeddate dateutc datetime createdon "
    "buchungstag buchungsdatum buchung datum transaktionsdatum buchungsdatumtransaktion dateopération dateoperation "
    "dateop datedopération datedelopération datecomptable fecha fechaoperación fechadeoperación data dataoperazione "
    "datacontabile boekdatum boekingsdatum transactiedatum",
    "backup_date": "valuta valutadatum wertstellung valuedate starteddate datevaleur rentedatum fechavalor",
    "time": "time uhrzeit heure hora ora tijd",
    "amount": "amount betrag montant bedrag importe importo umsatz value gross brutto brut amounttotal paymentamount "
    "transactionamount transactieamount montantdelopération amountofpayment netamount einzelbetrag umsatzbetrag "
    "sourceamountafterfees betragsumme",
    "debit": "debit debitamount paidout moneyout soll lastschrift belastung withdrawal withdrawals withdrawalamount "
    "débit cargo uscite addebiti dare ausgang ausgaben debet",
    "credit": "credit creditamount paidin moneyin haben gutschrift deposit deposits depositamount crédit abono entrate "
    "accrediti avere eingang einnahmen",
    "sign": "afbij debitcredit creditdebit creditdebitindicator sollhaben sh drcr crdr cddk debetcredit",
    "words": "reference paymentreference verwendungszweck verwendungszweckzeile1 verwendungszweckzeile2 zahlungszweck "
    "note notes notesandtags memo message mitteilung mitteilungen mededelingen mededeling motif concepto causale "
    "subject betreff hinweis communication zahlungsreferenz remittanceinformation remittanceinformationunstructured "
    "betalingskenmerk spendingnote customerreference messageforrecipient avisierungstext libellédétail "
    "informationscomplémentaires observaciones messaggio",
    "shown": "description details libellé libellédelopération libelléopération libellésimplifié détail descrizione "
    "descrizioneoperazione omschrijving omschrijving1 omschrijving2 omschrijving3 narrative transactiondescription "
    "memodescription bookingtext buchungsdetails descripción particulars beschreibung1 beschreibung2 beschreibung3 "
    "beschreibung bezeichnung",
    "other": "name payee counterparty counterpartyname beguenstigterzahlungspflichtiger "
    "begünstigterzahlungspflichtiger nameofsenderreceiver naamomschrijving auftraggeberempfänger "
    "auftraggeberbegünstigter empfängerauftraggeber namezahlungsbeteiligter partnername partner "
    "naamtegenpartij tegenpartij naam tiers contrepartie beneficiarioordinante merchant payername counterparty1 "
    "namezahlungsempfänger avsändaremottagare",
    "payer": "zahlungspflichtiger zahlungspflichtigerr auftraggeber from payer sender sendername ordinante sourcename "
    "donneurdordre",
    "paid": "zahlungsempfänger zahlungsempfängerin empfänger to recipient beneficiary bénéficiaire beneficiario "
    "targetname recipientname",
    "account": "iban kontonummeriban partneriban counterpartyiban tegenrekening tegenrekeningibanbban kontonummer "
    "ibanzahlungsbeteiligter accountid counterpartyaccount",
    "payer_account": "fromemailaddress absenderemailadresse",
    "paid_account": "toemailaddress empfängeremailadresse",
    "currency": "currency währung devise munt moneda divisa currencycode muntsoort sourcecurrency",
    "kind": "type transactiontype umsatzart umsatztyp buchungsart buchungstext vorgang mutatiesoort typedopération "
    "operationtype postentype paymenttype",
    "status": "status state state1 étatopération",
    "id": "transactionid id transactionreference transactiereferentie referencenumber transaktionscode zkbreferenz",
}
_MEANING = {alias: ours for ours, aliases in _NAMES.items() for alias in aliases.split()}
_NOISE = re.compile(r"[\s€£$_\-./:()#&*'’\ufeff\"]+")
_MONEY = re.compile(r"(.*?)(?:in)?(gbp|eur|usd|chf|cad|aud|sek|nok|dkk|pln)$")
_REPEATED = frozenset(("words", "shown"))


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column means what. `currency` is the one that a heading names ("Amount (GBP)"), or nothing."""

    places: dict[str, tuple[int, ...]]
    width: int
    currency: str = ""

    def cells(self, row: Sequence[str], name: str) -> tuple[str, ...]:
        """What stands in the columns of this meaning, each once."""
        found = (row[place].strip() for place in self.places.get(name, ()) if place < len(row))
        return tuple(dict.fromkeys(cell for cell in found if cell))

    def cell(self, row: Sequence[str], *names: str) -> str:
        """The first of them that holds anything, or nothing."""
        return next((cell for name in names for cell in self.cells(row, name)), "")


def columns_of(headings: Sequence[str]) -> Columns | None:
    """The columns of a statement, or None where these are not its headings: date, amount, and words or a name."""
    places: dict[str, list[int]] = {}
    currency = ""
    for place, heading in enumerate(headings):
        plain = _NOISE.sub("", heading).casefold()
        ours = _MEANING.get(plain)
        money = None if ours else _MONEY.fullmatch(plain)
        if money:
            ours = _MEANING.get(money[1])
            currency = currency or money[2].upper()
        if ours and (ours not in places or ours in _REPEATED):
            places.setdefault(ours, []).append(place)
    if "date" not in places and "backup_date" in places:
        places["date"] = places["backup_date"]
    sums = bool({"amount", "debit", "credit"} & set(places))
    if "date" not in places or not sums or not {"words", "shown", "other", "kind"} & set(places):
        return None
    if "words" not in places and "shown" not in places and "amount" in places and len(places) < 4:
        return None
    return Columns({name: tuple(found) for name, found in places.items()}, len(headings), currency)
