# Why something is not done, and what to do.

refused-empty-text = There is no text to save.
refused-text-too-long = The text is { $found } characters long; there is room for { $limit }. Divide it into several notes.
refused-nothing-changed = It is so already.
refused-nothing-to-undo = There is nothing more to undo.
refused-round-ahead = Nobody has been informed on { $day } yet. Write the round of status when the day is here, or write a day that has been.
refused-nothing-to-redo = There is nothing to do again.
refused-not-yours = That is the facilitator's matter. You can write for your own table.
refused-not-a-collators = That is for the facilitator. You gather notes and points for all tables.
refused-not-a-walls = That is for the facilitator. This is the wall, which only looks on.
refused-not-yet = That is for the facilitator. You stand by and look on until you take over.
refused-leads-already = You lead the meeting: there is nothing to take over here.
refused-not-open = The meeting is not open yet.
refused-already-open = The meeting is open already.
refused-closed = The meeting is closed. Open it again with /reopen.
refused-closed-here = The meeting is closed. If something is missing, tell the facilitator.
refused-not-closed = The meeting is not closed.
refused-no-such-note = There is no such note. See the numbers with /list.
refused-note-withdrawn = #{ $number } is withdrawn. Bring it back with /restore { $number }.
refused-note-erased = The words of #{ $number } are erased and cannot be brought back.
refused-no-such-table = There is no table { $table }. Tables are numbered from 1.
refused-table-exists = Table { $table } exists already.
refused-table-merged = Table { $table } is now part of table { $into }. Its number is not used again.
refused-table-into-itself = A table cannot be merged with itself.
refused-no-such-theme = There is no such theme. See the themes with /themes.
refused-theme-exists = There is a theme called “{ $title }” already.
refused-theme-of-the-programme = The theme stands in the programme and is for those it is given to. /newtheme is for themes that a table has added.
refused-theme-in-use = { $notes ->
    [0] The theme is part of the programme and cannot be removed.
    [one] The theme has { $notes } note. Move it first.
   *[other] The theme has { $notes } notes. Move them first.
}
refused-no-such-question = The theme has no such question.
refused-no-such-point = There is no such point. See them with /points.
refused-point-merged = Point #{ $point } was merged into point #{ $into }. Use #{ $into }, or take them apart with /part { $point }.
refused-point-into-itself = A point cannot be merged with itself.
refused-nothing-to-split = Name the notes under the point that are to get their own.
refused-not-merged = It is not merged with anything.
refused-no-such-action = There is no such action. Write one first with /action.
refused-no-such-item = There is no such item in the programme. See them with /plan.
refused-nobody-of-that-name = “{ $name }” sits at no table. See who does with /tables.
refused-too-many = There can be no more than { $limit }, not { $found }.
refused-no-such-own-case = There is no such own case.
refused-nothing-proposed = No proposed wording is waiting for own case E{ $number }. Write it yourself: /{ $usage } and the text.
refused-said-in-general = Own case E{ $number } has already been made general.
refused-table-accepts = Only table { $table } can say yes to the wording.
refused-was-discussed = { $notes ->
    [one] There is { $notes } note here already, so it was discussed.
   *[other] There are { $notes } notes here already, so it was discussed.
}

refused-unknown-verb = Unknown: /{ $found }. Type /help to see the commands. A text that is to begin with a slash is written with two: //.
refused-unknown-verb-near = Unknown: /{ $found }. Did you mean /{ $near }?
refused-missing = Something is missing. Type: { $usage }
refused-strange = Cannot read “{ $found }”. Type: { $usage }
refused-no-day = “{ $found }” is not one day of the calendar. Type: { $usage }
refused-day-not-yet = “{ $found }” is { $day }, which is yet to come. Type the day on which the answer came, or none if it is today: { $usage }
refused-strange-near = Cannot read “{ $found }”. Did you mean “{ $near }”? Type: { $usage }
refused-several-numbers = There are several of that number: { $numbers }. Write the whole number.
refused-no-note-numbered = There is no note #{ $number }. See the numbers with /list.
refused-no-point-numbered = There is no point #{ $number }. See them with /points.
refused-no-action-numbered = There is no action #{ $number }. See them with /actions.
refused-not-like-an-own-case = Nothing here looks like an own case.
refused-civil-number-in-it = A civil registration number stands there, and it must never be public. Word it anew without the number.
refused-said-of-an-own-case = The table itself kept it as an own case and made it general in these very words. Word it anew, so that it is not about one person.
refused-no-own-case-numbered = There is no own case E{ $number }.
refused-no-theme-numbered = There is no theme { $number }. See them with /themes.
refused-no-item-named = Which item is “{ $found }”? Type its number: { $items }
refused-no-item-numbered = There is no item { $number } in the programme. See them with /plan.
refused-no-plan-numbered = There is no plan { $number }. See them with /replan.
refused-no-question = { $of ->
    [0] The theme has no questions.
    [one] The theme has only one question, no number { $number }.
   *[other] The theme has { $of } questions, no number { $number }.
}
refused-no-table-numbered = There is no table { $number } yet. See the tables with /tables; /table { $number } begins a new one.
refused-no-theme-named = Which theme is “{ $found }”? Type its number: { $themes }
refused-not-said-yet = { $clock } is still to come. Write when it was said: { $usage }
refused-nothing-to-erase = There are no words to erase here. What stands in the programme file is changed there.
refused-unused = “{ $found }” was not used: { $usage } is written alone.
refused-was-discussed-own-case = { $count ->
    [one] The table has { $count } own case here, so it was discussed. It is in no document, but the table counts.
   *[other] The table has { $count } own cases here, so it was discussed. They are in no document, but the table counts.
}
refused-nothing-to-approve = Table { $table } has no notes to approve.
refused-table-too-high = Table numbers go from 1 to { $most }.
