//! Every rule of a dataset is shown by a file that breaks it: what is reported, where, and how it is fixed.

mod comparison;
mod conflicting;
mod dates;
mod ids;
mod licence;
mod long;
mod many_errors;
mod map;
mod numbers;
mod own_fields;
mod parts;
mod references;
mod scale;
mod statuses;
mod texts;
mod valid;
mod values;
