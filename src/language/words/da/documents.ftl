# Dokumenterne: overskrifter, hoveder, tællinger og faste sætninger.

documents-kind-data = Data
documents-kind-memo = Notat
documents-kind-table-notes = Indlæg bord for bord
documents-kind-programme = Program
documents-kind-run-sheet = Drejebog
documents-kind-seating-plan = Bordplan
documents-kind-plenary-sheet = Ark til plenum

documents-file-of-house = husets { $kind }
documents-file-untitled = Møde
documents-rehearsal = generalprøve
documents-rehearsal-only = Generalprøve: Dette er ikke fra selve mødet.

# Hovedet
documents-head-state = Status
documents-head-covers = Omfatter
documents-only-of = Kun indlæg fra bord { $table }
documents-head-audience = Målgruppe
documents-state-draft = Udkast
documents-state-final = Endelig
documents-audience-internal = Intern
documents-audience-public = Offentlig

documents-memo-title = Notat – { $subject }
documents-memo-title-of-input = Notat – { $subject } – input til { $agreement }
documents-memo-subject = Opsamling på { $kind } { $date }
documents-table-notes-title = Indlæg bord for bord – { $title }
documents-run-sheet-title = Drejebog – { $title }
documents-seating-plan-title = Bordplan – { $title }
documents-plenary-sheet-title = Til plenum – { $title }

documents-meeting-dialogue = dialogmøde
documents-meeting-conference = konference
documents-meeting-theme-day = temadag
documents-meeting-vision-day = visionsdag
documents-meeting-council = rådsmøde
documents-meeting-public = borgermøde
documents-meeting-consultation = høringsrunde

documents-day-and-clocks = { $day } kl. { $clocks }
documents-subject = Emne
documents-time = Tid
documents-place = Sted
documents-organiser = Arrangør
documents-question = Spørgsmål
documents-participants = Ved bordene
documents-present = Deltagere

# Overskrifter
documents-heading-short = Det korte
documents-heading-agreed = Aftalt ved bordene
documents-heading-agreed-here = Aftalt ved bordet
documents-heading-recurring = Temaer, der går igen
documents-heading-single = Enkeltstående idéer og pointer ({ $count })
documents-heading-examples = Eksempler ({ $count })
documents-heading-questions = Spørgsmål, vi skylder svar på ({ $count })
documents-heading-other = Øvrige indlæg ({ $count })
documents-heading-loose-ideas = Idéer, der ikke er samlet i pointer ({ $count })
documents-others-of-theme = { $count } indlæg
documents-others-annexed = De er for mange til et notat og står i »{ documents-kind-table-notes }« med bordenes egne ord.
documents-others-untold = De er for mange til et notat og er ikke gengivet her.
documents-heading-answers = Ingen bemærkninger og ikke drøftet
documents-heading-next-steps = Videre proces
documents-heading-dates = Datoer
documents-heading-about = Om opsamlingen
documents-heading-before = Inden mødet
documents-heading-themes = Temaer
documents-heading-members = Ved bordet
documents-heading-wall-list = Find dit bord

# Hvor noget kommer fra
documents-table = Bord { $table }
documents-from-table = Indlæg fra bord { $table }
documents-challenge-from-table = Udfordring fra bord { $table }
documents-idea-from-table = Idé fra bord { $table }
documents-example-from-table = Eksempel fra bord { $table }
documents-question-from-table = Spørgsmål fra bord { $table }
documents-at-tables = { $count ->
   *[other] bord { $numbers }
}
documents-source-table = Bord { $table }
documents-source-note = Bord { $table }, indlæg { $number }
documents-source-point = Pointe { $number }
documents-source-own-point = Pointe fra opsamlingen
documents-source-tables = { $count ->
   *[other] Bord { $tables }
}
documents-source-tables-and-theme = { $count ->
   *[other] Bord { $tables }, tema { $theme }
}
documents-not-stated = Ikke oplyst
documents-dissent = Uenighed

