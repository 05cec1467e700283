# Væggen: det, alle i rummet ser.

wall-waiting = Velkommen
wall-not-there = Venter på, at mødelederen åbner mødet ({ $file }).
wall-unreadable = Venter: { $why }
wall-lost = Ingen forbindelse til mødelederens maskine
wall-leave = q lukker
wall-clock = kl. { $clock }
wall-begins = Vi begynder kl. { $clock }
wall-left = tilbage
wall-over = vi runder af
wall-paused = et øjebliks pause
wall-again = vi ses igen kl. { $clock }
wall-thanks = Tak for i dag
wall-next = Kl. { $clock }: { $title }
wall-at-the-tables = { $title } ved bordene
wall-ends = Vi slutter kl. { $clock }
wall-ends-later = Vi slutter ca. kl. { $clock }, { $span } senere end planlagt
wall-ends-earlier = Vi slutter ca. kl. { $clock }, { $span } tidligere end planlagt
wall-table = Bord { $number }
wall-table-over = tak – vi går videre
wall-next-table = Derefter bord { $number }
wall-goes-on = Vi fortsætter { $day } kl. { $clock }
