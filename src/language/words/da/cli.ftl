# Kommandolinjen.

cli-try = Prøv: { $what }
cli-because = Fordi: { $what }
cli-verified =
    Optegnelsen er hel: { $authors ->
        [one] { $authors } forfatter
       *[other] { $authors } forfattere
    }, { $entries ->
        [one] { $entries } post
       *[other] { $entries } poster
    }, { $erased ->
        [one] { $erased } slettet
       *[other] { $erased } slettede
    }, { $signatures ->
        [one] { $signatures } underskrift kontrolleret
       *[other] { $signatures } underskrifter kontrolleret
    }.
cli-not-verified =
    Optegnelsen er beskadiget: { $authors ->
        [one] { $authors } forfatter
       *[other] { $authors } forfattere
    }, { $entries ->
        [one] { $entries } post holder
       *[other] { $entries } poster holder
    }, { $erased ->
        [one] { $erased } slettet
       *[other] { $erased } slettede
    }, { $signatures ->
        [one] { $signatures } underskrift kontrolleret
       *[other] { $signatures } underskrifter kontrolleret
    }.
cli-erased-passage = Ordene er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-erased-before = »{ $found }« er slettet. Ordene er ikke i nogen fil.
cli-erased = Ordene i #{ $number } er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-facilitator = Mødeleder
cli-entry-erased = (slettet)
cli-no-meetings = Ingen møder endnu. Begynd et med rundbord run FIL.
cli-paths-settings = Indstillinger
cli-paths-data = Data
cli-paths-meetings = Møder
cli-paths-logs = Log
cli-terminal-needed = Skærmen kræver en terminal.
cli-terminal-needed-try = Brug --plain, når der læses fra en fil eller et rør.
cli-dumb-terminal = Terminalen kan ikke vise skærmbilleder (TERM=dumb); mødet føres i linjer, som med --plain.
cli-network-folder = Optegnelsen ligger i en mappe på netværket eller i skyen. Den kan gå i stykker der; vælg en mappe på denne maskine med --record.
cli-about = Led et levende dialogmøde: programmets ur, bordenes indlæg, pointerne, videre proces og dokumenterne.
cli-verb-run = Leder mødet, på skærmen eller med --plain i linjer.
cli-verb-receive = Tager filer fra borde uden net ind i deres møde.
cli-verb-return = Lægger svarene fra jeres eget møde i den bordfil, som høringens afsender har sendt.
cli-argument-table-file = Bordfilen fra høringens afsender. Svarene lægges i den, og den sendes tilbage.
cli-argument-points = Kun pointerne; bordenes egne indlæg bliver hjemme.
cli-returned = Svaret ligger i { $path }: { $what }. Send filen tilbage; modtageren skriver: rundbord receive FIL
cli-return-kept = { $count } indlæg bliver hjemme. { $loose ->
    [0] De ligger alle under en pointe.
   *[other] { $loose } af dem ligger ikke under en pointe, og det, de siger, kommer ikke med.
 }
