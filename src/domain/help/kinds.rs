//! Where people to talk to are, what for, and what must be known of them.

use crate::domain::ids;

ids! {
    /// A country with at least one line, by its English name; the IDs are those of ISO 3166.
    Country {
        /// Argentina.
        Argentina = "AR",
        /// Australia.
        Australia = "AU",
        /// Austria.
        Austria = "AT",
        /// Belgium.
        Belgium = "BE",
        /// Brazil.
        Brazil = "BR",
        /// Canada.
        Canada = "CA",
        /// Chile.
        Chile = "CL",
        /// Colombia.
        Colombia = "CO",
        /// Denmark.
        Denmark = "DK",
        /// Finland.
        Finland = "FI",
        /// France.
        France = "FR",
        /// Germany.
        Germany = "DE",
        /// Hong Kong.
        HongKong = "HK",
        /// India.
        India = "IN",
        /// Ireland.
        Ireland = "IE",
        /// Italy.
        Italy = "IT",
        /// Jamaica.
        Jamaica = "JM",
        /// Japan.
        Japan = "JP",
        /// Kenya.
        Kenya = "KE",
        /// Malaysia.
        Malaysia = "MY",
        /// The Netherlands.
        Netherlands = "NL",
        /// New Zealand.
        NewZealand = "NZ",
        /// Norway.
        Norway = "NO",
        /// Pakistan.
        Pakistan = "PK",
        /// The Philippines.
        Philippines = "PH",
        /// Poland.
        Poland = "PL",
        /// Portugal.
        Portugal = "PT",
        /// Singapore.
        Singapore = "SG",
        /// South Africa.
        SouthAfrica = "ZA",
        /// South Korea.
        SouthKorea = "KR",
        /// Spain.
        Spain = "ES",
        /// Sweden.
        Sweden = "SE",
        /// Switzerland.
        Switzerland = "CH",
        /// Trinidad and Tobago.
        TrinidadAndTobago = "TT",
        /// Turkey.
        Turkey = "TR",
        /// England, Scotland, Wales and Northern Ireland.
        UnitedKingdom = "GB",
        /// The United States.
        UnitedStates = "US",
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
