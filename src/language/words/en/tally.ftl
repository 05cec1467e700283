# What was counted or said aloud: the line under Points and Plenary.

tally-line = The line for counts and promises
tally-do-hands = Hands
tally-do-stars = The tables' stars
tally-do-class = Must / important / extra
tally-do-owes = Who owes an answer?
tally-do-owed = Promises and answers owed
tally-do-promise = New promise
tally-hands = Show of hands on point #{ $number }
tally-hands-hint = How many hands? An empty line takes the count away.
tally-stars = Stars for point #{ $number }
tally-stars-hint = Table and number: 4 2 is two stars from table 4. 4 - takes them away.
tally-owes = Who owes an answer to #{ $number }?
tally-owes-hint = An office or a body, such as Social Services. An empty line takes it away.
tally-promise = New promise
tally-promise-hint = what | who | when, such as Send the minutes to all | Slagelse Municipality | 1 May
