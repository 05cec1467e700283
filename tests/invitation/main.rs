//! Invitations against a person's reading of them: five public documents and twenty-five written in the manner of real ones,
//! of which seven (`held`) were not looked at while the rules were made.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on stops, and one that waits has a bound"
)]

mod expected;
mod hostile;
mod scored;
