# Hvorfor to indlæg foreslås som ens.

likeness-meaning = { $ours } ≈ { $theirs }
likeness-corner = begge om { $name }
likeness-letters = { $ours } ~ { $theirs }
likeness-between = ligner dem, der ligner
likeness-faint = kun nogle bogstaver til fælles
likeness-tables = { $count ->
    [one] { $count } bord
   *[other] { $count } borde
}
likeness-opposite = måske uenighed
