//! The threads of a meeting among other machines.

use tokio::runtime::{Builder, Runtime};

/// One for the loop and the network. Where lines are all there is to see, a second one would only be woken for every
/// note and cost more than it does.
pub fn one() -> std::io::Result<Runtime> {
    Builder::new_current_thread().max_blocking_threads(4).enable_all().build()
}

/// One for the loop and what it draws, one for the network.
pub fn two() -> std::io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
}
