# What is read out when somebody asks in plain mode.

reading-clock = { $clock }.
reading-tables-begin = The tables begin at { $clock }.
reading-not-started = The meeting has not started; it is set for { $clock }.
reading-now = Now: { $title }
reading-over = { $minutes ->
    [one] { $minutes } minute over time.
   *[other] { $minutes } minutes over time.
}
reading-left = { $minutes ->
    [one] { $minutes } minute left.
   *[other] { $minutes } minutes left.
}
reading-paused = The clock is paused.
reading-ended = The meeting has ended.
reading-ends = The meeting is expected to end at { $clock }.
reading-item = { $place }. { $title }, { $minutes } min, { $state }.
reading-planned = Planned { $span }.
reading-actual = Actual { $span }.
reading-began = Began { $from }.
reading-forecast = Expected { $span }.
reading-no-plans = The end and what is locked hold; there is nothing to catch up.
reading-take-a-plan = Take a plan with /replan and its number. Undo with /undo.
reading-no-notes = No notes yet.
reading-no-notes-here = No notes yet at table { $table }. { $count ->
    [one] One other note is read out by /list all
   *[other] The { $count } notes of the other tables are read out by /list all, the latest by /list latest
}, a table's by /list and the table's number.
reading-latest-of = The latest { $shown } of { $count } notes, the newest last:
reading-not-shown-here = Other tables' notes do not come to this machine. The facilitator has them.
reading-note = #{ $number } { $place }{ $marks }: { $text }
reading-said-at = said at { $clock }
reading-starred = star
reading-under-point = point #{ $point }
reading-points = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}, { $points }; { $loose ->
    [0] every note is gathered.
    [one] 1 note is not gathered.
   *[other] { $loose } notes are not gathered.
}
reading-no-points = No points yet. Write one with /point.
reading-no-loose-note = There are no more notes under no point.
reading-nothing-alike = Nothing is enough alike to be offered.
reading-next-loose = The next under no point: { $command }
reading-word-after = after
reading-like-point = Point #{ $number }: { $text }
reading-like = { $what } – { $why }. { $command }
reading-point = Point #{ $number }: { $text } – { $source }
reading-dissent = { "   " }Dissent: { $text }
reading-no-actions = No actions yet. Write one with /action.
reading-actions-missing = { $who ->
    [0] { $when } without a deadline.
   *[other] { $when ->
        [0] { $who } without anyone responsible.
       *[other] { $who } without anyone responsible, { $when } without a deadline.
    }
}
reading-unanswered = not answered
reading-actions-unanswered = { $count } not answered since the status round of { $day }.
reading-actions-unanswered-first = { $count } not answered for the status round today.
reading-carried-from = from { $from }
reading-split-from = split from { $number }
reading-merged = merged with { $numbers }
reading-filter-all = all
reading-filter-late = late
reading-filter-unanswered = not answered since { $day }
reading-filtered = Showing { $shown } of { $of ->
    [one] { $of } action
   *[other] { $of } actions
}: { $filter }
reading-who-on-behalf = { $who } on behalf of { $behalf }
reading-missing-who = No one responsible
reading-no-such-day = { $words } (no day in the calendar)
reading-missing-when = No deadline
reading-not-stated = Not stated
reading-table = { $notes ->
    [one] Table { $table }: { $notes } note.
   *[other] Table { $table }: { $notes } notes.
}
reading-named-table = { $notes ->
    [one] Table { $table }, { $name }: { $notes } note.
   *[other] Table { $table }, { $name }: { $notes } notes.
}
reading-closed = The meeting is closed.
reading-another-day = The meeting has not started; it is set for { $day } at { $clock }. If it begins now, the programme is laid from now on.
reading-here = You write at { $place } The next notes are: { $kind }.
reading-theme-of-the-round = table { $table } has it in this round
reading-here-at-no-table = You sit at no table. A note that you write stands at { $place } Another table is chosen with /table.
reading-here-looking-on = You look at { $place }
reading-door-elsewhere = The codes are on the facilitator's machine.
reading-door-closed = The door is closed. On the screen Tables, o opens it; in lines: /door open.
reading-door-machines = { $who }: { $code } – machines: { $machines }
reading-door-no-code = no code
reading-door-there = connected
reading-door-away = not connected
reading-door-out = put out
reading-table-seen = last seen { $clock }
reading-table-away = not seen yet
reading-table-not-come = not come
reading-table-connected = { $count ->
    [one] connected
   *[other] { $count } connected
}
reading-table-silent = silent { $minutes } min.
reading-place-origin = { $place } (written at table { $table })
reading-table-approved = approved { $clock }
reading-table-lifted = changed since
reading-day-over = The day is over. The meeting goes on { $day } at { $clock } with { $title }.
reading-no-message = The facilitator has not said anything just now.
