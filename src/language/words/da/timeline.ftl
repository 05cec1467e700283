# Programmets ur: forsinkelse, planer for at indhente tid, og hvorfor noget ikke kan lade sig gøre.

timeline-on-time = til tiden
timeline-late = { $span } bagud
timeline-early = { $span } foran

timeline-not-started = Ikke begyndt

timeline-item-done = holdt
timeline-item-now = nu
timeline-item-ahead = kommer
timeline-item-skipped = sprunget over
timeline-item-at-the-tables = tages ved bordene
timeline-item-inserted = indsat
timeline-item-locked = låst til kl. { $clock }

timeline-broken-item = { $title } er låst til kl. { $clock }, men begynder { $span } for sent
timeline-broken-end = Mødet slutter { $span } efter kl. { $clock }

timeline-plan-in-proportion = Lidt fra hvert punkt
timeline-plan-in-proportion-early = Lidt til hvert punkt
timeline-plan-break-at-the-tables = Pausen tages ved bordene
timeline-plan-round-shorter = En kortere runde
timeline-plan-end-later = Slut senere
timeline-plan-round-longer = En længere runde

timeline-change-minutes = { $title }: { $from } → { $to } min.
timeline-change-start = { $title }: kl. { $from } → { $to }
timeline-change-at-the-tables = { $title }: tages ved bordene, { $from } → { $to } min.
timeline-plan-ends = Mødet slutter kl. { $clock }
timeline-plan-impossible = Kan ikke lade sig gøre: { $reason }
timeline-why-not-item = { $title } er låst og begynder stadig { $span } for sent
timeline-why-not-end = mødet slutter stadig { $span } for sent
timeline-why-not-end-is-locked = { $title } er låst

timeline-refused-not-started = Mødet er ikke begyndt. Begynd med det første punkt.
timeline-refused-already-ended = Mødet er slut. Gå tilbage, hvis det fortsætter.
timeline-refused-already-paused = Der er allerede pause. Fortsæt, når I er klar.
timeline-refused-not-paused = Der er ikke pause.
timeline-refused-nothing-to-go-back-to = Der er ikke noget punkt at gå tilbage til.
timeline-refused-nothing-ahead = Der er ikke flere punkter i programmet.
timeline-refused-nothing-changes = Det er sådan i forvejen.
timeline-refused-unknown-item = Der er ikke noget punkt, der hedder { $item }.
timeline-refused-item-is-past = { $title } er forbi. Gå tilbage til punktet for at ændre det.
timeline-refused-item-is-now = { $title } er i gang.
timeline-refused-item-is-skipped = { $title } er sprunget over. Fortryd det først.
timeline-refused-locked = { $title } er låst til kl. { $clock }. Lås punktet op for at flytte det.
timeline-refused-too-short = Så kort kan punktet ikke blive: det varer mindst { $least } min. Skal det ikke holdes, så spring det over med /spring.
timeline-refused-too-long-item = Så langt kan punktet ikke blive: det varer højst { $most }.
timeline-refused-no-title = Punktet mangler en titel.
timeline-refused-too-long = Teksten er på { $length } tegn. Der er plads til { $most }.
timeline-refused-plan-gone = Den plan er der ikke længere. Se planerne igen.
timeline-refused-plan-impossible = Den plan kan ikke lade sig gøre: { $reason }
timeline-day-over = Dagen er slut
timeline-refused-day-over = Dagen er slut. Næste dag begynder med /næste.
timeline-refused-too-early = { $title } er sat til { $day } kl. { $clock }. Skal det begynde allerede nu, så skriv /næste i dag.
