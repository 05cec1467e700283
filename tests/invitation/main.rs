//! Invitations against a person's reading of them: five public documents and twenty written in the manner of real ones,
//! of which seven (`held`) were not looked at while the rules were made.

mod expected;
mod hostile;
mod scored;
