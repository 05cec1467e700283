# En runde, der er lukket: tid til rettelser, og hvad der kom frem efter lukketid.

rounds-none = Ingen borddrøftelse er begyndt endnu, så der er ingen runde at lukke.
rounds-none-closed = Ingen runde er lukket.
rounds-grace-too-long = Tiden til rettelser kan være højst { $most } minutter.
rounds-refused = Runden lukkede kl. { $clock }. Sig det til mødelederen, eller skriv det på parkeringspladsen (/tema p).
rounds-say-in-general = Runden lukkede kl. { $clock }: sig det uden personen til mødelederen, eller skriv det på parkeringspladsen (/tema p).
rounds-closed = Runden er lukket – bordene kan rette til kl. { $clock }. Åbn den igen med /åbn-runde.
rounds-closed-at-once = Runden er lukket for bordene. Åbn den igen med /åbn-runde.
rounds-opened = Runden er åben igen: bordene kan skrive og rette.
rounds-close-by-themselves = { $minutes ->
    [0] Hver runde lukker nu, når programmet går videre.
    [one] Hver runde lukker nu, når programmet går videre, og bordene kan rette i 1 minut.
   *[other] Hver runde lukker nu, når programmet går videre, og bordene kan rette i { $minutes } minutter.
 }
rounds-never-close = Ingen runde lukker af sig selv.
rounds-late = kom frem sent
rounds-late-count = { $count ->
    [one] 1 indlæg kom frem efter lukketid
   *[other] { $count } indlæg kom frem efter lukketid
 }
rounds-table-late = { $count } kom frem sent
rounds-table-grace = ret til { $clock }
rounds-table-closed = lukket { $clock }
rounds-board-grace = Runden er lukket – bordene retter til kl. { $clock }.{ $late ->
    [0] { "" }
    [one] { " " }1 indlæg kom frem efter lukketid.
   *[other] { " " }{ $late } indlæg kom frem efter lukketid.
 }
rounds-board-closed = Runden lukkede kl. { $clock }.{ $late ->
    [0] { "" }
    [one] { " " }1 indlæg kom frem efter lukketid.
   *[other] { " " }{ $late } indlæg kom frem efter lukketid.
 }
rounds-at-table-grace = Runden er lukket – ret til kl. { $clock } ({ $left } tilbage)
rounds-at-table-over = Runden lukkede kl. { $clock }. Mere? Sig det til mødelederen, eller parkér det.
rounds-tiding-closed = Runden er lukket – ret til kl. { $clock }.
rounds-tiding-over = Runden er lukket. Mangler noget? Sig det til mødelederen, eller skriv det på parkeringspladsen (/tema p).
rounds-over = Tiden til at rette i »{ $title }« er forbi.
rounds-over-at-table = Tiden til at rette i »{ $title }« er forbi. Mangler noget? Sig det til mødelederen, eller skriv det på parkeringspladsen (/tema p).
rounds-tiding-opened = Runden er åben igen: I kan skrive og rette.
rounds-tiding-brings = Bord { $table } har nu tema { $number }: { $title } Det næste indlæg lægges der.
rounds-deed-closed = runden lukket med rettelser til kl. { $clock }
rounds-deed-opened = runden åbnet igen
rounds-deed-rule = runderne lukker, når programmet går videre
rounds-deed-no-rule = ingen runde lukker af sig selv
rounds-deed-sealed = gjort op, hvad der kom inden rundens lukketid
rounds-do-close = Luk / åbn runden
