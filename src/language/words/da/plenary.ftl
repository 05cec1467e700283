# The screen of the plenary: the tables report, then it is gathered up theme by theme.

plenary-plenary = Plenum
plenary-do-onward = Videre
plenary-do-back = Tilbage
plenary-do-by-theme = Bord/tema/handling
plenary-do-restart = Uret forfra
plenary-report = Bordene fremlægger
plenary-gathered = Opsamling
plenary-place = { $number } af { $of }
plenary-seconds-each = { $time } til hvert bord
plenary-not-begun = Enter begynder
plenary-left = tilbage
plenary-over = OVER TID
plenary-no-stars = Bordet har ikke sat stjerner.
plenary-no-tables = Der er ingen borde.
plenary-nothing-recurs = Ingen pointer går igen under dette tema endnu.
plenary-nothing-at-all = Ingen pointer går igen endnu. De laves på skærmen Pointer.
plenary-next = Derefter: { $title }
plenary-dissent = Uenighed: { $text }
plenary-actions = Handlinger
plenary-actions-counted = { $count ->
    [one] Én handling
   *[other] { $count } handlinger
}: { $stand }
plenary-action-status = Status: { $status }
plenary-action-why = Status: { $status } – { $why }
plenary-action-who = Ansvarlig: { $who }
plenary-no-area = Uden område
plenary-no-actions = Der er ingen handlinger endnu.
plenary-kept-reason = { $why } (begrundelsen)
plenary-at-the-last-page = Det var den sidste side.
plenary-at-the-end = Det var det sidste tema.
plenary-at-the-beginning = Her begynder det.
plenary-more = Pil ned: { $count } mere
plenary-deed-table = bord { $table } har ordet
plenary-deed-theme = væggen viser { $theme }
plenary-deed-actions = væggen viser handlingerne, side { $page }
plenary-deed-cleared = væggen viser programmet
plenary-do-clear = Væggen: programmet
plenary-on-the-wall = på væggen
plenary-kept-own-case = Ikke på væggen: det ligner en egen sag.
plenary-kept-person = Ikke på væggen: der er et navn eller kontaktoplysninger i.
plenary-kept-dissent = Uenigheden: { $why }
plenary-kept-doubt = { $doubt }, ikke på væggen · { $place }
plenary-not-on-the-wall = Enter viser det på væggen
plenary-nothing-on-the-wall = Væggen viser programmet.
plenary-no-point-in-hand = Vælg først temaerne med Tab, og en pointe med pil op og ned.
plenary-aloud-table = Bord { $table } har haft ordet siden kl. { $clock }. Væggen viser det.
plenary-aloud-theme = Væggen viser { $theme } siden kl. { $clock }.
plenary-aloud-actions = Væggen viser handlingerne siden kl. { $clock }{ $of ->
    [0] .
   *[other] , side { $page } af { $of }.
}
plenary-aloud-actions-kept = { $count ->
    [one] Én handling er
   *[other] { $count } handlinger er
} ikke på væggen: der er et navn eller kontaktoplysninger i, eller det ligner en egen sag.
plenary-aloud-kept = { $count ->
    [one] Én af bordets stjerner er
   *[other] { $count } af bordets stjerner er
} ikke på væggen: der er et navn eller kontaktoplysninger i, eller det ligner en egen sag.
plenary-aloud-unapproved = Bordet har ikke godkendt sine indlæg, så { $count ->
    [one] dets stjerne er
   *[other] dets { $count } stjerner er
} ikke på væggen.
