# The screen of the plenary: the tables report, then it is gathered up theme by theme.

plenary-plenary = Plenary
plenary-do-onward = Onward
plenary-do-back = Back
plenary-do-by-theme = Table/theme/action
plenary-do-restart = Clock anew
plenary-report = The tables report
plenary-gathered = Summing up
plenary-place = { $number } of { $of }
plenary-seconds-each = { $time } for each table
plenary-not-begun = Enter begins
plenary-left = left
plenary-over = OVER TIME
plenary-no-stars = The table has set no stars.
plenary-no-tables = There are no tables.
plenary-nothing-recurs = No point recurs under this theme yet.
plenary-nothing-at-all = No point recurs yet. They are made on the Points screen.
plenary-next = Then: { $title }
plenary-dissent = Dissent: { $text }
plenary-actions = Actions
plenary-actions-counted = { $count ->
    [one] One action
   *[other] { $count } actions
}: { $stand }
plenary-action-status = Status: { $status }
plenary-action-why = Status: { $status } – { $why }
plenary-action-who = Responsible: { $who }
plenary-no-area = Without an area
plenary-no-actions = There are no actions yet.
plenary-kept-reason = { $why } (the reason)
plenary-at-the-last-page = That was the last page.
plenary-at-the-end = That was the last theme.
plenary-at-the-beginning = It begins here.
plenary-more = Arrow down: { $count } more
plenary-deed-table = table { $table } has the floor
plenary-deed-theme = the wall shows { $theme }
plenary-deed-actions = the wall shows the actions, page { $page }
plenary-deed-cleared = the wall shows the programme
plenary-do-clear = Wall: programme
plenary-on-the-wall = on the wall
plenary-kept-own-case = Not on the wall: it looks like one person's own matter.
plenary-kept-person = Not on the wall: it has a name or a contact in it.
plenary-kept-dissent = The dissent: { $why }
plenary-kept-doubt = { $doubt }, not on the wall · { $place }
plenary-not-on-the-wall = Enter shows it on the wall
plenary-nothing-on-the-wall = The wall shows the programme.
plenary-no-point-in-hand = Choose the themes with Tab first, and a point with the arrows.
plenary-aloud-table = Table { $table } has had the floor since { $clock }. The wall shows it.
plenary-aloud-theme = The wall has shown { $theme } since { $clock }.
plenary-aloud-actions = The wall has shown the actions since { $clock }{ $of ->
    [0] .
   *[other] , page { $page } of { $of }.
}
plenary-aloud-actions-kept = { $count ->
    [one] One action is
   *[other] { $count } actions are
} not on the wall: there is a name or a contact in it, or it looks like an own case.
plenary-aloud-kept = { $count ->
    [one] One of the table's starred notes is
   *[other] { $count } of the table's starred notes are
} not on the wall: there is a name or a contact in it, or it looks like one person's own matter.
plenary-aloud-unapproved = The table has not approved its notes, so its { $count ->
    [one] starred note is
   *[other] { $count } starred notes are
} not on the wall.
