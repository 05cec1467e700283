# Plain mode: the commands, and what is said on the way.

plain-verb-next = to the next item; begins the meeting
plain-verb-back = back one item
plain-verb-pause = pauses the clock
plain-verb-resume = the clock goes on
plain-verb-skip = skips the item
plain-verb-extend = more minutes for the item now
plain-verb-shorten = fewer minutes for the item now
plain-verb-plan = the programme: planned, actual, expected
plain-verb-replan = plans for catching up; with a number one is taken
plain-verb-time = the time, the item now and the delay
plain-verb-minutes = sets an item's minutes
plain-verb-insert = inserts an item after the one now
plain-verb-reorder = moves an item ahead before another
plain-verb-lock = locks an item's start
plain-verb-unlock = unlocks an item
plain-verb-table = to a table; a new one is added
plain-in-common = In common
plain-verb-tablename = names a table
plain-verb-tablemerge = the first table becomes part of the second
plain-verb-tablepart = a merged table becomes its own again
plain-verb-tables = the tables
plain-verb-theme = to a theme; + adds one
plain-verb-themename = renames a theme
plain-verb-newtheme = a theme that a table has added: for all, for the table alone, or parked with its notes
plain-verb-themes = the themes and their questions
plain-verb-question = to a question of the theme; 0 is none in particular
plain-verb-kind = the kind of the notes to come or of one: challenge, idea, example, question, none
plain-verb-list = the table's notes, all, the latest 20, another table's or a theme's
plain-verb-list-at-a-table = the table's notes
plain-verb-at = a note that was said before it is typed: on paper or by another; - #12 takes the time away
plain-verb-edit = edits a note
plain-verb-move = moves notes to another theme or table
plain-verb-move-at-a-table = moves notes to another theme
plain-verb-withdraw = withdraws a note
plain-verb-restore = brings a withdrawn note back
plain-verb-star = sets or removes a star
plain-verb-own = an own case: its words stay on this machine only
plain-verb-general = proposes a general wording for a table’s own case; one noted here is made general; - puts it away
plain-verb-general-at-a-table = makes an own case general; without a text the proposed wording is used, and - puts it away
plain-verb-no-own-case = says that it is no own case, so that a public edition may have it; - takes that back
plain-verb-none = the table has no remarks here
plain-verb-notdiscussed = the table did not discuss it
plain-verb-point = a new point made of notes; without a text it has the first one's words
plain-verb-join = puts notes under a point
plain-verb-takeout = takes notes out of their point
plain-verb-split = some of a point's notes get their own
plain-verb-merge = merges the first point into the second
plain-verb-part = takes a merged point apart again
plain-verb-reword = rewords a point
plain-verb-dissent = notes a dissent on a point; without text it is removed
plain-verb-order = moves a point before another or last
plain-verb-dissolve = dissolves a point; its notes are loose again
plain-verb-door = opens or closes the door for the tables' machines
plain-verb-takeover = lead the meeting from here when the facilitator's machine is gone
plain-verb-people = the people at the tables: who has come
plain-verb-came = ticks somebody or a whole table off as having come
plain-verb-away = somebody or a whole table stays away
plain-verb-expected = somebody or a whole table is expected again
plain-verb-unannounced = gives an unannounced guest a seat where the fewest sit
plain-verb-sit = seats somebody at another table
plain-verb-seating = proposes a seat for all: companions together, administrations apart
plain-verb-rotation = who sits where in 3 café rounds
plain-verb-tablefiles = makes files for tables without a network, for a USB stick
plain-verb-receive = takes in a table's file that was carried here
plain-verb-codes = the tables' codes and machines; a code can be renewed or withdrawn, a machine put out
plain-verb-points = the points with their sources
plain-verb-like = reads out what is likest to a note, with the command that puts them together; without a number the first under no point
plain-verb-hands = hands counted for a point; - removes them
plain-verb-stars = a table's stars for a point; - removes them
plain-verb-class = the plenary's class of a point: must, important, extra; - removes it
plain-verb-action = an action; ? for what is not known yet
plain-verb-from = the source of an action, else of the latest
plain-verb-change = changes an action; empty fields stay
plain-verb-status = an action's status now, and why; its number alone shows how it has gone
plain-verb-cancel = cancels an action
plain-verb-splitaction = a part of an action becomes its own, with the same history
plain-verb-mergeactions = merges two actions; the older keeps its number
plain-verb-partactions = takes merged actions apart again
plain-verb-actions = the actions, all or some, and what is missing
plain-verb-promise = a promise that was made
plain-verb-owes = who owes an answer to a note; - removes it
plain-verb-owed = promises and questions, and who owes
plain-verb-intro = the summary's introduction; - removes it
plain-verb-summary = the summary's own words on a theme; alone it shows them all
plain-verb-conclusion = the summary's conclusion; - removes it
plain-verb-decision = the decision on an item; - removes it
plain-verb-attended = who took part in one item only
plain-verb-present = who is present
plain-verb-absent = apologies and absent
plain-verb-approved = when and by whom the minutes are approved
plain-verb-nextmeeting = when the next meeting is
plain-verb-receiver = to whom memo, briefing and consultation response go; - removes it
plain-verb-economy = what the actions cost; - removes it
plain-verb-annexes = your own annexes, parted by |; - removes them
plain-verb-home = what a municipality or association takes home
plain-verb-dissentingview = who does not agree with a theme, a question or the whole, and why; - removes it
plain-verb-received = who answered for a table, when and how
plain-verb-statusround = the committee is informed: the name of the round
plain-verb-area = the area of an action; - removes it
plain-verb-undo = undoes the latest
plain-verb-redo = does the undone again
plain-verb-paper = writes one document, such as the plenary sheet
plain-which-paper = { $named ->
    [0] Which document? They are called { $names }.
   *[other] No document alone is called “{ $found }”. They are called { $names }.
}
plain-verb-export = writes the documents
plain-verb-close = closes the meeting
plain-verb-reopen = opens a closed meeting again
plain-verb-wait = puts the rehearsal's clock ahead
plain-verb-help = the commands
plain-verb-quit = leaves the program; everything is saved