cli-return-no-points = Der er ingen pointer at sende. Saml indlæggene i pointer, eller send dem med: lad --points være.
cli-return-nothing = Der er intet at sende: ingen har skrevet noget i mødet endnu.
cli-return-rehearsal = Svaret er fra generalprøven: send det ikke.
cli-verb-join = Skriver med ved et bord fra en anden maskine, på skærmen eller med --plain i linjer.
cli-join-ask = Skriv koden fra bordkortet, og evt. adressen efter den. Enter går videre:
cli-verb-demo = Viser mødet i Ringsted på tre minutter, med borde, der skriver af sig selv.
cli-argument-rehearse = Prøver mødet tres gange så hurtigt, med borde, der skriver af sig selv. Intet gemmes.
cli-verb-new = Laver en ny programfil: fra en indbydelse, efter et af de fem møder eller fra bunden.
cli-verb-edit = Retter programmet før dagen: tider, temaer, borde, deltagere, datoer. Alt gemmes straks.
cli-edit-needs-terminal-try = Ret filen i en teksteditor, og se den igen med rundbord check FIL.
cli-verb-check = Viser programmet med alle tider, og hvad der er foreslået.
cli-verb-export = Skriver mødets dokumenter, mens det er i gang eller bagefter.
cli-verb-list = Viser møderne på denne maskine.
cli-verb-verify = Kontrollerer en optegnelses kæde og underskrifter.
cli-verb-log = Viser, hvem der skrev hvad hvornår.
cli-verb-erase = Sletter ordene i et indlæg, en pointe, en handling eller et navn fra alle programmets filer.
cli-verb-schema = Skriver JSON-skemaet for programfilen eller for eksporten.
cli-verb-paths = Viser, hvor filerne ligger.
cli-verb-completions = Skriver det, en skal bruger til at fuldføre kommandoer.
cli-verb-man = Skriver manualsiden.
cli-argument-lang = Programmets sprog.
cli-argument-config = Filen med indstillinger.
cli-argument-file = Programfilen, fx sessions/ringsted-2022.json.
cli-argument-record = Optegnelsen, hvis den ikke ligger på sin sædvanlige plads.
cli-argument-rehearsal = Generalprøvens optegnelse i stedet for mødets.
cli-argument-plain = Linjer i stedet for skærmbilleder: for skærmlæsere og scripts.
cli-argument-host = Åbner døren for bordenes maskiner, på denne adresse eller port.
cli-argument-door = Hvor denne maskine åbner sin dør, hvis den overtager mødet.
cli-argument-offline = Bordets fil, når intet net når mødelederens maskine: mødelederen laver den med /bordfiler, bordet skriver i den, og den bæres tilbage. Er den der ikke, begyndes den for den plads, maskinen har haft.
cli-argument-files = Bordenes filer, eller mapper med dem. Så tit du vil: det, der er her, kommer ikke ind igen.
cli-argument-place = Hvor mødelederens maskine er, fx 10.11.4.7:4747; eller mødets kode, hvis mødet ses på nettet.
cli-argument-meeting = Programfilen, eller væggens kode på en maskine for sig selv; uden dem vises det møde, der er åbent på denne maskine.
cli-argument-address = Hvor mødelederens maskine er, fx 10.11.4.7:4747.
cli-argument-code = Koden fra bordkortet; uden den bruges den seneste plads.
cli-argument-clock = Generalprøve: uret begynder her, fx 2022-04-07T15:55.
cli-argument-speed = Generalprøvens ur går så mange gange hurtigere.
cli-argument-color = Hvornår der bruges farver.
cli-argument-json = Svaret som JSON.
cli-argument-format = Formater med komma imellem: { $formats }. Ellers { $usual }.
cli-argument-all = Alle formater og en liste over filerne med tjeksummer (journalpakke).
cli-argument-as-of = Kun statusorienteringen, som det så ud den dag, fx 2006-12-06.
cli-argument-case-number = Sagsnummeret: i dokumenternes hoved, hvor feltet er tomt, og på listen.
cli-argument-audience = Til hvem: internal (intern) eller public (offentlig).
cli-argument-out = Mappen, dokumenterne skrives i.
cli-argument-is-final = Endelig i stedet for udkast.
cli-argument-what = Et indlægs nummer, eller det, der står i [ ] i rundbord log.
cli-argument-of = Hvilket skema.
cli-argument-shell = Skallen.
cli-state-closed = afsluttet
cli-state-not-started = ikke begyndt
cli-state-running = i gang
cli-state-ended = slut
cli-state-seat = din plads ved en andens møde
cli-state-unreadable = kan ikke læses
cli-meeting = { $title } – { $state }, { $notes } indlæg
cli-read-as-far = Optegnelsen { $path } er beskadiget ({ $fault }); { $entries } poster kunne læses.
cli-template =
    Brug: {"{usage}"}

    Kommandoer:
    {"{subcommands}"}

    Valg:
    {"{options}"}
cli-template-verb =
    Brug: {"{usage}"}

    Argumenter:
    {"{positionals}"}

    Valg:
    {"{options}"}
cli-template-bare =
    Brug: {"{usage}"}

    Valg:
    {"{options}"}
