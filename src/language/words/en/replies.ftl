# What the program answers when somebody wants something.

replies-saved = Saved: { $what }
replies-undone = Undone: { $what }
replies-redone = Done again: { $what }
replies-placed-together = { $count ->
    [one] { $count } note has been moved to { $place }
   *[other] { $count } notes have been moved to { $place }
}
replies-note-saved = #{ $number } saved – { $place }
replies-general-saved = #{ $number } saved as a common matter – { $place }
replies-proposed = Wording proposed for own case E{ $number }. It becomes a note when table { $table } says yes.
replies-own-case-saved = Own case E{ $number } at table { $table } is saved, on this machine only. It is on no screen and in no document.
replies-point-saved = { $notes ->
    [0] Point #{ $number } saved, without notes so far.
    [one] Point #{ $number } saved with { $notes } note.
   *[other] Point #{ $number } saved with { $notes } notes.
}
replies-action-saved = Action #{ $number } saved.
replies-action-saved-missing-who = Action #{ $number } saved. No one responsible.
replies-action-saved-missing-when = Action #{ $number } saved. No deadline.
replies-action-saved-missing-both = Action #{ $number } saved. No one responsible. No deadline.
replies-grouped = Saved: #{ $number } under point #{ $point }: { $source }.
replies-grouped-many = Saved: { $count } notes under point #{ $point }: { $source }.
replies-see-plans = See the plans for catching up with /replan.
replies-closed = The meeting is closed. Actions can still be changed; /reopen opens it again.
replies-reopened = The meeting is open again.
replies-own-cases-left = { $count ->
    [one] The words of { $count } own case still lie on this machine only. Delete them? Type /close delete or /close keep.
   *[other] The words of { $count } own cases still lie on this machine only. Delete them? Type /close delete or /close keep.
}
replies-own-cases-deleted = { $count ->
    [one] The words of { $count } own case are deleted from this machine.
   *[other] The words of { $count } own cases are deleted from this machine.
}
replies-not-saved = Not saved: { $why } The text is kept; try again.
replies-not-done = It was not done: { $why } Then do it again.

replies-fault-disk-full = The disk is full. Free some space on it.
replies-fault-read-only = The folder can only be read. Choose another one with --record.
replies-fault-other = The disk did not take it ({ $why }).

replies-kind-challenge = challenge
replies-kind-idea = idea
replies-kind-example = example
replies-kind-question = question
replies-kind-none = note of no kind

replies-theme = theme { $number }: { $title }
replies-theme-gone = a theme that was removed
replies-place = { $at }, { $under }
replies-under-question = { $theme }, question { $question }

replies-at-table = Table { $table }.
replies-at-named-table = Table { $table }, { $name }.
replies-at-theme-that-is-there = That theme is there already. You are at { $theme } now.
replies-at-theme = Now { $theme }
replies-at-question = Question { $number }: { $text }
replies-at-no-question = No particular question.
replies-at-kind = The next notes are: { $kind }.

