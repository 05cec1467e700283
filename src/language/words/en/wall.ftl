# The wall: what everybody in the room sees.

wall-waiting = Welcome
wall-not-there = Waiting for the facilitator to open the meeting ({ $file }).
wall-unreadable = Waiting: { $why }
wall-lost = No connection to the facilitator's machine
wall-leave = q leaves
wall-clock = { $clock }
wall-begins = We begin at { $clock }
wall-left = left
wall-over = let us round off
wall-paused = a moment's break
wall-again = see you again at { $clock }
wall-thanks = Thank you for today
wall-next = { $clock }: { $title }
wall-at-the-tables = { $title } at the tables
wall-ends = We end at { $clock }
wall-ends-later = We end at about { $clock }, { $span } later than planned
wall-ends-earlier = We end at about { $clock }, { $span } earlier than planned
wall-table = Table { $number }
wall-table-over = thank you – on we go
wall-next-table = Then table { $number }
wall-goes-on = We go on { $day } at { $clock }
