//! The verbs: for each its names in both languages. Grammar, help, palette and README read this one table.

use serde::{Deserialize, Serialize};

use crate::language::language::Language;
use crate::language::nearest::nearest;

/// What a line that begins with `/` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    Next,
    Back,
    Pause,
    Resume,
    Skip,
    Extend,
    Shorten,
    Plan,
    Replan,
    Time,
    Minutes,
    Insert,
    Reorder,
    Lock,
    Unlock,
    Table,
    TableName,
    TableMerge,
    TablePart,
    Tables,
    Approve,
    CloseRound,
    ReopenRound,
    Message,
    Floor,
    Theme,
    ThemeName,
    NewTheme,
    Themes,
    Question,
    Kind,
    List,
    Edit,
    Move,
    At,
    Withdraw,
    Restore,
    Star,
    Own,
    General,
    NoOwnCase,
    None,
    NotDiscussed,
    Point,
    Join,
    TakeOut,
    Split,
    Merge,
    Part,
    Reword,
    Dissent,
    Order,
    Dissolve,
    Points,
    Like,
    Hands,
    Stars,
    Class,
    Codes,
    People,
    Came,
    Away,
    Expected,
    Unannounced,
    Sit,
    Seats,
    Cafe,
    TableFiles,
    Receive,
    Door,
    TakeOver,
    Action,
    From,
    Change,
    Status,
    Cancel,
    SplitAction,
    MergeActions,
    PartActions,
    Actions,
    Promise,
    Owes,
    Owed,
    Intro,
    Summary,
    Conclusion,
    Decision,
    Attended,
    Present,
    Absent,
    Approved,
    NextMeeting,
    Receiver,
    Economy,
    Annexes,
    TakesHome,
    DissentingView,
    StatusRound,
    Received,
    Area,
    Undo,
    Redo,
    Export,
    Paper,
    Close,
    Reopen,
    Wait,
    Help,
    Quit,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub verb: Verb,
    /// The name in English and any other that is taken too.
    pub en: &'static [&'static str],
    pub da: &'static [&'static str],
    /// What follows it, in English and Danish.
    pub arguments: [&'static str; 2],
    /// Under this id `plain.ftl` says what it does.
    pub words: &'static str,
}