replies-deed-opened = meeting opened
replies-deed-revised = programme changed
replies-deed-closed = meeting closed
replies-deed-reopened = meeting opened again
replies-lead-taken = You lead the meeting now. The clock goes on, and the tables find their way here.
replies-deed-lead-taken = lead taken over
replies-deed-lead-offered = can take over the meeting at {$address}
replies-deed-shown = programme shown to the tables
replies-deed-laid = programme laid from now on
replies-deed-timeline = the last step of the programme
replies-deed-began = { $title } begun
replies-deed-went-back = back to { $title }
replies-deed-paused = programme paused
replies-deed-resumed = pause ended
replies-deed-skipped = { $title } skipped
replies-deed-ended = programme ended
replies-deed-minutes = other minutes for { $title }
replies-deed-inserted = { $title } inserted
replies-deed-item-moved = { $title } moved
replies-deed-locked = { $title } locked
replies-deed-unlocked = { $title } unlocked
replies-deed-replanned = new plan
replies-deed-table-added = table { $table } added
replies-deed-table-removed = table { $table } removed
replies-deed-table-named = table { $table } named
replies-deed-table-unnamed = table { $table } is called as in the programme again
replies-deed-table-seated = table { $table } seated
replies-deed-table-merged = table { $table } is now part of table { $into }
replies-deed-table-parted = table { $table } is a table of its own again
replies-deed-theme-added = theme { $number } added: { $title }
replies-deed-theme-added-by-table = theme { $number } added for table { $table }: { $title }
replies-table-is-new = It is a new table: the meeting had tables { $tables }. If it was not meant, undo it.
replies-more-hands-than-came = That is more than the { $count } who are ticked off.
replies-more-hands-than-listed = That is more than the { $count } who are on the lists.
replies-deed-theme-removed = theme removed
replies-deed-theme-restored = { $theme } is back
replies-deed-theme-named = new name: { $theme }
replies-deed-note = note #{ $number }
replies-deed-edited = #{ $number } edited
replies-deed-placed = #{ $number } moved to { $place }
replies-deed-taken-in = { $count ->
    [one] { $count } note from a file
   *[other] { $count } notes from a file
}
replies-deed-placed-together = { $count ->
    [one] { $count } note moved to { $place }
   *[other] { $count } notes moved to { $place }
}
replies-deed-kind = #{ $number } is now { $kind }
replies-deed-said-at = #{ $number } was said at { $clock }
replies-deed-said-when-written = #{ $number } was said when it was written
replies-place-said-at = { $place }, said at { $clock }
replies-deed-starred = #{ $number } starred
replies-deed-unstarred = #{ $number } without star
replies-deed-withdrawn = #{ $number } withdrawn
replies-deed-restored = #{ $number } restored
replies-deed-grouped = #{ $number } under point #{ $point }
replies-deed-lies-as-before = #{ $number } lies where it lay before
replies-deed-taken-out = #{ $number } taken out of the point
replies-deed-no-remarks = no remarks – { $place }
replies-deed-not-discussed = not discussed – { $place }
replies-deed-no-answer = answer taken back – { $place }
replies-deed-own-case = own case E{ $number }
replies-deed-no-own-case = no own case: { $place }
replies-deed-own-case-after-all = perhaps an own case after all: { $place }
replies-deed-generalised = own case made general
replies-deed-own-case-withdrawn = own case withdrawn
replies-deed-own-case-restored = own case restored
replies-deed-proposed = wording proposed for own case E{ $number }
replies-deed-put-away = wording for own case E{ $number } put away
replies-deed-proposed-again = wording for own case E{ $number } proposed again
replies-deed-proposal-erased = wording proposed for own case E{ $number } erased
replies-deed-point = point #{ $point }
replies-deed-merged = point #{ $point } merged into point #{ $into }
replies-deed-parted = point #{ $point } is its own again
replies-deed-reworded = point #{ $point } reworded
replies-deed-dissent = dissent on point #{ $point }
replies-deed-no-dissent = no dissent on point #{ $point }
replies-deed-moved = point #{ $point } moved
replies-deed-dissolved = point #{ $point } dissolved, its notes are loose again
replies-deed-point-restored = point #{ $point } restored
replies-deed-action = action #{ $action }
replies-deed-action-split = action #{ $action }, split from #{ $from }
replies-deed-action-merged = action #{ $action } merged with #{ $into }
replies-deed-action-parted = action #{ $action } by itself again
replies-deed-action-source = source of action #{ $action }
replies-deed-action-area = area of action #{ $action }
replies-deed-action-status = status of action #{ $action }
replies-deed-action-changed = action #{ $action } changed
replies-deed-action-cancelled = action cancelled
replies-deed-action-restored = action #{ $action } restored
replies-deed-seat-scribe = a seat for a scribe at table { $table }
replies-deed-seat-collator = a seat for a collator
replies-deed-seat-stand-by = a seat for a stand-by facilitator
replies-deed-seat-collator-and-stand-by = a seat for a collator who stands by
replies-deed-seat-wall = a seat for a wall
replies-deed-erased = words of #{ $number } erased
replies-deed-dissent-erased = dissent on point #{ $number } erased
replies-deed-point-erased = words of point #{ $number } erased
replies-deed-action-erased = words of action #{ $number } erased

replies-action-idea-catalogue = idea catalogue
replies-action-example-collection = collection of examples
replies-action-pilot = pilot project
replies-action-trial = trial
replies-action-meeting = meeting
replies-action-letter = letter
replies-action-promise = promise
replies-action-project = project
replies-action-inquiry = inquiry
replies-action-other = other

