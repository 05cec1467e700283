//! First names by which one person can be meant.

use crate::language::folding::search_key;

/// A first name that is known, or two with a hyphen between them.
pub fn is_first_name(word: &str) -> bool {
    let key = search_key(word);
    FIRST_NAMES.binary_search(&key.as_str()).is_ok()
        || word.split_once('-').is_some_and(|(first, _)| is_first_name(first))
}

/// Those that are common in Denmark and mean little else; keys without Danish letters, in their order.
#[rustfmt::skip]
pub const FIRST_NAMES: &[&str] = &[
    "adam", "agnete", "ahmed", "aisha", "aksel", "alberte", "alfred", "ali", "alice", "alma", "alvin", "amalie",
    "amina", "anders", "andrea", "ane", "anette", "anita", "anker", "anna", "anne", "annette", "anni", "anton", "arne",
    "arthur", "ase", "asger", "asmus", "asta", "astrid", "aya", "benjamin", "bent", "bente", "bilal", "birgit",
    "birgitte", "birthe", "bitten", "bjarne", "bjorn", "bo", "bodil", "britta", "camilla", "carl", "caroline",
    "carsten", "casper", "cecilie", "charlotte", "christian", "christina", "christoffer", "clara", "claus", "connie",
    "dagmar", "dagny", "daniel", "david", "dennie", "dennis", "diana", "ditte", "dora", "doris", "dorthe", "ebbe",
    "edel", "edith", "egon", "eivind", "ejnar", "ejvind", "elin", "elisabeth", "elise", "ella", "ellen", "ellinor",
    "elly", "elna", "else", "elsebeth", "elvira", "emil", "emilie", "emma", "erik", "erling", "erna", "esben", "ester",
    "esther", "eva", "evald", "fatima", "fie", "finn", "flemming", "folmer", "frede", "frederik", "freja", "frida",
    "frode", "gerda", "gerhard", "gerner", "gert", "gitte", "gorm", "grethe", "gudrun", "gunhild", "gunnar", "gunver",
    "gunvor", "gurli", "gustav", "hakon", "hamza", "hanna", "hanne", "harald", "harry", "hassan", "heidi", "helge",
    "hella", "helle", "henning", "henriette", "henrik", "herdis", "herluf", "hilda", "hjalmar", "hjordis", "holger",
    "hugo", "ib", "iben", "ibrahim", "ida", "ilse", "inga", "inge", "ingeborg", "ingelise", "inger", "ingrid", "irene",
    "iris", "isabella", "ivan", "iver", "jacob", "jacqueline", "jakob", "jamal", "jan", "jane", "jannick", "jannik",
    "jenny", "jens", "jeppe", "jesper", "jette", "jimmy", "joachim", "joan", "johan", "johanne", "johannes", "john",
    "johnny", "jonas", "jonathan", "jonna", "jorgen", "jorn", "josefine", "josephine", "julie", "julius", "jytte",
    "kaare", "kaj", "kaja", "kamilla", "karen", "karim", "karin", "karl", "karla", "karoline", "karsten", "kasper",
    "katrine", "kent", "ketty", "khalid", "kia", "kim", "kirsten", "kirstine", "kjeld", "kjell", "klara", "klaus",
    "knud", "kresten", "kristian", "kristina", "kristine", "kristoffer", "kurt", "lars", "lasse", "lauge", "laura",
    "laurits", "laust", "lea", "leif", "leila", "lene", "leo", "leyla", "lilly", "lily", "linda", "line", "lis",
    "lisbeth", "lise", "lissi", "liva", "lone", "lotte", "louise", "lucas", "ludvig", "lukas", "luna", "lykke", "mads",
    "magda", "magnhild", "magnus", "mai", "maja", "majken", "malene", "malthe", "marcus", "maren", "margit",
    "margrete", "margrethe", "maria", "marianne", "marie", "marlene", "martin", "mary", "mathias", "mathilde",
    "matilde", "merete", "metha", "mette", "mia", "michael", "mie", "mikael", "mikkel", "milla", "minna", "mogens",
    "mohammed", "mona", "morten", "muhammed", "musa", "mustafa", "nadia", "nanna", "natasha", "nete", "nicklas",
    "nicolai", "niels", "niklas", "nikolaj", "nikoline", "nina", "nis", "noah", "noemi", "nohr", "oda", "olav", "ole",
    "olga", "oline", "oliver", "oluf", "omar", "orla", "oscar", "oskar", "osman", "otto", "ove", "palle", "patrick",
    "paula", "pelle", "per", "pernilla", "pernille", "peter", "philip", "philippa", "pia", "poul", "preben", "ragna",
    "ragnhild", "randi", "rashid", "rasmus", "rebecca", "rebekka", "regitze", "rene", "rigmor", "rikke", "rita",
    "robert", "roger", "rosa", "rosalina", "ruth", "sally", "samir", "samira", "samuel", "sanne", "sara", "sarah",
    "sebastian", "selma", "sigfred", "signe", "sigrid", "sigurd", "silas", "sille", "simon", "sofie", "sofus",
    "solveig", "sonja", "sophie", "sophus", "soren", "steen", "stefan", "stine", "susanne", "sven", "svend",
    "svenning", "sylvia", "tage", "tanja", "tanya", "tenna", "thea", "theodor", "thomas", "thorkild", "thyra", "tilde",
    "tina", "tine", "tobias", "tommy", "tonny", "tora", "torben", "torkil", "torsten", "tove", "trine", "troels",
    "tulle", "uffe", "ulla", "ursula", "vagn", "valborg", "valdemar", "valdis", "vera", "verna", "verner", "veronica",
    "vibeke", "victor", "vigga", "viggo", "viktor", "villads", "villy", "vilma", "viola", "vita", "vivi", "walter",
    "walther", "william", "willy", "winnie", "xenia", "yasmin", "yusuf", "yvonne", "zahra", "zainab", "zenia",
];

#[cfg(test)]
mod tests {
    use crate::language::first_names::FIRST_NAMES;

    #[test]
    fn they_stand_in_the_order_in_which_they_are_looked_up() {
        assert!(FIRST_NAMES.is_sorted());
    }
}
