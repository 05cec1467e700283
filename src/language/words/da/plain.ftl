# Almindelig linjetilstand: kommandoerne, og hvad der siges undervejs.

plain-verb-next = til næste punkt; begynder mødet
plain-verb-back = et punkt tilbage
plain-verb-pause = uret holder pause
plain-verb-resume = uret går igen
plain-verb-skip = springer punktet over
plain-verb-extend = flere minutter til punktet nu
plain-verb-shorten = færre minutter til punktet nu
plain-verb-plan = programmet: planlagt, faktisk, ventet
plain-verb-replan = planer for at indhente tid; med nummer vælges en
plain-verb-time = klokken, punktet nu og forsinkelsen
plain-verb-minutes = sætter et punkts minutter
plain-verb-insert = indsætter et punkt efter det nuværende
plain-verb-reorder = flytter et kommende punkt foran et andet
plain-verb-lock = låser et punkts begyndelse
plain-verb-unlock = låser et punkt op
plain-verb-table = til et bord; et nyt tilføjes
plain-in-common = I fælles
plain-verb-tablename = giver et bord navn
plain-verb-tablemerge = det første bord bliver en del af det andet
plain-verb-tablepart = et sammenlagt bord bliver sit eget igen
plain-verb-tables = bordene
plain-verb-theme = til et tema; + tilføjer et
plain-verb-themename = giver et tema et andet navn
plain-verb-newtheme = et tema, som et bord har tilføjet: for alle, kun for bordet, eller parkeret med sine indlæg
plain-verb-themes = temaerne og deres spørgsmål
plain-verb-question = til et spørgsmål under temaet; 0 er intet bestemt
plain-verb-kind = slagsen af de næste indlæg eller af ét: udfordring, idé, eksempel, spørgsmål, ingen
plain-verb-list = bordets indlæg, alles, de 20 nyeste, et andet bords eller et temas
plain-verb-list-at-a-table = bordets indlæg
plain-verb-at = et indlæg, der blev sagt, før det skrives: på papir eller af en anden; - #12 fjerner tiden
plain-verb-edit = retter et indlæg
plain-verb-move = flytter indlæg til et andet tema eller bord
plain-verb-move-at-a-table = flytter indlæg til et andet tema
plain-verb-withdraw = trækker et indlæg tilbage
plain-verb-restore = henter et tilbagetrukket indlæg frem
plain-verb-star = sætter eller fjerner en stjerne
plain-verb-own = en egen sag: teksten bliver kun på denne maskine
plain-verb-general = foreslår bordet en fælles ordlyd for dets egne sag; en, der er noteret her, skrives om; - lægger forslaget væk
plain-verb-general-at-a-table = skriver en egen sag om til fælles; uden tekst bruges den foreslåede ordlyd, og - lægger den væk
plain-verb-no-own-case = siger, at det ikke er en egen sag, så det må stå i en offentlig udgave; - tager det tilbage
plain-verb-none = bordet har ingen bemærkninger her
plain-verb-notdiscussed = bordet drøftede det ikke
plain-verb-point = en ny pointe af indlæg; uden tekst får den det førstes ord
plain-verb-join = lægger indlæg under en pointe
plain-verb-takeout = tager indlæg ud af deres pointe
plain-verb-split = nogle af en pointes indlæg får deres egen
plain-verb-merge = lægger den første pointe ind under den anden
plain-verb-part = skiller en pointe ud igen
plain-verb-reword = omskriver en pointe
plain-verb-dissent = skriver en uenighed til en pointe; uden tekst fjernes den
plain-verb-order = flytter en pointe foran en anden eller sidst
plain-verb-dissolve = opløser en pointe; indlæggene bliver løse
plain-verb-door = åbner eller lukker døren for bordenes maskiner
plain-verb-takeover = led mødet herfra, når mødelederens maskine er væk
plain-verb-people = deltagerne ved bordene: hvem der er kommet
plain-verb-came = krydser en deltager eller et helt bord af som kommet
plain-verb-away = en deltager eller et helt bord udebliver
plain-verb-expected = en deltager eller et helt bord ventes igen
plain-verb-unannounced = giver en uanmeldt en plads, hvor der er færrest
plain-verb-sit = sætter en deltager ved et andet bord
plain-verb-seating = foreslår plads til alle: ledsagere sammen, forvaltninger spredt
plain-verb-rotation = hvem der sidder hvor i 3 caférunder
plain-verb-tablefiles = laver filer til borde uden net, til en USB-nøgle
plain-verb-receive = tager en bordfil ind, der er båret hertil
plain-verb-codes = bordenes koder og maskiner; en kode kan fornyes eller trækkes tilbage, en maskine lukkes ude
plain-verb-points = pointerne med deres kilder
plain-verb-like = læser det op, der ligner et indlæg mest, med kommandoen, der samler dem; uden nummer det første uden pointe
plain-verb-hands = talte hænder for en pointe; - fjerner dem
plain-verb-stars = et bords stjerner til en pointe; - fjerner dem
plain-verb-class = plenums klasse for en pointe: skal, vigtigt, ekstra; - fjerner den
plain-verb-action = en handling; ? for det, I ikke ved endnu
plain-verb-from = kilden til en handling, ellers til den seneste
plain-verb-change = retter en handling; tomme felter bliver, som de er
plain-verb-status = en handlings status nu, og hvorfor; nummeret alene viser, hvordan det er gået
plain-verb-cancel = aflyser en handling
plain-verb-splitaction = en del af en handling bliver sin egen, med det samme forløb
plain-verb-mergeactions = lægger to handlinger sammen; den ældste beholder sit nummer
plain-verb-partactions = skiller sammenlagte handlinger igen
plain-verb-actions = handlingerne, alle eller nogle, og hvad der mangler
plain-verb-promise = et tilsagn, der blev givet
plain-verb-owes = hvem der skylder svar på et indlæg; - fjerner det
plain-verb-owed = tilsagn og spørgsmål, og hvem der skylder
plain-verb-intro = opsamlingens indledning; - fjerner den
plain-verb-summary = opsamlingens egne ord om et tema; alene vises de alle
plain-verb-conclusion = opsamlingens konklusion; - fjerner den
plain-verb-decision = beslutningen til et punkt; - fjerner den
plain-verb-attended = hvem der kun deltog under et punkt
plain-verb-present = hvem der er til stede
plain-verb-absent = afbud og fraværende
plain-verb-approved = hvornår og af hvem referatet er godkendt
plain-verb-nextmeeting = hvornår der er møde igen
plain-verb-receiver = hvem notat, orientering og høringssvar er til; - fjerner det
plain-verb-economy = økonomien i det aftalte; - fjerner den
plain-verb-annexes = dine egne bilag med | imellem; - fjerner dem
plain-verb-home = hvad en kommune eller forening tager med hjem
plain-verb-dissentingview = hvem der ikke er enig i et tema, et spørgsmål eller det hele, og hvorfor; - fjerner det
plain-verb-received = hvem der svarede for et bord, hvornår og hvordan
plain-verb-statusround = udvalget er orienteret: statusrundens navn
plain-verb-area = området, en handling hører til; - fjerner det
plain-verb-undo = fortryder det seneste
plain-verb-redo = gør det fortrudte igen
plain-verb-paper = skriver ét dokument, fx arket til plenum
plain-which-paper = { $named ->
    [0] Hvilket dokument? De hedder { $names }.
   *[other] Intet dokument alene hedder »{ $found }«. De hedder { $names }.
}
plain-verb-export = skriver dokumenterne
plain-verb-close = afslutter mødet; programmet lukkes ikke
plain-verb-reopen = åbner et afsluttet møde
plain-verb-wait = stiller generalprøvens ur frem
plain-verb-help = kommandoerne
plain-verb-quit = lukker programmet; alt er gemt, og mødet er ikke afsluttet

