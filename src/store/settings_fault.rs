//! What is wrong with a line of the settings, by what the reader of TOML says of it.

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsFault {
    /// There is no setting of this name; `known` are those that may stand there.
    NoSetting { found: String, known: Vec<String> },
    /// The setting cannot have this value; `known` are those that it can have.
    NoValue { found: String, known: Vec<String> },
    /// A setting that must be said is not.
    Missing { name: String },
    /// The value is of another kind.
    NotA(Wanted),
    /// The setting stands there already.
    Twice,
    /// A name stands twice in a list.
    Repeated { found: String },
    /// A text has no quotation marks.
    Unquoted,
    /// It is no line of TOML.
    NotALine,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Text,
    List,
    /// `true` or `false`.
    Choice,
    /// `[name]`, or names and values in braces.
    Table,
}

impl SettingsFault {
    /// What a sentence of the reader says: "unknown field `colour`, expected one of `language`, `color`".
    pub fn of(reason: &str) -> Self {
        let mut quoted = reason.split('`').skip(1).step_by(2).map(str::to_owned);
        let said = |what: &str| reason.starts_with(what);
        if said("unknown field") {
            Self::NoSetting { found: quoted.next().unwrap_or_default(), known: quoted.collect() }
        } else if said("unknown variant") {
            Self::NoValue { found: quoted.next().unwrap_or_default(), known: quoted.collect() }
        } else if said("missing field") {
            Self::Missing { name: quoted.next().unwrap_or_default() }
        } else if said("repeated name") {
            Self::Repeated { found: quoted.next().unwrap_or_default() }
        } else if said("duplicate") {
            Self::Twice
        } else if said("string values must be quoted") {
            Self::Unquoted
        } else if let Some(wanted) = wanted(reason) {
            Self::NotA(wanted)
        } else {
            Self::NotALine
        }
    }
}

fn wanted(reason: &str) -> Option<Wanted> {
    let (_, wanted) = reason.rsplit_once("expected ").or_else(|| reason.split_once("wanted "))?;
    match wanted {
        "a sequence" | "an array" => Some(Wanted::List),
        "a boolean" => Some(Wanted::Choice),
        "string or table" => Some(Wanted::Text),
        _ if wanted.contains("string") => (!reason.starts_with("invalid basic")).then_some(Wanted::Text),
        _ => (reason.starts_with("invalid type") || reason.starts_with("invalid value")).then_some(Wanted::Table),
    }
}
