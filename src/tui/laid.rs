//! What lies over the screen, the last on top.

use crate::device::draft::{Draft, Field};
use crate::tui::input::Input;
use crate::tui::overlay::Overlay;
use crate::tui::palette;
use crate::tui::screen::Look;
use crate::tui::screens::Screens;

#[derive(Debug, Default)]
pub struct Laid {
    pub all: Vec<Overlay>,
}

impl Laid {
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn top(&mut self) -> Option<&mut Overlay> {
        self.all.last_mut()
    }

    /// What is only to be seen before somebody types is gone with the first letter, which is none of its own.
    pub fn make_way(&mut self, input: &Input) {
        if self.top().is_some_and(|overlay| overlay.gives_way_to(input)) {
            self.all.pop();
        }
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
