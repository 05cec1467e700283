# Hvad programmet svarer, når nogen vil noget.

replies-saved = Gemt: { $what }
replies-undone = Fortrudt: { $what }
replies-redone = Gentaget: { $what }
replies-placed-together = { $count ->
    [one] { $count } indlæg er flyttet til { $place }
   *[other] { $count } indlæg er flyttet til { $place }
}
replies-note-saved = #{ $number } gemt – { $place }
replies-general-saved = #{ $number } gemt som fælles sag – { $place }
replies-proposed = Ordlyd foreslået til egen sag E{ $number }. Den bliver et indlæg, når bord { $table } siger ja.
replies-own-case-saved = Egen sag E{ $number } ved bord { $table } er gemt, kun på denne maskine. Den kommer ikke på skærmen og ikke i noget dokument.
replies-point-saved = { $notes ->
    [0] Pointe #{ $number } gemt, endnu uden indlæg.
    [one] Pointe #{ $number } gemt med { $notes } indlæg.
   *[other] Pointe #{ $number } gemt med { $notes } indlæg.
}
replies-action-saved = Handling #{ $number } gemt.
replies-action-saved-missing-who = Handling #{ $number } gemt. Mangler ansvarlig.
replies-action-saved-missing-when = Handling #{ $number } gemt. Mangler frist.
replies-action-saved-missing-both = Handling #{ $number } gemt. Mangler ansvarlig. Mangler frist.
replies-grouped = Gemt: #{ $number } under pointe #{ $point }: { $source }.
replies-grouped-many = Gemt: { $count } indlæg under pointe #{ $point }: { $source }.
replies-see-plans = Se planerne for at indhente tid med /indhent.
replies-closed = Mødet er afsluttet. Handlinger kan stadig rettes; /genåbn åbner det igen.
replies-reopened = Mødet er åbnet igen.
replies-own-cases-left = { $count ->
    [one] Teksten til { $count } egen sag ligger stadig kun på denne maskine. Skal den slettes? Skriv /afslut slet eller /afslut behold.
   *[other] Teksterne til { $count } egne sager ligger stadig kun på denne maskine. Skal de slettes? Skriv /afslut slet eller /afslut behold.
}
replies-own-cases-deleted = { $count ->
    [one] Teksten til { $count } egen sag er slettet fra denne maskine.
   *[other] Teksterne til { $count } egne sager er slettet fra denne maskine.
}
replies-not-saved = Ikke gemt: { $why } Teksten er beholdt; prøv igen.
replies-not-done = Det blev ikke gjort: { $why } Gør det så igen.

replies-fault-disk-full = Disken er fuld. Frigør plads på den.
replies-fault-read-only = Mappen kan kun læses. Vælg en anden mappe med --record.
replies-fault-other = Disken tog ikke imod det ({ $why }).

replies-kind-challenge = udfordring
replies-kind-idea = idé
replies-kind-example = eksempel
replies-kind-question = spørgsmål
replies-kind-none = indlæg uden slags

replies-theme = tema { $number }: { $title }
replies-theme-gone = et tema, der er fjernet
replies-place = { $at }, { $under }
replies-under-question = { $theme }, spørgsmål { $question }

replies-at-table = Bord { $table }.
replies-at-named-table = Bord { $table }, { $name }.
replies-at-theme-that-is-there = Det tema er der allerede. Du er nu ved { $theme }.
replies-at-theme = Nu { $theme }
replies-at-question = Spørgsmål { $number }: { $text }
replies-at-no-question = Intet bestemt spørgsmål.
replies-at-kind = De næste indlæg er: { $kind }.

