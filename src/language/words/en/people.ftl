# The people: who has come, and where they sit.

people-none = Nobody is seated at a table.
people-none-how = Type the name of whoever comes, and press Enter. The list of participants is read before the meeting with rundbord edit.
people-none-said = Type /unannounced NAME when somebody comes. The list of participants is read before the meeting with rundbord edit.
people-nobody-sits = Nobody is on the list at table { $table }.
people-nobody = Nobody at the tables is called so.
people-sits-already = Sits at table { $table } already.
people-no-person = Nobody at the tables is called “{ $found }”. If nobody announced them: /unannounced NAME
people-no-person-near = Nobody at the tables is called “{ $found }”. Did you mean { $near }? If nobody announced them: /unannounced NAME
people-several = “{ $found }” is { $count } people: { $names }. Type more of the name.
people-line = { $name } – table { $table }, { $state }
people-came = here
people-came-late = here since { $clock }
people-away = stays away
people-expected = expected
people-counted = { $came } of { $seated } are here, { $away } stay away, { $expected } are expected.{ $unannounced ->
    [0] {""}
    [one] {" "}1 is unannounced.
   *[other] {" "}{ $unannounced } are unannounced.
 }
people-deed-came = { $name } is here: table { $table }.
people-deed-away = { $name } stays away (table { $table }).
people-deed-expected = { $name } is expected again (table { $table }).
people-deed-several-came = { $count } people have come
people-deed-several-away = { $count } people stay away
people-deed-several-expected = { $count } people are expected again
people-deed-somebody = somebody ticked off
people-deed-moved = { $name } sits at table { $table } now.
people-title = People
people-people = People
people-field = Name:
people-table = table { $table }
people-unannounced = unannounced
people-missing-alone = only those who are missing
people-type-a-name = Type a part of the name.
people-stranger = “{ $name }” is not on the list. Enter gives a seat at table { $table } ({ $count ->
    [one] 1 sits
   *[other] { $count } sit
 } there).
people-stranger-near = Did you mean { $near }? Correct the name, or Enter again gives a seat at table { $table }.
people-stranger-no-name = “{ $name }” does not look like a name. Correct it, or Enter again gives a seat at table { $table }.
people-room = Room: { $tables }
people-room-at = table { $table } ({ $count })
people-do-open = People
people-do-arrived = here
people-do-away = stays away
people-do-table = another table
people-do-missing = only the missing
people-do-back = to Tables
