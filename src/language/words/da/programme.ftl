# The programme file: its mistakes, what was proposed, what is strange.

programme-problems = { $count ->
    [one] Programfilen { $file } kan ikke bruges endnu. Ret denne fejl:
   *[other] Programfilen { $file } kan ikke bruges endnu. Ret disse { $count } fejl:
}
programme-problem-place = Linje { $line }, kolonne { $column }
programme-problem-found = fandt »{ $found }«
programme-problem-meant = Mente du »{ $suggestion }«?

programme-expected-file-size = filen må højst fylde { $count } KB
programme-expected-text-file = filen skal være tekst. Gem den som UTF-8
programme-expected-encoding = filen begynder som { $encoding }, men er det ikke hele vejen. Gem den igen som UTF-8
programme-expected-json = her er et tegn, som JSON ikke tillader. Se efter et manglende komma, kolon eller anførselstegn lige før
programme-expected-whole-character = \u nævner ikke et helt tegn: den har fire cifre, og et tegn fra \uD800 til \uDFFF er kun det halve af et par. Skriv tegnet selv i stedet
programme-expected-not-empty = filen er tom. rundbord new laver en ny
programme-expected-programme = det er ikke en programfil. Er det en indbydelse, laver rundbord new NY-FIL --from FIL den om til en
programme-expected-closing = det, der begynder her, slutter ikke. Der mangler en afsluttende parentes eller et anførselstegn
programme-expected-rest-of-json = filen slutter midt i det hele. Der mangler en afsluttende parentes eller et anførselstegn
programme-expected-depth = parenteser må højst ligge { $count } inden i hinanden
programme-expected-known-field = det felt findes ikke her
programme-expected-field-once = feltet må kun stå én gang
programme-expected-field = feltet »{ $name }« mangler
programme-expected-object = skal være felter i krøllede parenteser
programme-expected-list = skal være en liste i kantede parenteser
programme-expected-something = listen skal have mindst ét punkt
programme-expected-list-length = listen må højst have { $count } punkter
programme-expected-text = skal være tekst i anførselstegn
programme-expected-text-or-lines = skal være tekst i anførselstegn eller en liste af linjer
programme-expected-text-or-object = skal være tekst i anførselstegn eller felter i krøllede parenteser
programme-expected-count-or-list = skal være et antal eller en liste
programme-expected-words = må ikke være tom
programme-expected-characters = må højst være { $count } tegn
programme-expected-plain-line = skal være én linje uden usynlige tegn
programme-expected-plain-text = må ikke have usynlige tegn
programme-expected-truth = skal være true eller false uden anførselstegn
programme-expected-number = skal være et helt tal fra { $from } til { $to } uden anførselstegn
programme-expected-whole-number = skal være et helt tal fra { $from } til { $to }
programme-expected-time-of-day = skal være et klokkeslæt som 16.00
programme-expected-choice = vælg en af dem på listen
programme-expected-missing = mangler
programme-expected-clock = skal være et klokkeslæt som "16.00"
programme-expected-one-of = skal være et af disse ord: { $names }
programme-expected-only-one = bruges allerede længere oppe. Giv den et andet
programme-expected-known-theme = intet tema har det id eller den titel
programme-expected-known-table = det bord findes ikke i filen
programme-expected-end = slutningen skal ligge efter starten og højst { $hours } timer senere
programme-expected-later = ligger før starten på punktet ovenfor
programme-expected-day = dagen ligger før dagen for punktet ovenfor
programme-expected-least = må ikke være mere end punktets minutter

