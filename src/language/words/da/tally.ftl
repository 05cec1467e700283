# What was counted or said aloud: the line under Points and Plenary.

tally-line = Linjen til tal og tilsagn
tally-do-hands = Hænder
tally-do-stars = Bordenes stjerner
tally-do-class = Skal / vigtigt / ekstra
tally-do-owes = Hvem skylder svar?
tally-do-owed = Tilsagn og skyldige svar
tally-do-promise = Nyt tilsagn
tally-hands = Håndsoprækning om pointe #{ $number }
tally-hands-hint = Hvor mange hænder? Tom linje fjerner tallet.
tally-stars = Stjerner til pointe #{ $number }
tally-stars-hint = Bord og antal: 4 2 er to stjerner fra bord 4. 4 - fjerner dem.
tally-owes = Hvem skylder svar på #{ $number }?
tally-owes-hint = Et kontor eller et organ, fx Socialforvaltningen. Tom linje fjerner det.
tally-promise = Nyt tilsagn
tally-promise-hint = hvad | hvem | hvornår, fx Send referatet til alle | Slagelse Kommune | 1. maj
