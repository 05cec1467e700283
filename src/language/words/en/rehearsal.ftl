# The rehearsal: one hint at a time.

rehearsal-begin = Try: Enter begins the meeting and goes to the next item.
rehearsal-over = The speaker is over time. r shows plans for catching up, a figure takes one; F8 undoes it.
rehearsal-tables = The tables write by themselves now. F3 shows their notes.
rehearsal-points = F4 gathers the notes into points while the tables talk.
rehearsal-next-steps = F5: write an action as it is said: what | who | when.
rehearsal-documents = F7 shows what comes out of the meeting.
