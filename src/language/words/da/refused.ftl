# Hvorfor noget ikke bliver gjort, og hvad man kan gøre.

refused-empty-text = Der er ingen tekst at gemme.
refused-text-too-long = Teksten er på { $found } tegn, og der er plads til { $limit }. Del den i flere indlæg.
refused-nothing-changed = Det er sådan i forvejen.
refused-nothing-to-undo = Der er ikke mere at fortryde.
refused-round-ahead = Ingen er orienteret { $day } endnu. Skriv statusrunden, når dagen er der, eller skriv en dag, der har været.
refused-nothing-to-redo = Der er ikke noget at gentage.
refused-not-yours = Det er mødelederens sag. Du kan skrive for dit eget bord.
refused-not-a-collators = Det er mødelederens sag. Du samler indlæg og pointer for alle borde.
refused-not-a-walls = Det er mødelederens sag. Her er væggen, og den ser kun med.
refused-not-yet = Det er mødelederens sag. Du er reserve og ser med, til du overtager.
refused-leads-already = Du leder mødet: her er intet at overtage.
refused-not-open = Mødet er ikke åbnet endnu.
refused-already-open = Mødet er åbnet i forvejen.
refused-closed = Mødet er afsluttet. Åbn det igen med /genåbn.
refused-closed-here = Mødet er afsluttet. Mangler noget, så sig det til mødelederen.
refused-not-closed = Mødet er ikke afsluttet.
refused-no-such-note = Det indlæg findes ikke. Se numrene med /liste.
refused-note-withdrawn = #{ $number } er trukket tilbage. Hent det frem med /gendan { $number }.
refused-note-erased = Ordene i #{ $number } er slettet og kan ikke hentes frem.
refused-no-such-table = Der er ikke noget bord { $table }. Bordene har numre fra 1.
refused-table-exists = Bord { $table } findes i forvejen.
refused-table-merged = Bord { $table } er nu en del af bord { $into }. Nummeret bruges ikke igen.
refused-table-into-itself = Et bord kan ikke lægges sammen med sig selv.
refused-no-such-theme = Det tema findes ikke. Se temaerne med /temaer.
refused-theme-exists = Der er allerede et tema, der hedder »{ $title }«.
refused-theme-of-the-programme = Temaet står i programmet og er for dem, det er lagt til. /nytema er for temaer, som et bord har tilføjet.
refused-theme-in-use = { $notes ->
    [0] Temaet hører til programmet og kan ikke fjernes.
    [one] Temaet har { $notes } indlæg. Flyt det først.
   *[other] Temaet har { $notes } indlæg. Flyt dem først.
}
refused-no-such-question = Det spørgsmål findes ikke under temaet.
refused-no-such-point = Den pointe findes ikke. Se dem med /pointer.
refused-point-merged = Pointe #{ $point } er lagt ind under pointe #{ $into }. Brug #{ $into }, eller skil dem ad med /skil { $point }.
refused-point-into-itself = En pointe kan ikke lægges sammen med sig selv.
refused-nothing-to-split = Nævn de indlæg under pointen, der skal have deres egen.
refused-not-merged = Den er ikke lagt sammen med noget.
refused-no-such-action = Den handling findes ikke. Skriv først en med /handling.
refused-no-such-item = Det punkt findes ikke i programmet. Se dem med /plan.
refused-nobody-of-that-name = »{ $name }« sidder ikke ved noget bord. Se, hvem der gør, med /borde.
refused-too-many = Der kan højst være { $limit }, ikke { $found }.
refused-no-such-own-case = Den egne sag findes ikke.
refused-nothing-proposed = Til egen sag E{ $number } venter ingen foreslået ordlyd. Skriv den selv: /{ $usage } og teksten.
refused-said-in-general = Egen sag E{ $number } er allerede skrevet om til fælles.
refused-table-accepts = Kun bord { $table } kan sige ja til ordlyden.
refused-was-discussed = { $notes ->
    [one] Her er allerede { $notes } indlæg, så det er drøftet.
   *[other] Her er allerede { $notes } indlæg, så det er drøftet.
}

refused-unknown-verb = Kender ikke /{ $found }. Skriv /hjælp for at se kommandoerne. En tekst, der skal begynde med skråstreg, skrives med to: //.
refused-unknown-verb-near = Kender ikke /{ $found }. Mente du /{ $near }?
refused-missing = Der mangler noget. Skriv: { $usage }
refused-strange = Forstår ikke »{ $found }«. Skriv: { $usage }
refused-no-day = »{ $found }« er ikke én dag i kalenderen. Skriv: { $usage }
refused-day-not-yet = »{ $found }« er { $day }, og den er ikke kommet endnu. Skriv den dag, svaret kom, eller ingen, hvis det er i dag: { $usage }
refused-strange-near = Forstår ikke »{ $found }«. Mente du »{ $near }«? Skriv: { $usage }
refused-several-numbers = Det nummer er der flere af: { $numbers }. Skriv hele nummeret.
refused-no-note-numbered = Der er ikke noget indlæg #{ $number }. Se numrene med /liste.
refused-no-point-numbered = Der er ikke nogen pointe #{ $number }. Se dem med /pointer.
refused-no-action-numbered = Der er ikke nogen handling #{ $number }. Se dem med /handlinger.
refused-not-like-an-own-case = Her er der ikke noget, der ligner en egen sag.
refused-civil-number-in-it = Der står et cpr-nummer, og det må aldrig offentliggøres. Skriv ordene om uden nummeret.
refused-said-of-an-own-case = Bordet har selv gemt det som egen sag og skrevet det om til fælles med netop de ord. Skriv ordene om igen, så de ikke handler om én person.
refused-no-own-case-numbered = Der er ikke nogen egen sag E{ $number }.
refused-no-theme-numbered = Der er ikke noget tema { $number }. Se dem med /temaer.
refused-no-item-named = Hvilket punkt er »{ $found }«? Skriv nummeret: { $items }
refused-no-item-numbered = Der er ikke noget punkt { $number } i programmet. Se dem med /plan.
refused-no-plan-numbered = Der er ikke nogen plan { $number }. Se dem med /indhent.
refused-no-question = { $of ->
    [0] Temaet har ingen spørgsmål.
    [one] Temaet har kun ét spørgsmål, ikke nummer { $number }.
   *[other] Temaet har { $of } spørgsmål, ikke nummer { $number }.
}
refused-no-table-numbered = Der er ikke noget bord { $number } endnu. Se bordene med /borde; /bord { $number } begynder et nyt.
refused-no-theme-named = Hvilket tema er »{ $found }«? Skriv nummeret: { $themes }
refused-not-said-yet = Klokken er ikke { $clock } endnu. Skriv, hvornår det blev sagt: { $usage }
refused-nothing-to-erase = Her er ingen ord at slette. Det, der står i programfilen, rettes i den.
refused-unused = »{ $found }« blev ikke brugt: { $usage } skrives alene.
refused-was-discussed-own-case = { $count ->
    [one] Bordet har { $count } egen sag her, så det er drøftet. Den står ikke i noget dokument, men bordet tælles med.
   *[other] Bordet har { $count } egne sager her, så det er drøftet. De står ikke i noget dokument, men bordet tælles med.
}
refused-nothing-to-approve = Bord { $table } har ingen indlæg at godkende.
refused-table-too-high = Bordnumre går fra 1 til { $most }.
