# The screen where notes are gathered into points.

points-loose = Pointer, mens et løst indlæg er valgt
points-points = Pointer, mens en pointe er valgt
points-sentence = Mens en sætning skrives
points-picker = Valgliste

points-do-under = Under pointe
points-do-put-with = Læg sammen med
points-do-mark-offered = Markér det foreslåede indlæg
points-do-make-and-word = Lav pointe og ret den
points-do-to-points = Til pointerne
points-do-to-notes = Til indlæggene
points-do-pick = Under pointe …
points-do-next-nine = Næste ni pointer
points-do-previous-nine = Forrige ni pointer
points-do-new = Ny pointe uden indlæg
points-do-let-go = Slip markering og søgning
points-do-reword = Omskriv
points-do-open = Vis indlæg
points-do-take-out = Tag ud / opløs
points-do-dissent = Uenighed
points-do-merge = Læg sammen med …
points-do-part = Skil ad igen
points-do-split = Del fra
points-do-leave = Luk
points-do-to-found = Til det fundne
points-do-show-all = Vis alt
points-do-choose = Vælg

points-title-loose = Løse indlæg
points-title-points = Pointer
points-title-offers = Ligner #{ $number } mest
points-offers-to-come = forslag på vej …
points-count-loose = { $count } tilbage
points-count-points = { $count ->
    [one] { $count } pointe
   *[other] { $count } pointer
}
points-count-widespread = { $points }, { $count } ved mindst 3 borde
points-more = { $count ->
    [one] { $count } pointe mere: Page Down
   *[other] { $count } pointer mere: Page Down
}
points-under = { $count } indlæg
points-dissent = Uenighed: { $text }
points-none-loose = Alle indlæg ligger under en pointe.
points-no-notes = Ingen indlæg endnu. De skrives på skærmen Indlæg.
points-none = Ingen pointer endnu. Tryk p for at lave en af indlægget i hånden.
points-nothing-in-hand = Vælg først et indlæg.
points-no-point-in-hand = Vælg først en pointe.
points-changed-elsewhere = Listen er lige ændret af en anden. Tryk igen.
points-no-such = Der står intet ved { $number }.
points-no-such-note = Der står intet indlæg ved { $number }.
points-no-note-offered = Intet indlæg er foreslået.
points-nothing-merged = Der er ikke lagt andre pointer ind i den.
points-no-other = Der er ingen anden pointe.
points-only-one-page = Der er højst ni pointer.
points-pick-under = Under hvilken pointe?
points-pick-merge = Læg pointe #{ $number } ind under
points-pick-part = Hvilken skal stå for sig selv igen?
points-field-reword = Omskriv pointe #{ $number }
points-field-new = Ny pointe
points-field-dissent = Uenighed ved pointe #{ $number }
points-field-dissent-hint = Hvem er uenige i hvad? Tom linje fjerner uenigheden.
points-field-hint = Én sætning, som bordene kan genkende. Enter gemmer.
points-likely-own-case = egen sag?
points-likely-own-case-in-hand = egen sag? { $key } siger nej:
points-do-not-own-case = Ikke en egen sag