macro_rules! verbs {
    ($($verb:ident $en:expr, $da:expr, $arguments:expr, $words:literal;)*) => {
        /// In the order in which help lists them.
        pub const VERBS: &[Entry] = &[$(Entry {
            verb: Verb::$verb, en: &$en, da: &$da, arguments: $arguments, words: $words,
        }),*];
    };
}
verbs! {
    Next ["next", "n"], ["næste"], ["", ""], "plain-verb-next";
    Back ["back"], ["tilbage"], ["", ""], "plain-verb-back";
    Pause ["pause"], ["pause"], ["", ""], "plain-verb-pause";
    Resume ["resume"], ["genoptag", "fortsæt"], ["", ""], "plain-verb-resume";
    Skip ["skip"], ["spring"], ["[item]", "[punkt]"], "plain-verb-skip";
    Extend ["extend"], ["forlæng"], ["5", "5"], "plain-verb-extend";
    Shorten ["shorten"], ["forkort"], ["5", "5"], "plain-verb-shorten";
    Plan ["plan", "programme"], ["plan", "program"], ["", ""], "plain-verb-plan";
    Replan ["replan"], ["indhent"], ["[plan]", "[plan]"], "plain-verb-replan";
    Time ["time"], ["tid", "ur"], ["", ""], "plain-verb-time";
    Minutes ["minutes"], ["minutter"], ["item 20", "punkt 20"], "plain-verb-minutes";
    Insert ["insert"], ["indsæt"], ["10 title", "10 titel"], "plain-verb-insert";
    Reorder ["reorder"], ["flytpunkt"], ["item item", "punkt punkt"], "plain-verb-reorder";
    Lock ["lock"], ["lås"], ["item", "punkt"], "plain-verb-lock";
    Unlock ["unlock"], ["låsop"], ["item", "punkt"], "plain-verb-unlock";
    Table ["table"], ["bord"], ["3 | group B", "3 | gruppe B"], "plain-verb-table";
    TableName ["tablename"], ["bordnavn"], ["3 name", "3 navn"], "plain-verb-tablename";
    TableMerge ["tablemerge", "mergetables"], ["lægsammen", "sammenlæg", "bordsammen"], ["7 6", "7 6"], "plain-verb-tablemerge";
    TablePart ["tablepart"], ["skilborde"], ["7", "7"], "plain-verb-tablepart";
    Tables ["tables"], ["borde"], ["", ""], "plain-verb-tables";
    Approve ["approve", "readback"], ["godkend"], ["[table] [-]", "[bord] [-]"], "plain-verb-approve";
    CloseRound ["close-round", "closeround"], ["luk-runde", "lukrunde"], ["[minutes | always [minutes] | never]", "[minutter | altid [minutter] | aldrig]"], "plain-verb-close-round";
    ReopenRound ["open-round", "openround", "reopen-round"], ["åbn-runde", "åbnrunde", "genåbn-runde"], ["", ""], "plain-verb-open-round";
    Message ["message", "tell"], ["besked"], ["[table 4] text | -", "[bord 4] tekst | -"], "plain-verb-message";
    Floor ["floor"], ["ordet"], ["[3 | theme 2 | actions [2] | -]", "[3 | tema 2 | handlinger [2] | -]"], "plain-verb-floor";
    Theme ["theme"], ["tema"], ["2 | + title", "2 | + titel"], "plain-verb-theme";
    ThemeName ["themename"], ["temanavn"], ["2 title", "2 titel"], "plain-verb-themename";
    NewTheme ["newtheme"], ["nytema"], ["theme all | table | parking", "tema alle | bord | parkering"], "plain-verb-newtheme";
    Themes ["themes"], ["temaer"], ["", ""], "plain-verb-themes";
    Question ["question"], ["spørgsmål"], ["1", "1"], "plain-verb-question";
    Kind ["kind"], ["slags"], ["idea [12]", "idé [12]"], "plain-verb-kind";
    List ["list", "notes"], ["liste", "indlæg"], ["[all | latest | table | theme 2]", "[alle | nyeste | bord | tema 2]"], "plain-verb-list";
    Edit ["edit"], ["ret"], ["12 text", "12 tekst"], "plain-verb-edit";
    Move ["move"], ["flyt"], ["12 theme [question]", "12 tema [spørgsmål]"], "plain-verb-move";
    At ["at", "saidat"], ["kl", "sagtkl"], ["13.38 text | #12", "13.38 tekst | #12"], "plain-verb-at";
    Withdraw ["withdraw"], ["træk", "træktilbage"], ["12", "12"], "plain-verb-withdraw";
    Restore ["restore"], ["gendan"], ["12", "12"], "plain-verb-restore";
    Star ["star"], ["stjerne"], ["12", "12"], "plain-verb-star";
    Own ["own"], ["egen", "egensag"], ["text | #12", "tekst | #12"], "plain-verb-own";
    General ["general"], ["fælles"], ["1 text | -", "1 tekst | -"], "plain-verb-general";
    NoOwnCase ["notown", "no-own-case"], ["ikkeegen", "ingen-egen-sag"], ["12 | point 3 | dissent 3 | action 2 | intro [-]", "12 | pointe 3 | uenighed 3 | handling 2 | indledning [-]"], "plain-verb-no-own-case";
    None ["none", "noremarks"], ["ingen", "ingenbemærkninger"], ["", ""], "plain-verb-none";
    NotDiscussed ["notdiscussed"], ["ikkedrøftet"], ["", ""], "plain-verb-notdiscussed";
    Point ["point"], ["pointe"], ["text | 12 14", "tekst | 12 14"], "plain-verb-point";
    Join ["join"], ["saml"], ["point 12 14", "pointe 12 14"], "plain-verb-join";
    TakeOut ["takeout"], ["tagud"], ["12 14", "12 14"], "plain-verb-takeout";
    Split ["split"], ["del"], ["point 12 14 | text", "pointe 12 14 | tekst"], "plain-verb-split";
    Merge ["merge"], ["slåsammen"], ["point point", "pointe pointe"], "plain-verb-merge";
    Part ["part"], ["skil"], ["point", "pointe"], "plain-verb-part";
    Reword ["reword"], ["omskriv"], ["point text", "pointe tekst"], "plain-verb-reword";
    Dissent ["dissent"], ["uenighed"], ["point text", "pointe tekst"], "plain-verb-dissent";
    Order ["order"], ["rækkefølge"], ["point [point]", "pointe [pointe]"], "plain-verb-order";
    Dissolve ["dissolve"], ["opløs"], ["point", "pointe"], "plain-verb-dissolve";
    Points ["points"], ["pointer"], ["", ""], "plain-verb-points";
    Like ["like", "alike"], ["ligner"], ["[12 | after 12]", "[12 | efter 12]"], "plain-verb-like";
    Hands ["hands"], ["hænder"], ["point 27", "pointe 27"], "plain-verb-hands";
    Stars ["stars"], ["stjerner"], ["point table [2]", "pointe bord [2]"], "plain-verb-stars";
    Class ["class"], ["klasse"], ["point must | important | extra | -", "pointe skal | vigtigt | ekstra | -"], "plain-verb-class";
    Action ["action"], ["handling"], ["what | who | when | kind", "hvad | hvem | hvornår | slags"], "plain-verb-action";
    From ["from"], ["fra"], ["[action] 12 | p3 | table 1", "[handling] 12 | p3 | bord 1"], "plain-verb-from";
    Change ["change"], ["ændr"], ["action what | who | when | kind", "handling hvad | hvem | hvornår | slags"], "plain-verb-change";
    Status ["status"], ["status"], ["action [not started, ongoing, waiting, done, dropped, carried over [12/9] | why]", "handling [ikke startet, i gang, afventer, afsluttet, udgår, videreført [12/9] | hvorfor]"], "plain-verb-status";
    Cancel ["cancel"], ["aflys"], ["action", "handling"], "plain-verb-cancel";
    SplitAction ["splitaction"], ["delhandling"], ["action what | who | when | kind", "handling hvad | hvem | hvornår | slags"], "plain-verb-splitaction";
    MergeActions ["mergeactions"], ["samlhandlinger"], ["action action", "handling handling"], "plain-verb-mergeactions";
    PartActions ["partactions"], ["skilhandlinger"], ["action", "handling"], "plain-verb-partactions";
    Actions ["actions"], ["handlinger"], ["[late | not answered | nobody responsible | no deadline | theme 2 | name]", "[forsinket | mangler svar | mangler ansvarlig | mangler frist | tema 2 | navn]"], "plain-verb-actions";
    Promise ["promise"], ["tilsagn", "løfte"], ["what | who | when", "hvad | hvem | hvornår"], "plain-verb-promise";
    Owes ["owes"], ["skylder"], ["12 who", "12 hvem"], "plain-verb-owes";
    Owed ["owed"], ["skyldes"], ["", ""], "plain-verb-owed";
    Intro ["intro", "introduction"], ["indledning"], ["[text]", "[tekst]"], "plain-verb-intro";
    Summary ["summary"], ["opsamling"], ["[2 text]", "[2 tekst]"], "plain-verb-summary";
    Conclusion ["conclusion"], ["konklusion"], ["[text]", "[tekst]"], "plain-verb-conclusion";
    Decision ["decision"], ["beslutning"], ["item text", "punkt tekst"], "plain-verb-decision";
    Attended ["attended"], ["deltog"], ["item text", "punkt tekst"], "plain-verb-attended";
    Present ["present"], ["tilstede"], ["text", "tekst"], "plain-verb-present";
    Absent ["absent"], ["fraværende", "afbud"], ["text", "tekst"], "plain-verb-absent";
    Approved ["approved"], ["godkendt"], ["text", "tekst"], "plain-verb-approved";
    NextMeeting ["nextmeeting"], ["næstemøde"], ["text", "tekst"], "plain-verb-nextmeeting";
    Receiver ["to"], ["til"], ["text", "tekst"], "plain-verb-receiver";
    Economy ["economy"], ["økonomi"], ["text", "tekst"], "plain-verb-economy";
    Annexes ["annexes"], ["bilag"], ["one | another", "et | et andet"], "plain-verb-annexes";
    TakesHome ["home"], ["hjem"], ["name: text", "navn: tekst"], "plain-verb-home";
    DissentingView ["dissentingview"], ["særstandpunkt"], ["[theme [question]] name: text", "[tema [spørgsmål]] navn: tekst"], "plain-verb-dissentingview";
    Received ["received"], ["modtaget"], ["table body | when | how", "bord råd | hvornår | hvordan"], "plain-verb-received";
    StatusRound ["statusround"], ["statusrunde"], ["name [| day]", "navn [| dag]"], "plain-verb-statusround";
    Area ["area"], ["område"], ["action theme", "handling tema"], "plain-verb-area";
    Door ["door"], ["dør"], ["open | close", "åbn | luk"], "plain-verb-door";
    TakeOver ["takeover"], ["overtag"], ["", ""], "plain-verb-takeover";
    Codes ["codes"], ["koder"], ["[--json | renew 4 | withdraw 4 | out 4b | in 4b | cards [folder]]", "[--json | forny 4 | træk 4 | ude 4b | ind 4b | kort [mappe]]"], "plain-verb-codes";
    People ["people", "participants"], ["deltagere", "fremmøde"], ["[name]", "[navn]"], "plain-verb-people";
    Came ["came", "arrived"], ["kom", "ankommet"], ["name | table 5", "navn | bord 5"], "plain-verb-came";
    Away ["away", "noshow"], ["udebliver", "udeblev"], ["name | table 5", "navn | bord 5"], "plain-verb-away";
    Expected ["expected"], ["ventes"], ["name | table 5", "navn | bord 5"], "plain-verb-expected";
    Unannounced ["unannounced", "walkin"], ["uanmeldt"], ["[table 4] name", "[bord 4] navn"], "plain-verb-unannounced";
    Sit ["sit"], ["sæt"], ["4 name", "4 navn"], "plain-verb-sit";
    Seats ["seating", "seatingplan"], ["bordplan"], ["[apply]", "[brug]"], "plain-verb-seating";
    Cafe ["rotation", "cafe"], ["rotation", "café"], ["3", "3"], "plain-verb-rotation";
    TableFiles ["tablefiles"], ["bordfiler", "bordfil"], ["[4] [folder]", "[4] [mappe]"], "plain-verb-tablefiles";
    Receive ["receive"], ["modtag"], ["file | folder", "fil | mappe"], "plain-verb-receive";
    Undo ["undo", "u"], ["fortryd"], ["", ""], "plain-verb-undo";
    Redo ["redo"], ["gentag", "omgør"], ["", ""], "plain-verb-redo";
    Export ["export"], ["eksport", "eksporter"], ["[folder]", "[mappe]"], "plain-verb-export";
    Paper ["paper"], ["papir"], ["[plenary sheet]", "[ark til plenum]"], "plain-verb-paper";
    Close ["close"], ["afslut"], ["[keep | delete]", "[behold | slet]"], "plain-verb-close";
    Reopen ["reopen"], ["genåbn"], ["", ""], "plain-verb-reopen";
    Wait ["wait"], ["vent"], ["35m", "35m"], "plain-verb-wait";
    Help ["help", "?"], ["hjælp"], ["[command]", "[kommando]"], "plain-verb-help";
    Quit ["quit", "q", "exit"], ["luk", "farvel"], ["", ""], "plain-verb-quit";
}

