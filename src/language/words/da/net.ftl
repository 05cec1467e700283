# Borde, der skriver med over nettet.

net-open = Døren er åben på { $address }. Koder: /koder eller skærmen Borde.
net-address = Adresse: { $address }
net-invitations = Invitationer
net-role-scribe = Bord { $table }
net-role-collator = Opsamling
net-role-stand-by = Reserve for mødelederen
net-role-collator-and-stand-by = Opsamling og reserve
net-role-wall = Væg
net-came = { $who } er med.
net-came-more = En maskine mere er med ved bord { $table } ({ $mark }).
net-came-back = Maskinen { $mark } ved bord { $table } er med igen.
net-left = { $who } har ingen forbindelse.
net-left-one = { $who }: én maskine har ingen forbindelse; en anden er med.
net-port-taken = Port { $port } er taget af et andet program på denne maskine, måske et vindue med rundbord.
net-port-taken-try = Luk det, eller vælg en anden port: --host :4748. Giv bordene den nye adresse.
net-test-seconds = { $count } sek.
net-forbidden = { $who }: maskinen forsøgte noget, dens kode ikke giver lov til. Det er ikke taget imod.
net-dated-ahead = { $who }: indlæg derfra har et tidspunkt { $span } ude i fremtiden. De er taget imod. Se efter, om maskinens ur går rigtigt.
net-not-taken = Bordenes indlæg kan ikke gemmes på denne maskine. De bliver ved bordene, til der er plads på disken.
net-taken-again = Der er plads igen: bordenes indlæg kommer ind.
net-welcome = Du er med: { $who }. Skriv et indlæg, eller /hjælp.
net-welcome-wall = Du er med: { $who }. /ordet siger, hvad væggen viser.
net-welcome-stand-by = Du er med: { $who }. Du ser med; /overtag overtager mødet, hvis mødelederens maskine er væk.
net-lost = Ingen forbindelse – { $count ->
    [0] skriv videre, det gemmes på denne maskine.
    [one] 1 indlæg gemt på denne maskine.
   *[other] { $count } indlæg gemt på denne maskine.
 }
net-take-over = Mødelederen er væk. Overtag? Skriv /overtag.
net-stands-by = Du er reserve: du ser med. F12 overtager mødet, hvis mødelederens maskine er væk.
net-collates-and-stands-by = Du er også reserve: F12 eller /overtag overtager mødet, hvis mødelederens maskine er væk.
net-follows = { $who } har overtaget og leder mødet nu. Her går det videre som gæst; F12 to gange eller /overtag to gange tager ledelsen igen.
net-machine = { $who } (maskine { $mark })
net-another-machine = En anden maskine
net-leads-and-is-there = { $who } leder mødet og er der. Gør det igen, hvis du vil tage ledelsen fra den.
net-elsewhere = Mødet var ikke på den adresse, der blev prøvet. Det er fundet på nettet på { $place }; den huskes.
net-back = Forbundet igen. Alt er hos mødelederen.
net-back-alone = Forbundet igen.
net-all-delivered = Alt er hos mødelederen.
net-last-wait = { $count ->
    [0] Det sidste er på vej til mødelederen. Der ventes højst { $seconds } sekunder.
    [one] 1 indlæg er gemt her og er ikke hos mødelederen endnu. Der ventes højst { $seconds } sekunder på nettet.
   *[other] { $count } indlæg er gemt her og er ikke hos mødelederen endnu. Der ventes højst { $seconds } sekunder på nettet.
}
net-left-here = { $count ->
    [one] 1 indlæg er kun på denne maskine.
   *[other] { $count } indlæg er kun på denne maskine.
 }
