# The programme file: its mistakes, what was proposed, what is strange.

programme-problems = { $count ->
    [one] The programme file { $file } cannot be used yet. Correct this mistake:
   *[other] The programme file { $file } cannot be used yet. Correct these { $count } mistakes:
}
programme-problem-place = Line { $line }, column { $column }
programme-problem-found = found “{ $found }”
programme-problem-meant = Did you mean “{ $suggestion }”?

programme-expected-file-size = the file may be no larger than { $count } KB
programme-expected-text-file = the file must be text. Save it as UTF-8
programme-expected-encoding = the file begins as { $encoding } but does not go on so. Save it again as UTF-8
programme-expected-json = JSON does not allow this here. Look for a missing comma, colon or quotation mark just before it
programme-expected-whole-character = \u does not name a whole character: it has four digits, and one from \uD800 to \uDFFF is but half of a pair. Write the character itself instead
programme-expected-not-empty = the file is empty. rundbord new makes a new one
programme-expected-programme = this is not a programme file. If it is an invitation, rundbord new NEW-FILE --from FILE makes one of it
programme-expected-closing = what begins here does not end. A closing bracket, brace or quotation mark is missing
programme-expected-rest-of-json = the file ends in the middle. A closing bracket or quotation mark is missing
programme-expected-depth = brackets may be no more than { $count } deep
programme-expected-known-field = there is no such field here
programme-expected-field-once = the field may stand here only once
programme-expected-field = the field “{ $name }” is missing
programme-expected-object = must be fields in curly brackets
programme-expected-list = must be a list in square brackets
programme-expected-something = the list must have at least one thing in it
programme-expected-list-length = the list may have no more than { $count } things in it
programme-expected-text = must be text in quotation marks
programme-expected-text-or-lines = must be text in quotation marks or a list of lines
programme-expected-text-or-object = must be text in quotation marks or fields in curly brackets
programme-expected-count-or-list = must be a number or a list
programme-expected-words = must not be empty
programme-expected-characters = may be no longer than { $count } characters
programme-expected-plain-line = must be one line without invisible characters
programme-expected-plain-text = must not have invisible characters
programme-expected-truth = must be true or false without quotation marks
programme-expected-number = must be a whole number from { $from } to { $to } without quotation marks
programme-expected-whole-number = must be a whole number from { $from } to { $to }
programme-expected-time-of-day = must be a time of day such as 16:00
programme-expected-choice = choose one of those in the list
programme-expected-missing = is missing
programme-expected-clock = must be a time of day such as "16:00"
programme-expected-one-of = must be one of these words: { $names }
programme-expected-only-one = is used further up already. Give it another
programme-expected-known-theme = no theme has this id or title
programme-expected-known-table = there is no such table in the file
programme-expected-end = the end must be after the start and no more than { $hours } hours later
programme-expected-later = is before the start of the item above
programme-expected-day = the day is before that of the item above
programme-expected-least = must not be more than the item's minutes

programme-warning-no-date = There is no date. { $day } is proposed.
programme-warning-date-inexact = The date “{ $words }” is no single day. { $day } is proposed.
programme-warning-date-not-understood = The date “{ $words }” cannot be read as a day. It stays as written, and { $day } is proposed.
programme-warning-overfull = From “{ $item }” to { $until } there { $minutes ->
    [one] is 1 minute
   *[other] are { $minutes } minutes
} too few.
programme-warning-gap = Nothing is planned from { $from } to { $until } ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}).
programme-warning-before-the-start = “{ $item }” begins at { $start }, before the meeting's start. The plan therefore begins there.
programme-warning-before-its-decision = “{ $title }” has the date “{ $words }”, but it was agreed on “{ $decided }”, which is later. The date stays as written.
programme-warning-wrong-side = “{ $title }” has the date “{ $words }”, which is on the wrong side of the meeting. The date stays as written.
programme-warning-far = “{ $title }” has the date “{ $words }”, which is more than three years from the meeting. The date stays as written.
programme-warning-milestone-not-understood = “{ $title }” has the date “{ $words }”, which cannot be read as a day. The date stays as written.
programme-warning-clock-change = The clocks change on { $day }: { $at } becomes { $to }. The minutes of the items are minutes that pass, and the meeting lasts { $lasts }.
programme-warning-same-name = { $count } are called { $name } (tables { $tables }) and are ticked off as one. Write one with an organisation or a middle name.
programme-warning-theme-without-tables = No table discusses the theme “{ $theme }”.
programme-warning-too-many-questions = { $questions } questions in { $minutes } min is less than { $least } min each – split into groups, or choose some.
programme-warning-too-many-questions-at = Table { $table } has { $questions } questions in { $minutes } min, less than { $least } min each – spread the themes over more tables, or choose some.

programme-check-agreement = The meeting gives input to { $agreement }
programme-check-minutes = { $count } min
programme-check-by = by { $who }
programme-check-locked = Locked
programme-check-item-guessed = Proposed: { $fields }
programme-check-meeting-guessed = Proposed for the meeting: { $fields }
programme-check-themes = { $count ->
    [one] 1 theme
   *[other] { $count } themes
} with the parking lot
programme-check-questions = { $count ->
    [0] No questions
    [one] 1 question
   *[other] { $count } questions
}
programme-check-no-tables = No tables
programme-check-actions = { $count ->
    [one] 1 action was agreed beforehand
   *[other] { $count } actions were agreed beforehand
}
programme-check-milestones = Dates before and after the meeting
programme-check-about = about { $day }
programme-check-warnings = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
}

programme-field = { $field ->
    [kind] kind
    [title] title
    [question] question
    [purpose] purpose
    [date] date
    [start] start
    [end] end
    [place] place
    [organiser] organiser
    [agreement] what the meeting gives input to
    [language] language
    [head] head of the documents
    [items] programme items
    [themes] themes
    [assignments] theme assignment
    [tables] tables
    [milestones] dates before and after
    [actions] actions
    [responsible] responsible
    [minutes] length
    [day] day
    [locked] locked
    [locked_for] what it is locked for
    [least_minutes] least length
    [text] text
    [note] note in the run sheet
   *[other] { $field }
}

programme-kind = { $kind ->
    [arrival] Arrival
    [welcome] Welcome
    [talk] Talk
    [qa] Questions
    [panel] Panel
    [break] Break
    [meal] Meal
    [table_work] Table discussion
    [report] Tables report
    [plenary] Summing-up
    [next_steps] Next steps
    [follow_up] Follow-up
    [closing] Closing
   *[other] Other
}

# What a member of a table is.
programme-role-user = service user
programme-role-citizen = citizen
programme-role-relative = relative
programme-role-politician = politician
programme-role-official = official
programme-role-organisation = association
programme-role-region = region
programme-role-municipality = municipality
programme-role-host = table host
programme-role-scribe = table scribe
programme-role-other = other
programme-warning-date-reckoned = The date “{ $words }” does not say its whole day: read as { $day }. Add the year if it is another one.
programme-warning-wrong-weekday = The date “{ $words }”: { $day } is a { $weekday }. The meeting is set for { $day }; correct the weekday or the date.
programme-warning-wrong-weekday-of = { $title }: “{ $words }” – { $day } is a { $weekday }. Correct the weekday or the date.
programme-warning-no-such-clock = There is no { $at } on { $day }, when the clocks go forward: read as { $to }.
