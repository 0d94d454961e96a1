//! Where people to talk to are, what for, and what must be known of them.

use crate::domain::ids;

ids! {
    /// A country with at least an emergency line; the IDs are those of ISO 3166.
    Country {
        /// The United States.
        UnitedStates = "US",
        /// England, Scotland, Wales and Northern Ireland.
        UnitedKingdom = "GB",
        /// Ireland.
        Ireland = "IE",
        /// Germany.
        Germany = "DE",
        /// Austria.
        Austria = "AT",
        /// Switzerland.
        Switzerland = "CH",
        /// Italy.
        Italy = "IT",
        /// Spain.
        Spain = "ES",
        /// France.
        France = "FR",
        /// The Netherlands.
        Netherlands = "NL",
        /// Canada.
        Canada = "CA",
        /// Australia.
        Australia = "AU",
        /// New Zealand.
        NewZealand = "NZ",
        /// South Africa.
        SouthAfrica = "ZA",
        /// India.
        India = "IN",
    }
}

ids! {
    /// What a line is for, the most urgent first.
    For {
        /// Somebody is in danger now: the emergency number, and ways for a reader who cannot speak.
        Danger = "danger",
        /// Abuse by a partner or in the family.
        Abuse = "abuse",
        /// The reader may hurt themselves.
        Crisis = "crisis",
        /// For families of people who drink, take drugs or gamble.
        Families = "families",
        /// For those who fear their own temper.
        OwnTemper = "own-temper",
        /// For young people.
        Young = "young",
        /// For men.
        Men = "men",
        /// For LGBT+ people.
        Lgbt = "lgbt",
        /// About rights and the law.
        Legal = "legal",
    }
}

ids! {
    /// What a reader must know before trusting a line; a line without it works as it stands.
    Note {
        /// Call, stay silent, and press 55 when a recorded voice asks; on a mobile phone.
        Press55 = "press-55",
        /// Works only after this text and the answers to its replies, so beforehand.
        Register = "register",
        /// Works only in some places; elsewhere a reply says so.
        Places = "places",
        /// Made for people who cannot hear.
        Deaf = "deaf",
        /// An app with this name; it has to be installed beforehand.
        App = "app",
    }
}
