//! Chance from the operating system, for keys, record ids and nonces.

use crate::store::error::StoreError;

/// `N` bytes that nobody can guess.
pub fn draw<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoChance)?;
    Ok(bytes)
}
