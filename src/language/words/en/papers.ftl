# The screen of the documents.

papers-papers = Papers
papers-do-next = Next paper
papers-do-previous = Previous paper
papers-do-draft-or-final = Draft / final
papers-do-export = Write all to the folder
papers-title = Papers
papers-draft = Draft
papers-final = Final
papers-folder = folder: { $folder }
papers-place = { $number } of { $of }
