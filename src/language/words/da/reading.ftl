# Hvad der læses op, når nogen spørger i almindelig linjetilstand.

reading-clock = Kl. { $clock }.
reading-tables-begin = Bordene begynder kl. { $clock }.
reading-not-started = Mødet er ikke begyndt; det er sat til kl. { $clock }.
reading-now = Nu: { $title }
reading-over = { $minutes ->
    [one] { $minutes } minut over tid.
   *[other] { $minutes } minutter over tid.
}
reading-left = { $minutes ->
    [one] { $minutes } minut tilbage.
   *[other] { $minutes } minutter tilbage.
}
reading-paused = Uret holder pause.
reading-ended = Mødet er slut.
reading-ends = Mødet ventes at slutte kl. { $clock }.
reading-item = { $place }. { $title }, { $minutes } min., { $state }.
reading-planned = Planlagt { $span }.
reading-actual = Faktisk { $span }.
reading-began = Begyndt { $from }.
reading-forecast = Ventes { $span }.
reading-no-plans = Sluttiden og de låste punkter holder; der er ikke noget at indhente.
reading-take-a-plan = Vælg en plan med /indhent og dens nummer. Fortryd med /fortryd.
reading-no-notes = Ingen indlæg endnu.
reading-no-notes-here = Ingen indlæg endnu ved bord { $table }. { $count ->
    [one] Ét andet indlæg læses op med /liste alle
   *[other] De andre bordes { $count } indlæg læses op med /liste alle, de nyeste med /liste nyeste
}, et bords med /liste og bordets nummer.
reading-latest-of = De nyeste { $shown } af { $count } indlæg, det nyeste sidst:
reading-not-shown-here = Andre bordes indlæg kommer ikke til denne maskine. Mødelederen har dem.
reading-note = #{ $number } { $place }{ $marks }: { $text }
reading-said-at = sagt kl. { $clock }
reading-starred = stjerne
reading-under-point = pointe #{ $point }
reading-points = { $notes } indlæg, { $points }; { $loose ->
    [0] alle indlæg er samlet.
    [one] 1 indlæg er ikke samlet.
   *[other] { $loose } indlæg er ikke samlet.
}
reading-no-points = Ingen pointer endnu. Skriv en med /pointe.
reading-no-loose-note = Der er ikke flere indlæg uden pointe.
reading-nothing-alike = Intet ligner det nok til at blive foreslået.
reading-next-loose = Det næste uden pointe: { $command }
reading-word-after = efter
reading-like-point = Pointe #{ $number }: { $text }
reading-like = { $what } – { $why }. { $command }
reading-point = Pointe #{ $number }: { $text } – { $source }
reading-dissent = { "   " }Uenighed: { $text }
reading-no-actions = Ingen handlinger endnu. Skriv en med /handling.
reading-actions-missing = { $who ->
    [0] { $when } mangler frist.
   *[other] { $when ->
        [0] { $who } mangler ansvarlig.
       *[other] { $who } mangler ansvarlig, { $when } mangler frist.
    }
}
reading-unanswered = mangler svar
reading-actions-unanswered = { $count } mangler svar siden statusrunden { $day }.
reading-actions-unanswered-first = { $count } mangler svar til statusrunden i dag.
reading-carried-from = fra { $from }
reading-split-from = delt fra { $number }
reading-merged = lagt sammen med { $numbers }
reading-filter-all = alle
reading-filter-late = forsinket
reading-filter-unanswered = mangler svar siden { $day }
reading-filtered = Viser { $shown } af { $of ->
    [one] { $of } handling
   *[other] { $of } handlinger
}: { $filter }
reading-who-on-behalf = { $who } på vegne af { $behalf }
reading-missing-who = Mangler ansvarlig
reading-no-such-day = { $words } (ingen dag i kalenderen)
reading-missing-when = Mangler frist
reading-not-stated = Ikke oplyst
reading-table = Bord { $table }: { $notes } indlæg.
reading-named-table = Bord { $table }, { $name }: { $notes } indlæg.
reading-closed = Mødet er afsluttet.
reading-another-day = Mødet er ikke begyndt; det er sat til { $day } kl. { $clock }. Begynder det nu, lægges programmet fra nu af.
reading-here = Du skriver ved { $place } De næste indlæg er: { $kind }.
reading-theme-of-the-round = bord { $table } har det i denne runde
reading-here-at-no-table = Du sidder ikke ved et bord. Skriver du et indlæg, står det ved { $place } Et andet bord vælges med /bord.
reading-here-looking-on = Du ser { $place }
reading-door-elsewhere = Koderne står på mødelederens maskine.
reading-door-closed = Døren er lukket. På skærmen Borde åbner o den; i linjer: /dør åbn.
reading-door-machines = { $who }: { $code } – maskiner: { $machines }
reading-door-no-code = ingen kode
reading-door-there = forbundet
reading-door-away = ikke forbundet
reading-door-out = lukket ude
reading-table-seen = sidst set { $clock }
reading-table-away = ikke set endnu
reading-table-not-come = ikke kommet
reading-table-connected = { $count ->
    [one] forbundet
   *[other] { $count } forbundet
}
reading-table-silent = stille { $minutes } min.
reading-place-origin = { $place } (skrevet ved bord { $table })
reading-table-approved = godkendt { $clock }
reading-table-lifted = ændret siden
reading-day-over = Dagen er slut. Mødet fortsætter { $day } kl. { $clock } med { $title }.
reading-no-message = Mødelederen har ikke sagt noget lige nu.
