//! The one place where text becomes XML or HTML that says exactly that text.

use crate::language::visible::visible;

/// What every part begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `text` as it looks to a person, on lines: what would act is shown, line ends are line feeds, and what XML forbids
/// is the sign for a character that cannot be shown.
pub fn shown(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    visible(&text).chars().map(|c| if is_forbidden(c) { '\u{fffd}' } else { c }).collect()
}

/// XML's and HTML's characters leave out the last two of each plane.
fn is_forbidden(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

/// What a person wrote, between tags or in a value in double quotes: no tag, entity or end of the value arises.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in shown(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The same where a value is one line.
pub fn escape_line(text: &str) -> String {
    escape(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};
    use roxmltree::Document;

    use crate::documents::packed::xml::{escape, shown};

    #[test]
    fn markup_and_what_is_forbidden_are_shown() {
        assert_eq!(escape("<b a=\"1\">&amp;</b>'"), "&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;&#39;");
        assert_eq!(escape("a\u{0}\u{fffe}\u{1b}\r\nb\rc"), "a␀\u{fffd}␛\nb␍c");
    }

    proptest! {
        #[test]
        fn a_reader_always_reads_what_is_shown(text in any::<String>()) {
            let xml = format!("<t v=\"{}\">{}</t>", escape(&text).replace(['\n', '\t'], " "), escape(&text));
            let read = Document::parse(&xml).unwrap();
            let root = read.root_element();
            assert_eq!(root.text().unwrap_or_default(), shown(&text));
            assert_eq!(root.attribute("v").unwrap(), shown(&text).replace(['\n', '\t'], " "));
            assert_eq!(root.children().filter(roxmltree::Node::is_element).count(), 0);
        }
    }
}
