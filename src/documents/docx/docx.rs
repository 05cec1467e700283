//! A page as a Word document (ECMA-376): styles for headings, real lists and tables, language, title and author.

use crate::documents::docx::{body, parts};
use crate::documents::packed::archive::Archive;
use crate::documents::packed::xml::DECLARATION;
use crate::documents::page::page::Page;
use crate::documents::page::properties::Properties;

/// The page as one packed file; the same page gives the same bytes.
pub fn write(page: &Page, properties: &Properties) -> Vec<u8> {
    let mut archive = Archive::default();
    let mut add = |name: &str, content: String| archive.add(name, format!("{DECLARATION}{content}").as_bytes());
    add("[Content_Types].xml", parts::content_types());
    add("_rels/.rels", parts::package_relations());
    add("docProps/core.xml", parts::core(properties));
    add("docProps/app.xml", parts::app());
    add("word/document.xml", body::write(page, properties));
    add("word/_rels/document.xml.rels", parts::document_relations());
    add("word/styles.xml", parts::styles(properties, page.large));
    add("word/numbering.xml", parts::numbering());
    add("word/settings.xml", parts::settings(properties));
    add("word/footer1.xml", parts::footer(properties));
    archive.finish()
}
