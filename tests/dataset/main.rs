//! Every rule of a dataset is shown by a file that breaks it: what is told, where, and how it is mended.

mod dates;
mod edited;
mod ids;
mod licence;
mod long;
mod map;
mod mixed;
mod numbers;
mod parts;
mod references;
mod since;
mod sound;
mod statuses;
mod texts;
mod together;
mod values;
