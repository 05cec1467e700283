# Borde uden net: bordets fil, der bæres frem og tilbage.

carry-file = bord-{ $table }
carry-tables-files = Bordenes filer
carry-files = { $count ->
    [one] 1 bordfil ligger
   *[other] { $count } bordfiler ligger
 } i { $folder }. Bordet skriver: rundbord join --offline FIL. Må rundbord ikke køre dér, så åbn bordets side i en browser: den ligger ved siden af filen og ender på .html. Når filen kommer tilbage: /modtag FIL. Den, der har filen, kan skrive for bordet.
carry-no-code = Bord { $table } har ingen kode, og en fil rummer den. Lav en med /koder forny { $table }.
carry-welcome = Uden net: alt gemmes på denne maskine og i bordets fil. Når I er færdige, bærer I filen til mødelederen.
carry-on-screen = Uden net – { $count ->
    [one] 1 indlæg i bordets fil, som skal bæres til mødelederen.
   *[other] { $count } indlæg i bordets fil, som skal bæres til mødelederen.
 }
carry-quit = { $count ->
    [one] 1 indlæg ligger i bordets fil, som skal bæres til mødelederen.
   *[other] { $count } indlæg ligger i bordets fil, som skal bæres til mødelederen.
 } Tryk igen for at lukke programmet.
carry-without-net = uden net
carry-ready = Filen er klar: { $path }. Der er endnu ingen indlæg i den.
carry-carry = { $notes ->
    [0] {""}
    [one] 1 indlæg
   *[other] { $notes } indlæg
 }{ $cases ->
    [0] {""}
   *[other] { $notes ->
        [0] {""}
       *[other] {" og "}
    }
 }{ $cases ->
    [0] {""}
    [one] 1 egen sag (uden ordene)
   *[other] { $cases } egne sager (uden ordene)
 } ligger i { $path }. Bær filen til mødelederen, der skriver /modtag i mødet eller: rundbord receive FIL
carry-unwritten = Bordets fil kan ikke skrives. Alt er gemt på denne maskine; sæt USB-nøglen i igen, så skrives det over.
carry-written = Bordets fil er skrevet igen. Alt er i den.
carry-received = { $who }: { $what }.
carry-came-notes = { $count ->
    [one] 1 nyt indlæg
   *[other] { $count } nye indlæg
 }
carry-came-answers = { $count ->
    [one] 1 nyt svar
   *[other] { $count } nye svar
 }
carry-came-no-remarks = { $count } ingen bemærkninger
carry-came-not-discussed = { $count } ikke drøftet
carry-came-own-cases = { $count ->
    [one] 1 egen sag
   *[other] { $count } egne sager
 }
carry-came-changed = { $count ->
    [one] 1 ændret
   *[other] { $count } ændrede
 }
carry-came-gone = { $count ->
    [one] 1 udgået
   *[other] { $count } udgåede
 }
carry-came-more = { $count ->
    [one] 1 rettelse
   *[other] { $count } rettelser
 }
carry-came-themes = { $count ->
    [one] nyt tema
   *[other] nye temaer
 }: { $themes }
carry-gathered = { $who }: { $count ->
    [one] 1 pointe derfra er oprettet
   *[other] { $count } pointer derfra er oprettet
 } med indlæggene under.