impl Entry {
    /// The first name in a language, which help shows.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Da => self.da[0],
            Language::En => self.en[0],
        }
    }

    pub fn arguments(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.arguments[0],
            Language::Da => self.arguments[1],
        }
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.en.iter().chain(self.da).copied()
    }
}

/// The verb of a name in either language, in any case, æøå also as ae, oe, aa.
pub fn find(name: &str) -> Option<Verb> {
    let name = plain(name);
    VERBS.iter().find(|entry| entry.names().any(|known| plain(known) == name)).map(|entry| entry.verb)
}

/// The row of a verb.
pub fn entry(verb: Verb) -> &'static Entry {
    VERBS.iter().find(|entry| entry.verb == verb).expect("every verb has a row: a test walks them")
}

/// What people type for want of the word, and what they then mean.
const MEANT: &[(&[&str], Verb)] = &[
    (&["slet", "fjern", "delete", "remove"], Verb::Withdraw),
    (&["start", "begynd", "begin"], Verb::Next),
    (&["slut", "end", "finish"], Verb::Close),
    (&["nu", "now", "klokken", "clock", "hvor", "where"], Verb::Time),
    (
        &["udskriv", "print", "dokument", "document", "dokumenter", "documents", "brev", "letter", "breve", "letters"],
        Verb::Export,
    ),
    (&["gem", "save"], Verb::Export),
    (&["ark", "sheet", "papirer", "papers"], Verb::Paper),
    (&["søg", "find", "search"], Verb::List),
];

