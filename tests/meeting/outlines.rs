//! Six meetings that are played from a script, and in each of the documents every line that an office expects of it.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::world::World;

/// A meeting that was played, and its folder of documents.
struct Played {
    world: World,
}

impl Played {
    /// Each sitting is played from its first minute with what people type.
    fn of(programme: &Value, office: &str, sittings: &[(&str, &str)]) -> Self {
        let world = World::new();
        fs::create_dir_all(world.path("config")).unwrap();
        fs::write(world.path("config").join("config.toml"), office).unwrap();
        let file = world.file("programme.json", programme.to_string());
        for (clock, script) in sittings {
            let arguments = ["run", file.to_str().unwrap(), "--plain", "--clock", clock];
            let told = world.told_with(&arguments, script.as_bytes());
            // A council's minutes name who was away, and of that one is told.
            let is_told = |line: &str| line.starts_with("I en offentlig udgave står ");
            assert!(told.code == Some(0) && told.err.lines().all(is_told), "{told:#?}");
        }
        Self { world }
    }

    /// A document as Markdown, one line a paragraph.
    fn document(&self, kind: &str) -> String {
        let ends = format!("_intern_{kind}_udkast.md");
        let found = self.world.documents("ud").into_iter().find(|path| path.to_str().unwrap().ends_with(&ends));
        fs::read_to_string(found.unwrap_or_else(|| panic!("there is no {kind}"))).unwrap()
    }

    /// Every row stands in the document, each after the one before it.
    fn says(&self, kind: &str, rows: &[&str]) -> &Self {
        let document = self.document(kind);
        let mut rest = document.as_str();
        for row in rows {
            let at = rest.find(row).unwrap_or_else(|| panic!("{row:?} is not in its place: {document}"));
            rest = &rest[at + row.len()..];
        }
        self
    }

    fn keeps_to_itself(&self, words: &[&str]) {
        for path in self.world.documents("ud") {
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            words.iter().for_each(|word| assert!(!text.contains(word), "{word} is in {}", path.display()));
        }
    }
}

