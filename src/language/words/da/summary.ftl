# Opsamlingens egne ord, prioritering i plenum, og hvem der skylder et svar.

summary-intro = indledningen
summary-conclusion = konklusionen
summary-theme = opsamlingen af { $theme }
summary-decision = beslutningen til »{ $item }«
summary-attendance = hvem der deltog under »{ $item }«
summary-present = til stede
summary-absent = afbud og fraværende
summary-approved = godkendelsen
summary-next-meeting = næste møde
summary-receiver = modtageren
summary-economy = økonomien
summary-annexes = bilagene
summary-takes-home = det, { $name } tager med hjem
summary-status-round = statusrunden { $day }
summary-received = svaret fra bord { $table }
summary-dissenting-view = særstandpunktet fra { $party }
summary-dissenting-view-of-theme = særstandpunktet fra { $party } til { $theme }
summary-new-dissenting-view = nyt særstandpunkt
summary-deed-written = { $passage } skrevet
summary-deed-removed = { $passage } fjernet
summary-deed-erased = ordene i { $passage } slettet
summary-deed-hands = håndsoprækning om pointe #{ $point }
summary-deed-stars = bord { $table }s stjerner til pointe #{ $point }
summary-deed-class = klassen af pointe #{ $point }
summary-deed-owed = hvem der svarer på #{ $number }
summary-deed-status-retracted = statuslinje på handling #{ $action }
summary-line = { $passage }: { $text }
summary-nothing = Ingen af opsamlingens egne ord er skrevet endnu. Skriv dem med /indledning, /konklusion, /opsamling 2 tekst.
summary-home = Hvad hver tager med hjem. Skriv: { $usage }
summary-home-nothing = ikke sagt endnu
summary-home-nobody = Ved bordene sidder ingen, der er skrevet ind. Skriv navnet selv: /hjem Ringsted Kommune: tekst.
summary-home-for-nobody = Ingen ved bordene er skrevet med kommune, region eller forening, og et navn på en person kommer ikke i dokumenterne. Skriv kommunens navn selv: /hjem Ringsted Kommune: tekst.
summary-home-no-one = Ingen kommune eller forening ved bordene hedder »{ $found }«. Vælg mellem: { $names }. Skriv: { $usage }
summary-home-no-one-near = Ingen kommune eller forening ved bordene hedder »{ $found }«. Mente du { $near }? Vælg mellem: { $names }. Skriv: { $usage }
summary-home-at-table-alone = Ved jeres bord siges det for { $name }. Skriv { $verb } og teksten alene.
summary-home-at-table-nobody = Der er ikke skrevet nogen ind ved jeres bord. Sig det til mødelederen, som skriver det for jer.
summary-home-at-table-which = Hvem tager det med hjem? Ved jeres bord sidder { $names }. Skriv: { $usage }
summary-home-at-table = »{ $found }« sidder ikke ved jeres bord. Det gør { $names }. Skriv: { $usage }

summary-hands = { $count ->
    [one] { $count } hånd, talt i salen
   *[other] { $count } hænder, talt i salen
}
summary-stars = { $count ->
    [one] { $count } stjerne ({ $tables })
   *[other] { $count } stjerner ({ $tables })
}
summary-stars-of-table = bord { $table }: { $stars }
summary-stars-of-one = bord { $table }
summary-class-must = skal (aftalt i plenum)
summary-class-important = vigtigt (aftalt i plenum)
summary-class-extra = ekstra (aftalt i plenum)
summary-priority = { "   " }Prioritet: { $votes }

summary-owed-promises = Tilsagn:
summary-owed-questions = Spørgsmål, der skyldes svar på:
summary-owed-none = Ingen skylder noget: der er ingen tilsagn og ingen spørgsmål.
summary-owed-by = { $who } svarer
summary-owed-by-nobody = ingen har lovet at svare
summary-owed-counted = { $questions ->
    [one] { $questions } spørgsmål, { $nobody } uden en, der svarer.
   *[other] { $questions } spørgsmål, { $nobody } uden en, der svarer.
}
summary-split-from = Delt fra handling #{ $number }: { $what }
summary-merged = Lagt sammen med handling #{ $number }: { $what }
summary-history-none = Handling #{ $action } har ingen status endnu: { $status }.
summary-history-line = { $day }: { $status }
summary-history-line-why = { $day }: { $status } – { $why }
