# Why two notes are offered as alike.

likeness-meaning = { $ours } ≈ { $theirs }
likeness-corner = both about { $name }
likeness-letters = { $ours } ~ { $theirs }
likeness-between = like those that are like it
likeness-faint = only some letters in common
likeness-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
likeness-opposite = perhaps a dissent