net-disk-here = Disken på denne maskine tager ikke imod mere. Frigør plads.
net-disk-there = Mødelederens disk tager ikke imod mere. Indlæggene er gemt her og sendes, når der er plads.
net-disk-there-no-seat = Mødelederens disk tager ikke imod mere. Du er ikke med endnu; der prøves igen af sig selv.
net-unaccepted = Mødelederens maskine kan ikke tage imod det, du skriver: den mangler noget, som en anden maskine har. Skriv videre, alt gemmes her, og der prøves igen af sig selv. Bliver det ved, så sig det til mødelederen.
net-no-door = Døren kan ikke åbnes.
net-no-door-try = Vælg en anden port med --host, fx --host 4748.
net-not-a-code = Det er ikke en kode.
net-not-a-code-try = Koden har fem grupper med fire tegn; 0, O, 1, I og L bruges ikke.
net-code-sign = { $sign } står ikke i nogen kode.
net-code-length = Der er { $found } tegn; der skal være 20.
net-code-check = Et eller flere tegn er tastet forkert.
net-no-seat = Der er ingen plads at gå tilbage til.
net-no-seat-try = Skriv koden fra bordkortet: rundbord join KODE --address ADRESSE
net-not-an-address = Det er ikke en adresse på denne maskine.
net-not-an-address-try = Skriv den som 10.11.4.7:4747, eller kun porten.
net-not-delivered = Ikke alt nåede frem til mødelederen.
net-not-delivered-try = Indlæggene er gemt. Kør rundbord join igen, når der er net.
net-no-such-address = Adressen findes ikke.
net-no-such-address-try = Se efter på bordkortet; den ligner 10.11.4.7:4747.
net-closed = Maskinen er der, men programmet er lukket, eller døren er.
net-closed-try = Bed den, der leder mødet, åbne igen: rundbord run FIL --host, eller rundbord join på en reserve, der har overtaget. Se efter, om porten er den samme.
net-no-way = Der er ingen vej dertil fra dette net.
net-no-way-try = Er du på samme net som mødelederen? Se efter, om Wi-Fi er slået til.
net-no-answer = Ingen svarer.
net-no-answer-try = En firewall kan være i vejen, eller gæstenettet holder maskinerne adskilt. Prøv en telefons hotspot eller et kabel.
net-cut = Forbindelsen blev afbrudt, før mødelederens maskine sagde noget.
net-cut-try = Prøv igen. Bliver det ved, er noget på nettet i vejen: en proxy, en firewall eller et svagt Wi-Fi.
net-another-host = En anden maskine svarer end den, koden hører til.
net-another-host-try = Skriv ikke videre dertil. Se efter, om adressen er rigtig, og spørg mødelederen.
net-not-rundbord = Det, der svarer, er ikke rundbord.
net-not-rundbord-try = Måske en proxy eller et andet program. Se efter, om porten er rigtig, og prøv uden om proxyen.
net-wrong-code = Koden passer ikke til dette møde.
net-wrong-code-try = Se efter på bordkortet, eller bed mødelederen om en ny kode.
net-table-merged = Bord { $table } er lagt sammen med bord { $now }.
net-table-merged-try = Brug koden på bord { $now }s bordkort.
net-meeting-closed = Mødet er afsluttet, og ingen nye maskiner får plads.
net-meeting-closed-try = Skal du med, så bed mødelederen åbne mødet igen (/genåbn), og kom ind med koden en gang til.
net-put-out = Mødelederen har lukket denne maskine ude.
net-put-out-try = Alt, hvad du skrev, er gemt her. Er det en fejl, så sig det til mødelederen, som kan lukke dig ind igen.
net-too-many-tries = { $seconds ->
    [one] For mange forkerte koder. Vent 1 sekund.
   *[other] For mange forkerte koder. Vent { $seconds } sekunder.
 }