fn session(name: &str) -> Value {
    read(&World::session(&format!("{name}.json")))
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Tables from 1, with those at each.
fn seated(tables: usize, names: &[&str], role: &str) -> Value {
    let at = |table: usize| {
        let here = names.iter().enumerate().filter(|(place, _)| place % tables == table);
        let members: Vec<Value> = here.map(|(_, name)| json!({ "name": name, "role": role })).collect();
        json!({ "number": table + 1, "members": members })
    };
    (0..tables).map(at).collect()
}

const MUNICIPALITIES: [&str; 17] = [
    "Faxe",
    "Greve",
    "Guldborgsund",
    "Holbæk",
    "Kalundborg",
    "Køge",
    "Lejre",
    "Lolland",
    "Næstved",
    "Odsherred",
    "Ringsted",
    "Roskilde",
    "Slagelse",
    "Solrød",
    "Sorø",
    "Stevns",
    "Vordingborg",
];

#[test]
fn the_conference_of_2007_gives_input_to_the_next_framework_agreement() {
    let mut programme = session("midtjylland-2007");
    programme["tables"] = seated(16, &["Anna Holm", "Bo Lind", "Carl Friis"], "relative");
    let script = include_str!("outlines/midtjylland-2007.txt");
    let played = Played::of(&programme, "", &[("2007-03-27T09:00:00+02:00", script)]);
    played.says(
        "notat",
        &[
            "- Til: Underudvalget vedr. service, kvalitet og struktur på socialområdet",
            "- Område:",
            "- Afdeling:",
            "- Journal nr.:\n",
            "- Dato: 27. marts 2007",
            "- Udarbejdet af:",
            "- Status: Udkast",
            "- Målgruppe: Intern",
            "# Notat – Opsamling på bruger- og pårørendekonferencen den 27. marts 2007 – input til Rammeaftale 2008",
            "- Emne: Bruger- og pårørendekonferencen på det sociale område",
            "- Tid: tirsdag den 27. marts 2007 kl. 09.00–15.30",
            "- Arrangør: Kommunerne og Region Midtjylland",
            "- Spørgsmål: Hvordan realiseres kvalitetsreformen",
            "- Deltagere: 130 deltagere: 52 brugere, pårørende og foreninger, 34 politikere, 44 embedsmænd (15 borde)",
            "## Det korte",
            "- Brugerne skal med, før beslutningen er truffet, ikke kun høres – 4 af 7 borde, der drøftede temaet (1, 4, 6, 9)\n",
            "- Frit valg er kun reelt, når der er oplysning på let dansk – to borde (14, 15) – uenighed\n",
            "15 indlæg fra 14 borde. 1 handling.",
            "## Baggrund",
            "I Rammeaftale 2007 er det aftalt",
            "dermed forud for udarbejdelsen af Rammeaftale 2008.",
            "## Temaer, der går igen",
            "### 1. Frit valg, brugerinddragelse og personligt ansvar\n\nDrøftet ved 7 borde.",
            "før beslutningen er truffet, ikke kun høres** – 4 af 7 borde, der drøftede temaet (1, 4, 6, 9)",
            "når der er oplysning på let dansk** – to borde (14, 15)",
            "**Uenighed:** Bord 12 frygter, at valget bliver de stærkes.",
            "### 2. Sammenhængende service – med respekt for borgerne\n\nDrøftet ved 2 borde.",
            "- **Én indgang** – begge borde, der drøftede temaet (2, 10)",
            "Ingen pointe går igen under tema 3, 4 og 5.",
            "## Tilføjet af bordene",
            "### 6. Kørsel og transport\n\nTemaet blev tilføjet af bord 3. Drøftet ved 2 borde.",
            "## Spørgsmål, vi skylder svar på (1)",
            "- Bord 13: Hvem lytter til medarbejderne? – Region Midtjylland svarer",
            "## Det videre arbejde",
            "| Nr. | Hvad | Hvem | Senest | Form | Kilde | Status |",
            "| Udkast til afsnit om brugerinddragelse i Rammeaftale 2008 | Region Midtjylland, sekretariatet | ultimo maj 2007 \
             (ca. 31-05-2007) | Brev |",
            "- Bord 7 blev en del af bord 6",
            "- 1 egen sag er ikke gengivet",
            "- Bilag 1: Program",
            "- Bilag 2: Deltagerliste (intern)",
            "- Bilag 3: Indlæg bord for bord (intern)",
        ],
    );
    played.says("ark-til-plenum", &["## 1. Frit valg", "4 af 7 borde", "## 6. Kørsel og transport"]);
    played.keeps_to_itself(&["Prader", "datter"]);
}

#[test]
fn the_conference_of_2007_counts_its_participants_as_what_they_were_there() {
    let mut programme = session("midtjylland-2007");
    let roles = [("user", 24), ("relative", 16), ("organisation", 12), ("politician", 34), ("official", 44)];
    let people: Vec<Value> = roles
        .iter()
        .flat_map(|(role, count)| (0..*count).map(move |nth| json!({ "name": format!("{role} {nth}"), "role": role })))
        .collect();
    let tables = (0..16).map(|table| {
        let members: Vec<&Value> = people.iter().skip(table).step_by(16).collect();
        json!({ "number": table + 1, "members": members })
    });
    programme["tables"] = tables.collect();
    let script = "/lægsammen 7 6\n/næste\n/udebliver user 1\n/udebliver official 2\n/export ud\n/luk\n";
    let played = Played::of(&programme, "", &[("2007-03-27T09:00:00+02:00", script)]);
    let groups = "128 af 130 tilmeldte (51 brugere, pårørende og foreninger, 34 politikere og 43 embedsmænd), 15 borde";
    played.says("notat", &[&format!("- Deltagere: {groups}")]);
}

#[test]
fn the_dialogue_meeting_of_2022_says_what_everybody_takes_home() {
    let mut programme = session("ringsted-2022");
    programme["tables"] = seated(12, &MUNICIPALITIES, "municipality");
    let office = "[office]\nhead = [{ label = 'Mødeleder', value = 'Sekretariatet' }, { label = 'Referent', value = 'A. Holm' }]\n";
    let script = include_str!("outlines/ringsted-2022.txt");
    let played = Played::of(&programme, office, &[("2022-04-07T16:00:00+02:00", script)]);
    played.says(
        "notat",
        &[
            "- Mødeleder: Sekretariatet",
            "- Referent: A. Holm",
            "- Status: Udkast",
            "# Notat – Opsamling på dialogmøde den 7. april 2022",
            "- Tid: torsdag den 7. april 2022 kl. 16.00–19.00",
            "- Sted: Ringsted Kongrescenter",
            "- Spørgsmål: Hvordan kan vi sammen styrke samarbejdet mellem kommune og borger?",
            "- Deltagere: 90 (11 borde)",
            "## Det korte",
            "## Baggrund",
            "Rammeaftale Sjælland 2021-22",
            "## Temaer, der går igen",
            "### 1. Hvordan møder vi sammen fælles udfordringer",
            "- **Brugerne skal med, før beslutningen er truffet** – 3 af 4 borde, der drøftede temaet (2, 6, 10)",
            "> Udfordring fra bord 7: *Høring kommer for sent*",
            "**Uenighed:** Bord 12 frygter, at det forsinker sagerne.",
            "## Tilføjet af bordene",
            "### 5. Kørsel\n\nTemaet blev tilføjet af bord 9. Drøftet ved 3 borde.",
            "## Enkeltstående idéer og pointer (3)",
            "### 1. Hvordan møder",
            "### 4. Mulige modeller",
            "## Eksempler (1)",
            "## Spørgsmål, vi skylder svar på (1)",
            "– Udvalgsformanden svarer",
            "## Videre proces",
            "| 1 | Idékatalog | Styregruppen v/ sekretariatet | 01-06-2022 | Idékatalog | Ikke oplyst | I gang |",
            "| 2 | Eksempelsamling om medborgerpolitik | **Mangler ansvarlig** | ultimo juni 2022",
            "| 3 | Pilotprojekt: fast dialogmøde mellem handicapråd og fagudvalg | Slagelse og Næstved kommuner | 4. kvartal 2022",
            "### Hvad tager vi med hjem (17, heraf 14 ikke oplyst)",
            "- Faxe: *Ikke oplyst*",
            "- Greve: Fast dialogmøde",
            "- Vordingborg: *Ikke oplyst*",
            "## Om opsamlingen",
            "- 11 indlæg fra 11 borde",
            "- Bord 7 blev en del af bord 6",
            "- 3 egne sager er ikke gengivet",
            "indlæggene står med bordenes egne ord",
        ],
    );
    played.says("idekatalog", &["Fast dialogmøde mellem handicapråd og fagudvalg", "**Fra:** Bord 8"]);
    played.says("eksempelsamling", &["Slagelse læser sagen med rådet", "**Kontakt:** Ikke oplyst"]);
    played.keeps_to_itself(&["clozapin", "Min søn", "Min nabo"]);
}

#[test]
fn a_committee_is_informed_of_each_area_since_the_last_round_of_status() {
    let sittings = [
        ("2007-06-13T15:00:00+02:00", include_str!("outlines/koebenhavn-2007.txt")),
        ("2008-06-16T10:00:00+02:00", include_str!("outlines/koebenhavn-2008.txt")),
    ];
    let played = Played::of(&session("koebenhavn-2007"), "", &sittings);
    played.says(
        "orientering",
        &[
            "- Til: Socialudvalget",
            "# Orientering om status – Brugerdemokrati og selvforvaltning – Status medio 2008",
            "Socialudvalget orienteres i dette notat om, hvad der er sket",
            "## Baggrund",
            "Strategi- og udviklingsplan for Brugerdemokrati og Selvforvaltning i Socialforvaltningen: 17. maj 2006",
            "udmøntning af planen: 6. december 2006",
            "- Status medio 2007: 13. juni 2007 – 8 handlinger: 2 i gang, 6 ikke startet",
            "## Status",
            "### Siden sidste orientering",
            "8 handlinger: 3 afsluttet, 1 i gang, 1 udgår, 3 mangler svar. 5 har fået en ny status.",
            "### 1. Voksne med særlige behov\n\nBrugerrådene mødes hver måned.",
            "| Nr. | Handling | Ansvarlig | Frist | Status medio 2007 | Status medio 2008 | Bemærkning |",
            "| Brugerråd på alle botilbud | Områdeleder Voksne | 01-10-2007 | I gang | Afsluttet | seks botilbud har et råd |",
            "### 2. Børnefamilier med særlige behov",
            "medio 2008 (ca. 30-06-2008) | Ikke startet | Ikke startet (mangler svar) |",
            "### 3. Misbrugere og hjemløse\n\nReglerne er ens fra februar.",
            "### 4. Handicappede",
            "| Udgår | dækket af det nye tilsyn |",
            "### 5. Tværgående tiltag",
            "| Metoden udbredes til flere områder | **Mangler ansvarlig** |",
            "## Udviklingsprojekter",
            "Udviklingsprojekt for voksne handicappede",
            "Afsluttet – politikken er vedtaget, evalueringen udestår",
            "Udviklingsprojekt for voksne psykisk syge",
            "I gang – brugerne har ændret bilag 4",
            "## Økonomi\n\nAfholdes inden for rammen.",
            "Næste orientering: medio 2009",
            "- Bilag 1: Statusbeskrivelse",
            "- Bilag 2: Metode",
            "- Bilag 3: Projektbeskrivelse: voksne handicappede",
            "- Bilag 4: Projektbeskrivelse: voksne psykisk syge",
        ],
    );
    played.keeps_to_itself(&["metadon"]);
}

#[test]
fn a_council_has_minutes_with_its_decision_and_answers_the_secretariat_question_by_question() {
    let script = include_str!("outlines/broenderslev-2019.txt");
    let at = "2019-12-03T14:00:00+01:00";
    let played = Played::of(&session("broenderslev-2019"), "", &[(at, script)]);
    played.says(
        "referat",
        &[
            "- Udvalg: Handicaprådet",
            "- Dato: 3. december 2019",
            "- Lokale: Mødelokale 272",
            "- Sagsforløb: HAR/SS",
            "# Referat – Input til Nordjysk Socialaftale 2021-2022 den 3. december 2019",
            "Fraværende: Lone Holm, Per Bæk",
            "## Resume",
            "## Sagsfremstilling\n\nDen Administrative Styregruppe på socialområdet har udpeget en vision og tre fokusområder",
            "**Deltog:** Suppleant fra kl. 14.12",
            "**Deltog:** Direktøren fra kl. 14.40",
            "**Beslutning:** Handicaprådet drøftede vision og fokusområder.",
            "## Særstandpunkter",
            "DH vil have »bedst før billigst« i overskriften.",
        ],
    );
    assert!(!played.document("referat").contains("beslutning mangler"));
    played.says(
        "hoeringssvar",
        &[
            "- Til: Sekretariatet for Nordjysk Socialaftale",
            "- Fra: Handicaprådet, Brønderslev Kommune",
            "- Frist: senest den 20. januar 2020",
            "- Kontakt: ",
            "## 1. Visionen",
            "### Spørgsmål 1",
            "### Spørgsmål 2",
            "## Fokusområde 1: Den gode alderdom for borgere med et handicap",
            "Fælles kursus for plejehjem om udviklingshæmmede ældre; selve boligen er kommunens egen opgave",
            "### Spørgsmål 4",
            "*Ingen bemærkninger*",
            "## Fokusområde 2",
            "*Ingen bemærkninger*",
            "## Fokusområde 3",
            "### Spørgsmål 2",
            "*Ikke drøftet*",
            "## Særstandpunkter",
            "## Sådan blev svaret til",
        ],
    );
    let undecided = script.replace("/beslutning 6", "/konklusion");
    let undecided = Played::of(&session("broenderslev-2019"), "", &[(at, undecided.as_str())]);
    undecided.says("referat", &["**Udkast – beslutning mangler**", "## Beslutning\n\nBeslutning mangler."]);
    played.keeps_to_itself(&["lukkede afdeling"]);
}

#[test]
fn the_memo_of_the_theme_day_is_there_the_same_evening_with_a_letter_for_each_municipality() {
    let mut programme = session("syddanmark-2011");
    // The session holds the memo's own next steps; here they are agreed on the day.
    programme["actions"] = json!([]);
    let script = include_str!("outlines/syddanmark-2011.txt");
    let played = Played::of(&programme, "", &[("2011-11-29T13:00:00+01:00", script)]);
    played.says(
        "notat",
        &[
            "- Område: Psykiatri- og Socialstaben",
            "- Afdeling:",
            "- Journal nr.:\n",
            "- Udarbejdet af:",
            "- E-mail:",
            "- Telefon:",
            "# Notat – Opsamling på temadag den 29. november 2011",
            "- Tid: tirsdag den 29. november 2011 kl. 13.00–16.00",
            "- Arrangør: Region Syddanmark, Psykiatri- og Socialstaben",
            "Politikere fra de syddanske kommuner og Region Syddanmark mødtes om innovation og samarbejde.",
            "- Ved bord 1 (Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark) blev det aftalt: Regionens socialudvalg",
            "## Temaer, der går igen",
            "### 1. Kommunernes behov og nytænkning",
            "- **Snitflader mellem kommuner og region** – 3 af 7 borde, der drøftede temaet (1, 4, 7)",
            "- **Omstillingsparathed, § 107, konsulentydelse** – to borde (1, 3)",
            "- **Koordinering af kapacitet ved hjemtagning** – 4 af 7 borde, der drøftede temaet (1, 2, 5, 8)",
            "### 2. Fælles løsninger og samarbejder",
            "- **At samle enkeltmandsprojekter** – to borde (3, 6)",
            "- **Højt specialiserede fagfolk på tværs, matrikelløst** – to borde (2, 9)",
            "## Det videre forløb – hvad gør vi?",
            "| Regionens socialudvalg kommer på besøg i kommunerne | Region Syddanmark | **Mangler frist** | Møde | Bord 1 |",
            "| Psykiatri- og Socialstaben på vegne af formanden | 09-12-2011 | Brev | Bord 1 |",
            "(betingelse: hvis møderne bliver en succes) | **Mangler ansvarlig** | efter møderne |",
            "- Bilag 1: Program",
            "- Bilag 2: Brevudkast til Langeland, Fredericia, Haderslev og Fanø",
            "Indlæg bord for bord (intern)",
        ],
    );
    // The memo is no date of its own.
    assert!(!played.document("notat").contains("### Datoer"));
    has_a_letter_for_each_municipality(&played, "formanden");
}

#[test]
fn the_memo_of_the_theme_day_has_its_shape_where_one_table_alone_wrote_and_that_on_paper() {
    let mut programme = session("syddanmark-2011");
    programme["actions"] = json!([]);
    let script = include_str!("outlines/syddanmark-2011-bord-1.txt");
    let played = Played::of(&programme, "", &[("2011-11-29T13:00:00+01:00", script)]);
    played.says(
        "notat",
        &[
            "- Område: Psykiatri- og Socialstaben\n- Afdeling: Psykiatri- og Socialstaben\n- Journal nr.:\n- Dato:",
            "\n- Udarbejdet af: ",
            "\n- E-mail: ",
            "\n- Telefon: ",
            "# Notat – Opsamling på temadag den 29. november 2011",
            "- Ved bordene: Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark",
            "Politikere fra syddanske kommuner og Region Syddanmark deltog.",
            "## Det korte",
            "11 indlæg fra 1 bord. 3 handlinger. 1 mangler ansvarlig. 1 mangler frist.",
            "## Baggrund\n\nInnovation og samarbejde på de specialiserede socialområde var emnet på temadagen",
            "## Aftalt ved bordet",
            "- Ved bord 1 (Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark) blev det aftalt, at regionens socialudvalg \
             kan komme på besøg",
            "## Temaer\n\n### 1. Kommunernes behov og nytænkning af de ydelser som regionen tilbyder",
            "- **Hvad er det for en opgave, regionen skal løse, og hvor går snitfladerne**",
            "- **Omstillingsparathed: § 107, konsulentydelse eller noget helt andet**",
            "- **En bedre koordinering af kapaciteten af pladser**",
            "### 2. Fælles løsninger og samarbejder\n\nDer er fordele i fælles løsninger, samarbejder og udvikling.",
            "- **At samle enkeltmandsprojekter**",
            "- **At bruge de højt specialiserede fagfolk på tværs**",
            "## Øvrige indlæg (4)",
            "### 2. Fælles løsninger og samarbejder",
            "- Ny teknologi, hvor man går sammen om økonomien\n- Vidensdeling på tværs\n- Møderne kan gøre",
            "## Det videre forløb – hvad gør vi?",
            "| Region Syddanmark | **Mangler frist** | Møde | Bord 1, indlæg 6 |",
            "| Psykiatri- og Socialstaben på vegne af formanden for regionens socialudvalg | 09-12-2011 | Brev |",
            "(betingelse: hvis møderne bliver en succes) | **Mangler ansvarlig** | efter møderne |",
            "- Bilag 1: Program\n- Bilag 2: Brevudkast til Langeland, Fredericia, Haderslev og Fanø\n",
            "Indlæg bord for bord (intern)",
        ],
    );
    let memo = played.document("notat");
    for noise in ["Drøftet ved 1 bord", "Enkeltstående", "går igen", "Indlæg fra bord 1", "### Datoer"] {
        assert!(!memo.contains(noise), "{noise}: {memo}");
    }
    has_a_letter_for_each_municipality(&played, "formanden for regionens socialudvalg");
    let agreed =
        "(Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark) blev det aftalt:\n\n- at regionens socialudvalg";
    played.says("brev-4-fanoe", &["Kære deltagere fra Fanø", agreed, "- At samle enkeltmandsprojekter"]);
}

fn has_a_letter_for_each_municipality(played: &Played, behalf: &str) {
    for receiver in ["langeland", "fredericia", "haderslev", "fanoe"] {
        let ends = format!("{receiver}_udkast.md");
        let letters = played.world.documents("ud");
        let letter = letters.iter().find(|path| path.to_str().unwrap().ends_with(&ends));
        let letter = fs::read_to_string(letter.unwrap_or_else(|| panic!("{receiver} gets none: {letters:?}"))).unwrap();
        assert!(letter.contains(&format!("På vegne af {behalf}: Psykiatri- og Socialstaben")), "{letter}");
    }
}

#[test]
fn a_consultation_round_is_collated_by_municipality_with_who_answered_what() {
    let programme = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/meeting/outlines/nordjylland-2020.json"));
    let script = include_str!("outlines/nordjylland-2020.txt");
    let played = Played::of(&programme, "", &[("2020-01-24T09:00:00+01:00", script)]);
    played.says(
        "hoeringsnotat",
        &[
            "- Dato: 24. januar 2020",
            "# Høringsnotat – Opsamling af input til Nordjysk Socialaftale 2021-2022",
            "Modtaget fra 10 af 11 kommuner.",
            "| Brønderslev | Handicaprådet | 3. december 2019 | rundbord-fil |",
            "| Morsø |  | **Ikke modtaget pr. 24. januar 2020** |  |",
            "| Aalborg |",
            "## Hovedlinjer\n\nKommunerne er enige om retningen",
            "## 1. Visionen",
            "### Spørgsmål 1",
            "- **Støtte til de pårørende er en forudsætning** – 3 af 4 kommuner, der besvarede spørgsmålet (Brønderslev, Hjørring og Aalborg)",
            "- Ingen bemærkninger: Vesthimmerland",
            "### Spørgsmål 2",
            "## Fokusområde 1",
            "## Fokusområde 2",
            "- Ingen bemærkninger: Jammerbugt\n- Ikke drøftet: Mariagerfjord",
            "## 4. Effektive og vidensbaserede løsninger\n\nTidligere: Fokusområde 3: Hvordan udvikles de bedste og billigste \
             tilbud i Nordjylland? Besvaret af 10 kommuner.",
            "– 8 af 10 kommuner, der besvarede spørgsmålet (Brønderslev, Frederikshavn, Hjørring, Mariagerfjord, Rebild, Thisted, Vesthimmerland og Aalborg)",
            "**Uenighed:** Læsø og Jammerbugt",
            "## Tilføjet i svarene",
            "Transport på tværs af kommunegrænser\n\nTemaet blev tilføjet af Thisted. Besvaret af 2 kommuner.",
            "## Forslag til fælles initiativer (2)",
            "| Fælles kursus for plejehjem om udviklingshæmmede ældre | Frederikshavn | Fokusområde 1: Den gode alderdom | 3 |",
            "## Særstandpunkter",
            "## Bilag A: Hvem svarede på hvad",
            "- Jammerbugt: 1 svar, 4 ingen bemærkninger, 9 ikke besvaret",
            "- Mariagerfjord: 1 svar, 4 ikke drøftet, 9 ikke besvaret",
            "- Morsø: 14 ikke modtaget",
            "| Afsender | Spørgsmål 1 | Spørgsmål 2 |",
            "| Vesthimmerland | Ingen bemærkninger | Ikke besvaret |",
            "### Fokusområde 2: Socialpsykiatrien",
            "| Jammerbugt | Ingen bemærkninger | Ingen bemærkninger | Ingen bemærkninger | Ingen bemærkninger |",
            "| Mariagerfjord | Ikke drøftet | Ikke drøftet | Ikke drøftet | Ikke drøftet |",
            "| Morsø | Ikke modtaget | Ikke modtaget | Ikke modtaget | Ikke modtaget |",
            "## Bilag B: Svarene i afsendernes egen ordlyd",
        ],
    );
    played.says("indlaeg-bord-for-bord", &["## Brønderslev", "Egenmestring kræver støtte til pårørende", "## Aalborg"]);
    played.says("ark-til-plenum", &["## 4. Effektive og vidensbaserede løsninger", "8 af 10 kommuner"]);
    played.keeps_to_itself(&["lukkede afdeling"]);
}
