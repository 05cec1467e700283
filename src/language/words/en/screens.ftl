# The screens of the facilitator: names, keys and what stands on them.

screens-everywhere = Everywhere
screens-programme = Programme
screens-notes = Notes
screens-plan = Catch up, while a plan is read
screens-notes-list = Notes, while the list is chosen

# What a key does: short enough for the footer.
screens-do-programme = Programme
screens-do-notes = Notes
screens-do-points = Points
screens-do-next-steps = Actions
screens-do-plenary = Plenary
screens-do-documents = Papers
screens-do-tables = Tables
screens-do-undo = Undo
screens-do-redo = Redo
screens-do-palette = Command
screens-do-help = Help
screens-do-repaint = Paint the screen again
screens-do-suspend = Put the program aside
screens-do-quit = Quit the program
screens-do-next-item = Next item
screens-do-previous-item = One item back
screens-do-pause = Pause / go on
screens-do-skip = Skip
screens-do-longer = 5 min. more
screens-do-shorter = 5 min. less
screens-do-earlier = Move the item up
screens-do-later = Move the item down
screens-do-insert = Insert item
screens-do-replan = Catch up
screens-do-take-plan = Take plan
screens-do-take-this = Take the plan
screens-do-back-to-plans = To the plans
screens-do-clock = Only the clock
screens-do-up = Up
screens-do-down = Down
screens-do-first = To the first
screens-do-last = To the last
screens-do-save = Save
screens-do-new-line = New line
screens-do-next-table = Table
screens-do-previous-table = Previous table
screens-do-table-by-number = Table by number
screens-do-any-table = Go to table …
screens-do-new-theme = New theme
screens-themes-wait = { $count ->
    [one] 1 new theme
   *[other] { $count } new themes
}
screens-do-next-theme = Theme
screens-do-previous-theme = Previous theme
screens-do-next-question = Question
screens-do-previous-question = Previous question
screens-do-next-kind = Kind
screens-do-no-remarks = No remarks
screens-do-not-discussed = Not discussed
screens-do-own-case = Save as own case
screens-do-say-in-general = Say the own case in general
screens-nothing-to-say-in-general = The table has no own case that is still to be said in general.
screens-do-coverage = Show coverage
screens-do-to-list = To the list
screens-do-edit = Edit
screens-do-move = Move here
screens-do-star = Star
screens-do-withdraw = Withdraw
screens-do-make-point = Make point
screens-do-make-action = Make action
screens-do-to-field = To the field
screens-do-find = Search
screens-do-mark = Mark
screens-do-lock = Lock / unlock
screens-do-to-now = To the item now

# What stands on every screen.
screens-help = Help: type to search, Enter does it
screens-palette = Command
screens-commands = Commands
screens-rehearsal = REHEARSAL
screens-rehearsal-short = TRIAL
screens-not-saving = not saving
screens-too-small = The window is { $columns }x{ $rows }. At least { $least_columns }x{ $least_rows } is needed.
screens-quit-again = Everything is saved. Press again to quit the program.
screens-quit-unsaved = There is text that is not saved. Press again to quit the program without it.
screens-quit-waits = There is text that is not saved yet. Press again to quit: it is here when the meeting is opened again.
screens-text-is-back = What you were writing waits for you: { $screens }
screens-text-is-here = What you were writing is in the field again.
screens-nothing-to-undo = There is nothing to undo.
screens-nothing-to-redo = There is nothing to redo.
screens-now-left = { $time } left
screens-now-over = { $time } over time
screens-meeting-over = The meeting is over

# Programme
screens-column-plan = Plan
screens-column-actual = Actual/due
screens-column-item = Item
screens-minutes = { $minutes } min.
screens-by = by { $name }
screens-about = abt { $clock }
screens-skipped = skipped
screens-at-tables = at tables
screens-locked = locked
screens-time-now = the time now
screens-until-start = until the meeting starts
screens-after-start = after the planned start
screens-first-item = First: { $title }
screens-left-of = left of { $minutes } min.
screens-soon-of = soon over · { $minutes } min. in all
screens-over-of = OVER TIME · { $minutes } min. planned
screens-paused = pause
screens-ends-at = the meeting ends at { $clock }
screens-then = Then at { $clock }: { $title }
screens-plans = Catch up
screens-plans-hint = press the number · undo with u
screens-plan-hint = Enter or { $number } takes the plan · Esc back
screens-impossible = not possible
screens-no-plans = The end and what is locked hold; there is nothing to catch up.
screens-choose-ahead = First choose an item that has not begun, with the arrows.

# Notes
screens-table = Table { $number }
screens-theme = Theme { $number }: { $title }
screens-question-of = Question { $number } of { $of }
screens-whole-theme = The whole theme
screens-no-table = No table
screens-no-theme = No theme
screens-kind-none = No kind
screens-kind-challenge = Challenge
screens-kind-idea = Idea
screens-kind-example = Example
screens-kind-question = Question
screens-new-note = New note
screens-editing = Edit #{ $number }
screens-own-case-cue = An own case? Then { $keys }: it stays here. Else write what is shared.
screens-write-here = Write what the table says. Enter saves.
screens-said = said
screens-saved = saved
screens-saving = saving
screens-search = Search
screens-sought = Search
screens-not-found = Nothing found.
screens-marked = { $count ->
    [one] { $count } marked
   *[other] { $count } marked
}
screens-own-turn = You have the floor
screens-tables-begin = the tables begin at { $clock }
screens-at-the-tables = { $title } – at the tables
screens-no-notes = No notes yet.
screens-own-cases-count = { $count ->
    [one] 1 own case
   *[other] { $count } own cases
}
screens-notes-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
screens-characters = { $count } characters
screens-over-limit = { $over ->
    [one] { $over } character too long
   *[other] { $over } characters too long
}
screens-leave-unsaved = This is not saved yet. Enter saves it; Esc once more leaves everything as it was.
screens-too-long = { $over ->
    [one] The note is { $over } character too long. The text stays in the field; shorten it, or make it two.
   *[other] The note is { $over } characters too long. The text stays in the field; shorten it, or make it several.
}
screens-paste-too-long = That would be { $count } characters; the field can hold 100,000. The text is not pasted.
screens-nothing-written = Write the note first.
screens-no-place = Choose table and theme first.
screens-no-such-table = There is no table { $number }. Type :table { $number } to add it.
screens-only-one = There is only one.
screens-no-questions = The theme has no questions.
screens-coverage = Coverage
screens-tag-theme = T{ $theme }
screens-tag-question = T{ $theme } Q{ $question }
screens-more-tables = { $count ->
    [one] … 1 more table
   *[other] … { $count } more tables
}
screens-more-below = … { $count } more
screens-do-close = Close
screens-do-choose = Choose
screens-do-scroll = Scroll
screens-do-go = Up and down
screens-coverage-legend = figure notes   – no remarks   / not discussed   · nothing yet
screens-reading = Answer
screens-press = Press { $keys }.
screens-plans-hint-cut = press the number to see the plan, again to take it

screens-coverage-own-case = (1) own case
screens-tag-table = Tbl{ $table }
screens-meeting-closed = The meeting is closed
screens-goes-on = Goes on { $day } at { $clock }: { $title }
screens-closed = closed
