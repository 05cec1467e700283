# A round that is closed: time for corrections, and what came after closing time.

rounds-none = No table discussion has begun yet, so there is no round to close.
rounds-none-closed = No round is closed.
rounds-grace-too-long = The time for corrections can be { $most } minutes at most.
rounds-refused = The round closed at { $clock }. Tell the facilitator, or write it on the parking lot (/theme p).
rounds-say-in-general = The round closed at { $clock }: tell the facilitator without the person, or write it in the parking lot (/theme p).
rounds-closed = The round is closed – the tables can correct until { $clock }. Open it again with /open-round.
rounds-closed-at-once = The round is closed for the tables. Open it again with /open-round.
rounds-opened = The round is open again: the tables can write and correct.
rounds-close-by-themselves = { $minutes ->
    [0] Each round now closes when the programme steps on.
    [one] Each round now closes when the programme steps on, and the tables can correct for 1 minute.
   *[other] Each round now closes when the programme steps on, and the tables can correct for { $minutes } minutes.
 }
rounds-never-close = No round closes by itself.
rounds-late = arrived late
rounds-late-count = { $count ->
    [one] 1 note arrived after closing time
   *[other] { $count } notes arrived after closing time
 }
rounds-table-late = { $count } arrived late
rounds-table-grace = correct to { $clock }
rounds-table-closed = closed { $clock }
rounds-board-grace = The round is closed – the tables correct until { $clock }.{ $late ->
    [0] { "" }
    [one] { " " }1 note arrived after closing time.
   *[other] { " " }{ $late } notes arrived after closing time.
 }
rounds-board-closed = The round closed at { $clock }.{ $late ->
    [0] { "" }
    [one] { " " }1 note arrived after closing time.
   *[other] { " " }{ $late } notes arrived after closing time.
 }
rounds-at-table-grace = The round is closed – correct until { $clock } ({ $left } left)
rounds-at-table-over = The round closed at { $clock }. More? Tell the facilitator, or park it.
rounds-tiding-closed = The round is closed – correct until { $clock }.
rounds-tiding-over = The round is closed. Is something missing? Tell the facilitator, or write it on the parking lot (/theme p).
rounds-over = The time for corrections to “{ $title }” is over.
rounds-over-at-table = The time for corrections to “{ $title }” is over. Is something missing? Tell the facilitator, or write it in the parking lot (/theme p).
rounds-tiding-opened = The round is open again: you can write and correct.
rounds-tiding-brings = Table { $table } now has theme { $number }: { $title } The next note goes there.
rounds-deed-closed = the round closed with corrections until { $clock }
rounds-deed-opened = the round opened again
rounds-deed-rule = the rounds close when the programme steps on
rounds-deed-no-rule = no round closes by itself
rounds-deed-sealed = what came before the round’s closing time is settled
rounds-do-close = Close / open the round