plain-help-head-looking = You look on here. A line that begins with / is a command:
plain-help-rest = Everything else is the facilitator's.
plain-help-head = A line is a note at the table and under the theme. A line that begins with / is a command:
plain-welcome-wall = { $title } /help shows the commands.
plain-welcome = { $title } Type a note and press Enter. /help shows the commands.
plain-rehearsal = Rehearsal: what you write is kept apart and is not part of the meeting.
plain-recovered = { $notes ->
    [one] The meeting goes on where you left it: { $notes } note is saved.
   *[other] The meeting goes on where you left it: { $notes } notes are saved.
}
plain-no-clock = /wait works only with a rehearsal clock: start with --clock.
plain-exported = { $count ->
    [0] No document to write in those formats.
    [one] { $count } document written to { $folder }
   *[other] { $count } documents written to { $folder }
}
plain-export-only-of = Only the notes of table { $table } lie here, so only they are written. The facilitator writes the meeting's documents.
plain-export-failed = The documents were not written: { $why }
plain-export-lacks-who = { $count ->
    [one] { $count } action has no one responsible.
   *[other] { $count } actions have no one responsible.
}
plain-export-lacks-when = { $count ->
    [one] { $count } action has no deadline.
   *[other] { $count } actions have no deadline.
}
plain-export-undecided = The minutes are still a draft, as the decision is missing. Write it with /decision item text, and export again.
plain-export-own-cases = { $count ->
    [one] { $count } own case is left out.
   *[other] { $count } own cases are left out.
}
plain-own-cases-not-deleted = The own cases could not be deleted: { $why }
plain-clock-strayed = This machine's clock was set by { $minutes } min; the meeting's clock is unchanged.
plain-not-text = Line { $line } is no readable text (neither UTF-8 nor Windows-1252) and is not saved.
plain-goodbye = Goodbye. Everything is saved.
plain-goodbye-alone = Goodbye.
plain-revised = The programme file was changed, and the meeting has taken the changes.
plain-file-refused = The programme file was changed, but the meeting cannot take the changes. { $why }
plain-file-differs = The programme file was changed after the meeting began. The meeting goes on as it was begun. Enter new participants here: /unannounced name, or the screen People.
plain-mended = { $entries ->
    [one] The record { $damaged } is damaged ({ $fault }). { $entries } entry could be read; the damaged file is untouched, and the meeting goes on in { $copy }.
   *[other] The record { $damaged } is damaged ({ $fault }). { $entries } entries could be read; the damaged file is untouched, and the meeting goes on in { $copy }.
}
plain-file-unread = The programme file { $file } cannot be read; rundbord check says why. The meeting goes on as it was begun.
plain-begun-before = A meeting of the same title and day was begun before: { $record }. Its programme file has been moved or renamed. If that is the meeting you mean, leave here and type: rundbord run FILE --record { $record }
plain-own-cases-put-aside = The texts of own cases could not be read. The file is put aside as { $path }. The notes of the meeting are untouched, and the meeting goes on.
plain-key-put-aside = The key of this machine could not be read. It is put aside as { $path }, and the machine has a new one. The meeting goes on; only the texts of earlier own cases cannot be opened.
plain-own-case-cue = An own case? Then write /own #{ $number }: the text stays on this machine. Else make it what is shared with /edit { $number }.
plain-own-case-not-saved = The own case is not saved: { $why } Write it again when there is room.
plain-not-saved = Not saved: { $why } Write it again when there is room: “{ $text }”
plain-verb-approve = the table’s notes were read back and approved; a change afterwards lifts it
plain-verb-close-round = closes the round: the tables correct for 2 minutes or as many as you write, then its notes are closed for them
plain-verb-open-round = the tables can write and correct in the round again
plain-verb-floor = who has the floor; gives it to a table, a theme or a page of the actions, which the wall then shows; - shows the programme
plain-verb-message = a message to all tables or to one; - removes it
plain-line-too-long = Line { $line } is longer than { $bytes } characters; it was not read and is not saved. A note can have { $limit } characters at most: split it.
plain-nobody-hears = Nobody reads the answers any more. The rest of the lines is saved in the meeting without an answer.
plain-clock-goes-on = The clock goes on from { $day } { $clock }, where the rehearsal was left, and not from --clock: a meeting never goes back in time. Begin anew in another file: first run with --clock and --record FILE, then import into it.
