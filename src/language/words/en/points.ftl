# The screen where notes are gathered into points.

points-loose = Points, while a loose note is in hand
points-points = Points, while a point is in hand
points-sentence = While a sentence is written
points-picker = List to choose from

points-do-under = Under point
points-do-put-with = Put with
points-do-mark-offered = Mark the offered note
points-do-make-and-word = Make point and reword
points-do-to-points = To the points
points-do-to-notes = To the notes
points-do-pick = Under point …
points-do-next-nine = Next nine points
points-do-previous-nine = Previous nine points
points-do-new = New point without notes
points-do-let-go = Let go of marks and search
points-do-reword = Reword
points-do-open = Show notes
points-do-take-out = Take out / dissolve
points-do-dissent = Dissent
points-do-merge = Merge with …
points-do-part = Part again
points-do-split = Split off
points-do-leave = Close
points-do-to-found = To what was found
points-do-show-all = Show all
points-do-choose = Choose

points-title-loose = Loose notes
points-title-points = Points
points-title-offers = Likest to #{ $number }
points-offers-to-come = offers on their way …
points-count-loose = { $count } left
points-count-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
points-count-widespread = { $points }, { $count } from 3 tables or more
points-more = { $count ->
    [one] { $count } more point: Page Down
   *[other] { $count } more points: Page Down
}
points-under = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
points-dissent = Dissent: { $text }
points-none-loose = Every note lies under a point.
points-no-notes = No notes yet. They are written on the Notes screen.
points-none = No points yet. Press p to make one of the note in hand.
points-nothing-in-hand = Choose a note first.
points-no-point-in-hand = Choose a point first.
points-changed-elsewhere = Somebody else has just changed the list. Press again.
points-no-such = Nothing stands at { $number }.
points-no-such-note = No note stands at { $number }.
points-no-note-offered = No note is offered.
points-nothing-merged = No other point was merged into it.
points-no-other = There is no other point.
points-only-one-page = There are at most nine points.
points-pick-under = Under which point?
points-pick-merge = Merge point #{ $number } into
points-pick-part = Which one stands by itself again?
points-field-reword = Reword point #{ $number }
points-field-new = New point
points-field-dissent = Dissent at point #{ $number }
points-field-dissent-hint = Who disagrees with what? An empty line takes the dissent away.
points-field-hint = One sentence that the tables will recognise. Enter saves.
points-likely-own-case = own case?
points-likely-own-case-in-hand = own case? { $key } says no:
points-do-not-own-case = Not an own case