replies-deed-opened = mødet åbnet
replies-deed-revised = programmet ændret
replies-deed-closed = mødet afsluttet
replies-deed-reopened = mødet åbnet igen
replies-lead-taken = Du leder mødet nu. Uret går videre, og bordene finder selv hertil.
replies-deed-lead-taken = ledelsen overtaget
replies-deed-lead-offered = kan overtage mødet på {$address}
replies-deed-shown = programmet vist for bordene
replies-deed-laid = programmet lagt fra nu af
replies-deed-timeline = det seneste trin i programmet
replies-deed-began = { $title } begyndt
replies-deed-went-back = tilbage til { $title }
replies-deed-paused = pause i programmet
replies-deed-resumed = pausen slut
replies-deed-skipped = { $title } sprunget over
replies-deed-ended = programmet slut
replies-deed-minutes = andre minutter til { $title }
replies-deed-inserted = { $title } indsat
replies-deed-item-moved = { $title } flyttet
replies-deed-locked = { $title } låst
replies-deed-unlocked = { $title } låst op
replies-deed-replanned = ny plan
replies-deed-table-added = bord { $table } tilføjet
replies-deed-table-removed = bord { $table } fjernet
replies-deed-table-named = bord { $table } fik navn
replies-deed-table-unnamed = bord { $table } hedder som i programmet igen
replies-deed-table-seated = bord { $table } fik deltagere
replies-deed-table-merged = bord { $table } er nu en del af bord { $into }
replies-deed-table-parted = bord { $table } er igen sit eget bord
replies-deed-theme-added = tema { $number } tilføjet: { $title }
replies-deed-theme-added-by-table = tema { $number } tilføjet for bord { $table }: { $title }
replies-table-is-new = Det er et nyt bord: mødet havde bord { $tables }. Var det ikke meningen, så fortryd.
replies-more-hands-than-came = Det er flere end de { $count }, der er krydset af.
replies-more-hands-than-listed = Det er flere end de { $count }, der er skrevet ind.
replies-deed-theme-removed = temaet fjernet
replies-deed-theme-restored = { $theme } er her igen
replies-deed-theme-named = nyt navn: { $theme }
replies-deed-note = indlæg #{ $number }
replies-deed-edited = #{ $number } rettet
replies-deed-placed = #{ $number } flyttet til { $place }
replies-deed-taken-in = { $count ->
    [one] { $count } indlæg fra en fil
   *[other] { $count } indlæg fra en fil
}
replies-deed-placed-together = { $count ->
    [one] { $count } indlæg flyttet til { $place }
   *[other] { $count } indlæg flyttet til { $place }
}
replies-deed-kind = #{ $number } er nu { $kind }
replies-deed-said-at = #{ $number } blev sagt kl. { $clock }
replies-deed-said-when-written = #{ $number } blev sagt, da det blev skrevet
replies-place-said-at = { $place }, sagt kl. { $clock }
replies-deed-starred = #{ $number } fik stjerne
replies-deed-unstarred = #{ $number } uden stjerne
replies-deed-withdrawn = #{ $number } trukket tilbage
replies-deed-restored = #{ $number } gendannet
replies-deed-grouped = #{ $number } under pointe #{ $point }
replies-deed-lies-as-before = #{ $number } ligger, hvor det lå før
replies-deed-taken-out = #{ $number } taget ud af pointen
replies-deed-no-remarks = ingen bemærkninger – { $place }
replies-deed-not-discussed = ikke drøftet – { $place }
replies-deed-no-answer = svaret taget tilbage – { $place }
replies-deed-own-case = egen sag E{ $number }
replies-deed-no-own-case = ingen egen sag: { $place }
replies-deed-own-case-after-all = måske alligevel en egen sag: { $place }
replies-deed-generalised = egen sag skrevet om til fælles
replies-deed-own-case-withdrawn = egen sag trukket tilbage
replies-deed-own-case-restored = egen sag gendannet
replies-deed-proposed = ordlyd foreslået til egen sag E{ $number }
replies-deed-put-away = ordlyden til egen sag E{ $number } lagt væk
replies-deed-proposed-again = ordlyden til egen sag E{ $number } foreslået igen
replies-deed-proposal-erased = ordlyden, der var foreslået til egen sag E{ $number }, slettet
replies-deed-point = pointe #{ $point }
replies-deed-merged = pointe #{ $point } lagt ind under pointe #{ $into }
replies-deed-parted = pointe #{ $point } er igen sin egen
replies-deed-reworded = pointe #{ $point } omskrevet
replies-deed-dissent = uenighed ved pointe #{ $point }
replies-deed-no-dissent = ingen uenighed ved pointe #{ $point }
replies-deed-moved = pointe #{ $point } flyttet
replies-deed-dissolved = pointe #{ $point } opløst, indlæggene er løse igen
replies-deed-point-restored = pointe #{ $point } gendannet
replies-deed-action = handling #{ $action }
replies-deed-action-split = handling #{ $action }, delt fra #{ $from }
replies-deed-action-merged = handling #{ $action } lagt sammen med #{ $into }
replies-deed-action-parted = handling #{ $action } for sig selv igen
replies-deed-action-source = kilden til handling #{ $action }
replies-deed-action-area = området for handling #{ $action }
replies-deed-action-status = status på handling #{ $action }
replies-deed-action-changed = handling #{ $action } ændret
replies-deed-action-cancelled = handling aflyst
replies-deed-action-restored = handling #{ $action } gendannet
replies-deed-seat-scribe = plads givet til referent ved bord { $table }
replies-deed-seat-collator = plads givet til en, der samler op
replies-deed-seat-stand-by = plads givet til en reserve for mødelederen
replies-deed-seat-collator-and-stand-by = plads givet til en, der samler op og er reserve
replies-deed-seat-wall = plads givet til en væg
replies-deed-erased = ordene i #{ $number } slettet
replies-deed-dissent-erased = uenigheden ved pointe #{ $number } slettet
replies-deed-point-erased = ordene i pointe #{ $number } slettet
replies-deed-action-erased = ordene i handling #{ $number } slettet