plain-help-head-looking = Her ser du med. En linje, der begynder med /, er en kommando:
plain-help-rest = Alt andet er mødelederens.
plain-help-head = En linje er et indlæg ved bordet og under temaet. En linje, der begynder med /, er en kommando:
plain-welcome-wall = { $title } /hjælp viser kommandoerne.
plain-welcome = { $title } Skriv et indlæg og tryk Enter. /hjælp viser kommandoerne.
plain-rehearsal = Generalprøve: det, du skriver, gemmes for sig og kommer ikke i mødet.
plain-recovered = { $notes ->
    [one] Mødet fortsætter, hvor I slap: { $notes } indlæg er gemt.
   *[other] Mødet fortsætter, hvor I slap: { $notes } indlæg er gemt.
}
plain-no-clock = /vent virker kun med et prøveur: start med --clock.
plain-exported = { $count ->
    [0] Intet dokument at skrive i de formater.
    [one] { $count } dokument skrevet i { $folder }
   *[other] { $count } dokumenter skrevet i { $folder }
}
plain-export-only-of = Her ligger kun bord { $table }s indlæg, så kun de er skrevet. Mødelederen skriver mødets dokumenter.
plain-export-failed = Dokumenterne blev ikke skrevet: { $why }
plain-export-lacks-who = { $count ->
    [one] { $count } handling mangler ansvarlig.
   *[other] { $count } handlinger mangler ansvarlig.
}
plain-export-lacks-when = { $count ->
    [one] { $count } handling mangler frist.
   *[other] { $count } handlinger mangler frist.
}
plain-export-undecided = Referatet er stadig et udkast, for beslutningen mangler. Skriv den med /beslutning punkt tekst, og eksportér igen.
plain-export-own-cases = { $count ->
    [one] { $count } egen sag er udeladt.
   *[other] { $count } egne sager er udeladt.
}
plain-own-cases-not-deleted = De egne sager kunne ikke slettes: { $why }
plain-clock-strayed = Maskinens ur er blevet stillet { $minutes } min.; mødets ur er ikke ændret.
plain-not-text = Linje { $line } er ikke læselig tekst (hverken UTF-8 eller Windows-1252) og er ikke gemt.
plain-goodbye = Farvel. Alt er gemt.
plain-goodbye-alone = Farvel.
plain-revised = Programfilen er ændret, og mødet har taget ændringerne med.
plain-file-refused = Programfilen er ændret, men mødet kan ikke tage ændringerne ind. { $why }
plain-file-differs = Programfilen er ændret, siden mødet begyndte. Mødet fortsætter, som det blev begyndt. Nye deltagere skriver du ind her: /uanmeldt navn eller skærmen Deltagere.
plain-mended = { $entries ->
    [one] Optegnelsen { $damaged } er beskadiget ({ $fault }). { $entries } post kunne læses; den beskadigede fil er urørt, og mødet fortsætter i { $copy }.
   *[other] Optegnelsen { $damaged } er beskadiget ({ $fault }). { $entries } poster kunne læses; den beskadigede fil er urørt, og mødet fortsætter i { $copy }.
}
plain-file-unread = Programfilen { $file } kan ikke læses; rundbord check viser hvorfor. Mødet fortsætter, som det blev begyndt.
plain-begun-before = Et møde med samme titel og dag er begyndt før: { $record }. Dets programfil er flyttet eller omdøbt. Er det mødet, du mener, så luk her og skriv: rundbord run FIL --record { $record }
plain-own-cases-put-aside = Teksterne til egne sager kunne ikke læses. Filen er lagt til side som { $path }. Mødets indlæg er ikke berørt, og mødet går videre.
plain-key-put-aside = Denne maskines nøgle kunne ikke læses. Den er lagt til side som { $path }, og maskinen har fået en ny. Mødet går videre; kun teksterne til tidligere egne sager kan ikke åbnes.
plain-own-case-cue = Egen sag? Så skriv /egen #{ $number }: teksten bliver på denne maskine. Ellers ret den til det fælles med /ret { $number }.
plain-own-case-not-saved = Den egne sag er ikke gemt: { $why } Skriv den igen, når der er plads.
plain-not-saved = Ikke gemt: { $why } Skriv det igen, når der er plads: »{ $text }«
plain-verb-approve = bordets indlæg er læst op og godkendt; en ændring bagefter ophæver det
plain-verb-close-round = lukker runden: bordene retter i 2 minutter eller så mange, man skriver, og så er dens indlæg lukket for dem
plain-verb-open-round = bordene kan skrive og rette i runden igen
plain-verb-floor = hvem der har ordet; giver det til et bord, et tema eller en side af handlingerne, som væggen så viser; - viser programmet
plain-verb-message = en besked til alle borde eller til ét; - fjerner den
plain-line-too-long = Linje { $line } er længere end { $bytes } tegn; den er ikke læst og ikke gemt. Et indlæg kan have højst { $limit } tegn: del det op.
plain-nobody-hears = Ingen læser svarene længere. Resten af linjerne bliver gemt i mødet uden svar.
plain-clock-goes-on = Uret går videre fra { $day } { $clock }, hvor generalprøven slap, og ikke fra --clock: et møde går aldrig tilbage i tid. Begynd forfra i en ny fil: først run med --clock og --record FIL, så import dertil.
