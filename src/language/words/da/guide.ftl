# Vejledningerne: én side hver. Tasterne kommer fra tastelisten.

guide-title-facilitator = Vejledning for mødelederen
guide-title-scribe = Vejledning for bordets referent
guide-guides = Vejledninger på én side
guide-facilitator =
    MØDELEDEREN PÅ ÉN SIDE

    Du kan ikke gøre noget galt: { $undo } fortryder, { $redo } gør det igen, og alt,
    der er skrevet, er gemt. { $help } viser tasterne på den skærm, du står på;
    skriv et ord for at søge, Enter gør det. { $palette } tager imod kommandoer i ord.

    FØR DAGEN
      rundbord new FIL --from INDBYDELSE   laver programmet af indbydelsen
      rundbord check FIL                   viser alle tider, og hvad der er gættet
      rundbord run FIL --rehearse          prøver det hele på tre minutter
      rundbord wall FIL                    væggen, i et vindue på projektoren
      rundbord wall VÆGGENS-KODE           væggen, på en maskine for sig selv
      rundbord nettest                     kan bordenes maskiner nå din? på begge
      rundbord join RESERVENS-KODE         en maskine, der kan overtage; »Opsamling
                                           og reserve« samler op imens

    { $programme } PROGRAM
    {"  "}{ $next_item }  næste punkt          { $pause }  pause og videre
    {"  "}{ $longer } og { $shorter }  mere og mindre tid   { $skip }  spring over
    {"  "}{ $replan }  hvad kan vi gøre, når vi er bagud?  { $plan } vælger en plan.
      Låste tider (køkken, tolk, bus) flytter sig aldrig af sig selv.

    { $notes } INDLÆG
      Skriv, og { $save } gemmer. { $any_table } skifter bord, { $theme } skifter tema.
    {"  "}{ $own_case } gemmer som egen sag: ordene bliver på denne maskine.
    {"  "}{ $coverage } viser, hvilke borde der er tavse om hvad.
    {"  "}{ $seek } søger i alle indlæg, { $whose } viser bordet ved siden af alle.
      I listen markerer { $mark } flere; { $move } flytter dem hertil på én gang.

    { $points } POINTER
      Til venstre løse indlæg, til højre det, der ligner mest, med en grund.
    {"  "}{ $put } lægger indlægget der. { $make } laver en ny pointe. { $mark } markerer flere.
      »måske uenighed«: læs, før du lægger sammen. { $dissent } skriver uenigheden ned.
    {"  "}{ $find } søger, { $side } skifter side. Intet samles uden din tast.

    { $plenary } PLENUM
    {"  "}{ $onward } giver det næste bord ordet; uret går, og væggen viser det,
      og bordets stjerner, når bordet har godkendt. /ordet læser væggen op.
    {"  "}{ $by_theme } samler op tema for tema: kun pointer, som flere borde har sagt.

    { $steps } HANDLINGER
      hvad | hvem | hvornår | form på én linje, { $step_save } gemmer.
      Det, der mangler, vises og tælles. { $aloud } er rækkefølgen til oplæsning.

    { $documents } PAPIRER
    {"  "}{ $next_document } blader, { $final } skifter mellem udkast og endelig, { $export } skriver alle.

    Går maskinen ned, så åbn den igen med rundbord run FIL: mødet står, hvor det
    stod, og uret går rigtigt. { $quit } to gange lukker programmet.

    Musen: klik på en fane, en række eller en tast nederst. Hold Shift for at
    markere tekst; mouse = false i indstillingsfilen slår musen fra.
guide-scribe =
    BORDETS REFERENT PÅ ÉN SIDE

    Du skriver det, bordet siger, med bordets egne ord. Kort er godt: én tanke,
    ét indlæg. Det er gemt på din maskine, når der står »gemt«, og hos mødelederen,
    når forbindelsen er der. Falder nettet ud, så skriv bare videre.

    SÅDAN ER DU MED
      rundbord join KODE      koden står på mødelederens skærm og på bordkortet
      Findes mødet ikke på nettet, så skriv adressen med: --address 10.11.4.7
      Du sidder ved dit bord; det står øverst.

    SKRIV
    {"  "}{ $save }  gemmer indlægget
    {"  "}{ $new_line }  ny linje i samme indlæg
    {"  "}{ $theme }  skifter tema           { $question }  skifter spørgsmål
    {"  "}{ $kind }  slags: udfordring, idé, eksempel, spørgsmål
      Et tema, som ingen har tænkt på: { $palette } og »tema + titel«. Skriv til det
      med det samme; mødelederen siger, for hvem det er.

    NOGEN FORTÆLLER OM SIG SELV
    {"  "}{ $own_case }  gemmer teksten som egen sag. Ordene bliver på din maskine og
      kommer aldrig på væggen eller i et papir. { $general } skriver den om til det,
      der gælder for alle: »overgang til eget hjem kræver døgnstøtte«.
      Når mødet er slut, spørges du, om ordene skal slettes: /afslut slet.
      Skriv aldrig navne, personnumre eller diagnoser i et almindeligt indlæg.

    INTET AT SIGE ER OGSÅ ET SVAR
    {"  "}{ $no_remarks }  drøftet, men ingen bemærkninger
    {"  "}{ $not_discussed }  ikke drøftet

    RET
    {"  "}{ $to_list }  går til listen; piletasterne vælger et indlæg
    {"  "}{ $edit }  retter teksten
    {"  "}{ $move }  flytter det til det tema, du har valgt
    {"  "}{ $star }  stjerne: det vil bordet fremlægge. Tre er nok. Væggen viser dem, når
      bordet har ordet, hvis I har læst op og godkendt.
    {"  "}{ $withdraw }  trækker det tilbage
    {"  "}{ $to_field }  tilbage til feltet
    {"  "}{ $undo }  fortryder det sidste

    { $help } viser alle taster. { $palette } tager imod kommandoer i ord.
    Med en skærmlæser: rundbord join KODE --plain skriver alt i linjer.