/// The name in `language` that is meant by a word that is none: one that people try, or one that is mistyped.
pub fn did_you_mean(name: &str, language: Language) -> Option<&'static str> {
    let name = plain(name);
    if let Some((_, verb)) = MEANT.iter().find(|(tried, _)| tried.iter().any(|tried| plain(tried) == name)) {
        return Some(entry(*verb).name(language));
    }
    let known: Vec<String> = VERBS.iter().flat_map(Entry::names).map(plain).collect();
    let near = nearest(&name, known.iter().map(String::as_str))?;
    find(near).map(|verb| entry(verb).name(language))
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa")
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use crate::device::grammar::verb::{MEANT, VERBS, Verb, did_you_mean, find, plain};
    use crate::language::language::Language;

    #[test]
    fn no_name_means_two_verbs() {
        let mut seen: HashMap<String, Verb> = HashMap::new();
        for entry in VERBS {
            for name in entry.names() {
                let before = seen.insert(plain(name), entry.verb);
                assert!(before.is_none_or(|verb| verb == entry.verb), "{name}: {before:?} and {:?}", entry.verb);
            }
        }
    }

    #[test]
    fn names_are_known_in_both_languages_and_without_danish_letters() {
        for name in ["next", "NÆSTE", "naeste"] {
            assert_eq!(find(name), Some(Verb::Next));
        }
        assert_eq!(find("nonsens"), None);
    }

    #[test]
    fn a_word_that_people_try_leads_to_the_verb_and_is_none_itself() {
        assert_eq!(did_you_mean("slet", Language::Da), Some("træk"));
        assert_eq!(did_you_mean("SOEG", Language::En), Some("list"));
        assert_eq!(did_you_mean("nu", Language::Da), Some("tid"));
        for (tried, verb) in MEANT {
            assert!(tried.iter().all(|tried| find(tried).is_none()), "{verb:?} has it as a name already");
        }
    }

    #[test]
    fn a_mistyped_verb_is_guessed_in_the_language_of_the_meeting() {
        assert_eq!(did_you_mean("nexst", Language::Da), Some("næste"));
    }
}
