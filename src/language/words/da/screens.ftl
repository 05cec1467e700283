# The screens of the facilitator: names, keys and what stands on them.

screens-everywhere = Overalt
screens-programme = Program
screens-notes = Indlæg
screens-plan = Indhent tid, mens en plan læses
screens-notes-list = Indlæg, mens listen er valgt

# What a key does: short enough for the footer.
screens-do-programme = Program
screens-do-notes = Indlæg
screens-do-points = Pointer
screens-do-next-steps = Handlinger
screens-do-plenary = Plenum
screens-do-documents = Papirer
screens-do-tables = Borde
screens-do-undo = Fortryd
screens-do-redo = Gentag
screens-do-palette = Kommando
screens-do-help = Hjælp
screens-do-repaint = Tegn skærmen igen
screens-do-suspend = Læg programmet til side
screens-do-quit = Luk programmet
screens-do-next-item = Næste punkt
screens-do-previous-item = Et punkt tilbage
screens-do-pause = Pause / fortsæt
screens-do-skip = Spring over
screens-do-longer = 5 min. mere
screens-do-shorter = 5 min. mindre
screens-do-earlier = Flyt punktet op
screens-do-later = Flyt punktet ned
screens-do-insert = Indsæt punkt
screens-do-replan = Indhent tid
screens-do-take-plan = Vælg plan
screens-do-take-this = Vælg planen
screens-do-back-to-plans = Til planerne
screens-do-clock = Kun uret
screens-do-up = Op
screens-do-down = Ned
screens-do-first = Til første
screens-do-last = Til sidste
screens-do-save = Gem
screens-do-new-line = Ny linje
screens-do-next-table = Bord
screens-do-previous-table = Forrige bord
screens-do-table-by-number = Bord efter nummer
screens-do-any-table = Gå til bord …
screens-do-new-theme = Nyt tema
screens-themes-wait = { $count ->
    [one] 1 nyt tema
   *[other] { $count } nye temaer
}
screens-do-next-theme = Tema
screens-do-previous-theme = Forrige tema
screens-do-next-question = Spørgsmål
screens-do-previous-question = Forrige spørgsmål
screens-do-next-kind = Slags
screens-do-no-remarks = Ingen bemærkninger
screens-do-not-discussed = Ikke drøftet
screens-do-own-case = Gem som egen sag
screens-do-say-in-general = Skriv den egne sag om til fælles
screens-nothing-to-say-in-general = Bordet har ingen egen sag, der mangler at blive skrevet om til fælles.
screens-do-coverage = Vis dækning
screens-do-to-list = Til listen
screens-do-edit = Ret
screens-do-move = Flyt hertil
screens-do-star = Stjerne
screens-do-withdraw = Træk tilbage
screens-do-make-point = Lav pointe
screens-do-make-action = Lav handling
screens-do-to-field = Til feltet
screens-do-find = Søg
screens-do-mark = Markér
screens-do-lock = Lås / lås op
screens-do-to-now = Til punktet nu

# What stands on every screen.
screens-help = Hjælp: skriv for at søge, Enter gør det
screens-palette = Kommando
screens-commands = Kommandoer
screens-rehearsal = GENERALPRØVE
screens-rehearsal-short = PRØVE
screens-not-saving = gemmer ikke
screens-too-small = Vinduet er { $columns }x{ $rows }. Der skal være mindst { $least_columns }x{ $least_rows }.
screens-quit-again = Alt er gemt. Tryk igen for at lukke programmet.
screens-quit-unsaved = Der står tekst, som ikke er gemt. Tryk igen for at lukke programmet uden den.
screens-quit-waits = Der står tekst, som ikke er gemt endnu. Tryk igen for at lukke: den står her, når mødet åbnes igen.
screens-text-is-back = Det, du var ved at skrive, venter på dig: { $screens }
screens-text-is-here = Det, du var ved at skrive, står i feltet igen.
screens-nothing-to-undo = Der er ikke noget at fortryde.
screens-nothing-to-redo = Der er ikke noget at gentage.
screens-now-left = { $time } tilbage
screens-now-over = { $time } over tid
screens-meeting-over = Mødet er slut

