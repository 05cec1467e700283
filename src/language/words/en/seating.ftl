# The seating plan: who had better sit where, and what cannot be done.

seating-proposed = { $count ->
    [0] Nobody has to move.
    [one] 1 had better move:
   *[other] { $count } had better move:
 }
seating-step = { $name } to table { $table }
seating-apply = Type /seating apply to do so. /undo takes it back.
seating-together = Table { $table }: two or more from { $administration } sit together. There are more of them than tables, or a companion or host binds them.
seating-wheelchairs = More than two wheelchairs at table { $tables }.
seating-few-users = Fewer than two users or relatives at table { $tables }.
seating-crowded = Too many at table { $tables }.
seating-companion = { $name } is to sit with { $with }, { $count ->
    [0] but nobody at the tables is called so. Correct the name on the list.
   *[other] but { $count } are called so. Add the organisation on the list.
 }
seating-all-met = All is met: companions sit together, no administration has two at a table, and there is room for wheelchairs.
seating-deed = seats rearranged, { $count ->
    [one] 1 moved
   *[other] { $count } moved
 }
seating-rotation = { $rounds ->
    [one] 1 round.
   *[other] { $rounds } rounds.
 } { $again ->
    [0] Nobody meets twice.
    [one] 1 pair meets again; more tables, or fewer people at each, would avoid it.
   *[other] { $again } pairs meet again; more tables, or fewer people at each, would avoid it.
 }
seating-rounds-most = { $tables ->
    [one] There is 1 table, so there are no more rounds.
   *[other] There are { $tables } tables, so after { $tables } rounds everybody has been everywhere.
 }
seating-again = Meet again: { $pairs }
seating-rounds = { $name }: table { $tables }
