//! Editions of every kind: made up by chance, or golden ones that are kept. Whatever an edition holds, what is published of it
//! agrees; and one that breaks a rule is refused.

mod broken;
mod consistency;
mod delaware;
mod examples;
mod golden;
mod outside;
mod peel;
mod peel_2017;
mod properties;