documents-theme-heading = { $number }. { $title }
documents-theme-in-list = Tema { $number }: { $title }
documents-theme-in-sentence = tema { $number }
documents-theme-quoted = »{ $title }«
documents-of-them-under = heraf { $tables } under { $theme }
documents-see-also = Se også { $theme }: »{ $point }«
documents-no-theme = Uden tema
documents-theme-added-by = Temaet blev tilføjet af bord { $table }.
documents-theme-added-by-party = Temaet blev tilføjet af { $party }.
documents-called-by = { $party } kalder det »{ $title }«.
documents-called-here = Kaldet »{ $title }« i svaret.
documents-theme-answered = Besvaret af { $tables }.
documents-heading-added = Tilføjet af bordene
documents-heading-added-too = Tilføjet i svarene
documents-heading-takes-home = Hvad tager vi med hjem ({ $count }{ $silent ->
    [0] { "" }
   *[other] , heraf { $silent } ikke oplyst
})
documents-theme-earlier = Tidligere: { $title }.
documents-theme-discussed = Drøftet ved { $tables }.
documents-question-text = Spørgsmål { $number }: { $text }
documents-no-remarks = Ingen bemærkninger
documents-late = efter fristen
documents-note-late = kom frem efter lukketid
documents-not-discussed = Ikke drøftet

