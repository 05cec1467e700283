# The documents: headings, heads, counts and set sentences.

documents-kind-data = Data
documents-kind-memo = Memo
documents-kind-table-notes = Contributions table by table
documents-kind-programme = Programme
documents-kind-run-sheet = Run sheet
documents-kind-seating-plan = Seating plan
documents-kind-plenary-sheet = Plenary sheet

documents-file-untitled = Meeting
documents-rehearsal = rehearsal
documents-rehearsal-only = Rehearsal: this is not from the meeting itself.

# The head
documents-head-state = Status
documents-head-audience = Audience
documents-state-draft = Draft
documents-state-final = Final
documents-audience-internal = Internal
documents-audience-public = Public

documents-memo-title = Memo – Summary of the { $kind }, { $date }
documents-table-notes-title = Contributions table by table – { $title }
documents-run-sheet-title = Run sheet – { $title }
documents-seating-plan-title = Seating plan – { $title }
documents-plenary-sheet-title = For the plenary – { $title }

documents-meeting-dialogue = dialogue meeting
documents-meeting-conference = conference
documents-meeting-theme-day = theme day
documents-meeting-vision-day = vision day
documents-meeting-council = council meeting
documents-meeting-public = public meeting

documents-day-and-clocks = { $day }, { $clocks }
documents-subject = Subject
documents-time = Time
documents-place = Place
documents-organiser = Organiser
documents-question = Question
documents-participants = At the tables

# Headings
documents-heading-short = In short
documents-heading-agreed = Agreed at the tables
documents-heading-recurring = What recurs
documents-heading-single = Single ideas and points ({ $count })
documents-heading-examples = Examples ({ $count })
documents-heading-questions = Questions we owe an answer ({ $count })
documents-heading-other = Other contributions ({ $count })
documents-heading-answers = No remarks and not discussed
documents-heading-next-steps = Next steps
documents-heading-dates = Dates
documents-heading-about = About this summary
documents-heading-before = Before the meeting
documents-heading-themes = Themes
documents-heading-members = At the table
documents-heading-wall-list = Find your table

# Where something comes from
documents-table = Table { $table }
documents-from-table = Contribution from table { $table }
documents-challenge-from-table = Challenge from table { $table }
documents-idea-from-table = Idea from table { $table }
documents-example-from-table = Example from table { $table }
documents-question-from-table = Question from table { $table }
documents-at-tables = { $count ->
    [one] table { $numbers }
   *[other] tables { $numbers }
}
documents-source-table = Table { $table }
documents-source-note = Table { $table }, contribution { $number }
documents-source-point = Point { $number }
documents-source-tables = { $count ->
    [one] Table { $tables }
   *[other] Tables { $tables }
}
documents-source-tables-and-theme = { $count ->
    [one] Table { $tables }, theme { $theme }
   *[other] Tables { $tables }, theme { $theme }
}
documents-not-stated = Not stated
documents-dissent = Dissent

documents-theme-heading = { $number }. { $title }
documents-theme-in-list = Theme { $number }: { $title }
documents-no-theme = Without a theme
documents-theme-added-by = The theme was added by table { $table }.
documents-theme-earlier = Earlier: { $title }.
documents-theme-discussed = Discussed at { $tables }.
documents-question-text = Question { $number }: { $text }
documents-no-remarks = No remarks
documents-not-discussed = Not discussed

documents-agreed-at = At table { $table } it was agreed: { $what }
documents-agreed-at-by = At table { $table } ({ $bodies }) it was agreed: { $what }
documents-nothing-recurs = No points have been gathered that recur at several tables.

# Contributions table by table
documents-numbered-note = { $number }{ $marks }: { $text }
documents-contribution-challenge = challenge
documents-contribution-idea = idea
documents-contribution-example = example
documents-contribution-question = question
documents-at-question = to question { $number }
documents-starred = starred

