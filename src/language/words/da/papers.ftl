# The screen of the documents.

papers-papers = Papirer
papers-do-next = Næste papir
papers-do-previous = Forrige papir
papers-do-draft-or-final = Udkast / endelig
papers-do-audience = Til arrangørerne / offentlig
papers-do-export = Skriv alle til mappen
papers-do-edit = Skriv ind i opsamlingen
papers-which-passage = Hvad vil du skrive?
papers-passage-hint = Opsamlingens egne ord. Enter gemmer; tomt felt fjerner dem.
papers-title = Papirer
papers-draft = Udkast
papers-final = Endelig
papers-internal = til arrangørerne
papers-public = offentlig
papers-folder = mappe: { $folder }
papers-place = { $number } af { $of }