carry-how-file = fil fra rundbord
carry-how-typed-in = tastet ind
carry-redated = { $who }: intet nyt, men dagen er rettet: modtaget { $day }.
carry-late = { $who }: modtaget { $day }, efter fristen { $deadline }. Det står ved svaret.
carry-unread = { $path } kan ikke læses her. Skriv svaret ind i mødet, eller gem det som CSV (tema, spørgsmål, svar), og tag det ind med rundbord import --from NAVN.
carry-unread-several = { $count } andre filer i mappen kan ikke læses her ({ $names }). Er der svar i dem, så skriv dem ind i mødet, eller gem dem som CSV (tema, spørgsmål, svar), og tag dem ind med rundbord import --from NAVN.
carry-unread-lists = { $count } andre filer i mappen er ikke bordfiler ({ $names }). Er det svar, så gem dem som CSV eller JSON-linjer, og tag dem ind med rundbord import --from NAVN.
carry-unread-list = { $path } er ikke en bordfil. Er det svar, så gem det som CSV eller JSON-linjer, og tag det ind med rundbord import --from NAVN.
carry-older-return = { $who }: filen er ældre end svaret af { $day }, som allerede er taget ind. Det er ikke ændret.
carry-return-ahead = { $who }: svaret er ikke taget ind, for det er dateret { $day }, og den dag er ikke kommet endnu. Stil uret på den maskine, det kom fra, lav det igen, og tag det ind.
carry-clock-ahead = { $who }: filens tider ligger { $span } foran mødets ur. Indlæggene beholder deres tider. Se efter, hvilket ur der går rigtigt.
carry-nothing-new = { $who }: intet nyt. Alt i filen var her i forvejen.
carry-empty = { $who }: ingen har skrevet i filen endnu.
carry-refused = { $who }: ikke modtaget. { $why }
carry-code-withdrawn = Filens kode gælder ikke mere. Indlæggene ligger stadig i filen og på bordets maskine: lav en ny fil med /bordfiler, og åbn den på bordets maskine med rundbord join --offline, så skrives alt over i den.
carry-copied-seat = Filen er skrevet på en kopi af en plads, der også har skrevet et andet sted, og det er her i forvejen. Åbn filen på en anden maskine med rundbord join --offline, læs den med /liste, og tast ind, hvad der mangler.
carry-meeting-closed = Mødet er afsluttet, og den maskine, der skrev filen, har ingen plads her. Åbn mødet igen med /genåbn, tag filen ind, og afslut igen med /afslut.
carry-put-out = Mødelederen har lukket den maskine ude, der skrev filen. Skal den med alligevel, så luk maskinen ind igen på skærmen Borde eller med /koder ind, og tag filen ind en gang til.
carry-because = Filen siger noget, bordets plads ikke må skrive ({ $what }). Gem filen.

carry-strange = { $path } er ikke en bordfil.
carry-strange-try = Mødelederen laver bordenes filer med /bordfiler.
carry-newer = { $path } er skrevet af en nyere udgave af rundbord.
carry-newer-try = Brug den samme udgave på begge maskiner. Filen er ikke rørt.
carry-damaged = { $path } er beskadiget; noget mangler eller er ændret.
carry-damaged-try = Alt ligger også på bordets maskine: kør rundbord join --offline der med en ny fil, og bær den hertil.
carry-other-code = Koden er ikke den, { $path } er lavet til.
carry-other-code-try = Lad koden være væk, eller tag det rigtige bords fil.
carry-no-programme = { $path } er begyndt af et bord og rummer intet program, og denne maskine kender ikke mødet.
carry-no-programme-try = Bed mødelederen om bordets fil; den laves med /bordfiler.
carry-no-file = Der er ingen bordfil i { $path }, og denne maskine har ingen plads ved mødet.
carry-no-file-try = Skriv koden fra bordkortet: rundbord join KODE --offline FIL. Eller bed mødelederen om bordets fil på en USB-nøgle; den laves med /bordfiler.
carry-other-meeting = { $path } hører til et andet møde.
carry-other-meeting-try = Tag filen ind i det møde, den er lavet i; rundbord receive finder det selv.
carry-own-meeting = { $path } er en bordfil fra mødet selv.
carry-own-meeting-try = Tag den fil, som høringens afsender har sendt. En bordfil fra mødet selv tages ind med rundbord receive.
carry-no-stick = { $path } kan ikke skrives: mappen findes ikke.
carry-no-stick-try = Alt er gemt på denne maskine. Sæt USB-nøglen i, og kør kommandoen igen.
carry-meeting-open = Mødet, { $path } hører til, er åbent i et andet vindue.
carry-meeting-open-try = Skriv /modtag og filens sti der, på skærmen efter Ctrl+P.
carry-no-meeting = Intet møde på denne maskine er det, { $path } hører til.
carry-no-meeting-try = Tag den ind på mødelederens maskine, eller sig med --record, hvor optegnelsen ligger.
carry-not-leading = En anden maskine leder det møde, { $path } hører til.
carry-not-leading-try = Tag filen ind dér.
carry-loose-title = Et bord uden net
carry-loose-item = Borddrøftelse
carry-loose-table = nummeret kender mødelederen
carry-loose-theme = Uden tema

carry-goes-points = { $count ->
    [one] 1 pointe
   *[other] { $count } pointer
 }
