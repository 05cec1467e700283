# The documents: headings, heads, counts and set sentences.

documents-kind-data = Data
documents-kind-memo = Memo
documents-kind-table-notes = Contributions table by table
documents-kind-programme = Programme
documents-kind-run-sheet = Run sheet
documents-kind-seating-plan = Seating plan
documents-kind-plenary-sheet = Plenary sheet

documents-file-of-house = house { $kind }
documents-file-untitled = Meeting
documents-rehearsal = rehearsal
documents-rehearsal-only = Rehearsal: this is not from the meeting itself.

# The head
documents-head-state = Status
documents-head-covers = Covers
documents-only-of = Only the notes of table { $table }
documents-head-audience = Audience
documents-state-draft = Draft
documents-state-final = Final
documents-audience-internal = Internal
documents-audience-public = Public

documents-memo-title = Memo – { $subject }
documents-memo-title-of-input = Memo – { $subject } – input to { $agreement }
documents-memo-subject = Summary of the { $kind }, { $date }
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
documents-meeting-consultation = consultation round

documents-day-and-clocks = { $day }, { $clocks }
documents-subject = Subject
documents-time = Time
documents-place = Place
documents-organiser = Organiser
documents-question = Question
documents-participants = At the tables
documents-present = Participants

# Headings
documents-heading-short = In short
documents-heading-agreed = Agreed at the tables
documents-heading-agreed-here = Agreed at the table
documents-heading-recurring = What recurs
documents-heading-single = Single ideas and points ({ $count })
documents-heading-examples = Examples ({ $count })
documents-heading-questions = Questions we owe an answer ({ $count })
documents-heading-other = Other contributions ({ $count })
documents-heading-loose-ideas = Ideas that are gathered in no point ({ $count })
documents-others-of-theme = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
documents-others-annexed = They are too many for a summary and stand in “{ documents-kind-table-notes }” in the tables' own words.
documents-others-untold = They are too many for a summary and are not given here.
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
documents-source-own-point = Point of the summing-up
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
documents-theme-in-sentence = theme { $number }
documents-theme-quoted = “{ $title }”
documents-of-them-under = of which { $tables } under { $theme }
documents-see-also = See also { $theme }: “{ $point }”
documents-no-theme = Without a theme
documents-theme-added-by = The theme was added by table { $table }.
documents-theme-added-by-party = The theme was added by { $party }.
documents-called-by = { $party } calls it “{ $title }”.
documents-called-here = Called “{ $title }” in the answer.
documents-theme-answered = Answered by { $tables }.
documents-heading-added = Added by the tables
documents-heading-added-too = Added in the answers
documents-heading-takes-home = What we take home ({ $count }{ $silent ->
    [0] { "" }
   *[other] , { $silent } of them not stated
})
documents-theme-earlier = Earlier: { $title }.
documents-theme-discussed = Discussed at { $tables }.
documents-question-text = Question { $number }: { $text }
documents-no-remarks = No remarks
documents-late = after the deadline
documents-note-late = arrived after closing
documents-not-discussed = Not discussed

