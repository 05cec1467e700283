# The screen of the documents.

papers-papers = Papers
papers-do-next = Next paper
papers-do-previous = Previous paper
papers-do-draft-or-final = Draft / final
papers-do-audience = For the organisers / public
papers-do-export = Write all to the folder
papers-do-edit = Write in the summary
papers-which-passage = What will you write?
papers-passage-hint = The summary's own words. Enter saves; an empty field removes them.
papers-title = Papers
papers-draft = Draft
papers-final = Final
papers-internal = for the organisers
papers-public = public
papers-folder = folder: { $folder }
papers-place = { $number } of { $of }