carry-goes-notes = { $count } indlæg
carry-dissenting = { $who }: { $count ->
    [one] 1 særstandpunkt er nyt eller ændret.
   *[other] { $count } særstandpunkter er nye eller ændrede.
}
carry-dissenting-kept = { $who }: { $count ->
    [one] 1 særstandpunkt siger noget andet nu, men er rettet eller fjernet her. Det står, som det stod: læs filens, og ret det selv, hvis det skal med.
   *[other] { $count } særstandpunkter siger noget andet nu, men er rettet eller fjernet her. De står, som de stod: læs filens, og ret dem selv, hvis de skal med.
}
carry-goes-dissenting = { $count ->
    [one] 1 særstandpunkt
   *[other] { $count } særstandpunkter
}
carry-dissents = { $who }: { $count ->
    [one] uenigheden ved 1 pointe er rettet her, for den er rettet dér.
   *[other] uenigheden ved { $count } pointer er rettet her, for den er rettet dér.
}
carry-erased-dissents = { $who }: uenigheden ved { $count ->
    [one] 1 pointe
   *[other] { $count } pointer
} er slettet her, for den er slettet dér. Slet også filen, den kom i.
carry-erased = { $who }: ordene i { $count } svar er slettet her, for de er slettet dér. Slet også filen, de kom i.
carry-erased-views = { $who }: ordene i { $count ->
    [one] 1 særstandpunkt
   *[other] { $count } særstandpunkter
 } er slettet her, for de er slettet dér. Slet også filen, de kom i.
carry-goes-erased = { $count ->
    [one] 1 slettet tekst (slettes også hos modtageren)
   *[other] { $count } slettede tekster (slettes også hos modtageren)
 }
carry-goes-own-cases = { $count ->
    [one] 1 egen sag (uden ordene)
   *[other] { $count } egne sager (uden ordene)
 }

# Bordets side i en browser.

carry-page-table = Bord { $table }
carry-page-persons = Skriv ikke om enkeltpersoner: ingen navne, ingen diagnoser. Er det en egen sag, så sæt hak; ordene bliver på denne maskine.
carry-page-new = Nyt indlæg
carry-page-editing = Ret indlægget
carry-page-theme = Tema og spørgsmål
carry-page-whole-theme = Temaet som helhed
carry-page-note = Indlæg
carry-page-how = Enter gemmer. Shift+Enter giver en ny linje.
carry-page-kind = Slags
carry-page-own = Egen sag: kun at der er en, kommer med i filen. Ordene bliver på denne maskine.
carry-page-own-case = egen sag, ordene bliver her
carry-page-cue = Egen sag? Skriv det fælles, eller gør det til en egen sag, så ordene bliver på denne maskine.
carry-page-to-own = Gør det til en egen sag
carry-page-theme-title = Hvad skal det nye tema hedde?
carry-page-theme-add = Tilføj temaet
carry-page-theme-added = Temaet »{ $title }« er tilføjet. Skriv bare til det; mødelederen afgør, hvem det er for.
carry-page-theme-known = Temaet findes allerede: vælg det i listen.
carry-page-save = Gem
carry-page-leave = Fortryd rettelsen
carry-page-carry = Til mødelederen
carry-page-fetch = Hent bordets fil
carry-page-notes = Indlæg ved bord { $table }
carry-page-edit = Ret
carry-page-withdraw = Træk tilbage
carry-page-back = Tag frem igen
carry-page-gone = trukket tilbage
carry-page-kept = Gemt kl. { $clock } på denne maskine.
carry-page-here = Skrevet kl. { $clock }.
carry-page-unkept = Browseren gemmer ikke noget på denne maskine. Hent bordets fil, før du lukker siden.
carry-page-empty = Der er intet at gemme endnu.
carry-page-long = Indlægget er på { $found } tegn; der er plads til { $limit }. Del det i to.
carry-page-none = Ingen indlæg endnu.
carry-page-waiting = Indlæg: { $count }. De er ikke alle i en hentet fil endnu. Hent bordets fil, og bær den til mødelederen.
carry-page-carried = Indlæg: { $count }. Alle er i den fil, du hentede sidst.
carry-page-ready = { $file } ligger i browserens mappe til hentede filer. Bær den til mødelederen, der skriver /modtag FIL. Du kan skrive videre og hente filen igen.
carry-page-file = bord-{ $table }-indlaeg.rundbord
carry-page-taken = Siden er åben i en anden fane. Skriv videre der, eller luk den og genindlæs denne.
carry-page-old = Denne browser kan ikke lave bordets fil. Åbn siden i en nyere Edge, Chrome, Firefox eller Safari.
