//! A command that was typed where something else is written: people read `/tema p` or `:tid` in a message and write it where
//! they are.

use crate::device::grammar::for_whom::is_for;
use crate::device::grammar::verb::find;
use crate::domain::role::Role;

/// What may stand before a command's name: the sign of plain mode, and the key of the palette.
const SIGNS: [char; 2] = ['/', ':'];

/// The line in a field that is in the palette as a command; it leaves the field once it is done.
#[derive(Clone, Debug, Default)]
pub struct Called(Option<String>);

impl Called {
    /// The line for the palette, where `text` is a command for this role. One that names none is what the field is for, and
    /// so is one with a space before it.
    pub fn read(&mut self, text: &str, role: Option<Role>) -> Option<String> {
        let line = text.strip_prefix(SIGNS).filter(|line| line.lines().count() == 1)?;
        let verb = find(line.split_whitespace().next()?)?;
        let is_here = role.is_none_or(|role| is_for(role, verb));
        self.0 = is_here.then(|| text.to_owned());
        is_here.then(|| format!("/{line}"))
    }

    /// Whether `text`, as it stands in the field now, is the line that was done.
    pub fn is_done(&mut self, text: &str) -> bool {
        self.0.take().is_some_and(|line| line == text)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::role::Role;
    use crate::tui::called::Called;

    #[test]
    fn a_command_is_known_by_its_sign_and_its_name_and_everything_else_is_words() {
        let read = |text: &str| Called::default().read(text, None);
        for words in
            ["tema p", " /tema p", " :tid", "/temaet er bred", ":ukendt ord", "/", ":", ":-)", "/tema p\nog mere"]
        {
            assert_eq!(read(words), None, "{words:?}");
        }
        assert_eq!(read("/tema p").as_deref(), Some("/tema p"));
        assert_eq!(read(":fra 3 bord 3").as_deref(), Some("/fra 3 bord 3"));
        assert_eq!(Called::default().read(":pointer", Some(Role::Wall)), None, "no command for it");
    }

    #[test]
    fn a_command_that_was_done_is_gone_unless_something_else_was_written_since() {
        let mut called = Called::default();
        assert!(!called.is_done("/tema p"), "nobody took it for a command");
        called.read("/tema p", None);
        assert!(!called.is_done("/tema p er bred"));
        called.read("/tema p", None);
        assert!(called.is_done("/tema p") && !called.is_done("/tema p"));
    }
}
