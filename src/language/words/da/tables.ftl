# Skærmen Borde hos mødelederen, og bordets egen skærm.

tables-tables = Borde
tables-invitation = En invitation
tables-at-a-table = Overalt på et bords maskine
tables-field = Et bords felt
tables-list = Et bords liste
tables-do-settle-theme = Nyt tema: for hvem?
tables-no-theme-waits = Intet nyt tema venter.
tables-do-invite = Vis invitation
tables-do-door = Åbn / luk døren
tables-do-cards = Bordkort med koder
tables-both-in-short = Ops. + reserve
tables-stand-by-in-short = Reserve
tables-do-renew = Ny kode
tables-do-withdraw = Træk koden tilbage
tables-do-back = Tilbage
tables-title = Borde
tables-door-open = døren er åben på { $address }
tables-door-closed = døren er lukket
tables-open-hint = o åbner døren, så bordene kan skrive med fra deres egne maskiner.
tables-nobody-yet = 0 af { $tables } borde er med. Når de ikke hertil? 1 hotspot 2 kabel 3 fil: /bordfiler
tables-door-closed-hint = Døren er lukket. o åbner den.
tables-no-code = { $who } har ingen kode. r laver en ny.
tables-withdrawn = koden er trukket tilbage
tables-withdrawn-already = Der er ingen kode at trække tilbage.
tables-themes = { $with } af { $of }
tables-close-again = { $count ->
    [one] 1 maskine er forbundet og vil miste forbindelsen. Tryk o igen for at lukke døren.
   *[other] { $count } maskiner er forbundet og vil miste forbindelsen. Tryk o igen for at lukke døren.
}
tables-renew-again = { $who }: koden på bordkortet vil ikke virke mere. Tryk r igen for at lave en ny.
tables-withdraw-again = { $who }: ingen ny maskine kan komme med. Tryk x igen for at trække koden tilbage.
tables-type-this = Skriv på bordets maskine:
tables-code-alone = Koden alene:
tables-code-is-for = Koden gælder kun for { $who }. Den, der har den, kan skrive for bordet og se dets indlæg.
tables-machines = Maskiner: { $machines }. Sidder en et forkert sted, lukkes den ude med /koder ude { $mark }.
tables-no-room-for-qr = QR-koden er her, når vinduet er mindst 80x24 og har farver.
tables-legend = ○ gemt her ● også hos mødelederen
tables-legend-short = ○ her ● mødeleder
tables-no-line = ingen forbindelse
tables-quit-connected = { $count ->
    [one] 1 maskine er forbundet og skriver så alene videre. Tryk igen for at lukke programmet.
   *[other] { $count } maskiner er forbundet og skriver så alene videre. Tryk igen for at lukke programmet.
}
tables-quit-notes-here = { $count ->
    [one] 1 indlæg er ikke hos mødelederen endnu. Det sendes næste gang. Tryk igen for at lukke programmet.
   *[other] { $count } indlæg er ikke hos mødelederen endnu. De sendes næste gang. Tryk igen for at lukke programmet.
}
tables-do-take-over = Overtag mødet
tables-leader-is-there = Mødelederens maskine er der. Forsvinder den, kan du overtage herfra.
tables-cannot-lead = Denne maskine kan ikke lede mødet; det kan en reserve og den, der har koden til opsamling og reserve.
tables-take-over = Mødelederen er væk. Overtag? {$key}.
tables-do-merge = Læg sammen med …
tables-do-part = Skil borde
tables-no-table = Det er ikke et bord.
tables-nothing-merged = Der er ikke lagt andre borde ind i det.
tables-do-approve = Godkend indlæg
tables-do-use-wording = Brug den foreslåede ordlyd
tables-do-put-wording-away = Læg ordlyden væk
tables-no-wording-waits = Ingen foreslået ordlyd venter på bordet.
tables-wording = Foreslået ordlyd til egen sag E{ $number }: »{ $text }«
tables-wording-keys = { $use } bruger den · { $away } lægger den væk
tables-do-message-all = Besked til alle
tables-do-message-table = Besked til bordet
tables-to-table = bord { $table }{ " " }
tables-said-to-all = Besked til alle: { $text }
tables-said-to-table = Besked til bord { $table }: { $text }
tables-not-approved = ikke godkendt
tables-read-back = Tiden er snart gået: læs bordets indlæg op, og godkend dem med { $key }.
tables-read-back-again = Noget er ændret efter godkendelsen: læs op, og godkend igen med { $key }.
tables-head-table = Bord
tables-head-machine = Maskine
tables-head-notes = Indlæg
tables-head-a-minute = Pr. min.
tables-head-unsent = Usendt
tables-head-wrote = Skrev
tables-head-state = Status
tables-head-themes = Temaer
tables-head-code = Kode
tables-message-more = … læs det hele med { $key } besked
