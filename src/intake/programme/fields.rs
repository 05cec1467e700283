//! The fields of one JSON object, asked for one by one; whatever was not asked for is a field that does not exist.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

use crate::intake::programme::node::Node;
use crate::intake::programme::path::Path;
use crate::intake::programme::problem::{Expected, meant};
use crate::intake::programme::source::Problems;

pub struct Fields<'a> {
    object: &'a Object<'a>,
    path: Path,
    /// What was asked for: the names that exist.
    names: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub fn open(node: &Node<'a>, expected: Expected, problems: &mut Problems<'_>) -> Option<Self> {
        match node.value {
            Value::Object(object) => Some(Self { object, path: node.path.clone(), names: Vec::new() }),
            _ => {
                problems.wrong(&node.path, expected, None);
                None
            }
        }
    }

    /// The field's value, unless it is not there or `null`.
    pub fn get(&mut self, name: &'static str) -> Option<Node<'a>> {
        self.names.push(name);
        let property = self.object.get(name)?;
        let value = Some(&property.value).filter(|value| !matches!(value, Value::NullKeyword(_)))?;
        Some(Node { value, path: self.path.field(name) })
    }

    /// The same of a field that must be there.
    pub fn need(&mut self, name: &'static str, problems: &mut Problems<'_>) -> Option<Node<'a>> {
        let node = self.get(name);
        if node.is_none() {
            problems.wrong(&self.path.field(name), Expected::Field(name), None);
        }
        node
    }

    /// A text of one line, if there is one and it says something.
    pub fn line(&mut self, name: &'static str, problems: &mut Problems<'_>) -> Option<String> {
        self.get(name)?.optional_line(problems).filter(|line| !line.is_empty())
    }

    /// A text of one line that must be there.
    pub fn needed_line(&mut self, name: &'static str, problems: &mut Problems<'_>) -> Option<String> {
        self.need(name, problems)?.line(problems)
    }

    /// A list that may be left out.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        problems: &mut Problems<'_>,
        read: impl FnMut(&Node<'a>, &mut Problems<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.get(name).and_then(|node| node.list(problems, read)).unwrap_or_default()
    }

    /// Tells the fields that do not exist and those that are there twice. Gives the names that exist.
    pub fn close(self, problems: &mut Problems<'_>) -> Vec<&'static str> {
        for (place, property) in self.object.properties.iter().enumerate() {
            if problems.is_full() {
                break;
            }
            let name = property.name.as_str();
            let path = self.path.field(name);
            if !self.names.contains(&name) {
                let meant = meant(name, self.names.iter().copied());
                problems.wrong_at(&path, property.name.range(), Expected::KnownField, meant);
            } else if self.object.properties[..place].iter().any(|before| before.name.as_str() == name) {
                problems.wrong_at(&path, property.name.range(), Expected::FieldOnce, None);
            }
        }
        self.names
    }
}
