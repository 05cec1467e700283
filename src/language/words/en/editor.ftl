# Editing the programme before the day.

editor-field-kind = Kind
editor-field-title = Title
editor-field-question = Question
editor-field-purpose = Purpose
editor-field-date = Date
editor-field-start = Start
editor-field-end = End
editor-field-place = Place
editor-field-organiser = Organiser
editor-field-agreement = Input to
editor-field-before-writing = For scribes
editor-field-close-rounds = Close rounds
editor-field-grace-minutes = Correct min.
editor-field-language = Language
editor-field-minutes = Minutes
editor-field-day = Day
editor-field-locked = Locked
editor-field-locked-for = Locked for
editor-field-least-minutes = At least
editor-field-responsible = Responsible
editor-field-text = Text
editor-field-note = Run sheet
editor-field-number = Number
editor-field-name = Name
editor-field-role = Role
editor-field-table = Table
editor-field-tables = Tables
editor-field-due = Date
editor-field-decided = Decided
editor-field-before = Comes
editor-field-organisation = Organisation
editor-field-with = Sits with
editor-field-wheelchair = Wheelchair
editor-field-internal = Internal
editor-field-what = What
editor-field-who = Who
editor-field-on-behalf-of = On behalf of
editor-field-when = When
editor-field-status = Status
editor-field-why = Why
editor-field-from = From
editor-field-condition = Provided
editor-field-theme = Theme
editor-field-label = Field
editor-field-value = Content

editor-yes = yes
editor-no = no
editor-minutes = { $count } min
editor-about-day = about { $day }
editor-meeting-dialogue = Dialogue meeting
editor-meeting-conference = Conference
editor-meeting-theme-day = Theme day
editor-meeting-vision-day = Vision day
editor-meeting-council = Council meeting
editor-meeting-public = Public meeting
editor-meeting-consultation = Consultation round
editor-theme-theme = Theme
editor-theme-vision = Vision
editor-theme-parking = Parking lot
editor-theme-number = Theme { $number }
editor-table-number = Table { $number }
editor-people = { $count ->
    [0] nobody yet
    [one] 1 participant
   *[other] { $count } participants
}
editor-round = Round { $number }
editor-all = all
editor-all-tables = all tables
editor-no-tables = no tables
editor-some-tables = table { $tables }
editor-tables-how = e.g. 1, 3-5 or all
editor-no-role = no role
editor-no-kind = not said
editor-side-unsaid = not said
editor-side-before = before the meeting
editor-side-after = after the meeting

editor-did-confirm = the confirmation
editor-did-add = what was new
editor-did-remove = the deletion
editor-did-move = the move
editor-did-seat = the list of participants
editor-did-take-other = the other version of the file

editor-list = The programme before the day
editor-fields = The programme before the day, in the fields
editor-writing = The programme before the day, while writing
editor-choosing = The programme before the day, while choosing
editor-do-edit = Edit
editor-do-write = Write
editor-do-new = New
editor-do-new-under = New below this
editor-do-confirm = Yes to the guess
editor-do-confirm-all = Yes to all guesses here
editor-do-next-section = Next section
editor-do-previous-section = Previous section
editor-do-section = Section by number
editor-do-earlier = Move up
editor-do-later = Move down
editor-do-remove = Delete
editor-do-empty = Empty the field
editor-do-participants = Participants
editor-do-warnings = Show all there is to look at
editor-do-to-meeting = To the meeting
editor-do-keep-mine = Keep my version
editor-do-take-other = Take the other
editor-do-leave = Close
editor-do-to-list = To the list
editor-do-let-be = Let it be
editor-do-choose = Choose

editor-section-programme = Programme
editor-section-meeting = Meeting
editor-section-themes = Themes
editor-section-tables = Tables
editor-section-assignments = Shares
editor-section-milestones = Dates
editor-section-actions = Agreed
editor-section-head = Head

editor-no-day = no date
editor-saved = saved { $clock }
editor-not-saved = not saved
editor-other-change = file changed
editor-other-change-long = Another program changed the file. Ctrl+R takes it, Ctrl+S keeps yours.
editor-taken-other = Another program had changed the file, and it was read again. u undoes that.
editor-other-beside = The other version lies in { $path }.
editor-other-unread = Another program changed the file, and it cannot be read: { $why }
editor-more-troubles = (v: { $count } more)
editor-count = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
editor-count-guessed = { $count ->
    [one] 1 line
   *[other] { $count } lines
} · { $guesses ->
    [one] 1 guess
   *[other] { $guesses } guesses
}
editor-empty = Nothing here yet. n makes the first.
editor-empty-themes = No themes yet. n makes the first; the tables' notes stand under them.
editor-empty-tables = No tables yet. n sets one up; p takes in a list of participants.
editor-empty-assignments = Once there are themes, you say here which tables discuss what.
editor-empty-milestones = No dates yet. n makes the first: sign-up, programme sent out, follow-up.
editor-empty-actions = Nothing is agreed beforehand. n writes an action that is known already; it stands among the meeting's actions from the start.
editor-guessed = guessed
editor-guessed-yes = guessed · Space says yes
editor-follows = follows from the rest
editor-new-item = New item: its title
editor-new-theme = New theme: its title
editor-new-question = New question
editor-new-person = New participant
editor-new-milestone = New date: what happens
editor-new-action = New action: what is to be done
editor-new-line = New line: its name
editor-people-list = Participants
editor-people-hint = Paste the list from Excel (name; organisation; role; table), or write the file's name. Enter seats them.
editor-text-hint = Enter saves. Ctrl+J begins a new line.
editor-line-hint = Enter saves. Esc lets it be.
editor-nobody = There are no names in that.
editor-seated = { $count ->
    [one] 1 participant on the list has a table.
   *[other] { $count } participants on the list have a table.
}
editor-undone = Undone: { $what }
editor-redone = Done again: { $what }
editor-warnings = To look at
editor-too-long = It is too long for the field and was not pasted.
editor-no-other = Nobody else has changed the file.
editor-not-here = That cannot be done here.
editor-only-items = That is for items of the programme.
editor-only-tables = Participants are seated under Tables.
editor-nothing-here = There is nothing to edit here yet.
editor-nothing-to-confirm = Nothing here is guessed.
editor-nothing-strange = There is nothing to look at.
editor-leave-unsaved = Not everything is in the file. Press again to close all the same.
editor-mistakes = { $count } mistakes in the file are marked with !. They must be mended before the meeting can begin.
