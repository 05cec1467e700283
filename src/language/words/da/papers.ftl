# The screen of the documents.

papers-papers = Papirer
papers-do-next = Næste papir
papers-do-previous = Forrige papir
papers-do-draft-or-final = Udkast / endelig
papers-do-export = Skriv alle til mappen
papers-title = Papirer
papers-draft = Udkast
papers-final = Endelig
papers-folder = mappe: { $folder }
papers-place = { $number } af { $of }
