//! Which texts of the interface a living page says, in their order in the client data.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A text of the interface that a living page says: its place in the client data.
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
    /// The numbers from one to nine as sentences write them, parted by spaces.
    Ones,
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
    /// Comes before the sentence on a unit whose name or place is one letter away.
    Nearest,
    /// Leads the sentence on names that are one letter away.
    LetterAwayLead,
    /// Its rest.
    LetterAway,
    /// Leads the sentence on several that share a name or a place.
    CoveredLead,
    /// Leads the sentence on several whose names begin with what was typed.
    SeveralLead,
    /// Its rest.
    Several,
    /// How many more there are.
    MoreFound,
    /// Stands between the last two of a list.
    And,
    /// The same before a vowel.
    AndBeforeVowel,
    /// Stands between the last two of several to choose from.
    Or,
}
