# The summary's own words, the plenary's priorities, and who owes an answer.

summary-intro = the introduction
summary-conclusion = the conclusion
summary-theme = the summing-up of { $theme }
summary-decision = the decision on “{ $item }”
summary-attendance = who took part in “{ $item }”
summary-present = present
summary-absent = apologies and absent
summary-approved = the approval
summary-next-meeting = next meeting
summary-receiver = the receiver
summary-economy = the economy
summary-annexes = the annexes
summary-takes-home = what { $name } takes home
summary-status-round = the status round of { $day }
summary-received = the answer of table { $table }
summary-dissenting-view = the dissenting view of { $party }
summary-dissenting-view-of-theme = the dissenting view of { $party } on { $theme }
summary-new-dissenting-view = new dissenting view
summary-deed-written = { $passage } written
summary-deed-removed = { $passage } removed
summary-deed-erased = words of { $passage } erased
summary-deed-hands = show of hands on point #{ $point }
summary-deed-stars = table { $table }'s stars for point #{ $point }
summary-deed-class = class of point #{ $point }
summary-deed-owed = who answers #{ $number }
summary-deed-status-retracted = status line of action #{ $action }
summary-line = { $passage }: { $text }
summary-nothing = None of the summary's own words is written yet. Write them with /intro, /conclusion, /summary 2 text.
summary-home = What each takes home. Type: { $usage }
summary-home-nothing = not said yet
summary-home-nobody = Nobody is seated at the tables. Type the name yourself: /home Ringsted Municipality: text.
summary-home-for-nobody = Nobody at the tables is written with a municipality, region or association, and no person’s name goes into the documents. Type the municipality’s name yourself: /home Ringsted Municipality: text.
summary-home-no-one = No municipality or association at the tables is called “{ $found }”. Choose from: { $names }. Type: { $usage }
summary-home-no-one-near = No municipality or association at the tables is called “{ $found }”. Did you mean { $near }? Choose from: { $names }. Type: { $usage }
summary-home-at-table-alone = At your table it is said for { $name }. Write { $verb } and the text alone.
summary-home-at-table-nobody = Nobody is listed at your table. Tell the facilitator, who writes it for you.
summary-home-at-table-which = Who takes it home? At your table sit { $names }. Write: { $usage }
summary-home-at-table = “{ $found }” does not sit at your table. { $names } do. Write: { $usage }

summary-hands = { $count ->
    [one] { $count } hand, counted in the room
   *[other] { $count } hands, counted in the room
}
summary-stars = { $count ->
    [one] { $count } star ({ $tables })
   *[other] { $count } stars ({ $tables })
}
summary-stars-of-table = table { $table }: { $stars }
summary-stars-of-one = table { $table }
summary-class-must = must (agreed in plenary)
summary-class-important = important (agreed in plenary)
summary-class-extra = extra (agreed in plenary)
summary-priority = { "   " }Priority: { $votes }

summary-owed-promises = Promises:
summary-owed-questions = Questions owed an answer:
summary-owed-none = Nobody owes anything: there are no promises and no questions.
summary-owed-by = { $who } answers
summary-owed-by-nobody = nobody has promised to answer
summary-owed-counted = { $questions ->
    [one] { $questions } question, { $nobody } without anyone to answer.
   *[other] { $questions } questions, { $nobody } without anyone to answer.
}
summary-split-from = Split from action #{ $number }: { $what }
summary-merged = Merged with action #{ $number }: { $what }
summary-history-none = Action #{ $action } has no status yet: { $status }.
summary-history-line = { $day }: { $status }
summary-history-line-why = { $day }: { $status } – { $why }
