//! The threads of a meeting among other machines.

use tokio::runtime::{Builder, Runtime};

/// One for the loop, what it shows and the network, so that a note wakes no other thread on its way. What takes longer than
/// to wake one (the signatures of all that a table sends at once, the check of a code) goes to a few beside it.
pub fn one() -> std::io::Result<Runtime> {
    Builder::new_current_thread().max_blocking_threads(4).enable_all().build()
}