# Next steps
documents-actions-counted = { $count ->
    [0] No actions were agreed.
    [one] { $count } action.
   *[other] { $count } actions.
}{ $who ->
    [0] { "" }
    [one] { " " }{ $who } has no one responsible.
   *[other] { " " }{ $who } have no one responsible.
}{ $when ->
    [0] { "" }
    [one] { " " }{ $when } has no deadline.
   *[other] { " " }{ $when } have no deadline.
}
documents-column-number = No.
documents-column-what = What
documents-column-who = Who
documents-column-when = By
documents-column-form = Form
documents-column-source = Source
documents-column-status = Status
documents-missing-who = No one responsible
documents-missing-when = No deadline
documents-on-behalf-of = on behalf of { $party }
documents-condition = (condition: { $condition })
documents-words-and-day = { $words } ({ $day })
documents-about-day = { $words } (about { $day })
documents-form-idea-catalogue = Idea catalogue
documents-form-example-collection = Collection of examples
documents-form-pilot = Pilot project
documents-form-trial = Trial
documents-form-meeting = Meeting
documents-form-letter = Letter
documents-form-project = Development project
documents-form-inquiry = Inquiry
documents-form-other = Other
documents-status-not-started = Not started
documents-status-ongoing = Ongoing
documents-status-waiting = Waiting
documents-status-done = Done
documents-status-dropped = Dropped
documents-status-carried-over = Carried over
documents-warning-before-its-decision = the date lies before the decision that it follows from
documents-warning-wrong-side = the date lies on the wrong side of the meeting
documents-warning-far = the date lies far from the meeting

# About this summary
documents-notes-counted = { $count ->
    [one] { $count } contribution from { $tables }
   *[other] { $count } contributions from { $tables }
}
documents-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
documents-notes-gathered = { $count ->
    [0] None of them is gathered in a point.
   *[other] { $count } of them are gathered in { $points }.
}
documents-table-merged = Table { $table } became part of table { $into }.
documents-own-cases-left-out = { $count ->
    [one] { $count } own case is not reproduced:
   *[other] { $count } own cases are not reproduced:
}
documents-withdrawn-left-out = { $count ->
    [one] { $count } contribution is left out:
   *[other] { $count } contributions are left out:
}
documents-erased-left-out = { $count ->
    [one] { $count } contribution is left out:
   *[other] { $count } contributions are left out:
}
documents-why-own-cases = An own case is about one particular person and does not leave the table.
documents-why-withdrawn = Taken back at the table.
documents-why-erased = Erased on request.
documents-nothing-left-out = Nothing is left out.
documents-method = The points were worded when summing up; the contributions stand in the tables' own words. Tables are counted, not contributions, among the tables that discussed the theme.
documents-made-at = Made on { $day } { $clock }.

# Programme and run sheet
documents-item-by = { $title } by { $responsible }
documents-times-proposed = The times are proposed and not confirmed.
documents-column-time = Time
documents-column-item = Item
documents-column-purpose = Purpose
documents-column-responsible = Responsible
documents-column-remarks = Practical remarks
documents-inserted = Inserted on the day
documents-locked = Locked.
documents-proposed = The time is proposed.
documents-skipped = Skipped.
documents-at-the-tables = Taken at the tables.
documents-held = Held { $start }–{ $end }.
documents-began = Begun { $start }.

# Seating plan
documents-no-tables = There are no tables yet.
documents-nobody-seated = Nobody is seated at the table.
documents-round = round { $rounds }
documents-column-name = Name
documents-column-table = Table
documents-role-user = service user
documents-role-citizen = citizen
documents-role-relative = relative
documents-role-politician = politician
documents-role-official = official
documents-role-organisation = association
documents-role-municipality = municipality
documents-role-host = table host
documents-role-scribe = table scribe
documents-role-other = other

# Plenary sheet
documents-plenary-counted = { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
}, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}. Counted { $clock }.

# Formats
documents-foot = { $state }. Made { $day } { $clock }.
documents-plain-section = Section: { $title }
documents-plain-subsection = Subsection: { $title }
documents-plain-rows = { $count ->
    [one] Table of { $count } row
   *[other] Table of { $count } rows
}
documents-plain-row = Row { $number }
documents-about-title = approx. { $title }
documents-column-condition = Condition
documents-column-on-behalf-of = On behalf of
documents-column-day = Date
documents-column-certainty = The date is
documents-column-missing = Missing
documents-column-theme = Theme
documents-column-question = Question
documents-column-kind = Kind
documents-column-note = Contribution
documents-column-star = Star
documents-column-clock = Time
documents-column-point = Point
documents-certainty-exact = exact
documents-certainty-about = approx.

# Action plan
documents-kind-action-plan = Action plan
documents-action-plan-title = Action plan – { $title }

# The list for the records system
documents-journal-file = list-of-files
documents-journal-title = List of files – { $title }
documents-journal-case = Case no.
documents-journal-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
documents-column-file = File
documents-column-document = Document
documents-column-audience = Audience
documents-column-bytes = Bytes
documents-column-checksum = SHA-256
