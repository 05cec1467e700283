# Redigering af programmet før dagen.

editor-field-kind = Slags
editor-field-title = Titel
editor-field-question = Spørgsmål
editor-field-purpose = Formål
editor-field-date = Dato
editor-field-start = Start
editor-field-end = Slut
editor-field-place = Sted
editor-field-organiser = Arrangør
editor-field-agreement = Input til
editor-field-before-writing = Til skriver
editor-field-close-rounds = Luk runder
editor-field-grace-minutes = Ret i min.
editor-field-language = Sprog
editor-field-minutes = Minutter
editor-field-day = Dag
editor-field-locked = Låst
editor-field-locked-for = Låst for
editor-field-least-minutes = Mindst
editor-field-responsible = Ansvarlig
editor-field-text = Tekst
editor-field-note = Drejebog
editor-field-number = Nummer
editor-field-name = Navn
editor-field-role = Rolle
editor-field-table = Bord
editor-field-tables = Borde
editor-field-due = Dato
editor-field-decided = Aftalt
editor-field-before = Ligger
editor-field-organisation = Organisation
editor-field-with = Sidder hos
editor-field-wheelchair = Kørestol
editor-field-internal = Kun internt
editor-field-what = Hvad
editor-field-who = Hvem
editor-field-on-behalf-of = På vegne af
editor-field-when = Hvornår
editor-field-status = Status
editor-field-why = Hvorfor
editor-field-from = Fra
editor-field-condition = Betinget
editor-field-theme = Tema
editor-field-label = Felt
editor-field-value = Indhold

editor-yes = ja
editor-no = nej
editor-minutes = { $count } min.
editor-about-day = ca. { $day }
editor-meeting-dialogue = Dialogmøde
editor-meeting-conference = Konference
editor-meeting-theme-day = Temadag
editor-meeting-vision-day = Visionsdag
editor-meeting-council = Rådsmøde
editor-meeting-public = Borgermøde
editor-meeting-consultation = Høringsrunde
editor-theme-theme = Tema
editor-theme-vision = Vision
editor-theme-parking = Parkeringsplads
editor-theme-number = Tema { $number }
editor-table-number = Bord { $number }
editor-people = { $count ->
    [0] ingen deltagere
    [one] 1 deltager
   *[other] { $count } deltagere
}
editor-round = Runde { $number }
editor-all = alle
editor-all-tables = alle borde
editor-no-tables = ingen borde
editor-some-tables = bord { $tables }
editor-tables-how = fx 1, 3-5 eller alle
editor-no-role = uden rolle
editor-no-kind = ikke sagt
editor-side-unsaid = ikke sagt
editor-side-before = før mødet
editor-side-after = efter mødet

editor-did-confirm = bekræftelsen
editor-did-add = det nye
editor-did-remove = sletningen
editor-did-move = flytningen
editor-did-seat = deltagerlisten
editor-did-take-other = den anden udgave af filen

editor-list = Programmet før dagen
editor-fields = Programmet før dagen, i felterne
editor-writing = Programmet før dagen, mens der skrives
editor-choosing = Programmet før dagen, mens der vælges
editor-do-edit = Ret
editor-do-write = Skriv
editor-do-new = Nyt
editor-do-new-under = Nyt herunder
editor-do-confirm = Ja til gættet
editor-do-confirm-all = Ja til alle gæt her
editor-do-next-section = Næste afsnit
editor-do-previous-section = Forrige afsnit
editor-do-section = Afsnit efter nummer
editor-do-earlier = Flyt op
editor-do-later = Flyt ned
editor-do-remove = Slet
editor-do-empty = Tøm feltet
editor-do-participants = Deltagerliste
editor-do-warnings = Vis alt, der er at se efter
editor-do-to-meeting = Til mødet
editor-do-keep-mine = Behold min udgave
editor-do-take-other = Hent den anden
editor-do-leave = Luk
editor-do-to-list = Til listen
editor-do-let-be = Lad det være
editor-do-choose = Vælg

editor-section-programme = Program
editor-section-meeting = Møde
editor-section-themes = Temaer
editor-section-tables = Borde
editor-section-assignments = Fordeling
editor-section-milestones = Datoer
editor-section-actions = Aftalt
editor-section-head = Hoved

editor-no-day = uden dato
editor-saved = gemt { $clock }
editor-not-saved = ikke gemt
editor-other-change = fil ændret
editor-other-change-long = Et andet program har ændret filen. Ctrl+R henter den, Ctrl+S beholder din.
editor-taken-other = Filen var ændret af et andet program og er læst igen. u fortryder.
editor-other-beside = Den anden udgave ligger i { $path }.
editor-other-unread = Filen er ændret af et andet program og kan ikke læses: { $why }
editor-more-troubles = (v: { $count } til)
editor-count = { $count ->
    [one] 1 linje
   *[other] { $count } linjer
}
editor-count-guessed = { $count ->
    [one] 1 linje
   *[other] { $count } linjer
} · { $guesses } gæt
editor-empty = Her er ikke noget endnu. n laver det første.
editor-empty-themes = Ingen temaer endnu. n laver det første; bordenes indlæg står under dem.
editor-empty-tables = Ingen borde endnu. n stiller et op; p tager en deltagerliste ind.
editor-empty-assignments = Når der er temaer, siger du her, hvilke borde der drøfter hvad.
editor-empty-milestones = Ingen datoer endnu. n laver den første: tilmeldingsfrist, udsendelse, opfølgning.
editor-empty-actions = Intet er aftalt på forhånd. n skriver en handling, som allerede er kendt; den står i mødets handlinger fra start.
editor-guessed = gættet
editor-guessed-yes = gættet · Mellemrum siger ja
editor-follows = følger af resten
editor-new-item = Nyt punkt: titlen
editor-new-theme = Nyt tema: titlen
editor-new-question = Nyt spørgsmål
editor-new-person = Ny deltager
editor-new-milestone = Ny dato: hvad der sker
editor-new-action = Ny handling: hvad der skal ske
editor-new-line = Ny linje: dens navn
editor-people-list = Deltagerliste
editor-people-hint = Sæt listen ind fra Excel (navn; organisation; rolle; bord), eller skriv filens navn. Enter sætter dem til bords.
editor-text-hint = Enter gemmer. Ctrl+J begynder en ny linje.
editor-line-hint = Enter gemmer. Esc lader det være.
editor-nobody = Der er ingen navne i det.
editor-seated = { $count ->
    [one] 1 deltager på listen er ved et bord.
   *[other] { $count } deltagere på listen er ved et bord.
}
editor-undone = Fortrudt: { $what }
editor-redone = Gjort igen: { $what }
editor-warnings = At se efter
editor-too-long = Det er for langt til feltet og er ikke sat ind.
editor-no-other = Filen er ikke ændret af andre.
editor-not-here = Det kan man ikke her.
editor-only-items = Det gælder programpunkter.
editor-only-tables = Deltagerne sættes til bords under Borde.
editor-nothing-here = Her er ikke noget at rette endnu.
editor-nothing-to-confirm = Her er ikke noget gættet.
editor-nothing-strange = Der er ikke noget at se efter.
editor-leave-unsaved = Ikke alt er i filen. Tryk igen for at lukke alligevel.
editor-mistakes = { $count } fejl i filen er mærket med !. De skal rettes, før mødet kan begynde.