net-version = Mødelederens maskine har en anden udgave af rundbord.
net-version-try = Brug den samme udgave på begge maskiner.
net-turned-away = Mødelederens maskine tager ikke imod fra denne.
net-turned-away-try = Alt er gemt her. Bed mødelederen om en ny kode, og sig, hvad der står ovenfor.
net-seat-elsewhere = Pladsen er taget i brug på en anden maskine, som er en kopi af denne.
net-seat-elsewhere-try = Alt, hvad du skrev, er gemt her. Skriv kun videre på den ene af dem.
net-forked = Det, der er skrevet her, passer ikke efter det, mødelederen har fra denne plads. Pladsen er brugt på to maskiner.
net-forked-try = Alt er gemt her. Skriv videre på den anden maskine, og skriv af derfra, hvad der kun står på denne.
net-closed-now = Døren er lukket. Ingen andre maskiner kan være med; bordene skriver videre hos sig selv.
net-no-more-lines = Der kommer ikke flere linjer. Døren er åben, til programmet stoppes.
net-not-asleep = Der er maskiner forbundet; de ville miste forbindelsen. Luk døren først.
net-renewed = { $who } har fået en ny kode: { $code }. Den gamle virker ikke mere; de, der er med, bliver.
net-withdrawn = { $who }: koden er trukket tilbage. De, der er med, bliver; luk en ude med /koder ude.
net-put-out-now = { $who } (maskine { $mark }) er lukket ude. Det, den har skrevet, bliver. Er kortet i forkerte hænder, så lav også en ny kode på skærmen Borde eller med /koder forny. Luk ind igen: /koder ind { $mark }
net-let-in-again = { $who } (maskine { $mark }) kan være med igen, når den prøver.
net-copied-seat = { $who } (maskine { $mark }): en anden maskine har taget pladsen, og den, der var der, er ude. Er pladsens filer kopieret, så giv den ene maskine bordets kode, så får den sin egen plads.
net-no-machine = Ingen maskine hedder »{ $mark }«. De, der er eller har været med: { $here }.
net-no-machines = ingen endnu
net-before = Før du skriver
net-before-purpose-contact = Bordets indlæg til »{ $title }« samles af { $organiser }, som du også kan spørge.
net-before-purpose = Bordets indlæg samles til »{ $title }«. Spørg mødelederen, hvis noget er uklart.
net-before-persons = Skriv ikke om enkeltpersoner: ingen navne, ingen diagnoser. En egen sag gemmes med Ctrl+E og bliver på denne maskine.
net-before-persons-plain = Skriv ikke om enkeltpersoner: ingen navne, ingen diagnoser. En egen sag skrives med /egen og bliver på denne maskine.
net-before-public = Det, du skriver, kan blive udleveret, hvis nogen beder om aktindsigt.
net-silent = Ingen svarer på { $place }.
net-silent-no-network = Denne maskine er ikke på noget net, der fører dertil.
net-silent-no-network-try = Slå Wi-Fi til, eller sæt et kabel i, og vælg det net, mødelederen er på.
net-silent-other = Denne maskine er på et andet net; den har adressen { $other }.
net-silent-other-try = Gå på det samme Wi-Fi som mødelederen, og prøv igen. Er det rigtigt, at I er på hver sit net, er der en firewall imellem.
net-silent-router = Nettet virker, og nettets router svarer. Enten holder gæstenettet maskinerne adskilt, eller en firewall er lukket, eller ingen har den adresse. Herfra ser de tre ens ud.
net-silent-router-try = Kør rundbord nettest på begge maskiner. Tillad rundbord (TCP, port { $port }) i firewallen på mødelederens maskine. Hjælper det ikke: brug en telefons hotspot eller et kabel.
net-silent-nobody = Ingen andre på nettet svarer heller, heller ikke nettets router. Det er denne maskines forbindelse, en firewall på den eller et lukket net.
net-silent-nobody-try = Se efter, om denne maskine kan komme på nettet, og prøv igen. Ellers: brug en telefons hotspot eller et kabel.
net-mute = Noget tager imod forbindelsen og siger intet.
net-mute-try = Det er ofte en proxy eller et sikkerhedsprogram. Prøv uden om det, eller brug en telefons hotspot.
net-stranger-clear = Det taler ukrypteret, som gæstenettets login-side, en proxy eller en webserver gør.
net-stranger-tls = Den krypterer på en anden måde, som en proxy eller en webserver gør.
net-stranger-certificate = Den viser et certifikat, rundbord ikke har lavet: en proxy, der åbner det, der går igennem, eller en webserver.
net-stranger-words = Den siger noget andet end rundbord.
net-version-newer = Den er nyere: den taler { $there }, og denne taler { $here }. Det er denne maskine, der skal opdateres.
net-version-older = Den er ældre: den taler { $there }, og denne taler { $here }. Det er mødelederens maskine, der skal opdateres.
net-clock-here-ahead = Uret på denne maskine går { $span } foran mødelederens. Indlæggene får mødelederens tid; stil uret, så passer det også uden forbindelse.
net-clock-here-behind = Uret på denne maskine går { $span } bag mødelederens. Indlæggene får mødelederens tid; stil uret, så passer det også uden forbindelse.
net-clock-there-ahead = { $who }: uret på den maskine går { $span } foran denne. Indlæggene får denne maskines tid. Se efter, hvilken der går rigtigt.
net-clock-there-behind = { $who }: uret på den maskine går { $span } bag denne. Indlæggene får denne maskines tid. Se efter, hvilken der går rigtigt.
net-silent-announced = Mødet kan ses på dette net, men døren kan ikke nås. Det er næsten altid en firewall på mødelederens maskine; nogle gæstenet lader også kun det at se hinanden slippe igennem.
net-silent-announced-try = Tillad rundbord (TCP, port { $port }) i firewallen på mødelederens maskine. Hjælper det ikke: brug en telefons hotspot eller et kabel.
net-not-found = Mødet blev ikke fundet på nettet.
net-not-found-try = Skriv adressen fra bordkortet: --address 10.11.4.7:4747. Er døren åbnet, og er du på samme net som mødelederen? Et gæstenet kan skjule mødet, selv om adressen virker.
net-test-no = NEJ
net-test-name = Navnet findes: { $places }
net-test-address = Adressen svarer: { $place }
net-test-tls = Forbindelsen er krypteret. Hvem der svarer, er ikke efterset; giv koden med --code.
net-test-tls-code = Forbindelsen er krypteret, og det er den maskine, koden hører til. Om koden lukker ind, prøves først med join.
net-test-version = Den samme udgave (taler { $version }).
net-test-clock = { $seconds ->
    [0] Urene går ens.
    [one] Urene er 1 sekund fra hinanden.
   *[other] Urene er { $seconds } sekunder fra hinanden.
 }