cli-options = VALG
cli-usage = rundbord [VALG] [KOMMANDO]
cli-argument-help = Viser denne hjælp.
cli-argument-version = Viser udgaven.
cli-verb-import = Tager indlæg ind fra en fil med JSON-linjer eller CSV (bord eller afsender, tema, spørgsmål, tekst).
cli-suggest-works = Sammenligner { $count } indlæg. Det tager nogle sekunder …
cli-verb-suggest = Foreslår for hvert indlæg slags, egen sag og de indlæg, der ligner mest. Ændrer intet.
cli-argument-notes = Filen med indlæg.
cli-import-refused = Linje { $line }: { $why }
cli-import-nothing = { $count ->
    [one] { $count } linje kan ikke tages ind. Intet er skrevet. Ret den, og tag filen ind igen.
   *[other] { $count } linjer kan ikke tages ind. Intet er skrevet. Ret dem, og tag filen ind igen.
}
cli-imported = { $count ->
    [one] { $count } indlæg er taget ind.
   *[other] { $count } indlæg er taget ind.
}
cli-imported-steps = { $steps ->
    [one] Det er ét skridt: /fortryd i mødet tager det hele tilbage.
   *[other] Det er { $steps } skridt: /fortryd i mødet tager ét ad gangen tilbage.
}
cli-imported-before = { $count ->
    [one] { $count } indlæg stod der i forvejen og er ikke skrevet igen.
   *[other] { $count } indlæg stod der i forvejen og er ikke skrevet igen.
}
cli-imported-theme = Nyt tema: { $title }
cli-imported-tables = { $count ->
    [one] Nyt bord: { $names }
   *[other] Nye borde: { $names }
}
cli-imported-table = { $table } ({ $count ->
    [one] 1 indlæg
   *[other] { $count } indlæg
}, linje { $lines })
cli-import-parked = { $count ->
    [one] 1 indlæg uden tema ligger
   *[other] { $count } indlæg uden tema ligger
} under »{ $theme }«: linje { $lines }.
cli-import-mistyped-theme = Der er ikke noget tema »{ $title }«. Mente du »{ $near }«? Ret navnet, eller brug --new-themes, hvis temaet er nyt.
cli-argument-new-themes = Opretter nye temaer, også når navnet ligner et, der er der i forvejen.
cli-argument-sender = Hvem svarene er fra, fx "Læsø Kommune"; ellers en kolonne, der hedder afsender eller kommune.
cli-imported-answers = Desuden: { $names }.
cli-import-no-sender = »{ $name }« er ikke spurgt i mødet. { $is_near ->
    [0] {""}
   *[other] Mente du »{ $near }«?{" "}
 }Spurgt er: { $known }.
cli-import-no-question = »{ $named }« er ikke et spørgsmål under »{ $theme }«. { $count ->
    [0] Temaet har ingen spørgsmål: lad feltet stå tomt.
   *[other] Skriv et af numrene: { $questions }.
 }
