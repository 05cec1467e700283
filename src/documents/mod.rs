//! The meeting as documents: report, then bytes; one file a format. Pure.
