# Bordplanen: hvem der bør sidde hvor, og hvad der ikke kan lade sig gøre.

seating-proposed = { $count ->
    [0] Ingen behøver flytte.
    [one] 1 bør flytte:
   *[other] { $count } bør flytte:
 }
seating-step = { $name } til bord { $table }
seating-apply = Skriv /bordplan brug for at gøre det. /fortryd tager det tilbage.
seating-together = Bord { $table }: to eller flere fra { $administration } sidder sammen. Der er flere af dem end borde, eller en ledsager eller vært binder dem.
seating-wheelchairs = Flere end to kørestole ved bord { $tables }.
seating-few-users = Færre end to brugere eller pårørende ved bord { $tables }.
seating-crowded = For mange ved bord { $tables }.
seating-companion = { $name } skal sidde hos { $with }, { $count ->
    [0] men ingen ved bordene hedder det. Ret navnet på listen.
   *[other] men { $count } hedder det. Skriv organisationen med på listen.
 }
seating-all-met = Alt er opfyldt: ledsagere sidder sammen, ingen forvaltning har to ved et bord, og der er plads til kørestole.
seating-deed = bordplanen lagt om, { $count ->
    [one] 1 flyttet
   *[other] { $count } flyttet
 }
seating-rotation = { $rounds ->
    [one] 1 runde.
   *[other] { $rounds } runder.
 } { $again ->
    [0] Ingen mødes to gange.
    [one] 1 par mødes igen; flere borde eller færre ved hvert ville undgå det.
   *[other] { $again } par mødes igen; flere borde eller færre ved hvert ville undgå det.
 }
seating-rounds-most = { $tables ->
    [one] Der er 1 bord, så der er ikke flere runder.
   *[other] Der er { $tables } borde, så efter { $tables } runder har alle været overalt.
 }
seating-again = Mødes igen: { $pairs }
seating-rounds = { $name }: bord { $tables }
