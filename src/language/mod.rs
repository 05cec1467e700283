//! Danish and English: the words of the program, and how people write dates, clocks, counts and names.

pub mod calendar_names;
pub mod clock_reading;
pub mod counts;
pub mod dates;
pub mod day_reading;
pub mod doubtful_day;
pub mod drift;
pub mod duration_reading;
pub mod durations;
pub mod feasts;
pub mod first_names;
pub mod folding;
pub mod impossible_day;
pub mod kinds;
pub mod language;
pub mod likeness;
pub mod nearest;
pub mod number_words;
pub mod own_case_cues;
pub mod period;
pub mod period_reading;
pub mod phrase;
pub mod sorting;
pub mod visible;
pub mod votes;
pub mod words;