# Program
screens-column-plan = Plan
screens-column-actual = Holdt/ventet
screens-column-item = Punkt
screens-minutes = { $minutes } min.
screens-by = v/ { $name }
screens-about = ca. { $clock }
screens-skipped = sprunget over
screens-at-tables = ved bordene
screens-locked = låst
screens-time-now = klokken nu
screens-until-start = til mødet begynder
screens-after-start = efter planlagt start
screens-first-item = Først: { $title }
screens-left-of = tilbage af { $minutes } min.
screens-soon-of = snart slut · { $minutes } min. i alt
screens-over-of = OVER TID · { $minutes } min. afsat
screens-paused = pause
screens-ends-at = mødet slutter kl. { $clock }
screens-then = Derefter kl. { $clock }: { $title }
screens-plans = Indhent tid
screens-plans-hint = tryk tallet · fortryd med u
screens-plan-hint = Enter eller { $number } vælger planen · Esc tilbage
screens-impossible = kan ikke lade sig gøre
screens-no-plans = Sluttiden og de låste punkter holder; der er ikke noget at indhente.
screens-choose-ahead = Vælg først et punkt, der ikke er begyndt, med pilene.

# Indlæg
screens-table = Bord { $number }
screens-theme = Tema { $number }: { $title }
screens-question-of = Spørgsmål { $number } af { $of }
screens-whole-theme = Hele temaet
screens-no-table = Intet bord
screens-no-theme = Intet tema
screens-kind-none = Uden slags
screens-kind-challenge = Udfordring
screens-kind-idea = Idé
screens-kind-example = Eksempel
screens-kind-question = Spørgsmål
screens-new-note = Nyt indlæg
screens-editing = Ret #{ $number }
screens-own-case-cue = Egen sag? Så { $keys }: den bliver på maskinen. Ellers skriv det fælles.
screens-write-here = Skriv, hvad bordet siger. Enter gemmer.
screens-said = sagt
screens-saved = gemt
screens-saving = gemmer
screens-search = Søgning
screens-sought = Søg
screens-not-found = Intet fundet.
screens-marked = { $count ->
    [one] { $count } markeret
   *[other] { $count } markerede
}
screens-own-turn = I har ordet
screens-tables-begin = bordene begynder kl. { $clock }
screens-at-the-tables = { $title } – ved bordene
screens-no-notes = Ingen indlæg endnu.
screens-own-cases-count = { $count ->
    [one] 1 egen sag
   *[other] { $count } egne sager
}
screens-notes-count = { $count } indlæg
screens-characters = { $count } tegn
screens-over-limit = { $over ->
    [one] { $over } tegn for langt
   *[other] { $over } tegn for langt
}
screens-leave-unsaved = Det er ikke gemt endnu. Enter gemmer det; Esc en gang til lader alt stå, som det var.
screens-too-long = { $over ->
    [one] Indlægget er { $over } tegn for langt. Teksten står i feltet; kort den af, eller del den i to.
   *[other] Indlægget er { $over } tegn for langt. Teksten står i feltet; kort den af, eller del den i flere.
}
screens-paste-too-long = Det ville blive { $count } tegn; feltet kan rumme 100.000. Teksten er ikke sat ind.
screens-nothing-written = Skriv først indlægget.
screens-no-place = Vælg først bord og tema.
screens-no-such-table = Der er ikke noget bord { $number }. Skriv :bord { $number } for at tilføje det.
screens-only-one = Der er kun det ene.
screens-no-questions = Temaet har ingen spørgsmål.
screens-coverage = Dækning
screens-tag-theme = T{ $theme }
screens-tag-question = T{ $theme } S{ $question }
screens-more-tables = { $count ->
    [one] … 1 bord til
   *[other] … { $count } borde til
}
screens-more-below = … { $count } til
screens-do-close = Luk
screens-do-choose = Vælg
screens-do-scroll = Rul
screens-do-go = Op og ned
screens-coverage-legend = tal indlæg   – ingen bemærkninger   / ikke drøftet   · intet endnu
screens-reading = Svar
screens-press = Tryk { $keys }.
screens-plans-hint-cut = tryk tallet for at se planen, igen for at vælge

screens-coverage-own-case = (1) egen sag
screens-tag-table = B{ $table }
screens-meeting-closed = Mødet er afsluttet
screens-goes-on = Fortsætter { $day } kl. { $clock }: { $title }
screens-closed = afsluttet