programme-warning-no-date = Der er ingen dato. { $day } er foreslået.
programme-warning-date-inexact = Datoen »{ $words }« er ikke en bestemt dag. { $day } er foreslået.
programme-warning-date-not-understood = Datoen »{ $words }« kan ikke læses som en dag. Den bliver stående, og { $day } er foreslået.
programme-warning-overfull = Fra »{ $item }« til kl. { $until } er der { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
} for lidt tid.
programme-warning-gap = Fra kl. { $from } til kl. { $until } er der ikke planlagt noget ({ $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
}).
programme-warning-before-the-start = »{ $item }« begynder kl. { $start }, før mødets start. Planen begynder derfor dér.
programme-warning-before-its-decision = »{ $title }« har datoen »{ $words }«, men det blev aftalt »{ $decided }«, som er senere. Datoen bliver stående, som den er skrevet.
programme-warning-wrong-side = »{ $title }« har datoen »{ $words }«, som ligger på den forkerte side af mødet. Datoen bliver stående, som den er skrevet.
programme-warning-far = »{ $title }« har datoen »{ $words }«, som ligger mere end tre år fra mødet. Datoen bliver stående, som den er skrevet.
programme-warning-milestone-not-understood = »{ $title }« har datoen »{ $words }«, som ikke kan læses som en dag. Datoen bliver stående, som den er skrevet.
programme-warning-clock-change = Uret stilles { $day }: kl. { $at } bliver til kl. { $to }. Punkternes minutter er minutter, der går, og mødet varer { $lasts }
programme-warning-same-name = { $count } hedder { $name } (bord { $tables }) og krydses af som én. Skriv den ene med organisation eller mellemnavn.
programme-warning-theme-without-tables = Ingen borde drøfter temaet »{ $theme }«.
programme-warning-too-many-questions = { $questions } spørgsmål på { $minutes } min. er under { $least } min. til hver – del jer i grupper, eller vælg ud.
programme-warning-too-many-questions-at = Bord { $table } har { $questions } spørgsmål på { $minutes } min., under { $least } min. til hver – fordel temaerne på flere borde, eller vælg ud.

programme-check-agreement = Mødet giver input til { $agreement }
programme-check-minutes = { $count } min.
programme-check-by = v/ { $who }
programme-check-locked = Låst
programme-check-item-guessed = Foreslået: { $fields }
programme-check-meeting-guessed = Foreslået for mødet: { $fields }
programme-check-themes = { $count ->
    [one] 1 tema
   *[other] { $count } temaer
} med parkeringspladsen
programme-check-questions = { $count ->
    [0] Ingen spørgsmål
    [one] 1 spørgsmål
   *[other] { $count } spørgsmål
}
programme-check-no-tables = Ingen borde
programme-check-actions = { $count ->
    [one] 1 handling er aftalt på forhånd
   *[other] { $count } handlinger er aftalt på forhånd
}
programme-check-milestones = Datoer før og efter mødet
programme-check-about = ca. { $day }
programme-check-warnings = { $count ->
    [one] 1 ting at se efter
   *[other] { $count } ting at se efter
}

programme-field = { $field ->
    [kind] slags
    [title] titel
    [question] spørgsmål
    [purpose] formål
    [date] dato
    [start] starttid
    [end] sluttid
    [place] sted
    [organiser] arrangør
    [agreement] hvad mødet giver input til
    [language] sprog
    [head] dokumenthoved
    [items] programpunkter
    [themes] temaer
    [assignments] temafordeling
    [tables] borde
    [milestones] datoer før og efter
    [actions] handlinger
    [responsible] ansvarlig
    [minutes] varighed
    [day] dag
    [locked] låst
    [locked_for] hvad det er låst for
    [least_minutes] mindste varighed
    [text] tekst
    [note] bemærkning i drejebogen
   *[other] { $field }
}

programme-kind = { $kind ->
    [arrival] Ankomst
    [welcome] Velkomst
    [talk] Oplæg
    [qa] Spørgsmål
    [panel] Paneldebat
    [break] Pause
    [meal] Spisning
    [table_work] Borddrøftelse
    [report] Bordene fremlægger
    [plenary] Opsamling
    [next_steps] Videre proces
    [follow_up] Opfølgning
    [closing] Tak for i dag
   *[other] Andet
}

# What a member of a table is.
programme-role-user = bruger
programme-role-citizen = borger
programme-role-relative = pårørende
programme-role-politician = politiker
programme-role-official = embedsmand
programme-role-organisation = forening
programme-role-region = region
programme-role-municipality = kommune
programme-role-host = bordvært
programme-role-scribe = bordskriver
programme-role-other = andet
programme-warning-date-reckoned = Datoen »{ $words }« siger ikke sin hele dag: læst som { $day }. Skriv året med, hvis det er en anden.
programme-warning-wrong-weekday = Datoen »{ $words }«: { $day } er en { $weekday }. Mødet er lagt på { $day }; ret ugedagen eller datoen.
programme-warning-wrong-weekday-of = { $title }: »{ $words }« – { $day } er en { $weekday }. Ret ugedagen eller datoen.
programme-warning-no-such-clock = Kl. { $at } findes ikke den { $day }, hvor uret stilles frem: læst som kl. { $to }.
