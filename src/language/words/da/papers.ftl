# The screen of the documents.

papers-papers = Papirer
papers-do-next = Næste papir
papers-do-previous = Forrige papir
papers-do-draft-or-final = Udkast / endelig
papers-do-audience = Til arrangørerne / offentlig
papers-do-export = Skriv alle til mappen
papers-do-export-one = Skriv kun dette
papers-one-gone = Papiret, du læste, findes ikke mere, så intet er skrevet. Nu vises det sidste på listen.
papers-do-edit = Skriv ind i opsamlingen
papers-which-passage = Hvad vil du skrive?
papers-which-no-own-case = Hvad er ikke en egen sag?
papers-nothing-held-back = Der er ikke noget, der ligner en egen sag.
papers-passage-hint = Opsamlingens egne ord. Enter gemmer; tomt felt fjerner dem.
papers-title = Papirer
papers-draft = Udkast
papers-final = Endelig
papers-internal = til arrangørerne
papers-public = offentlig
papers-folder = mappe: { $folder }
papers-place = { $number } af { $of }
papers-do-formats = Formater
papers-do-folder = Mappe
papers-do-remember = Brug mappen
papers-folder-line = Mappen, som hvert mødes dokumenter lægges i
papers-folder-hint = Hvert møde får sin mappe deri. Tomt: hvor programmet startes. ~ er din egen.
papers-which-formats = Hvilke formater skrives? Enter slår til og fra
papers-is-written = skrives
papers-not-remembered = Det gælder nu, men kunne ikke huskes til næste gang: { $why }
papers-format-json = Data til andre programmer (json)
papers-format-markdown = Markdown (md)
papers-format-html = Webside (html)
papers-format-docx = Word (docx)
papers-format-plain = Ren tekst (txt)
papers-format-ics = Frister til kalenderen (ics)
papers-format-csv = Tabeller (csv)
papers-format-xlsx = Regneark til Excel (xlsx)
papers-trouble = { $why } Tryk { $key } for at vælge en anden mappe; intet er gået tabt.
papers-formats = { $count ->
    [one] 1 format
   *[other] { $count } formater
}
