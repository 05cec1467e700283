# The screen of the plenary: the tables report, then it is gathered up theme by theme.

plenary-plenary = Plenary
plenary-do-onward = Onward
plenary-do-back = Back
plenary-do-by-theme = Tables / themes
plenary-do-restart = Clock anew
plenary-report = The tables report
plenary-gathered = Summing up
plenary-place = { $number } of { $of }
plenary-seconds-each = { $time } for each table
plenary-not-begun = Enter begins
plenary-left = left
plenary-over = OVER TIME
plenary-no-stars = The table has set no stars.
plenary-no-tables = There are no tables.
plenary-nothing-recurs = No point recurs under this theme yet.
plenary-nothing-at-all = No point recurs yet. They are made on the Points screen.
plenary-next = Then: { $title }
plenary-dissent = Dissent: { $text }
plenary-at-the-end = That was the last theme.
plenary-at-the-beginning = It begins here.
plenary-more = Arrow down: { $count } more
