//! Which texts of the interface a living page says, in their order in the register.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A text of the interface that a living page says: its place in the register.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($(#[$doc])* $name,)* }

        impl Word {
            /// All of them.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];
        }
    };
}

words! {
    /// The tag of the language that is spoken.
    Language,
    /// What is said after words that name nothing: which forces there are, and what to try.
    Elsewhere,
    /// Asks for words that find one.
    Find,
    /// Says what may be typed.
    FindHint,
    /// Names the tiles.
    Tiles,
    /// Opens the list of all.
    AllUnits,
    /// Asks for a status.
    Statuses,
    /// Leads to exactly what is on screen.
    LinkToView,
    /// Leads the sentence on words that find nothing.
    NoneFound,
    /// How what was typed came to a name.
    Nearest,
    /// The names that are one letter away.
    LetterAway,
    /// Leads the sentence on several.
    SeveralLead,
    /// Its rest.
    Several,
    /// How many more there are.
    MoreFound,
    /// Stands between the last two of a list.
    And,
    /// The same before a vowel.
    AndBeforeVowel,
}