cli-import-question-without-theme = Spørgsmål »{ $named }« af hvilket tema? Skriv også temaets nummer eller navn, eller spørgsmålets id.
cli-argument-received = Dagen, svarene kom, hvis de tages ind senere, fx 2020-01-14.
cli-value-date = DATO
cli-misuse-date = Skriv datoen som 2020-01-14.
cli-import-no-theme = Der er ikke noget tema { $number }. { $count ->
    [0] Skriv temaets navn.
   *[other] Skriv temaets navn eller et af numrene: { $themes }.
}
cli-export-of-rehearsal = Mødet er ikke åbnet endnu: papirerne er fra generalprøven.
cli-file-changed-since-opened = Programfilen er ændret, siden mødet blev åbnet, og papirerne følger den gamle. Mødet tager ændringerne med, når du åbner det igen: { $run }
cli-file-changed-since-begun = Programfilen er ændret, siden mødet begyndte. Papirerne følger programmet, som mødet blev begyndt med.
cli-file-changed-since-rehearsal = Programfilen er ændret siden generalprøven. Papirerne følger den gamle.
cli-import-own-cases = Linje { $names } er mærket som egen sag og er ikke taget ind, for { $count ->
    [one] teksten
   *[other] teksterne
} må ikke stå i mødets optegnelse. Skriv { $count ->
    [one] den
   *[other] dem
} i mødet med /egen; så bliver ordene på din maskine.
cli-import-like-own-cases = Af det, der blev taget ind, ligner { $count ->
    [one] ét indlæg en egen sag
   *[other] { $count } indlæg egne sager
}: { $names }.
cli-import-like-line = linje { $line } (#{ $number })
cli-import-unused = { $count ->
    [one] Denne kolonne er ikke brugt: { $names }
   *[other] Disse kolonner er ikke brugt: { $names }
}
cli-import-kinds = { $count ->
    [one] Denne slags kendes ikke og er ikke sat: { $names }.
   *[other] Disse slags kendes ikke og er ikke sat: { $names }.
} Brug udfordring, idé, eksempel eller spørgsmål.
cli-import-times = { $count ->
    [one] Denne tid kan ikke læses eller er ikke kommet endnu og er ikke sat: { $names }.
   *[other] Disse tider kan ikke læses eller er ikke kommet endnu og er ikke sat: { $names }.
} Skriv dem som 13.38.
cli-argument-from = Indbydelsen, der blev sendt ud: tekst eller en Word-fil (DOCX); bordfilen fra en hørings afsender; eller det sidste møde i en række: dets data (JSON) eller programfil.
cli-argument-template = Et af de fem møder, fx ringsted-2022.
cli-new-made = { $path } er lavet.
cli-new-no-programme = Indbydelsen har intet program. Punkterne er det, et dialogmøde plejer at have.
cli-new-unplaced = Ikke brugt, for programmet har ingen plads til det:
cli-new-check = Alt, hvad der er gættet, er mærket i filen. Se det igen med: rundbord check { $path }
cli-new-run =
    Ret den med: rundbord edit { $path }
    Begynd mødet med: rundbord run { $path }
cli-new-title = Nyt dialogmøde
cli-misuse-verb = Der er ikke nogen kommando, der hedder »{ $verb }«.
cli-misuse-argument = »{ $argument }« hører ikke til denne kommando.
cli-misuse-no-value = Efter { $argument } mangler der noget.
cli-misuse-value = »{ $value }« kan ikke stå ved { $argument }.
cli-misuse-conflict = { $argument } og { $other } kan ikke bruges sammen.
cli-misuse-missing = Her mangler { $argument }.
cli-misuse-no-verb = Her mangler en kommando.
cli-misuse-not-text = Kommandolinjen er ikke tekst hele vejen.
cli-misuse-other = Kommandolinjen kan ikke forstås.
cli-misuse-meant = Skriv { $nearest }, hvis det var det, du mente.
cli-misuse-values = Vælg mellem { $values }.
cli-misuse-try = Se, hvad der kan stå, med --help.
cli-misuse-speed = Det skal være et tal over 0 og højst 10.000.
cli-misuse-clock = Det skal være en dag og et klokkeslæt, fx 2022-04-07T15:55.
cli-value-file = FIL
cli-value-path = STI
cli-value-dir = MAPPE
cli-value-format = FORMAT
cli-value-invitation = INDBYDELSE
cli-value-n = N
cli-value-name = NAVN
cli-value-notes = INDLÆG
cli-value-number = NUMMER
cli-value-time = TID
cli-value-tablefile = BORDFIL
cli-value-when = HVORNÅR
cli-value-audience = HVEM
cli-value-shell = SKAL
cli-value-addr = ADRESSE
cli-value-code = KODE
cli-value-file-or-code = FIL-ELLER-KODE
cli-value-host-port = VÆRT:PORT
cli-verb-wall = Viser væggen i en anden terminal eller på en maskine for sig selv: ur, spørgsmål og det, plenum er enige om. Aldrig navne eller indlæg.
cli-wall-needs-terminal-try = Åbn et nyt terminalvindue, og skriv kommandoen der.
cli-argument-layout = Husets egen skabelon (Jinja), fx notat.html.j2; uden --format skrives kun den.
cli-verb-help = Fortæller om programmet, om en af kommandoerne eller om exitkoderne (exit-codes).
cli-argument-topic = En kommandos navn, eller exit-codes.
cli-value-topic = EMNE
cli-help-unknown = Der er ikke nogen hjælp til »{ $topic }«.
cli-help-try = Se alle kommandoerne med rundbord help.
cli-exit-codes =
    0  det gik godt
    1  det lod sig ikke gøre, og der blev sagt, hvad man kan prøve
    2  kommandolinjen blev ikke forstået
    3  mødets fil er beskadiget; den læses, så langt den kan bekræftes, og overskrives aldrig
    4  netværket
cli-verb-guide = Skriver vejledningen på én side: facilitator (mødelederen) eller scribe (bordets referent).
cli-argument-whose = Hvis vejledning.
cli-erased-point = Ordene i pointe #{ $number } er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-erased-proposal = Den ordlyd, der var foreslået til egen sag E{ $number }, er slettet fra alle programmets filer. Den egne sags egne ord har aldrig været i optegnelsen.
cli-erased-action = Ordene i handling #{ $number } er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-erased-theme = Ordene i navnet på tema { $number } er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-erased-item = Punktets titel og ansvarlige er slettet fra alle programmets filer; punktet selv står i programmet. Dokumenter, der er skrevet ud, må du selv slette.
cli-erased-table = Ordene i navn og deltagere ved bord { $number } er slettet fra alle programmets filer. Dokumenter, der er skrevet ud, må du selv slette.
cli-verb-nettest = Prøver vejen mellem to maskiner før mødet: uden adresse lyttes der, med adresse eller kode prøves der.
cli-argument-its-code = Koden, som maskinen skal høre til.
cli-argument-listens = Hvor der lyttes: adresse eller port.
cli-argument-seconds = Hvor mange sekunder der lyttes.
cli-argument-cert = Husets eget certifikat til døren (PEM), med --key.
cli-argument-key = Nøglen til certifikatet (PEM, PKCS #8).
cli-import-guessed = Filen har ingen overskrift, som kendes. Kolonne { $table } er taget som bord, kolonne { $text } som indlæg{ $theme ->
    [0] . Temaet er ikke fundet
   *[other] {" "}og kolonne { $theme } som tema
}. { $heading ->
    [1] Den første linje er taget som overskrift.
   *[other] Den første linje er taget ind som indlæg.
} Passer det ikke, så skriv Bord;Tema;Indlæg øverst i filen, og tag den ind i en ny optegnelse (--record).