documents-agreed-at = At table { $table } it was agreed{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-agreed-at-by = At table { $table } ({ $bodies }) it was agreed{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-nothing-recurs-here = No point recurs here.
documents-nothing-recurs-under = Themes in which no point recurs: { $numbers }.
documents-short-disputed = dissent
documents-nothing-gathered = No points were gathered.
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
   *[other] { $counted }.
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
documents-filled-in-later = filled in after the meeting
documents-on-behalf-of = on behalf of { $party }
documents-somebody-at-table = participant at table { $table }
documents-somebody-at-table-first = Participant at table { $table }
documents-condition = (condition: { $condition })
documents-words-and-day = { $words } ({ $day })
documents-about-day = { $words } (about { $day })
documents-no-such-day = { $words } ({ documents-certainty-impossible })
documents-form-idea-catalogue = Idea catalogue
documents-form-example-collection = Collection of examples
documents-form-pilot = Pilot project
documents-form-trial = Trial
documents-form-meeting = Meeting
documents-form-letter = Letter
documents-form-promise = Promise
documents-form-project = Development project
documents-form-inquiry = Inquiry
documents-form-other = Other
documents-split-from = split from { $number }
documents-merged = merged with { $numbers }
documents-merged-named = Merged with action { $number } ({ $what })
documents-merged-unnumbered = Merged with “{ $what }”
documents-unanswered = not answered
documents-status-not-started = Not started
documents-status-ongoing = Ongoing
documents-status-waiting = Waiting
documents-status-done = Done
documents-status-dropped = Dropped
documents-status-carried-over = Carried over
documents-no-reason = no reason given
documents-warning-before-its-decision = the date lies before the decision that it follows from
documents-warning-wrong-side = the date lies on the wrong side of the meeting
documents-warning-far = the date lies far from the meeting

# About this summary
documents-notes-counted = { $count ->
    [0] No contributions
    [one] { $count } contribution from { $tables }
   *[other] { $count } contributions from { $tables }
}
documents-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
documents-parties = { $kind ->
    [municipalities] { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
   *[others] { $count ->
        [one] { $count } sender
       *[other] { $count } senders
    }
}
documents-notes-gathered = { $count ->
    [0] None of them is gathered in a point.
   *[other] { $count } of them are gathered in { $points }.
}
documents-table-merged = Table { $table } became part of table { $into }.
documents-table-merged-at = Table { $table } became part of table { $into } { $clock }.
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
documents-why-withdrawn = Taken back.
documents-why-erased = Erased on request.
documents-held-back = (held back in the public edition)
documents-why-held-back = It tells perhaps of one person, or a civil registration number stands in it.
documents-held-back-left-out = { $count ->
    [one] { $count } contribution is held back:
   *[other] { $count } contributions are held back:
}
documents-held-back-elsewhere = { $count ->
    [one] { $count } place in points, actions and the summary's own words is held back:
   *[other] { $count } places in points, actions and the summary's own words are held back:
}
documents-why-themes-waiting = The facilitator has not settled whom the theme is for.
documents-themes-waiting-left-out = { $count ->
    [one] The title of { $count } theme that a table has added is held back:
   *[other] The titles of { $count } themes that tables have added are held back:
}
documents-nothing-left-out = Nothing is left out.
documents-points-of-nobody = { $count ->
    [one] { $count } point was written at the summing-up, with no note behind it.
   *[other] { $count } points were written at the summing-up, with no note behind them.
}
documents-point-of-nobody = no note behind it
documents-nothing-taken-out = No note is taken out. The annex with all notes, table by table, does not go with a public edition.
documents-participants-and-unannounced = { $came } ({ $expected } of { $listed } on the list and { $unannounced } unannounced)
documents-participants-ticked = { $came } of { $listed } on the list
documents-participants-listed = { $listed } on the list
documents-method = The points were worded when summing up; the contributions stand in the tables' own words. Tables are counted, not contributions, among the tables that discussed the theme.
documents-method-consultation = The points are worded in the summing-up; the answers stand in the senders’ own words. Senders are counted, not answers, among those who answered the question.
documents-made-at = Made on { $day } { $clock }.
documents-made-of-record = Made from the meeting’s records as they stood on { $day } { $clock }.
documents-made-on = Made on { $day }.

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
documents-locked-for = Locked ({ $reason }).
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

# Plenary sheet
documents-plenary-challenges = { $count ->
    [one] { $count } challenge
   *[other] { $count } challenges
}
documents-plenary-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
documents-plenary-examples = { $count ->
    [one] { $count } example
   *[other] { $count } examples
}
documents-plenary-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
documents-plenary-unsorted = { $count ->
    [one] { $count } contribution without a kind
   *[other] { $count } contributions without a kind
}
documents-plenary-none-sorted = { $count ->
    [one] { $count } contribution, not marked with a kind
   *[other] { $count } contributions, none of them marked with a kind
}
documents-plenary-counted = { $counted }. Counted { $clock }.

# Formats
documents-foot = { $state }. Made { $day } { $clock }.
documents-foot-record = { $state }. From the records as of { $day } { $clock }.
documents-foot-day = { $state }. As of { $day }.
documents-foot-state = { $state }.
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
documents-certainty-impossible = no day in the calendar

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

# Referat
documents-kind-minutes = Minutes
documents-minutes-of-discussion = Minutes (discussion)
documents-minutes-title-dated = { $document } – { $title }
documents-minutes-title = { $document } – { $title } { $date }
documents-decision-missing = Draft – the decision is missing
documents-decision-open = The decision is missing. It is written in before the minutes are sent for approval.
documents-decision-none = Discussed. The meeting took no decisions beyond the actions that were agreed.
documents-minutes-absent = Absent: { $absent }
documents-ticked-people = { $count } ({ $names })
documents-ticked-bodies = { $count } (everyone from { $names } among them)
documents-ticked-and-open = { $said }; { $count } not ticked off
documents-ticked-none = None
documents-minutes-item = { $number }. { $title }
documents-minutes-discussed = Discussed at the tables.
documents-minutes-theme-nothing-noted = Nothing was noted under the theme.
documents-minutes-theme-no-points = { $count ->
    [one] { $count } note was taken; it is gathered into no point.
   *[other] { $count } notes were taken; they are gathered into no points.
}
documents-minutes-theme-outside-points = { $count ->
    [one] Besides, { $count } note was taken that is gathered into no point.
   *[other] Besides, { $count } notes were taken that are gathered into no points.
}
documents-minutes-approved = Approved on:
documents-heading-discussed = The discussion
documents-heading-decision = Decision
documents-heading-approved = Approval
documents-heading-dissents = Dissenting views
documents-dissent-about = On “{ $point }”:
documents-dissenting-view = Dissenting view of { $party }:
documents-dissenting-view-of-theme = Dissenting view of { $party } on “{ $theme }”:
documents-dissenting-view-of-question = Dissenting view of { $party } on “{ $theme }”, question { $question }:

# Høringssvar
documents-kind-consultation = Consultation response
documents-consultation-title = Consultation response – { $title }
documents-consultation-to = To
documents-consultation-from = From
documents-consultation-due = Deadline
documents-consultation-case = Case
documents-consultation-held = Discussed on
documents-consultation-contact = Contact
documents-consultation-general = On the theme as a whole
documents-heading-message = Main message
documents-message-open = The main message is not written yet: there are no points.
documents-heading-how = How the answer came about

# Collation of a consultation round
documents-kind-collation = Collation
documents-collation-title = Collation of input to { $title }
documents-received-from = Received from { $count } of { $of }.
documents-not-received-by = Not received by { $day }
documents-heading-main-lines = Main lines
documents-nothing-recurs-in-answers = No points that recur in several answers have been gathered.
documents-nobody-answered = Nobody has answered the question.
documents-heading-proposals = Proposals for common initiatives ({ $count })
documents-heading-matrix = Annex A: Who answered what
documents-heading-answers-annex = Annex B: The answers in the senders’ own words
documents-answers-annex = They stand in “{ documents-kind-table-notes }”, sender by sender.
documents-answers-annex-internal = They are internal and do not go with the public edition.
documents-column-party = Sender
documents-column-body = Council or committee
documents-column-received = Received
documents-column-how = Form
documents-column-proposal = Proposal
documents-column-asked = Question { $number }
documents-did-answer = Answer
documents-did-answer-the-theme = Answered with the theme as a whole
documents-did-not-answer = Not answered
documents-nothing-came = Not received

# Idékatalog og eksempelsamling
documents-kind-idea-catalogue = Idea catalogue
documents-idea-catalogue-title = Idea catalogue – { $title }
documents-idea-catalogue-about = The ideas stand in the tables' own words; those that one point gathers stand beneath it.
documents-idea-catalogue-about-answers = The ideas stand in the senders' own words; those that one point gathers stand beneath it.
documents-idea-catalogue-ask = “Not stated” is what is to be asked for before the catalogue is sent out.
documents-kind-example-collection = Collection of examples
documents-example-collection-title = Collection of examples – { $title }
documents-entry = No. { $number }: { $title }
documents-entry-unnumbered = { $title }
documents-entry-from = From
documents-entry-note = note { $number }
documents-entry-point = Belongs to
documents-entry-for-whom = For whom
documents-entry-tried = Tried
documents-entry-cost = Cost and competence
documents-entry-contact = Contact
documents-entry-where = Where
documents-entry-outcome = What came of it

# Breve
documents-kind-letter = Letter
documents-kind-reminder = Reminder
documents-reminder-title = How is it going? – { $title }
documents-reminder-asked = { $count ->
    [one] One action from { $meeting } { $date } is yours. Write how it is going, and send the sheet back before the next briefing.
   *[other] { $count } actions from { $meeting } { $date } are yours. Write by each how it is going, and send the sheet back before the next briefing.
}
documents-reminder-since = Agreed
documents-reminder-behalf = On behalf of
documents-reminder-condition = Condition
documents-reminder-last = Latest status
documents-reminder-none = none yet
documents-reminder-status = Status now
documents-reminder-happened = What has happened?
documents-letter-title = Thank you for taking part in the { $kind } { $date }
documents-letter-to = To
documents-letter-from = From
documents-letter-date = Date
documents-letter-greeting = Dear participants from { $receiver }
documents-letter-thanks = Thank you for taking part in { $meeting } { $date } and for what you brought to it.
documents-letter-agreed = At table { $table } ({ $bodies }) it was agreed:
documents-letter-by = { $what } – deadline: { $when }
documents-letter-proposed = We propose to go on with what the table was concerned with:
documents-letter-day = Please write to us with the days that suit you.
documents-letter-regards = Yours sincerely
documents-letter-on-behalf = On behalf of { $party }: { $who }
documents-unsent-nobody-seated = No letter: one was agreed, but no municipality or organisation to send it to sits at the tables. Write them at the tables in the programme file (rundbord edit), each with its role.
documents-unsent-nothing-agreed = No letter: one was agreed, but no action was agreed at a table where a municipality or organisation sits. Write “/from table 1” right after the action, and those at the table get one each.
documents-unsent-some = No letter for action { $numbers }: each municipality and organisation at a table where something was agreed gets one letter, and these are not among them. Name the receiver in the action, and see that it sits at the table with its role.

# Deltagerliste
documents-kind-participants = List of participants
documents-participants-title = List of participants { $edition } – { $title }
documents-participants-door = for the door
documents-participants-handout = for handing out
documents-participants-counted = At the tables: { $count }.
documents-participants-came = Arrived: { $came }. Stayed away: { $away }.
documents-participants-is-here = yes
documents-participants-is-away = stayed away
documents-column-arrived = Arrived
documents-column-role = Organisation or role

# Bordkort
documents-kind-cards = Table cards
documents-cards-title = Table and question cards – { $title }
documents-card-table = TABLE { $table }
documents-card-moved = Go to table { $table }
documents-card-question = { $number }: { $text }
documents-card-rules = At the table
documents-card-rule-one = One at a time.
documents-card-rule-common = Write what is common, nothing about single persons.
documents-card-rule-stars = Put a star at the 3 most important.

# Orientering
documents-kind-briefing = Briefing
documents-briefing-title = Briefing on the status – { $title }
documents-briefing-title-later = Briefing on the status – { $title }, as of { $day }
documents-briefing-title-as-of = Briefing on the status – { $title }, as it was known on { $day }
documents-briefing-resume = This is a briefing on what has become of the agreements of the { $kind } { $date }.
documents-briefing-resume-to = { $receiver } is informed in this memo of what has become of what was agreed ({ $kind } { $date }).
documents-briefing-since = Since “{ $round }” ({ $day }): { $counted }. { $changed ->
    [0] None has a new status.
    [one] { $changed } has a new status.
   *[other] { $changed } have a new status.
}
documents-briefing-last-round = At the briefing on { $day }: { $counted }. Since “{ $round }” { $changed ->
    [0] none had
    [one] { $changed } had
   *[other] { $changed } had
} got a new status.
documents-changed-since-meeting = Changed since the meeting:
documents-action-named = Action { $number } ({ $what })
documents-action-unnumbered = The action “{ $what }”
documents-new-actions = { $count ->
    [one] { $count } new action
   *[other] { $count } new actions
}
documents-new-deadline = new deadline { $now }, was { $before }
documents-new-responsible = now responsible { $now }, was { $before }
documents-none-said = none
documents-cancelled-since-meeting = { $count ->
    [one] { $count } action has been cancelled since the meeting
   *[other] { $count } actions have been cancelled since the meeting
}
documents-cancelled-since-round = { $count ->
    [one] { $count } action has been cancelled since “{ $round }”
   *[other] { $count } actions have been cancelled since “{ $round }”
}
documents-promises = { $count ->
    [one] { $count } promise
   *[other] { $count } promises
}
documents-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
documents-heading-background = Background
documents-heading-since-last = Since the last briefing
documents-heading-projects = Development projects
documents-heading-no-area = Without an area
documents-no-actions-here = There are no actions in this area.
documents-not-agreed-then = Not agreed yet
documents-column-action = Action
documents-column-deadline = Deadline
documents-column-remark = Remark
documents-briefing-recommendation = That the briefing is noted.
documents-heading-resume = Summary
documents-heading-recommendation = Recommendation
documents-heading-presentation = Presentation
documents-heading-status = Status
documents-heading-late = Deadlines that have passed
documents-heading-economy = Economy
documents-heading-next-date = Next date

# Det sagde I
documents-kind-what-became = What you said
documents-what-became-title = What you said, what became of it – { $title }
documents-became-point = Part of the point: { $point }
documents-became-action = Action { $number }: { $what }
documents-became-unnumbered = Action: { $what }
documents-became-annexe = Stands in “{ documents-kind-table-notes }” in your own words.
documents-became-note = Stands in the memo in your own words.
documents-heading-themes-everywhere = Themes at all tables
documents-heading-organisations = Municipalities and associations
documents-organisation = { $body }: { $tables }, { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}, { $gathered } of them in points

# The summary's own words, priorities, promises
documents-heading-conclusion = Conclusion
documents-heading-priorities = The plenary's priorities
documents-heading-promises = Promises ({ $count })
documents-heading-history = How it has gone
documents-heading-next-meeting = Next meeting
documents-priority = Priority
documents-priority-before = Priority, before the points were merged:
documents-priority-part-of = (now a part of: { $point })
documents-priority-classes = Classes, agreed in plenary
documents-priority-hands = Show of hands, counted in the room
documents-priority-stars = Stars from the tables
documents-priority-counted = { $count ->
    [one] { $count } hand
   *[other] { $count } hands
}
documents-class-must = Must
documents-class-important = Important
documents-class-extra = Extra
documents-owed-by = { $who } answers
documents-owed-by-nobody = Nobody to answer yet
documents-minutes-present = Present: { $present }
documents-minutes-ticked = Ticked off on the list of participants: { $present }
documents-minutes-attended = Took part:
documents-attended-from = from { $clock }
documents-attended-until = left the meeting at { $clock }
documents-minutes-decision = Decision:
documents-plenary-more-points = { $count ->
    [one] And { $count } more point that recurs.
   *[other] And { $count } more points that recur.
}
documents-more-words = { $count ->
    [one] And { $count } more note, which is in “{ documents-kind-table-notes }”.
   *[other] And { $count } more notes, which are in “{ documents-kind-table-notes }”.
}
documents-more-words-untold = { $count ->
    [one] And { $count } more note, which is not given here.
   *[other] And { $count } more notes, which are not given here.
}
documents-the-dialogue = the dialogue meeting
documents-the-conference = the conference
documents-the-theme-day = the theme day
documents-the-vision-day = the vision day
documents-the-council = the council meeting
documents-the-public-meeting = the public meeting
documents-the-consultation = the consultation round
documents-annexes-none = No annexes.
documents-heading-annexes = Annexes
documents-annex = Annex { $number }:
documents-annex-status = Description of status
documents-annex-status-of = { documents-annex-status } (action plan with every action)
documents-annex-internal = { $title } (internal)
documents-annex-letters-final = Letters to { $bodies }
documents-annex-letters = Draft letters to { $bodies }
documents-own-words = Verbatim
documents-minutes-nothing-noted = Nothing was written under this item.
documents-minutes-discussed-here = Discussed.
documents-approved-at-table = Read back and approved at table { $table } { $clock }.
documents-not-approved-here = Not read back and approved at the table.
documents-nobody-approved = The notes were not read back and approved at the tables.
documents-approved = Read back and approved at { $tables }.
documents-approved-one = table { $table } ({ $clock })
documents-not-approved = Not read back and approved at { $tables }.
documents-invitations-title = Table cards with codes – { $title }
documents-invitations-file = table-cards-with-codes
documents-invitations-address = The facilitator's machine: { $address }
documents-invitations-qr = The same as a QR code
documents-invitations-foot = { $title }. The code is the table's way in: if the card is lost, ask the facilitator for a new one.
documents-held-on = Held on { $day }, { $start }–{ $end }.
documents-began-on = Begun on { $day } at { $start }.
documents-days-and-clocks = { $first } at { $start } to { $last } at { $end }
documents-inexact-days-and-clocks = { $day }, { $count } days, { $clocks }
documents-participants-answering = Senders
documents-heading-agreed-too = Agreed by the senders
documents-agreed-by-party = { $party } has agreed{ $form ->
    [clause] {","}
   *[other] {":"}
} { $what }
documents-others-annexed-answers = They are too many for a summary and stand in “{ documents-kind-table-notes }” in the senders' own words.
documents-why-own-cases-in-answers = An own case is about one particular person and is not taken into the answers.

# Who was there, in groups
documents-group = { $count } { $roles }
documents-group-all = all { $roles }
documents-group-user = { $count ->
    [one] service user
   *[other] service users
}
documents-group-citizen = { $count ->
    [one] citizen
   *[other] citizens
}
documents-group-relative = { $count ->
    [one] relative
   *[other] relatives
}
documents-group-politician = { $count ->
    [one] politician
   *[other] politicians
}
documents-group-official = { $count ->
    [one] official
   *[other] officials
}
documents-group-organisation = { $place ->
    [alone] from associations
   *[other] associations
}
documents-group-municipality = from municipalities
documents-group-region = { $place ->
    [alone] from the region
   *[other] the region
}
documents-group-host = { $count ->
    [one] table host
   *[other] table hosts
}
documents-group-scribe = { $count ->
    [one] table scribe
   *[other] table scribes
}
documents-group-other = others
documents-group-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
