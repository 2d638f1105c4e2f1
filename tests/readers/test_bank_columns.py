import pytest

from leeward.readers.bank_columns import columns_of


@pytest.mark.parametrize(
    "headings",
    [
        "Number,Date,Account,Amount,Subcategory,Memo",
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance",
        "Date,Type,Description,Value,Balance,Account Name,Account Number",
        "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes",
        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance",
        "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Note",
        ",ID,Datetime,Type,Status,Note,From,To,Amount (total),Amount (tip)",
        "Transaction ID,Date,Transaction Type,Currency,Amount,Fee,Net Amount,Status,Notes,Name of sender/receiver",
        "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #",
        "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Betrag;Waehrung",
        "Booking Date,Value Date,Partner Name,Partner Iban,Type,Payment Reference,Account Name,Amount (EUR)",
        "Buchungsdatum;Partnername;Partner IBAN;Betrag;Währung;Buchungs-Details;Zahlungsreferenz",
        "Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie",
        "Date;Libellé;Débit euros;Crédit euros;Montant",
        "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mutatiesoort;Mededelingen",
        "Fecha;Concepto;Importe;Saldo",
        "Data;Causale;Descrizione;Importo",
    ],
)
def test_statements_of_many_banks(headings):
    assert columns_of(headings.split(";" if ";" in headings else ","))


@pytest.mark.parametrize(
    "headings",
    [
        "sender,date,time,text",
        "Date,Sender,Message",
        "Date,Type,Number,Duration",
        "From,To,Subject,Date",
        "Item,Amount",
        "Date,Amount",
        "conversation,sent_at,sender,body",
    ],
)
def test_other_tables(headings):
    assert columns_of(headings.split(",")) is None


def test_cells_are_found_by_their_meaning():
    columns = columns_of(["Date", "Amount (GBP)", "Reference", "Notes", "Name"])
    row = ["13/03/2025", "1.00", "hello", "hello"]
    assert columns.currency == "GBP"
    assert columns.cells(row, "words") == ("hello",)
    assert columns.cell(row, "other") == ""
    assert columns.cell(row, "nothing", "date") == "13/03/2025"
