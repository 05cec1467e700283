//! Other people's files in: programme files, invitations, lists. Pure.
