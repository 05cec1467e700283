# Hvad der gik galt, og hvad man kan prøve.

errors-file-unread = Kan ikke læse { $path }.
errors-file-unread-try = Se efter, om stien er rigtig, og om du må læse filen.
errors-programme-try = Ret filen, og prøv igen; rundbord check viser resultatet.
errors-settings = Indstillingerne i { $path } kan ikke bruges.
errors-settings-try = Ret linjen, eller flyt filen væk.
errors-refused = Mødet kan ikke tage imod det, programfilen siger.
errors-refused-try = Åbn mødet igen (/genåbn), hvis det er afsluttet; se ellers programmet efter med rundbord check.
errors-body-unread = Optegnelsen { $path } kan ikke læses helt.
errors-body-unread-try = Den er nok skrevet af en nyere rundbord: brug den nyeste udgave.
errors-no-home = Kan ikke finde en mappe til filerne.
errors-no-home-try = Sæt RUNDBORD_DATA_DIR og RUNDBORD_CONFIG_DIR til mapper, du må skrive i.
errors-no-file = Der er ingen fil { $path }.
errors-no-file-try = Gå til mappen, hvor filen ligger, eller skriv hele stien. Dine møder: rundbord list
errors-no-record = Mødet har ingen optegnelse endnu: { $path }
errors-no-record-try = Begynd det med rundbord run, eller nævn optegnelsen med --record.
errors-no-entry = Der er ikke noget indlæg eller nogen post »{ $found }« i optegnelsen.
errors-no-entry-try = Se numrene med rundbord log.
errors-output = Svaret kunne ikke skrives ud.
errors-output-try = Se efter, om det program, der læser med, stadig kører.
errors-not-saved = Ikke alt blev gemt; ovenfor står, hvad der mangler.
errors-not-saved-texts = Dette blev ikke gemt:
errors-not-saved-own-case = En egen sag. Dens ord vises ikke her.
errors-not-saved-try = Frigør plads på disken, eller vælg en anden mappe med --record, og skriv det igen.
errors-not-saved-guest-try = Frigør plads på disken, gå med igen med rundbord join, og skriv det igen.
errors-disk-full = Disken er fuld: { $path }
errors-disk-full-try = Frigør plads, eller vælg en anden mappe med --record.
errors-read-only = Må ikke skrive i { $path }.
errors-read-only-try = Vælg en mappe, du må skrive i: dokumenter med --out eller /eksport MAPPE, optegnelsen med --record eller RUNDBORD_DATA_DIR.
errors-busy = Mødet er allerede åbent i et andet program: { $path }
errors-busy-try = Gå videre i det vindue, eller luk det først.
errors-still-read = Ordene er slettet, men et andet program læser stadig i { $path }.
errors-still-read-try = Luk det andet program, og slet igen.
errors-damaged = Optegnelsen { $path } er beskadiget.
errors-damaged-try = Den røres ikke. rundbord run fortsætter i en kopi med alt, hvad der kan læses.
errors-not-a-record = { $path } er ikke en optegnelse fra rundbord.
errors-not-a-record-try = Vælg en anden fil med --record.
errors-newer-version = Optegnelsen { $path } er skrevet af en nyere rundbord.
errors-newer-version-try = Brug den nyeste udgave.
errors-missing = { $path } findes ikke.
errors-missing-try = Se efter, om stien er rigtig.
errors-exists = { $path } findes i forvejen og røres ikke.
errors-exists-try = Vælg et andet navn.
errors-does-not-follow = Posten passer ikke efter det, der står i { $path }.
errors-does-not-follow-try = Kør rundbord verify, og gem en kopi af filen.
errors-io = Noget gik galt med { $path }.
errors-io-try = Prøv igen, eller vælg en anden mappe med --record.
errors-no-chance = Styresystemet giver ingen tilfældige tal.
errors-no-chance-try = Genstart maskinen.
errors-settings-place = linje { $line }, kolonne { $column }
errors-settings-name = Der er ingen indstilling, der hedder »{ $found }«.
errors-settings-value = Værdien kan ikke være »{ $found }«.
errors-settings-near = Mente du »{ $near }«?
errors-settings-known = Du kan skrive { $known }.
errors-settings-missing = Der mangler { $name } = "…".
errors-settings-text = Her skal stå en tekst i anførselstegn.
errors-settings-list = Her skal stå en liste i kantede parenteser: ["…", "…"].
errors-settings-choice = Her skal stå true (ja) eller false (nej), uden anførselstegn.
errors-settings-table = Her skal stå felter: et afsnit med [navn] over, eller { "{" } felt = "…" { "}" }.
errors-settings-twice = Indstillingen står der allerede. Slet den ene.
errors-settings-repeated = »{ $found }« står der to gange. Slet det ene.
errors-settings-unquoted = Sæt anførselstegn om teksten: "…".
errors-settings-line = En indstilling skrives navn = "værdi" på én linje, og et afsnit [navn]. Se, om der mangler et tegn.
errors-busy-pid = Det er proces { $pid }.
errors-no-format = Der er ikke noget dokumentformat, der hedder »{ $found }«.
errors-no-format-try = Vælg blandt { $formats }, med komma imellem.
errors-crash = Programmet er gået i stykker. Alt, hvad der stod som gemt, er gemt: start det igen. Fejlen er beskrevet i { $path }
errors-notes = { $path } er ikke taget ind: { $count ->
    [0] filen kan ikke læses.
    [one] { $count } linje kan ikke læses.
   *[other] { $count } linjer kan ikke læses.
}
errors-notes-try = Ret linjerne, og prøv igen; intet er skrevet endnu.
errors-rehearsal-in-meeting = { $path } er mødets egen optegnelse; en generalprøve skrives ikke i den.
errors-rehearsal-in-meeting-try = Lad --record være, eller lad --clock og --rehearsal være.
errors-meeting-in-rehearsal = { $path } er optegnelsen af en generalprøve; mødet skrives ikke i den.
errors-meeting-in-rehearsal-try = Lad --record være. En generalprøve fortsættes med: run --clock. Indlæg tages ind i den med: import --rehearsal.
errors-still-in-damaged = Ordene er slettet, hvor mødet fortsætter, men står stadig i den beskadigede fil { $path }.
errors-still-in-damaged-try = Slet den fil, når du ikke har brug for den længere.
errors-fault-empty = filen er tom
errors-fault-unreadable = filen er ikke hel
errors-fault-row = række { $row } kan ikke læses
errors-fault-wal = { $transactions ->
    [one] { $transactions } gemning mangler i loggen ved siden af
   *[other] { $transactions } gemninger mangler i loggen ved siden af
}
errors-invitation-is-programme = { $path } er allerede en programfil.
errors-invitation-is-programme-try = Tag en kopi af den, ret den med rundbord edit, og begynd mødet med rundbord run.
errors-invitation-is-meeting = { $path } er et mødes data fra rundbord export, men der mangler noget i dem.
errors-invitation-is-meeting-try = Eksportér mødet igen med rundbord export --format json, eller brug mødets programfil.
errors-invitation-is-json = { $path } er JSON og ikke en indbydelse.
errors-invitation-is-json-try = Er det en programfil, så se, hvad der mangler: rundbord check. Er det indlæg, så tag dem ind: rundbord import.
errors-invitation-is-list = { $path } er en liste uden klokkeslæt og ikke en indbydelse.
errors-invitation-is-list-try = Er det indlæg, så tag dem ind i et møde: rundbord import. Er det et program, så skriv, hvornår punkterne begynder.
errors-invitation-unread = Kan ikke læse indbydelsen { $path }.
errors-invitation-unread-try = Kopiér teksten ind i en fil, der slutter på .txt, og prøv igen.
errors-invitation-kind = Det er en { $kind }-fil, og dens tekst kan ikke læses herfra.
errors-invitation-large = Filen er for stor til at være en indbydelse.
errors-invitation-no-text = Den er ikke tekst hele vejen.
errors-invitation-docx = Word-filen er beskadiget, eller den er ikke en Word-fil.
errors-no-template = Der er ikke noget møde at bygge på, der hedder »{ $found }«.
errors-no-template-try = Vælg mellem { $names }.
errors-system-missing = Der er ikke nogen fil med det navn.
errors-system-denied = Du må ikke læse den.
errors-system-folder = Det er en mappe og ikke en fil.
errors-system-full = Der er ikke mere plads.
errors-system-says = Styresystemet siger: { $what }
errors-entry-author = Forfatteren { $author } kendes ikke her
errors-entry-gap = Post { $number } af { $author } mangler
errors-entry-held = Post { $number } af { $author } står der allerede
errors-entry-forked = Der er to forskellige poster { $number } af { $author }: samme nøgle er brugt to steder
errors-entry-hash = Post { $number } af { $author } er blevet ændret, efter at den blev skrevet
errors-entry-signature = Post { $number } af { $author } er ikke underskrevet af forfatteren
errors-entry-clock = Post { $number } af { $author } har et ur, der ikke passer efter den forrige
errors-entry-body = Post { $number } af { $author } er større, end den må være
errors-template = { $path } kan ikke bruges som skabelon: { $count ->
    [one] { $count } fejl
   *[other] { $count } fejl
}
errors-template-try = Navnene er felterne i dataene: rundbord schema export viser dem alle. Filtre: day, clock, share, in_words, lines.
errors-template-line = Linje { $line }: { $said }
errors-template-no-text = Filen er ikke tekst i UTF-8.
errors-template-ending = Endelsen »{ $found }« siger ikke, hvordan ord forbliver ord. Kald filen noget på { $known }, evt. fulgt af .j2.
errors-template-name = Mødets data har ikke »{ $found }«.
errors-template-name-near = Mødets data har ikke »{ $found }«. Mente du »{ $near }«?
errors-template-filter = »{ $found }« er ikke noget, en skabelon her kan bruge.
errors-template-filter-near = »{ $found }« er ikke noget, en skabelon her kan bruge. Mente du »{ $near }«?
errors-template-not-for = { $filter } kan ikke bruges på »{ $found }«.
errors-template-endless = Skabelonen bliver ikke færdig: noget i den gentages alt for mange gange.
errors-template-list = Her står en liste eller noget med flere felter, hvor der skal stå en tekst. Nævn feltet, fx .text, eller brug for.
errors-template-in-tag = Efter »{ $found }« kan ord fra mødet blive til andet end tekst. Sæt anførselstegn om hele værdien (title="{"{{"} … {"}}"}"), og brug ikke ord i tags ellers, i <script> og <style>, i style og on…, eller først i href og src.
errors-template-in-json = Efter »{ $found }« står ord fra mødet uden for anførselstegn. Sæt anførselstegn om: "{"{{"} … {"}}"}".
errors-template-not-json = Det, der kommer ud, er ikke JSON (linje { $line } i det: »{ $found }«). Sæt anførselstegn om tekster, og sæt kun komma mellem to ting.
errors-template-one-file = En skabelon er én fil: include, extends, import og from kan ikke hente en anden. Sæt teksten fra den anden fil ind her.
errors-template-tag = { "{%" } { $found } findes ikke. Brug for, if, set, with, macro, block, filter eller call.
errors-template-tag-near = { "{%" } { $found } findes ikke. Mente du »{ $near }«?
errors-template-nothing-open = { "{%" } { $found } %{ "}" } hører ikke til noget, der er åbent her. for lukkes med endfor, if med endif.
errors-template-unended = Noget er begyndt og slutter ikke. for lukkes med endfor, if med endif, { "{{" } med { "}}" }, { "{#" } med #{ "}" } og en tekst med anførselstegn.
errors-template-syntax = Sådan kan det ikke skrives i en skabelon: »{ $found }«. Skriv fx { "{{" } meeting.title { "}}" }, { "{%" } for point in points %{ "}" } … { "{%" } endfor %{ "}" }.
errors-template-failed = »{ $found }« giver ikke noget med mødets data: en tekst, et tal eller en liste bruges som noget andet, eller noget mangler i parentesen.
errors-not-a-programme = { $path } er en optegnelse og ikke en programfil.
errors-not-a-programme-try = Skriv mødets programfil, og optegnelsen efter --record.
errors-not-erasable = Posten »{ $found }« rummer ikke ord, der kan slettes for sig.
errors-not-erasable-try = Det kan indlæg, pointer, handlinger, opsamlingens ord, beskeder, titler på indsatte programpunkter og navne på temaer og borde. En egen sag slettes med /afslut slet.
errors-entry-covered = Underskriften på post { $number } af { $author } er ødelagt. Ordene er hele: en senere underskrift dækker dem
errors-entry-covered-try = Gem en kopi af filen, og se efter, om disken fejler. Mødet kan fortsætte i den.
errors-fault-cut = slutningen af filen mangler
errors-none-open = Intet møde er åbent på denne maskine.
errors-none-open-try = Skriv mødets fil: rundbord wall FIL. På en anden maskine end mødelederens: rundbord wall KODE
errors-several-open = Flere møder er åbne på denne maskine:
errors-several-open-try = Vælg et af dem: rundbord wall --record STI
errors-day-ahead = Den { $day } er ikke kommet endnu.
errors-day-ahead-try = Vælg en dag, der har været.
errors-not-open-then = Mødet var ikke åbnet den { $day }.
errors-not-open-then-try = Vælg en senere dag; rundbord log viser, fra hvornår der er noget.
