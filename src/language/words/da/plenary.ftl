# The screen of the plenary: the tables report, then it is gathered up theme by theme.

plenary-plenary = Plenum
plenary-do-onward = Videre
plenary-do-back = Tilbage
plenary-do-by-theme = Borde / temaer
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
plenary-at-the-end = Det var det sidste tema.
plenary-at-the-beginning = Her begynder det.
plenary-more = Pil ned: { $count } mere