replies-status-not-started = not started
replies-status-ongoing = ongoing
replies-status-waiting = waiting
replies-status-done = done
replies-status-dropped = dropped
replies-status-carried-over = carried over
replies-deed-theme-erased = name of theme { $number } erased
replies-deed-message-erased = the words of the message are erased
replies-deed-item-erased = title of the item erased
replies-deed-table-erased = name and members of table { $number } erased
replies-flagged = Note #{ $note } is own case E{ $number } now. Its words are erased from the meeting and lie on this machine alone; this cannot be undone.
replies-tiding-taken-over = Somebody else has put { $notes } under point #{ $point }.
replies-tiding-taken-out = Somebody else has taken { $notes } out of the point.
replies-copied-point = point #{ $number }
replies-copied-action = action #{ $number }
replies-copies-erased = The words stood in { $what } too: erased with it.{ $points ->
    [0] { "" }
   *[other] { " " }Other notes beneath are loose again.
}
replies-say-in-general = Say it without the person with /general { $number } and a new text.
replies-for-good = Cannot be undone: { $what }. /undo once more undoes what was before it: { $before }.
replies-for-good-alone = Cannot be undone: { $what }.
replies-takes-many = Undo takes all of it back at once: { $what }. /undo once more does it.
replies-moved-over = Taken out of point { $points }.
replies-overtaken = Somebody else has changed it since, and it stays as it is now: { $what }. Undo once more takes back what you did before it.
replies-overtaken-again = Somebody else has changed it since, and it is not done again: { $what }.
replies-partly-overtaken = { $count ->
    [one] One thing somebody else has changed since; it stays as it is.
   *[other] { $count } things others have changed since; they stay as they are.
}
replies-deed-flagged = note #{ $note } made own case E{ $number }
replies-due-impossible = The deadline “{ $words }” is no day of the calendar. It stands as you wrote it; change it with /change if need be.
replies-minutes-stay = The minutes still say what was agreed at the meeting. To put them right, open the meeting again first: /reopen.
replies-due-past = The deadline “{ $words }” ({ $day }) is past already. It stands as you wrote it.
replies-due-unread = The deadline “{ $words }” stands as you wrote it, but no day is read of it, so it is not in the calendar. Write end of March or 31/3, say, if it is to be.
replies-due-before-the-meeting = The deadline “{ $words }” ({ $day }) lies before the meeting. It stands as you wrote it.
replies-tiding-merged = Table { $table } is now part of table { $other }. Write on here; what you have written still stands as table { $table }’s.
replies-tiding-joined = Table { $table } is now part of table { $other }. You see each other’s notes.
replies-tiding-machine = One more machine now writes for table { $table }: { $mark }. If it is not yours, tell the facilitator.
replies-tiding-parted = Table { $table } and table { $other } are apart again, each with the notes that its own machine wrote.
replies-deed-returned = table { $table } has returned the answers of its own meeting
replies-deed-approved = the notes were read back and approved at table { $table }
replies-deed-not-approved = the approval at table { $table } taken back
replies-deed-message-all = message to all tables: { $text }
replies-deed-message = message to table { $table }: { $text }
replies-deed-message-gone = the message is gone
replies-deed-message-gone-at = the message to table { $table } is gone
replies-tiding-take-home = Next steps: what does { $name } take home? Type /home and a line; it may stay empty.
replies-tiding-take-home-each = Next steps: what do you take home? Type it for each of you, e.g. /home { $name }: a line. At the table are { $names }.
replies-tiding-lifted = The approval at table { $table } does not hold any more: something was changed. Read back and approve again.
replies-tiding-proposed = Proposed wording for your own case E{ $number }: “{ $text }” Use it with /{ $usage }, or put it away with /{ $usage } -
replies-tiding-accepted = The table uses the wording for own case E{ $number }: it is note #{ $note } now.
replies-tiding-put-away = The table has put the wording for own case E{ $number } away. Ask at the table what it should have said.
replies-tiding-message = Message from the facilitator: { $text }
replies-deed-day-ended = day ended
replies-own-cases-kept = { $count ->
    [0] There are no texts of own cases on this machine.
    [one] The text of { $count } own case stays, on this machine only. /close delete deletes it.
   *[other] The texts of { $count } own cases stay, on this machine only. /close delete deletes them.
}
replies-likely-own-cases = { $count ->
    [one] { $count } place looks like an own case: { $places }. An internal edition has it, a public one holds it back.
   *[other] { $count } places look like own cases: { $places }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    } An internal edition has them, a public one holds them back.
} Reword to what concerns all: { $how }. If it is no own case, press E where it stands under F4, F5 or F7 ({ $said }).
replies-looks-like-own-case = It looks like an own case, so a public edition holds it back. Reword to what concerns all: { $how }. If it is no own case, press E where it stands under F4, F5 or F7 ({ $said }).
replies-proposal-looks-like-own-case = The words still look like an own case. The table sees them and answers; to propose others in which nobody can be recognised, write /{ $usage } and the new words.
replies-perhaps-dissent = Perhaps dissent: #{ $one } and #{ $other } may say the opposite.
replies-no-own-case = Saved: { $what }. A public edition has it. If the words are changed, it is asked again.
replies-mend-note = notes under F3 with Enter (/edit { $number }); Ctrl+E makes a note an own case (/own #{ $number })
replies-mend-point = points under F4 with Enter (/reword { $number })
replies-mend-dissent = dissent under F4 (/dissent { $number })
replies-mend-action = actions under F5 with Enter (/change { $number })
replies-mend-theme = the theme’s title (/themename { $number })
replies-mend-passage = the summary’s own words under F7
replies-people-named = A public edition names persons: { $people }{ $more ->
    [0] .
   *[other] {" "}and { $more } more places.
} Write the role or the organisation if the name may not be published.
replies-people-left-out = A public edition gives organisation, municipality or table in place of a participant's name: { $people }{ $more ->
    [0] .
   *[other] {" "}and { $more } more places.
}
replies-people-reached = A public edition gives a telephone number or e-mail address: { $people }{ $more ->
    [0] .
   *[other] {" "}and { $more } more places.
} Delete them if they are a private person's.
replies-named-responsible = responsible, action { $number }
replies-named-action = the text, action { $number }
replies-named-answerer = answers note { $number }
replies-named-dissent = dissent, point { $number }
replies-named-note = note #{ $number }
replies-named-theme = the title of theme { $number }
replies-named-point = point #{ $number }
replies-named-item = the text under “{ $item }”
replies-theme-waiting = waits for the facilitator
replies-themes-wait = { $count ->
    [one] Theme { $themes } waits for the facilitator, so a public edition holds its title back. Whom is it for?
   *[other] Themes { $themes } wait for the facilitator, so a public edition holds their titles back. Whom are they for?
} /newtheme { $first } all | table | parking
replies-deed-theme-for-all = { $theme } is for all tables
replies-deed-theme-for-its-table = { $theme } is for the table that added it
replies-deed-theme-parked = { $theme } is put on the parking lot
replies-deed-theme-waits = { $theme } is not settled
replies-tiding-theme-waits = Table { $table } has added the theme “{ $title }”. Whom is it for? /newtheme { $number } all | table | parking
replies-tiding-theme-opened = Table { $table } has added the theme “{ $title }”, and it is for all. If you have something for it, choose it with Ctrl+T or /theme { $number }; your own theme comes first.
replies-tiding-theme-for-all = The theme “{ $title }” is for all tables now.
replies-tiding-theme-for-its-table = The theme “{ $title }” is yours alone. Just write on.
replies-tiding-theme-unsettled = The facilitator has taken back what was settled of the theme “{ $title }”. It is yours again until that is settled. Just write on.
replies-tiding-theme-parked = The theme “{ $title }” is on the parking lot together with your notes. They are not gone.
replies-tiding-led-too = Another machine has led the meeting too. { $came } came in from it.
replies-tiding-led-too-alone = Another machine has led the meeting too.
replies-tiding-led-too-steps = Its steps in the programme do not count.
replies-tiding-steps-in-vain = Another machine had taken over the meeting. What you did in the programme since does not count: { $items }.
replies-tiding-steps-in-vain-unnamed = Another machine had taken over the meeting. What you did in the programme since does not count.
replies-tiding-led-too-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
replies-tiding-led-too-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
replies-tiding-led-too-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
