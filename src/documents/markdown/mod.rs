//! Pages as Markdown (CommonMark with tables).

pub mod escape;
pub mod markdown;
