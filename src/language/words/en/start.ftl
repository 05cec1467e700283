# The start screen: recent meetings, new ones, the rehearsal, the settings.

start-before = Before the day, everywhere
start-start = Start
start-field = Start, while the field is written in
start-do-open = Open
start-do-edit = Edit programme
start-do-rehearse = Rehearse
start-do-join = Write along
start-do-leave = Quit
start-do-proceed = Onward
start-do-back = Back
start-leave-typed = Esc once more closes the field, and what was typed is gone. Enter goes on.

start-title = Run a dialogue meeting from the programme to the documents
start-meetings = { $count ->
    [one] Your meeting
   *[other] Recent meetings
}
start-new = New meeting
start-at-others = Somebody else's meeting
start-try = See how it works
start-settings = Settings
start-invitation = From an invitation …
start-pattern = Like { $name }
start-pattern-remark = { $time } · { $items ->
    [one] 1 item
   *[other] { $items } items
} · { $tables ->
    [0] no tables
    [one] 1 table
   *[other] { $tables } tables
}
start-duration = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
start-scratch = From scratch
start-file = Open a programme file …
start-join = Write along at a table …
start-demo = The meeting in Ringsted in three minutes
start-demo-remark = the tables write by themselves
start-language = Language
start-language-meeting = the meeting's
start-colour = Colours
start-colour-auto = the terminal's
start-colour-always = always
start-colour-never = never

start-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
start-looking = … looking
start-not-begun = not begun · { $day }
start-not-begun-no-day = not begun · no date
start-at = at item { $number } of { $of } since { $clock } · { $notes }
start-ended = over, not closed · { $notes }
start-closed = closed { $day } · { $notes }
start-gone = the file is gone
start-file-unknown = programme file unknown · { $notes }
start-seat = write on · { $notes }
start-unreadable = cannot be read

start-no-file = The programme file is no longer there.
start-is-seat = This is another machine's meeting. Enter writes on at the table.
start-choose-meeting = First choose a meeting with the arrows.
start-nothing-written = First write something in the field.
start-about-gone = The file was moved or deleted. Open it where it lies now with “Open a programme file …”.
start-about-unknown = The meeting's record is here, but not its programme file. Open it with: rundbord run FILE --record RECORD
start-about-seat = Enter goes back to the table. What you have written is saved here.
start-about-closed = Enter opens the meeting with notes, points and documents as it was closed.
start-about-not-begun = Enter opens the meeting; its clock begins only when you say so. e edits the programme, p rehearses it in three minutes.
start-about-meeting = Enter goes on where the meeting was left. Everything is saved.
start-about-invitation = Reads times, items, people and questions out of the invitation that was sent out (text, mail or Word). Every guess is marked.
start-about-pattern = Order, lengths and themes stay; date, place and people are taken out. You give the file a name.
start-about-scratch = Six items as a dialogue meeting usually has them. You change them afterwards.
start-about-file = A programme file that is not on the list.
start-about-join = The facilitator's machine has the meeting, and you have the table's card with the code.
start-about-demo = You will have seen the whole program in three minutes. Nothing is saved.
start-about-setting = Enter changes it, for all meetings on this machine.

start-ask-invitation = The invitation
start-ask-name = Name of the new programme file
start-ask-name-invitation = The invitation has been read. Name of the new programme file
start-ask-file = The programme file
start-ask-code = The code from the table's card
start-hint-invitation = Write the file's name, drag the file in here, or paste the text itself (Ctrl+Shift+V).
start-hint-file = Write the file's name, or drag the file in here.
start-hint-code = Five groups of four signs. If the meeting is not found, write the card's address behind the code too.
start-hint-code-or-seat = Five groups of four characters, and the address after the code if the meeting is not found. Without a code: on at the table where you sat last.
start-hint-name = Goes into { $folder }. Enter makes the file and opens it.
start-pasted = { $lines } lines were pasted ({ $count } characters). Enter reads them.
start-exists = There is a file of that name already. Choose another.
start-set = The setting is saved.
start-cannot-set = The setting is not saved: { $why }
start-trouble = That did not work
