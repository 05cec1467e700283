# Startskærmen: seneste møder, nye møder, prøven, indstillingerne.

start-before = Før dagen, overalt
start-start = Start
start-field = Start, mens der skrives i feltet
start-do-open = Åbn
start-do-edit = Ret programmet
start-do-rehearse = Prøv mødet
start-do-join = Skriv med
start-do-leave = Luk
start-do-proceed = Videre
start-do-back = Tilbage
start-leave-typed = Esc en gang til lukker feltet, og det skrevne er væk. Enter går videre.

start-title = Led et dialogmøde fra programmet til dokumenterne
start-meetings = { $count ->
    [one] Dit møde
   *[other] Seneste møder
}
start-new = Nyt møde
start-at-others = En andens møde
start-try = Se, hvordan det virker
start-settings = Indstillinger
start-invitation = Fra en indbydelse …
start-pattern = Som { $name }
start-pattern-remark = { $time } · { $items ->
    [one] 1 punkt
   *[other] { $items } punkter
} · { $tables ->
    [0] ingen borde
    [one] 1 bord
   *[other] { $tables } borde
}
start-duration = { $minutes ->
    [0] { $hours } t.
   *[other] { $hours } t. { $minutes } min.
}
start-scratch = Fra bunden
start-file = Åbn en programfil …
start-join = Skriv med ved et bord …
start-demo = Mødet i Ringsted på tre minutter
start-demo-remark = bordene skriver af sig selv
start-language = Sprog
start-language-meeting = som mødet
start-colour = Farver
start-colour-auto = som terminalen
start-colour-always = altid
start-colour-never = aldrig

start-notes = { $count } indlæg
start-looking = … ser efter
start-not-begun = ikke begyndt · { $day }
start-not-begun-no-day = ikke begyndt · uden dato
start-at = ved punkt { $number } af { $of } siden { $clock } · { $notes }
start-ended = slut, ikke afsluttet · { $notes }
start-closed = afsluttet { $day } · { $notes }
start-gone = filen er væk
start-file-unknown = programfilen kendes ikke · { $notes }
start-seat = skriv videre · { $notes }
start-unreadable = kan ikke læses

start-no-file = Programfilen er der ikke mere.
start-is-seat = Det er en andens møde. Enter skriver videre ved bordet.
start-choose-meeting = Vælg først et møde med pilene.
start-nothing-written = Skriv først noget i feltet.
start-about-gone = Filen er flyttet eller slettet. Åbn den, hvor den ligger nu, med »Åbn en programfil …«.
start-about-unknown = Mødets optegnelse er her, men ikke dets programfil. Åbn den med: rundbord run FIL --record OPTEGNELSE
start-about-seat = Enter går tilbage til bordet. Det, du har skrevet, er gemt her.
start-about-closed = Enter åbner mødet med indlæg, pointer og dokumenter, som det blev afsluttet.
start-about-not-begun = Enter åbner mødet; uret begynder først, når du siger det. e retter programmet, p prøver det på tre minutter.
start-about-meeting = Enter fortsætter mødet, hvor det slap. Alt er gemt.
start-about-invitation = Læser tider, punkter, ansvarlige og spørgsmål ud af den indbydelse, der blev sendt ud (tekst, mail eller Word). Alt, hvad der er gættet, mærkes.
start-about-pattern = Rækkefølge, længder og temaer bliver; dato, sted og personer tages ud. Du giver filen et navn.
start-about-scratch = Seks punkter, som et dialogmøde plejer at have. Du retter dem bagefter.
start-about-file = En programfil, der ikke står på listen.
start-about-join = Mødelederens maskine har mødet, og du har bordets kort med koden.
start-about-demo = Du har set hele programmet om tre minutter. Intet gemmes.
start-about-setting = Enter skifter. Gælder for alle møder på denne maskine.

start-ask-invitation = Indbydelsen
start-ask-name = Navn til den nye programfil
start-ask-name-invitation = Indbydelsen er læst. Navn til den nye programfil
start-ask-file = Programfilen
start-ask-code = Koden fra bordkortet
start-hint-invitation = Skriv filens navn, træk filen herind, eller sæt selve teksten ind (Ctrl+Shift+V).
start-hint-file = Skriv filens navn, eller træk filen herind.
start-hint-code = Fem grupper med fire tegn. Findes mødet ikke, så skriv også kortets adresse efter koden.
start-hint-code-or-seat = Fem grupper med fire tegn, og adressen efter koden, hvis mødet ikke findes. Uden kode: videre ved det bord, du sad ved sidst.
start-hint-name = Lægges i { $folder }. Enter laver filen og åbner den.
start-pasted = { $lines } linjer er sat ind ({ $count } tegn). Enter læser dem.
start-exists = Der ligger allerede en fil med det navn. Vælg et andet.
start-set = Indstillingen er gemt.
start-cannot-set = Indstillingen er ikke gemt: { $why }
start-trouble = Det gik ikke