documents-agreed-at = Ved bord { $table } blev det aftalt{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-agreed-at-by = Ved bord { $table } ({ $bodies }) blev det aftalt{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-nothing-recurs-here = Ingen pointe går igen her.
documents-nothing-recurs-under = Ingen pointe går igen under tema { $numbers }.
documents-short-disputed = uenighed
documents-nothing-gathered = Der er ikke samlet pointer.
documents-nothing-recurs = Der er ikke samlet pointer, som går igen ved flere borde.

# Indlæg bord for bord
documents-numbered-note = { $number }{ $marks }: { $text }
documents-contribution-challenge = udfordring
documents-contribution-idea = idé
documents-contribution-example = eksempel
documents-contribution-question = spørgsmål
documents-at-question = til spørgsmål { $number }
documents-starred = stjerne

# Videre proces
documents-actions-counted = { $count ->
    [0] Der er ikke aftalt handlinger.
   *[other] { $counted }.
}{ $who ->
    [0] { "" }
   *[other] { " " }{ $who } mangler ansvarlig.
}{ $when ->
    [0] { "" }
   *[other] { " " }{ $when } mangler frist.
}
documents-column-number = Nr.
documents-column-what = Hvad
documents-column-who = Hvem
documents-column-when = Senest
documents-column-form = Form
documents-column-source = Kilde
documents-column-status = Status
documents-missing-who = Mangler ansvarlig
documents-missing-when = Mangler frist
documents-filled-in-later = udfyldt efter mødet
documents-on-behalf-of = på vegne af { $party }
documents-somebody-at-table = deltager ved bord { $table }
documents-somebody-at-table-first = Deltager ved bord { $table }
documents-condition = (betingelse: { $condition })
documents-words-and-day = { $words } ({ $day })
documents-about-day = { $words } (ca. { $day })
documents-no-such-day = { $words } ({ documents-certainty-impossible })
documents-form-idea-catalogue = Idékatalog
documents-form-example-collection = Eksempelsamling
documents-form-pilot = Pilotprojekt
documents-form-trial = Forsøg
documents-form-meeting = Møde
documents-form-letter = Brev
documents-form-promise = Tilsagn
documents-form-project = Udviklingsprojekt
documents-form-inquiry = Undersøgelse
documents-form-other = Andet
documents-split-from = delt fra { $number }
documents-merged = lagt sammen med { $numbers }
documents-merged-named = Lagt sammen med handling { $number } ({ $what })
documents-merged-unnumbered = Lagt sammen med »{ $what }«
documents-unanswered = mangler svar
documents-status-not-started = Ikke startet
documents-status-ongoing = I gang
documents-status-waiting = Afventer
documents-status-done = Afsluttet
documents-status-dropped = Udgår
documents-status-carried-over = Videreført
documents-no-reason = uden begrundelse
documents-warning-before-its-decision = datoen ligger før den beslutning, den følger af
documents-warning-wrong-side = datoen ligger på den forkerte side af mødet
documents-warning-far = datoen ligger langt fra mødet

# Om opsamlingen
documents-notes-counted = { $count ->
    [0] Ingen indlæg
   *[other] { $count } indlæg fra { $tables }
}
documents-points = { $count ->
    [one] { $count } pointe
   *[other] { $count } pointer
}
documents-parties = { $kind ->
    [municipalities] { $count ->
        [one] { $count } kommune
       *[other] { $count } kommuner
    }
   *[others] { $count ->
        [one] { $count } afsender
       *[other] { $count } afsendere
    }
}
documents-notes-gathered = { $count ->
    [0] Ingen af dem er samlet i pointer.
   *[other] { $count } af dem er samlet i { $points }.
}
documents-table-merged = Bord { $table } blev en del af bord { $into }.
documents-table-merged-at = Bord { $table } blev en del af bord { $into } { $clock }.
documents-own-cases-left-out = { $count ->
    [one] { $count } egen sag er ikke gengivet:
   *[other] { $count } egne sager er ikke gengivet:
}
documents-withdrawn-left-out = { $count } indlæg er udeladt:
documents-erased-left-out = { $count } indlæg er udeladt:
documents-why-own-cases = En egen sag handler om én bestemt person og forlader ikke bordet.
documents-why-withdrawn = Trukket tilbage.
documents-why-erased = Slettet efter anmodning.
documents-held-back = (holdt tilbage i den offentlige udgave)
documents-why-held-back = Det handler måske om én person, eller et cpr-nummer står i det.
documents-held-back-left-out = { $count } indlæg er holdt tilbage:
documents-held-back-elsewhere = { $count ->
    [one] { $count } sted i pointer, handlinger og opsamlingens ord er holdt tilbage:
   *[other] { $count } steder i pointer, handlinger og opsamlingens ord er holdt tilbage:
}
documents-why-themes-waiting = Mødelederen har ikke afgjort, for hvem temaet er.
documents-themes-waiting-left-out = { $count ->
    [one] Titlen på { $count } tema, som et bord har tilføjet, er holdt tilbage:
   *[other] Titlerne på { $count } temaer, som borde har tilføjet, er holdt tilbage:
}
documents-nothing-left-out = Intet er udeladt.
documents-points-of-nobody = { $count ->
    [one] { $count } pointe er skrevet ved opsamlingen, uden indlæg bag.
   *[other] { $count } pointer er skrevet ved opsamlingen, uden indlæg bag.
}
documents-point-of-nobody = uden indlæg bag
documents-nothing-taken-out = Ingen indlæg er taget ud. Bilaget med alle indlæg bord for bord følger ikke med en offentlig udgave.
documents-participants-and-unannounced = { $unannounced ->
    [one] { $came } ({ $expected } af { $listed } tilmeldte og { $unannounced } uanmeldt)
   *[other] { $came } ({ $expected } af { $listed } tilmeldte og { $unannounced } uanmeldte)
}
documents-participants-ticked = { $came } af { $listed } tilmeldte
documents-participants-listed = { $listed ->
    [one] { $listed } tilmeldt
   *[other] { $listed } tilmeldte
}
documents-method = Pointerne er formuleret ved opsamlingen; indlæggene står med bordenes egne ord. Der tælles borde, ikke indlæg, blandt de borde, der drøftede temaet.
documents-method-consultation = Pointerne er formuleret ved opsamlingen; svarene står med afsendernes egne ord. Der tælles afsendere, ikke svar, blandt dem, der besvarede spørgsmålet.
documents-made-at = Dannet { $day } { $clock }.
documents-made-of-record = Dannet af mødets optegnelser, som de stod { $day } { $clock }.
documents-made-on = Dannet { $day }.

# Program og drejebog
documents-item-by = { $title } v/ { $responsible }
documents-times-proposed = Tidspunkterne er foreslået og ikke bekræftet.
documents-column-time = Tidspunkt
documents-column-item = Programpunkt
documents-column-purpose = Formål
documents-column-responsible = Ansvarlig
documents-column-remarks = Praktiske bemærkninger
documents-inserted = Indsat på dagen
documents-locked = Låst.
documents-locked-for = Låst ({ $reason }).
documents-proposed = Tiden er foreslået.
documents-skipped = Sprunget over.
documents-at-the-tables = Taget ved bordene.
documents-held = Holdt { $start }–{ $end }.
documents-began = Begyndt { $start }.

# Bordplan
documents-no-tables = Der er ingen borde endnu.
documents-nobody-seated = Ingen er sat ved bordet.
documents-round = runde { $rounds }
documents-column-name = Navn
documents-column-table = Bord

# Ark til plenum
documents-plenary-challenges = { $count ->
    [one] { $count } udfordring
   *[other] { $count } udfordringer
}
documents-plenary-ideas = { $count ->
    [one] { $count } idé
   *[other] { $count } idéer
}
documents-plenary-examples = { $count ->
    [one] { $count } eksempel
   *[other] { $count } eksempler
}
documents-plenary-questions = { $count } spørgsmål
documents-plenary-unsorted = { $count } indlæg uden slags
documents-plenary-none-sorted = { $count ->
    [one] { $count } indlæg, ikke mærket med slags
   *[other] { $count } indlæg, ingen af dem mærket med slags
}
documents-plenary-counted = { $counted }. Opgjort { $clock }.

# Formater
documents-foot = { $state }. Dannet { $day } { $clock }.
documents-foot-record = { $state }. Efter optegnelserne { $day } { $clock }.
documents-foot-day = { $state }. Opgjort { $day }.
documents-foot-state = { $state }.
documents-plain-section = Afsnit: { $title }
documents-plain-subsection = Underafsnit: { $title }
documents-plain-rows = { $count ->
    [one] Tabel med { $count } række
   *[other] Tabel med { $count } rækker
}
documents-plain-row = Række { $number }
documents-about-title = ca. { $title }
documents-column-condition = Betingelse
documents-column-on-behalf-of = På vegne af
documents-column-day = Dato
documents-column-certainty = Datoen er
documents-column-missing = Mangler
documents-column-theme = Tema
documents-column-question = Spørgsmål
documents-column-kind = Slags
documents-column-note = Indlæg
documents-column-star = Stjerne
documents-column-clock = Kl.
documents-column-point = Pointe
documents-certainty-exact = nøjagtig
documents-certainty-about = ca.
documents-certainty-impossible = ingen dag i kalenderen

# Handleplan
documents-kind-action-plan = Handleplan
documents-action-plan-title = Handleplan – { $title }

# Journalpakke
documents-journal-file = journalliste
documents-journal-title = Journalliste – { $title }
documents-journal-case = Journal nr.
documents-journal-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}
documents-column-file = Fil
documents-column-document = Dokument
documents-column-audience = Målgruppe
documents-column-bytes = Bytes
documents-column-checksum = SHA-256

# Referat
documents-kind-minutes = Referat
documents-minutes-of-discussion = Referat (drøftelse)
documents-minutes-title-dated = { $document } – { $title }
documents-minutes-title = { $document } – { $title } { $date }
documents-decision-missing = Udkast – beslutning mangler
documents-decision-open = Beslutning mangler. Den skrives ind, før referatet sendes til godkendelse.
documents-decision-none = Drøftet. Mødet traf ingen beslutninger ud over de aftalte handlinger.
documents-minutes-absent = Fraværende: { $absent }
documents-ticked-people = { $count } ({ $names })
documents-ticked-bodies = { $count } (heraf alle fra { $names })
documents-ticked-and-open = { $said }; { $count } er ikke krydset af
documents-ticked-none = Ingen
documents-minutes-item = { $number }. { $title }
documents-minutes-discussed = Drøftet ved bordene.
documents-minutes-theme-nothing-noted = Der er ikke skrevet noget under temaet.
documents-minutes-theme-no-points = { $count ->
    [one] Der er skrevet { $count } indlæg; det er ikke samlet i en pointe.
   *[other] Der er skrevet { $count } indlæg; de er ikke samlet i pointer.
}
documents-minutes-theme-outside-points = { $count ->
    [one] Derudover er der skrevet { $count } indlæg; det er ikke samlet i en pointe.
   *[other] Derudover er der skrevet { $count } indlæg; de er ikke samlet i pointer.
}
documents-minutes-approved = Godkendt den:
documents-heading-discussed = Drøftelsen
documents-heading-decision = Beslutning
documents-heading-approved = Godkendelse
documents-heading-dissents = Særstandpunkter
documents-dissent-about = Til »{ $point }«:
documents-dissenting-view = Særstandpunkt fra { $party }:
documents-dissenting-view-of-theme = Særstandpunkt fra { $party } til »{ $theme }«:
documents-dissenting-view-of-question = Særstandpunkt fra { $party } til »{ $theme }«, spørgsmål { $question }:

# Høringssvar
documents-kind-consultation = Høringssvar
documents-consultation-title = Høringssvar – { $title }
documents-consultation-to = Til
documents-consultation-from = Fra
documents-consultation-due = Frist
documents-consultation-case = Sag
documents-consultation-held = Drøftet den
documents-consultation-contact = Kontakt
documents-consultation-general = Til temaet som helhed
documents-heading-message = Hovedbudskab
documents-message-open = Hovedbudskabet er ikke skrevet endnu: der er ingen pointer.
documents-heading-how = Sådan blev svaret til

# Høringsnotat
documents-kind-collation = Høringsnotat
documents-collation-title = Høringsnotat – Opsamling af input til { $title }
documents-received-from = Modtaget fra { $count } af { $of }.
documents-not-received-by = Ikke modtaget pr. { $day }
documents-heading-main-lines = Hovedlinjer
documents-nothing-recurs-in-answers = Der er ikke samlet pointer, som går igen i flere svar.
documents-nobody-answered = Ingen har svaret på spørgsmålet.
documents-heading-proposals = Forslag til fælles initiativer ({ $count })
documents-heading-matrix = Bilag A: Hvem svarede på hvad
documents-heading-answers-annex = Bilag B: Svarene i afsendernes egen ordlyd
documents-answers-annex = De står i »{ documents-kind-table-notes }«, afsender for afsender.
documents-answers-annex-internal = De er interne og følger ikke med den offentlige udgave.
documents-column-party = Afsender
documents-column-body = Råd eller udvalg
documents-column-received = Modtaget
documents-column-how = Form
documents-column-proposal = Forslag
documents-column-asked = Spørgsmål { $number }
documents-did-answer = Svar
documents-did-answer-the-theme = Besvaret under temaet som helhed
documents-did-not-answer = Ikke besvaret
documents-nothing-came = Ikke modtaget

# Idékatalog og eksempelsamling
documents-kind-idea-catalogue = Idékatalog
documents-idea-catalogue-title = Idékatalog – { $title }
documents-idea-catalogue-about = Idéerne står med bordenes egne ord; de, der er samlet i én pointe, står under den.
documents-idea-catalogue-about-answers = Idéerne står med afsendernes egne ord; de, der er samlet i én pointe, står under den.
documents-idea-catalogue-ask = »Ikke oplyst« er det, der skal spørges om, før kataloget sendes ud.
documents-kind-example-collection = Eksempelsamling
documents-example-collection-title = Eksempelsamling – { $title }
documents-entry = Nr. { $number }: { $title }
documents-entry-unnumbered = { $title }
documents-entry-from = Fra
documents-entry-note = indlæg { $number }
documents-entry-point = Hører til
documents-entry-for-whom = For hvem
documents-entry-tried = Afprøvet
documents-entry-cost = Økonomi og kompetence
documents-entry-contact = Kontakt
documents-entry-where = Hvor
documents-entry-outcome = Hvad kom der ud af det

# Breve
documents-kind-letter = Brev
documents-kind-reminder = Påmindelse
documents-reminder-title = Hvordan går det? – { $title }
documents-reminder-asked = { $count ->
    [one] En handling fra { $meeting } { $date } er jeres. Skriv, hvordan det går med den, og send arket tilbage inden næste orientering.
   *[other] { $count } handlinger fra { $meeting } { $date } er jeres. Skriv ved hver, hvordan det går, og send arket tilbage inden næste orientering.
}
documents-reminder-since = Aftalt
documents-reminder-behalf = På vegne af
documents-reminder-condition = Betingelse
documents-reminder-last = Seneste status
documents-reminder-none = ingen endnu
documents-reminder-status = Status nu
documents-reminder-happened = Hvad er der sket?
documents-letter-title = Tak for jeres deltagelse – { $kind } { $date }
documents-letter-to = Til
documents-letter-from = Fra
documents-letter-date = Dato
documents-letter-greeting = Kære deltagere fra { $receiver }
documents-letter-thanks = Tak for jeres deltagelse på { $meeting } { $date } og for jeres bidrag.
documents-letter-agreed = Ved bord { $table } ({ $bodies }) blev det aftalt:
documents-letter-by = { $what } – frist: { $when }
documents-letter-proposed = Vi foreslår, at vi taler videre om det, bordet var optaget af:
documents-letter-day = Skriv gerne til os med de dage, der passer jer.
documents-letter-regards = Med venlig hilsen
documents-letter-on-behalf = På vegne af { $party }: { $who }
documents-unsent-nobody-seated = Intet brev: der er aftalt et, men ved bordene sidder ingen kommune eller forening, som det kan sendes til. Skriv dem ved bordene i programfilen (rundbord edit), hver med sin rolle.
documents-unsent-nothing-agreed = Intet brev: der er aftalt et, men ingen handling er aftalt ved et bord, hvor en kommune eller forening sidder. Skriv »/fra bord 1« lige efter handlingen, så får de ved bordet hver sit.
documents-unsent-some = Intet brev for handling { $numbers }: hver kommune og forening ved et bord, hvor noget er aftalt, får ét brev, og disse er ikke blandt dem. Nævn modtageren i handlingen, og se efter, at den sidder ved bordet med sin rolle.

# Deltagerliste
documents-kind-participants = Deltagerliste
documents-participants-title = Deltagerliste { $edition } – { $title }
documents-participants-door = til indskrivning
documents-participants-handout = til uddeling
documents-participants-counted = Ved bordene: { $count }.
documents-participants-came = Kommet: { $came }. Udeblevet: { $away }.
documents-participants-is-here = ja
documents-participants-is-away = udeblevet
documents-column-arrived = Mødt
documents-column-role = Organisation eller rolle

# Bordkort
documents-kind-cards = Bordkort
documents-cards-title = Bordkort og spørgsmålskort – { $title }
documents-card-table = BORD { $table }
documents-card-moved = Gå til bord { $table }
documents-card-question = { $number }: { $text }
documents-card-rules = Ved bordet
documents-card-rule-one = Én ad gangen.
documents-card-rule-common = Skriv det fælles, ikke om enkelte personer.
documents-card-rule-stars = Sæt stjerne ved de 3 vigtigste.

# Orientering
documents-kind-briefing = Orientering
documents-briefing-title = Orientering om status – { $title }
documents-briefing-title-later = Orientering om status – { $title }, pr. { $day }
documents-briefing-title-as-of = Orientering om status – { $title }, som det så ud den { $day }
documents-briefing-resume = Der orienteres om, hvad der er sket med det, der blev aftalt ({ $kind } { $date }).
documents-briefing-resume-to = { $receiver } orienteres i dette notat om, hvad der er sket med det, der blev aftalt ({ $kind } { $date }).
documents-briefing-since = Siden »{ $round }« ({ $day }): { $counted }. { $changed ->
    [0] Ingen har fået en ny status.
    [one] { $changed } har fået en ny status.
   *[other] { $changed } har fået en ny status.
}
documents-briefing-last-round = Ved orienteringen { $day }: { $counted }. Siden »{ $round }« havde { $changed ->
    [0] ingen
   *[other] { $changed }
} fået en ny status.
documents-changed-since-meeting = Ændret siden mødet:
documents-action-named = Handling { $number } ({ $what })
documents-action-unnumbered = Handlingen »{ $what }«
documents-new-actions = { $count ->
    [one] { $count } ny handling
   *[other] { $count } nye handlinger
}
documents-new-deadline = ny frist { $now }, før { $before }
documents-new-responsible = ny ansvarlig { $now }, før { $before }
documents-none-said = ingen
documents-cancelled-since-meeting = { $count ->
    [one] { $count } handling er aflyst siden mødet
   *[other] { $count } handlinger er aflyst siden mødet
}
documents-cancelled-since-round = { $count ->
    [one] { $count } handling er aflyst siden »{ $round }«
   *[other] { $count } handlinger er aflyst siden »{ $round }«
}
documents-promises = { $count } tilsagn
documents-actions = { $count ->
    [one] { $count } handling
   *[other] { $count } handlinger
}
documents-heading-background = Baggrund
documents-heading-since-last = Siden sidste orientering
documents-heading-projects = Udviklingsprojekter
documents-heading-no-area = Uden område
documents-no-actions-here = Der er ingen handlinger på området.
documents-not-agreed-then = Ikke aftalt endnu
documents-column-action = Handling
documents-column-deadline = Frist
documents-column-remark = Bemærkning
documents-briefing-recommendation = At orienteringen tages til efterretning.
documents-heading-resume = Resume
documents-heading-recommendation = Indstilling
documents-heading-presentation = Sagsfremstilling
documents-heading-status = Status
documents-heading-late = Frister, der er overskredet
documents-heading-economy = Økonomi
documents-heading-next-date = Næste dato

# Det sagde I
documents-kind-what-became = Det sagde I
documents-what-became-title = Det sagde I – det blev det til – { $title }
documents-became-point = Indgår i pointen: { $point }
documents-became-action = Handling { $number }: { $what }
documents-became-unnumbered = Handling: { $what }
documents-became-annexe = Står i »{ documents-kind-table-notes }« med jeres egne ord.
documents-became-note = Står i notatet med jeres egne ord.
documents-heading-themes-everywhere = Temaer ved alle borde
documents-heading-organisations = Kommuner og foreninger
documents-organisation = { $body }: { $tables }, { $count ->
   *[other] { $count } indlæg
}, heraf { $gathered } i pointer

# Opsamlingens egne ord, prioritering, tilsagn
documents-heading-conclusion = Konklusion
documents-heading-priorities = Prioriteret i plenum
documents-heading-promises = Tilsagn ({ $count })
documents-heading-history = Sådan er det gået
documents-heading-next-meeting = Næste møde
documents-priority = Prioritet
documents-priority-before = Prioritet, før pointerne blev lagt sammen:
documents-priority-part-of = (nu en del af: { $point })
documents-priority-classes = Klasser, aftalt i plenum
documents-priority-hands = Håndsoprækning, hænder talt i salen
documents-priority-stars = Stjerner fra bordene
documents-priority-counted = { $count ->
    [one] { $count } hånd
   *[other] { $count } hænder
}
documents-class-must = Skal
documents-class-important = Vigtigt
documents-class-extra = Ekstra
documents-owed-by = { $who } svarer
documents-owed-by-nobody = Mangler en, der svarer
documents-minutes-present = Til stede: { $present }
documents-minutes-ticked = Krydset af på deltagerlisten: { $present }
documents-minutes-attended = Deltog:
documents-attended-from = fra kl. { $clock }
documents-attended-until = forlod mødet kl. { $clock }
documents-minutes-decision = Beslutning:
documents-plenary-more-points = { $count ->
    [one] Og { $count } pointe mere, der går igen.
   *[other] Og { $count } pointer mere, der går igen.
}
documents-more-words = { $count ->
    [one] Og { $count } indlæg mere; det står i »{ documents-kind-table-notes }«.
   *[other] Og { $count } indlæg mere; de står i »{ documents-kind-table-notes }«.
}
documents-more-words-untold = { $count ->
    [one] Og { $count } indlæg mere, som ikke er gengivet her.
   *[other] Og { $count } indlæg mere, som ikke er gengivet her.
}
documents-the-dialogue = dialogmødet
documents-the-conference = konferencen
documents-the-theme-day = temadagen
documents-the-vision-day = visionsdagen
documents-the-council = rådsmødet
documents-the-public-meeting = borgermødet
documents-the-consultation = høringsrunden
documents-annexes-none = Ingen bilag.
documents-heading-annexes = Bilag
documents-annex = Bilag { $number }:
documents-annex-status = Statusbeskrivelse
documents-annex-status-of = { documents-annex-status } (handleplan med alle handlinger)
documents-annex-internal = { $title } (intern)
documents-annex-letters-final = Breve til { $bodies }
documents-annex-letters = Brevudkast til { $bodies }
documents-own-words = Ordret
documents-minutes-nothing-noted = Der er ikke skrevet noget under punktet.
documents-minutes-discussed-here = Drøftet.
documents-approved-at-table = Læst op og godkendt ved bord { $table } { $clock }.
documents-not-approved-here = Ikke læst op og godkendt ved bordet.
documents-nobody-approved = Indlæggene er ikke læst op og godkendt ved bordene.
documents-approved = Læst op og godkendt ved { $tables }.
documents-approved-one = bord { $table } ({ $clock })
documents-not-approved = Ikke læst op og godkendt ved { $tables }.
documents-invitations-title = Bordkort med koder – { $title }
documents-invitations-file = bordkort-med-koder
documents-invitations-address = Mødelederens maskine: { $address }
documents-invitations-qr = Det samme som QR-kode
documents-invitations-foot = { $title }. Koden er bordets adgang: bliver kortet væk, så bed mødelederen om en ny.
documents-held-on = Holdt { $day } kl. { $start }–{ $end }.
documents-began-on = Begyndt { $day } kl. { $start }.
documents-days-and-clocks = { $first } kl. { $start } til { $last } kl. { $end }
documents-inexact-days-and-clocks = { $day }, { $count } dage, kl. { $clocks }
documents-participants-answering = Afsendere
documents-heading-agreed-too = Aftalt af afsenderne
documents-agreed-by-party = { $party } har aftalt{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-others-annexed-answers = De er for mange til et notat og står i »{ documents-kind-table-notes }« med afsendernes egne ord.
documents-why-own-cases-in-answers = En egen sag handler om én bestemt person og tages ikke med i svarene.

# Hvem der var der, i grupper
documents-group = { $count } { $roles }
documents-group-all = alle { $roles }
documents-group-user = { $count ->
    [one] bruger
   *[other] brugere
}
documents-group-citizen = { $count ->
    [one] borger
   *[other] borgere
}
documents-group-relative = { $count ->
    [one] pårørende
   *[other] pårørende
}
documents-group-politician = { $count ->
    [one] politiker
   *[other] politikere
}
documents-group-official = { $count ->
    [one] embedsmand
   *[other] embedsmænd
}
documents-group-organisation = { $place ->
    [alone] fra foreninger
   *[other] foreninger
}
documents-group-municipality = fra kommuner
documents-group-region = { $place ->
    [alone] fra regionen
   *[other] region
}
documents-group-host = { $count ->
    [one] bordvært
   *[other] bordværter
}
documents-group-scribe = { $count ->
    [one] bordskriver
   *[other] bordskrivere
}
documents-group-other = andre
documents-group-others = { $count ->
    [one] { $count } anden
   *[other] { $count } andre
}