net-test-there-ahead = Dens ur går { $span } foran denne. Se efter, hvilken der går rigtigt.
net-test-there-behind = Dens ur går { $span } bag denne. Se efter, hvilken der går rigtigt.
net-test-round-trip = Frem og tilbage: { $usual } ms, højst { $longest } ms
net-test-milliseconds = { $whole },{ $tenth }
net-test-announced = Mødet kan ses på nettet: koden er nok, ingen behøver adressen.
net-test-not-announced = Mødet kan ikke ses på nettet. Det gør ikke noget: skriv adressen med.
net-test-well = Alt i orden.
net-test-not-well = Ikke alt er i orden.
net-test-listens =
    Lytter på { $address } i { $span } Stop med Ctrl+C.
    Skriv på den anden maskine: rundbord nettest { $address } --code { $code }
net-test-no-announcing = Maskinen kan ikke vise sig selv på nettet; det behøves heller ikke.
net-test-reached = { $from } nåede hertil.
net-test-came = { $count ->
    [0] Ingen nåede hertil. Prøv fra den anden maskine, og se, hvad den siger.
    [one] 1 forbindelse nåede hertil.
   *[other] { $count } forbindelser nåede hertil.
 }
net-cards = Bordkortene med koder er her: { $path }. De er kun til bordene; koderne kan trækkes tilbage med /koder træk.
net-no-cards = Ingen borde har en kode. Lav dem med /koder forny 4.
net-slowed = { $seconds ->
    [one] Der er prøvet for mange forkerte koder fra dit net eller din maskine. Døren venter 1 sekund, før den ser på din kode. Bliv her: der prøves igen af sig selv.
   *[other] Der er prøvet for mange forkerte koder fra dit net eller din maskine. Døren venter { $seconds } sekunder, før den ser på din kode. Bliv her: der prøves igen af sig selv.
 }
net-slowed-again = { $seconds ->
    [one] Nogen prøver stadig forkerte koder. Der ventes 1 sekund til.
   *[other] Nogen prøver stadig forkerte koder. Der ventes { $seconds } sekunder til.
 }
net-wrong-codes = { $count ->
    [one] Der er prøvet 1 forkert kode fra { $from }.
   *[other] Der er prøvet { $count } forkerte koder fra { $from }.
 }
net-wrong-codes-elsewhere = andre adresser
net-wrong-codes-slowed = Døren bremser dem.
net-seat-open = Denne plads er åben i et andet vindue på denne maskine.
net-seat-open-try = Skriv videre i det vindue, eller luk det, og prøv igen. Er det et andet bord, så skriv dets kode: rundbord join KODE
net-not-a-port = Det er ikke en port.
net-not-a-port-try = En port er et tal fra 1 til 65535; rundbord bruger 4747, hvis der ikke står andet.
net-not-heard = Mødet med den kode ses ikke på nettet.
net-not-heard-try = Er døren åben? Et gæstenet kan også skjule mødet. Skriv adressen fra bordkortet: rundbord nettest 10.11.4.7:4747 --code { $code }
net-test-elsewhere = Mødet med den kode ses på nettet på en anden adresse: { $place }
net-saved-here = Uden forbindelse: { $count ->
    [one] 1 indlæg er kun på denne maskine.
   *[other] { $count } indlæg er kun på denne maskine.
 }
net-may-take-over = F12 eller /overtag overtager mødet.
net-tried-again = Der prøves af sig selv.
