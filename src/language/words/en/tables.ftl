# The facilitator's screen Tables, and a table's own screen.

tables-tables = Tables
tables-invitation = An invitation
tables-at-a-table = Everywhere on a table's machine
tables-field = A table's field
tables-list = A table's list
tables-do-settle-theme = New theme: for whom?
tables-no-theme-waits = No new theme waits.
tables-do-invite = Show invitation
tables-do-door = Open / close the door
tables-do-cards = Table cards with codes
tables-both-in-short = Coll.+stand-by
tables-stand-by-in-short = Stand-by
tables-do-renew = New code
tables-do-withdraw = Withdraw the code
tables-do-back = Back
tables-title = Tables
tables-door-open = the door is open at { $address }
tables-door-closed = the door is closed
tables-open-hint = o opens the door, so that the tables can write along from machines of their own.
tables-nobody-yet = 0 of { $tables } tables are in. Out of reach? 1 hotspot 2 cable 3 a file: /tablefiles
tables-door-closed-hint = The door is closed. o opens it.
tables-no-code = { $who } has no code. r makes a new one.
tables-withdrawn = the code is withdrawn
tables-withdrawn-already = There is no code to withdraw.
tables-themes = { $with } of { $of }
tables-close-again = { $count ->
    [one] 1 machine is connected and will lose the connection. Press o again to close the door.
   *[other] { $count } machines are connected and will lose the connection. Press o again to close the door.
}
tables-renew-again = { $who }: the code on the table card will work no more. Press r again to make a new one.
tables-withdraw-again = { $who }: no new machine can come in. Press x again to withdraw the code.
tables-type-this = Type on the table's machine:
tables-code-alone = The code alone:
tables-code-is-for = The code is for { $who } alone. Whoever has it can write for the table and see its notes.
tables-machines = Machines: { $machines }. One that sits in the wrong place is put out with /codes out { $mark }.
tables-no-room-for-qr = The QR code is here when the window is at least 80x24 and has colours.
tables-legend = ○ saved here ● facilitator has it
tables-legend-short = ○ here ● facilitator
tables-no-line = no connection
tables-quit-connected = { $count ->
    [one] 1 machine is connected and will then write on alone. Press again to close the program.
   *[other] { $count } machines are connected and will then write on alone. Press again to close the program.
}
tables-quit-notes-here = { $count ->
    [one] 1 note is not at the facilitator's yet. It is sent next time. Press again to close the program.
   *[other] { $count } notes are not at the facilitator's yet. They are sent next time. Press again to close the program.
}
tables-do-take-over = Take over
tables-leader-is-there = The facilitator's machine is there. Should it be gone, you can take over from here.
tables-cannot-lead = This machine cannot lead the meeting; a stand-by can, and whoever has the code of collator and stand-by.
tables-take-over = The facilitator is gone. Take over? {$key}.
tables-do-merge = Merge with …
tables-do-part = Part tables
tables-no-table = That is not a table.
tables-nothing-merged = No other table was merged into it.
tables-do-approve = Approve the notes
tables-do-use-wording = Use the proposed wording
tables-do-put-wording-away = Put the wording away
tables-no-wording-waits = No proposed wording is waiting for the table.
tables-wording = Proposed wording for own case E{ $number }: “{ $text }”
tables-wording-keys = { $use } uses it · { $away } puts it away
tables-do-message-all = Message to all
tables-do-message-table = Message to the table
tables-to-table = table { $table }{ " " }
tables-said-to-all = Message to all: { $text }
tables-said-to-table = Message to table { $table }: { $text }
tables-not-approved = not approved
tables-read-back = Time is nearly up: read the table’s notes back, and approve them with { $key }.
tables-read-back-again = Something was changed after the approval: read back, and approve again with { $key }.
tables-head-table = Table
tables-head-machine = Machine
tables-head-notes = Notes
tables-head-a-minute = A minute
tables-head-unsent = Unsent
tables-head-wrote = Wrote
tables-head-state = State
tables-head-themes = Themes
tables-head-code = Code
tables-message-more = … read all of it with { $key } message
