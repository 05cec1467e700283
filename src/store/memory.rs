//! What this machine remembers beside a record, and can do without.

use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::durable;
use crate::store::error::StoreError;

/// What was remembered last. What makes no sense is forgotten: it is as good as nothing.
pub fn load<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, StoreError> {
    match fs::read(path).map_err(|error| StoreError::of_io(path, &error)) {
        Ok(text) => Ok(serde_json::from_slice(&text).ok()),
        Err(StoreError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Remembers it in the place of what was remembered before.
pub fn save(path: &Path, remembered: &impl Serialize) -> Result<(), StoreError> {
    let text = serde_json::to_vec(remembered).map_err(|error| StoreError::of_io(path, &error.into()))?;
    durable::make_folder(durable::folder_of(path))?;
    durable::replace(path, &text)
}
