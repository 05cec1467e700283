//! The municipalities of Denmark by their bare names, which a list of who answers often has without »Kommune«.

use crate::language::folding::comparison_key;

/// Since the reform of 2007; of Brøndby, Høje-Taastrup and the like in the spelling that the municipality itself has.
const BARE: &str = "Aabenraa, Aalborg, Aarhus, Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm, Brøndby, \
    Brønderslev, Dragør, Egedal, Esbjerg, Fanø, Favrskov, Faxe, Fredensborg, Fredericia, Frederiksberg, Frederikshavn, \
    Frederikssund, Furesø, Faaborg-Midtfyn, Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Haderslev, \
    Halsnæs, Hedensted, Helsingør, Herlev, Herning, Hillerød, Hjørring, Holbæk, Holstebro, Horsens, Hvidovre, \
    Høje-Taastrup, Hørsholm, Ikast-Brande, Ishøj, Jammerbugt, Kalundborg, Kerteminde, Kolding, København, Køge, \
    Langeland, Lejre, Lemvig, Lolland, Lyngby-Taarbæk, Læsø, Mariagerfjord, Middelfart, Morsø, Norddjurs, Nordfyns, \
    Nyborg, Næstved, Odder, Odense, Odsherred, Randers, Rebild, Ringkøbing-Skjern, Ringsted, Roskilde, Rudersdal, \
    Rødovre, Samsø, Silkeborg, Skanderborg, Skive, Slagelse, Solrød, Sorø, Stevns, Struer, Svendborg, Syddjurs, \
    Sønderborg, Thisted, Tønder, Tårnby, Vallensbæk, Varde, Vejen, Vejle, Vesthimmerland, Viborg, Vordingborg, Ærø";

/// Whether a name is no more than that of a municipality: "Brønderslev".
pub fn is_bare_municipality(name: &str) -> bool {
    let sought = comparison_key(name.trim());
    BARE.split(", ").any(|bare| comparison_key(bare) == sought)
}

#[cfg(test)]
mod tests {
    use crate::language::municipalities::{BARE, is_bare_municipality};

    #[test]
    fn a_municipality_is_known_without_that_word() {
        assert_eq!(BARE.split(", ").count(), 98);
        for name in ["Brønderslev", " mariagerfjord", "Faaborg-Midtfyn"] {
            assert!(is_bare_municipality(name), "{name}");
        }
        for name in ["", "Marstal Sejlklub", "Ældrerådet", "Bord 4", "Vejle Å"] {
            assert!(!is_bare_municipality(name), "{name}");
        }
    }
}
