# Deltagerne: hvem der er kommet, og hvor de sidder.

people-none = Ingen er sat ved et bord.
people-none-how = Skriv navnet på den, der kommer, og tryk Enter. Deltagerlisten læses ind før mødet med rundbord edit.
people-none-said = Skriv /uanmeldt NAVN, når nogen kommer. Deltagerlisten læses ind før mødet med rundbord edit.
people-nobody-sits = Der står ingen på listen ved bord { $table }.
people-nobody = Ingen ved bordene hedder det.
people-sits-already = Sidder allerede ved bord { $table }.
people-no-person = Ingen ved bordene hedder »{ $found }«. Er det en uanmeldt: /uanmeldt NAVN
people-no-person-near = Ingen ved bordene hedder »{ $found }«. Mente du { $near }? Er det en uanmeldt: /uanmeldt NAVN
people-several = »{ $found }« er { $count } deltagere: { $names }. Skriv mere af navnet.
people-line = { $name } – bord { $table }, { $state }
people-came = kommet
people-came-late = kommet { $clock }
people-away = udebliver
people-expected = ventes
people-counted = { $came } af { $seated } er kommet, { $away } udebliver, { $expected } ventes.{ $unannounced ->
    [0] {""}
    [one] {" "}1 er uanmeldt.
   *[other] {" "}{ $unannounced } er uanmeldte.
 }
people-deed-came = { $name } er kommet: bord { $table }.
people-deed-away = { $name } udebliver (bord { $table }).
people-deed-expected = { $name } ventes igen (bord { $table }).
people-deed-several-came = { $count } personer er kommet
people-deed-several-away = { $count } personer udebliver
people-deed-several-expected = { $count } personer ventes igen
people-deed-somebody = en deltager krydset af
people-deed-moved = { $name } sidder nu ved bord { $table }.
people-title = Deltagere
people-people = Deltagere
people-field = Navn:
people-table = bord { $table }
people-unannounced = uanmeldt
people-missing-alone = kun dem, der mangler
people-type-a-name = Skriv en del af navnet.
people-stranger = »{ $name }« er ikke på listen. Enter giver plads ved bord { $table } ({ $count ->
    [one] 1 sidder
   *[other] { $count } sidder
 } der).
people-stranger-near = Mente du { $near }? Ret navnet, eller Enter igen giver plads ved bord { $table }.
people-stranger-no-name = »{ $name }« ligner ikke et navn. Ret det, eller Enter igen giver plads ved bord { $table }.
people-room = Plads: { $tables }
people-room-at = bord { $table } ({ $count })
people-do-open = Deltagere
people-do-arrived = kommet
people-do-away = udebliver
people-do-table = andet bord
people-do-missing = kun de manglende
people-do-back = til Borde
