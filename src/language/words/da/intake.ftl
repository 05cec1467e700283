# Filer med indlæg, der er skrevet et andet sted.

intake-line = Linje { $line }: { $what }
intake-too-large = Filen er for stor til at være en liste med indlæg.
intake-empty = Filen er tom. Skriv et indlæg på hver linje under en overskrift, fx Bord;Tema;Indlæg.
intake-not-text = Filen er ikke tekst. Gem den som CSV eller som JSON-linjer.
intake-no-column = Der mangler en kolonne: { $name ->
    [table] bord
   *[other] tekst
}. Kald den { $name ->
    [table] »Bord«
   *[other] »Indlæg«
}; der står: { $found }{ $name ->
    [table] . I en høring kan en kolonne »Kommune« eller --from sige, hvem der svarer.
   *[other] .
}
intake-not-json = Det er ikke et JSON-objekt. Skriv fx {"{"}"table": 1, "theme": "1", "text": "Flere busser"{"}"}.
intake-broken-list = Listen kan ikke læses længere end hertil. Se efter et komma, en parentes eller et anførselstegn, der mangler eller er for meget, eller skriv ét objekt på hver linje, fx {"{"}"table": 1, "theme": "1", "text": "Flere busser"{"}"}.
intake-open-quotation = Et anførselstegn først i et felt på linjen bliver ikke lukket, så de næste linjer ville blive en del af indlægget. Slet det, eller luk det sidst i feltet; et anførselstegn inde i feltet skrives dobbelt ("").
intake-no-table = Bordets nummer mangler, eller i en høring afsenderen.
intake-table = »{ $found }« er ikke et bordnummer fra 1 til 65535.
intake-no-text = Der står ikke noget indlæg.
intake-text-too-long = Indlægget er på { $found } tegn; højst { $limit } kan være der.
intake-fields = Der er { $found } felter, men { $expected } kolonner. Sæt anførselstegn om tekst med semikolon.
intake-workbook = Filen er et regneark og ikke en CSV-fil. Åbn den i regnearket, vælg Gem som, og gem den som CSV (semikolonsepareret, gerne CSV UTF-8). Tag så CSV-filen ind.
intake-no-heading = Det kan ikke ses, hvilken kolonne der er bordets nummer, og hvilken der er teksten. Sæt en overskrift øverst, fx Bord;Tema;Indlæg. Bordet kan hedde: { $tables }. Temaet: { $themes }. Teksten: { $texts }.

# Deltagerlister.

intake-people-over-the-heading = Linje { $line } står over overskriften og er ikke taget med: »{ $text }«.
intake-people-column = Kolonnen »{ $heading }« er ikke læst. Skal den bruges, så kald den Navn, Organisation, Rolle, Bord, Ledsager for eller Kørestol.
intake-people-more-cells = Linje { $line } har flere felter end overskriften, og de sidste er ikke læst. Sæt anførselstegn om tekst med skilletegn i.
intake-people-open-quotation = Linje { $line }: Et anførselstegn bliver ikke lukket. Slet det, eller luk det sidst i feltet.
intake-people-no-heading = Uden overskrift læses kolonnerne som navn, organisation, rolle og bord. Fra linje { $line } står der andet, som ikke er læst. Skriv en overskrift øverst, fx Navn;Organisation;Rolle;Bord.
intake-people-table = Linje { $line }: »{ $cell }« er ikke et bord, så bordet er foreslået. Skriv et tal fra 1 til 999.
intake-people-far-table = Bord { $table } er langt over de andre bordnumre. Ret listen, eller slet bordet, hvis det er en tastefejl.
intake-people-wheelchair = Linje { $line }: »{ $cell }« under kørestol er hverken ja eller nej. Der er regnet med en plads; skriv ja eller nej.
intake-people-beside = Linje { $line }: »{ $cell }« er ikke et navn, så { $name } sidder ikke hos nogen bestemt. Skriv navnet på den, der skal siddes hos.
intake-people-twice = Linje { $line }: { $name } står også på linje { $first } og er taget med én gang. Er de to, så skriv den ene med organisation eller mellemnavn.
intake-people-renamed = Linje { $line }: { $name } står også på linje { $first } med noget andet om sig. Den på linje { $line } hedder nu »{ $now }«; skriv hellere den ene med organisation eller mellemnavn.
intake-people-namesakes = { $count } hedder { $name } (linje { $lines }). Skriv organisationen med, når du krydser en af dem af.

# Det sidste møde i en række, som kilde til det, der føres videre.
intake-last-meeting = { $meeting } { $day }
intake-last-meeting-rehearsed = generalprøven på { $meeting }
intake-last-meeting-tables = { $meeting }, bord { $tables }