replies-action-idea-catalogue = idékatalog
replies-action-example-collection = eksempelsamling
replies-action-pilot = pilotprojekt
replies-action-trial = forsøg
replies-action-meeting = møde
replies-action-letter = brev
replies-action-promise = tilsagn
replies-action-project = udviklingsprojekt
replies-action-inquiry = undersøgelse
replies-action-other = andet

replies-status-not-started = ikke startet
replies-status-ongoing = i gang
replies-status-waiting = afventer
replies-status-done = afsluttet
replies-status-dropped = udgår
replies-status-carried-over = videreført
replies-deed-theme-erased = temanavn slettet: tema { $number }
replies-deed-message-erased = ordene i beskeden er slettet
replies-deed-item-erased = programpunktets titel er slettet
replies-deed-table-erased = navn og deltagere slettet: bord { $number }
replies-flagged = Indlæg #{ $note } er nu egen sag E{ $number }. Ordene er slettet fra mødet og ligger kun på denne maskine; det kan ikke fortrydes.
replies-tiding-taken-over = En anden har lagt { $notes } under pointe #{ $point }.
replies-tiding-taken-out = En anden har taget { $notes } ud af pointen.
replies-copied-point = pointe #{ $number }
replies-copied-action = handling #{ $number }
replies-copies-erased = Ordene stod også i { $what }: slettet med.{ $points ->
    [0] { "" }
   *[other] { " " }Andre indlæg derunder er løse igen.
}
replies-say-in-general = Skriv den om uden personen med /fælles { $number } og en ny tekst.
replies-for-good = Kan ikke fortrydes: { $what }. /fortryd en gang til fortryder det før: { $before }.
replies-for-good-alone = Kan ikke fortrydes: { $what }.
replies-takes-many = At fortryde tager det hele tilbage på én gang: { $what }. /fortryd en gang til gør det.
replies-moved-over = Taget ud af pointe { $points }.
replies-overtaken = En anden har ændret det siden, og det bliver, som det er nu: { $what }. Fortryd en gang til tager det, du gjorde før det.
replies-overtaken-again = En anden har ændret det siden, og det gøres ikke om: { $what }.
replies-partly-overtaken = { $count ->
    [one] Én ting har en anden ændret siden; den bliver, som den er.
   *[other] { $count } ting har andre ændret siden; de bliver, som de er.
}
replies-deed-flagged = indlæg #{ $note } gjort til egen sag E{ $number }
replies-due-impossible = Fristen »{ $words }« er ingen dag i kalenderen. Den står, som du skrev den; ret den med /ændr, hvis den skal.
replies-minutes-stay = Referatet siger stadig det, der blev aftalt på mødet. Skal det rettes, så åbn mødet igen først: /genåbn.
replies-due-past = Fristen »{ $words }« ({ $day }) er allerede forbi. Den står, som du skrev den.
replies-due-unread = Fristen »{ $words }« står, som du skrev den, men ingen dag er læst af den, så den er ikke i kalenderen. Skriv fx ultimo marts eller 31/3, hvis den skal.
replies-due-before-the-meeting = Fristen »{ $words }« ({ $day }) ligger før mødet. Den står, som du skrev den.
replies-tiding-merged = Bord { $table } er nu en del af bord { $other }. Skriv videre her; det, I har skrevet, står stadig som bord { $table }s.
replies-tiding-joined = Bord { $table } er nu en del af bord { $other }. I ser hinandens indlæg.
replies-tiding-machine = En maskine mere skriver nu for bord { $table }: { $mark }. Er den ikke jeres, så sig det til mødelederen.
replies-tiding-parted = Bord { $table } og bord { $other } er hver for sig igen, hver med de indlæg, dets egen maskine skrev.
replies-deed-returned = svaret fra bord { $table } er modtaget fra deres eget møde
replies-deed-approved = indlæggene er læst op og godkendt ved bord { $table }
replies-deed-not-approved = godkendelsen ved bord { $table } taget tilbage
replies-deed-message-all = besked til alle borde: { $text }
replies-deed-message = besked til bord { $table }: { $text }
replies-deed-message-gone = beskeden er væk
replies-deed-message-gone-at = beskeden til bord { $table } er væk
replies-tiding-take-home = Videre proces: hvad tager { $name } med hjem? Skriv /hjem og en linje; den kan også blive tom.
replies-tiding-take-home-each = Videre proces: hvad tager I med hjem? Skriv for hver af jer, fx /hjem { $name }: en linje. Ved bordet sidder { $names }.
replies-tiding-lifted = Godkendelsen ved bord { $table } gælder ikke mere: noget er ændret. Læs op og godkend igen.
replies-tiding-proposed = Foreslået ordlyd til jeres egen sag E{ $number }: »{ $text }« Brug den med /{ $usage }, eller læg den væk med /{ $usage } -
replies-tiding-accepted = Bordet bruger ordlyden til egen sag E{ $number }: den er nu indlæg #{ $note }.
replies-tiding-put-away = Bordet har lagt ordlyden til egen sag E{ $number } væk. Spørg ved bordet, hvad der skulle have stået.
replies-tiding-message = Besked fra mødelederen: { $text }
replies-deed-day-ended = dagen slut
replies-own-cases-kept = { $count ->
    [0] Der ligger ingen tekster fra egne sager på denne maskine.
    [one] Teksten til { $count } egen sag bliver liggende, kun på denne maskine. /afslut slet sletter den.
   *[other] Teksterne til { $count } egne sager bliver liggende, kun på denne maskine. /afslut slet sletter dem.
}
replies-likely-own-cases = { $count ->
    [one] { $count } sted ligner en egen sag: { $places }. En intern udgave har det med, en offentlig holder det tilbage.
   *[other] { $count } steder ligner egne sager: { $places }{ $more ->
        [0] .
       *[other] {" "}og { $more } til.
    } En intern udgave har dem med, en offentlig holder dem tilbage.
} Skriv om til det fælles: { $how }. Er det ingen egen sag, så tryk E, hvor det står under F4, F5 eller F7 ({ $said }).
replies-looks-like-own-case = Det ligner en egen sag, så en offentlig udgave holder det tilbage. Skriv om til det fælles: { $how }. Er det ingen egen sag, så tryk E, hvor det står under F4, F5 eller F7 ({ $said }).
replies-proposal-looks-like-own-case = Ordene ligner stadig en egen sag. Bordet ser dem og svarer; vil du hellere foreslå andre, hvor ingen kan kendes, så skriv /{ $usage } og de nye ord.
replies-perhaps-dissent = Måske uenighed: #{ $one } og #{ $other } siger måske det modsatte.
replies-no-own-case = Gemt: { $what }. En offentlig udgave har det med. Ændres ordene, spørges der igen.
replies-mend-note = indlæg under F3 med Enter (/ret { $number }); Ctrl+E gør et indlæg til egen sag (/egen #{ $number })
replies-mend-point = pointer under F4 med Enter (/omskriv { $number })
replies-mend-dissent = uenighed under F4 (/uenighed { $number })
replies-mend-action = handlinger under F5 med Enter (/ændr { $number })
replies-mend-theme = titlen på temaet (/temanavn { $number })
replies-mend-passage = opsamlingens ord under F7
replies-people-named = I en offentlig udgave står personer ved navn: { $people }{ $more ->
    [0] .
   *[other] {" "}og { $more } steder til.
} Skriv rollen eller organisationen, hvis navnet ikke må offentliggøres.
replies-people-left-out = I en offentlig udgave står organisation, kommune eller bord i stedet for en deltagers navn: { $people }{ $more ->
    [0] .
   *[other] {" "}og { $more } steder til.
}
replies-people-reached = I en offentlig udgave står telefonnummer eller mailadresse: { $people }{ $more ->
    [0] .
   *[other] {" "}og { $more } steder til.
} Slet dem, hvis de er en privatpersons.
replies-named-responsible = ansvarlig, handling { $number }
replies-named-action = teksten, handling { $number }
replies-named-answerer = svarer på indlæg { $number }
replies-named-dissent = uenighed, pointe { $number }
replies-named-note = indlæg #{ $number }
replies-named-theme = titlen på tema { $number }
replies-named-point = pointe #{ $number }
replies-named-item = teksten under »{ $item }«
replies-theme-waiting = venter på mødelederen
replies-themes-wait = { $count ->
    [one] Tema { $themes } venter på mødelederen, så en offentlig udgave holder titlen tilbage. For hvem er det?
   *[other] Temaerne { $themes } venter på mødelederen, så en offentlig udgave holder titlerne tilbage. For hvem er de?
} /nytema { $first } alle | bord | parkering
replies-deed-theme-for-all = { $theme } er for alle borde
replies-deed-theme-for-its-table = { $theme } er kun for bordet, der tilføjede det
replies-deed-theme-parked = { $theme } er lagt på parkeringspladsen
replies-deed-theme-waits = { $theme } er ikke afgjort
replies-tiding-theme-waits = Bord { $table } har tilføjet temaet »{ $title }«. For hvem er det? /nytema { $number } alle | bord | parkering
replies-tiding-theme-opened = Bord { $table } har tilføjet temaet »{ $title }«, og det er for alle. Har I noget til det, så vælg det med Ctrl+T eller /tema { $number }; jeres eget tema går for.
replies-tiding-theme-for-all = Temaet »{ $title }« er nu for alle borde.
replies-tiding-theme-for-its-table = Temaet »{ $title }« er kun jeres. Skriv bare videre.
replies-tiding-theme-unsettled = Mødelederen har fortrudt svaret om temaet »{ $title }«. Det er jeres igen, til det er afgjort. Skriv bare videre.
replies-tiding-theme-parked = Temaet »{ $title }« er lagt på parkeringspladsen sammen med jeres indlæg. De er ikke væk.
replies-tiding-led-too = En anden maskine har også ledt mødet. Derfra er kommet { $came }.
replies-tiding-led-too-alone = En anden maskine har også ledt mødet.
replies-tiding-led-too-steps = Dens trin i programmet gælder ikke.
replies-tiding-steps-in-vain = En anden maskine havde overtaget mødet. Det, du siden gjorde i programmet, gælder ikke: { $items }.
replies-tiding-steps-in-vain-unnamed = En anden maskine havde overtaget mødet. Det, du siden gjorde i programmet, gælder ikke.
replies-tiding-led-too-notes = { $count } indlæg
replies-tiding-led-too-points = { $count ->
    [one] { $count } pointe
   *[other] { $count } pointer
}
replies-tiding-led-too-actions = { $count ->
    [one] { $count } handling
   *[other] { $count } handlinger
}
