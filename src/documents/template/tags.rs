//! Where words may stand in a page: between tags, and within the quotation marks of an attribute that holds text.

use crate::documents::template::marked::Grammar;

/// Attributes whose value is an address: a word at its beginning could be a script.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "data", "xlink:href", "poster"];
/// What reads its content as another language.
const CODE: &[&str] = &["script", "style"];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum At {
    #[default]
    Text,
    /// After "<".
    Opening,
    Comment,
    /// In a tag; the name of the attribute as far as it has been read.
    Tag(String),
    /// After the "=" of an attribute.
    Equals(String),
    Bare,
    Quoted {
        quote: char,
        acts: bool,
        is_address: bool,
    },
    /// Within an element of [`CODE`].
    Code(&'static str),
}

#[derive(Debug, Default)]
pub struct Tags {
    at: At,
    /// What the template has said in small letters since it was last emptied.
    seen: String,
    /// The tag that is read.
    element: String,
}

impl Grammar for Tags {
    fn read(&mut self, c: char) {
        self.seen.push(c.to_ascii_lowercase());
        self.at = step(std::mem::take(&mut self.at), c, &mut self.seen, &mut self.element);
    }

    fn takes_words(&mut self) -> bool {
        // A mark that is cut in two by words is none.
        self.seen.clear();
        match &mut self.at {
            At::Text | At::Comment => true,
            At::Quoted { acts, is_address, .. } => !*acts && !std::mem::take(is_address),
            At::Opening | At::Tag(_) | At::Equals(_) | At::Bare | At::Code(_) => false,
        }
    }
}

/// `seen` and `element` are those of [`Tags`].
fn step(at: At, c: char, seen: &mut String, element: &mut String) -> At {
    match at {
        At::Text if c == '<' => {
            element.clear();
            At::Opening
        }
        At::Text => At::Text,
        At::Opening if c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?') => {
            element.push(c.to_ascii_lowercase());
            At::Tag(String::new())
        }
        At::Opening if c == '<' => At::Opening,
        At::Opening => At::Text,
        At::Comment if seen.ends_with("-->") => At::Text,
        At::Comment => At::Comment,
        At::Tag(_) | At::Bare if c == '>' => opened(element, seen),
        At::Tag(_) if seen.ends_with("<!--") => At::Comment,
        At::Tag(name) if c == '=' && !name.is_empty() => At::Equals(name),
        At::Tag(name) if c.is_whitespace() || c == '/' => {
            if name.is_empty() {
                element.push(' ');
            }
            // Blanks may stand between a name and its "=".
            At::Tag(if c == '/' { String::new() } else { name + " " })
        }
        At::Tag(name) => {
            if !element.contains(' ') {
                element.push(c.to_ascii_lowercase());
                return At::Tag(String::new());
            }
            let name = if name.ends_with(' ') { String::new() } else { name };
            At::Tag(name + &c.to_lowercase().to_string())
        }
        At::Equals(_) if c == '>' => opened(element, seen),
        At::Equals(name) if c.is_whitespace() => At::Equals(name),
        At::Equals(name) if c == '"' || c == '\'' => {
            let name = name.trim();
            let acts = name.starts_with("on") || name == "style" || name == "srcdoc";
            At::Quoted { quote: c, acts, is_address: ADDRESSES.contains(&name) }
        }
        At::Equals(_) => At::Bare,
        At::Bare if c.is_whitespace() => At::Tag(String::new()),
        At::Bare => At::Bare,
        At::Quoted { quote, .. } if c == quote => At::Tag(String::new()),
        At::Quoted { quote, acts, is_address } => {
            At::Quoted { quote, acts, is_address: is_address && c.is_whitespace() }
        }
        At::Code(name) if seen.ends_with(&format!("</{name}")) => {
            element.clear();
            element.push('/');
            At::Tag(String::new())
        }
        At::Code(name) => At::Code(name),
    }
}

/// After the ">" of a tag.
fn opened(element: &str, seen: &mut String) -> At {
    seen.clear();
    let name = element.split(' ').next().unwrap_or(element);
    CODE.iter().find(|code| **code == name).map_or(At::Text, |code| At::Code(code))
}

#[cfg(test)]
mod tests {
    use crate::documents::template::marked::{acting, mark};
    use crate::documents::template::tags::Tags;

    fn found(template: &str) -> usize {
        acting(&template.replace("§", &mark("x")), &mut Tags::default()).len()
    }

    #[test]
    fn words_are_text_between_tags_and_within_quotation_marks() {
        for fine in [
            "<p>§</p>",
            "<!-- § --><p title=\"§ §\" lang = '§'>§</p>",
            "<a class=x href=\"#§\">§</a> 1 < 2 §",
            "<style>p { color: red }</style><p>§</p>",
            "<script src=\"x.js\"></script>§<br/>§",
            "<!doctype html><p hidden>it's §</p>",
        ] {
            assert_eq!(found(fine), 0, "{fine}");
        }
    }

    #[test]
    fn words_are_more_than_text_elsewhere() {
        for wrong in [
            "<a href=§>",
            "<a href=x§>",
            "<a href= §>",
            "<p §>",
            "<p class=\"a\" §>",
            "<§>",
            "</§>",
            "<p\"§\">",
            "<a=\"§\">",
            "<p a=\"x\"=\"§\">",
            "<script>x = \"§\"</script>",
            "<SCRIPT type='a'>§</SCRIPT>",
            "<script>a</scrip>§</script>",
            "<style\n>§</style>",
            "<p onclick=\"f('§')\">",
            "<p STYLE='§'>",
            "<a href=\" §\">",
        ] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
    }
}
