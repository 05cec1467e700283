//! What lies over the screen, the last on top.

use crate::device::draft::{Draft, Field};
use crate::tui::input::Input;
use crate::tui::keys::{Code, Key};
use crate::tui::overlay::{Closed, Overlay};
use crate::tui::palette;
use crate::tui::screen::Look;
use crate::tui::screens::Screens;

#[derive(Debug, Default)]
pub struct Laid {
    pub all: Vec<Overlay>,
}

impl Laid {
    /// Whether nothing keeps the keys from the screen.
    pub fn is_empty(&self) -> bool {
        self.all.iter().all(Overlay::gives_way)
    }

    pub fn top(&mut self) -> Option<&mut Overlay> {
        self.all.last_mut().filter(|overlay| !overlay.gives_way())
    }

    /// What is to be seen before the first note takes the keys that close and turn it, and of those only Esc while something
    /// stands in the field; says whether it took the input.
    pub fn takes(&mut self, input: &Input, is_typing: bool) -> bool {
        let Some(overlay) = self.all.last_mut().filter(|overlay| overlay.gives_way()) else { return false };
        match input {
            Input::Key(key) if key.typed().is_none() && (key.code == Code::Esc || !is_typing) => {
                let closed = overlay.handle(*key);
                if matches!(closed, Closed::Left) {
                    self.all.pop();
                }
                !matches!(closed, Closed::NotMine)
            }
            _ => false,
        }
    }

    /// A text that is read is closed by a key that means the meeting beneath it.
    pub fn yield_to(&mut self, key: Key) {
        if self.top().is_some_and(|overlay| overlay.yields_to(key)) {
            self.all.pop();
        }
    }

    /// The first note is saved.
    pub fn make_way(&mut self) {
        self.all.retain(|overlay| !overlay.gives_way());
    }

    /// One of a kind at a time.
    pub fn lay(&mut self, overlay: Overlay) {
        self.all = vec![overlay];
    }

    /// The command that is being typed.
    pub fn command(&self) -> Option<&str> {
        self.all.last()?.command()
    }

    pub fn draft(&self) -> Option<Draft> {
        self.command().map(|text| Draft { field: Field::Command, text: text.to_owned() })
    }

    /// The palette, with this in its field.
    pub fn open_palette(&mut self, text: &str, screens: &Screens, look: Look<'_>) {
        let lines = palette::everything(screens.open(), |action| screens.why_not(action, look), look);
        self.lay(Overlay::palette(look.words.word("screens-palette"), lines, text));
    }

    /// A command that was being typed stands in the palette again; the other drafts are given back.
    pub fn take_back(&mut self, drafts: Vec<Draft>, screens: &Screens, look: Look<'_>) -> Vec<Draft> {
        let (commands, others): (Vec<Draft>, Vec<Draft>) =
            drafts.into_iter().partition(|draft| draft.field == Field::Command);
        if let Some(command) = commands.last() {
            self.open_palette(&command.text, screens, look);
            self.all.iter_mut().for_each(Overlay::was_typed);
        }
        others
    }
}
