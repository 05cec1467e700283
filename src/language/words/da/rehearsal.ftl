# Generalprøven: ét råd ad gangen.

rehearsal-begin = Prøv: Enter begynder mødet og går til næste punkt.
rehearsal-over = Taleren er over tid. r viser planer for at indhente det, og et tal vælger en; F8 fortryder.
rehearsal-tables = Bordene skriver nu af sig selv. F3 viser deres indlæg.
rehearsal-points = F4 samler indlæggene i pointer, mens bordene taler.
rehearsal-next-steps = F5: skriv en handling som den bliver sagt: hvad | hvem | hvornår.
rehearsal-documents = F7 viser, hvad der kommer ud af mødet.
