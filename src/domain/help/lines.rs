//! The table: one entry for each way to reach somebody, in the order in which it is shown. Every fact stands on the page in `source`;
//! `always` is set only where a page of that service or authority says "day and night".

use super::{
    Country::{
        self, Australia, Austria, Canada, France, Germany, India, Ireland, Italy, Netherlands, NewZealand, SouthAfrica, Spain, Switzerland,
        UnitedKingdom, UnitedStates,
    },
    For::{self, Abuse, Crisis, Danger},
    Line, Note,
};

const fn line(country: Country, for_: For, name: &'static str, source: &'static str, checked_on: &'static str) -> Line {
    Line { country, for_, name, region: None, call: None, text: None, chat: None, note: None, always: false, source, checked_on }
}

impl Line {
    const fn region(self, region: &'static str) -> Self {
        Self { region: Some(region), ..self }
    }

    const fn call(self, number: &'static str) -> Self {
        Self { call: Some(number), ..self }
    }

    const fn text(self, word: &'static str, number: &'static str) -> Self {
        Self { text: Some((word, number)), ..self }
    }

    const fn chat(self, url: &'static str) -> Self {
        Self { chat: Some(url), ..self }
    }

    const fn note(self, note: Note) -> Self {
        Self { note: Some(note), ..self }
    }

    const fn always(self) -> Self {
        Self { always: true, ..self }
    }
}

const US_988: &str = "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline";
const US_TEXT: &str = "https://www.fcc.gov/consumers/guides/text-911-quick-facts-faqs";
const US_ABUSE: &str = "https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts";
const GB_999: &str = "https://www.iow.gov.uk/housing-and-adult-social-care/adult-social-care/adult-safeguarding/immediate-danger/";
const GB_55: &str = "https://www.oxfordhealth.nhs.uk/news/covid-19-and-domestic-abuse-you-are-not-alone/";
const GB_TEXT: &str = "https://www.northyorkshire.police.uk/contact/emergency-sms-text-service/";
const GB_ENGLAND: &str = "https://refuge.org.uk/news/refuge-responds-to-reports-of-potential-increase-in-domestic-abuse-during-covid-19";
const GB_SCOTLAND: &str = "https://scotland.police.uk/advice-and-information/domestic-abuse/what-can-i-do-if-this-is-happening-to-me";
const IE_112: &str = "https://www2.hse.ie/emergencies/when-to-call-112-or-999/";
const IE_ABUSE: &str = "https://gov.ie/ga/an-roinn-dl%C3%AD-agus-cirt/foilseachain/information-for-survivors-of-domestic-violence";
const IE_CRISIS: &str = "https://merrionstreet.ie/en/news-room/releases/world_suicide_prevention_day_10_september_2020.html";
const DE_NORA: &str = "https://www.polizei-beratung.de/startseite-und-aktionen/aktuelles/detailansicht/nora-app/";
const AT_133: &str = "https://polizei.gv.at/wien/start.aspx?ctrl=3734335266674D385951343D&nwid=6744344F4F5178367A2F493D&nwo=7";
const AT_ABUSE: &str =
    "https://www.ots.at/presseaussendung/OTS_20131125_OTS0077/heinisch-hosek-zum-heutigen-internationalen-tag-gegen-gewalt-an-frauen";
const AT_CRISIS: &str =
    "https://rtr.at/TKP/was_wir_tun/telekommunikation/konsumentenservice/information/informationen_fuer_konsumenten/TKKS_Notrufe.de.html";
const IT_112: &str = "https://enimed.regione.puglia.it/web/dpc-gestione-emergenze/numero-unico-delle-emergenze";
const IT_ABUSE: &str = "https://lineaamica.gov.it/news-e-multimedia/news/d/2024/11/25/non-sei-sola-chiama-il-1522-boom-dell-help-line-per-le-vittime-di-violenza-e-stalking";
const ES_016: &str = "https://www.igualdad.gob.es/comunicacion/notasprensa/asesinatocorralrubio/";
const FR_114: &str = "https://associations.gouv.fr/1044-choix-siege-social-association.html?xml=F33954";
const FR_3919: &str = "https://www.alpes-de-haute-provence.gouv.fr/index.php/Actualites/Journee-internationale-de-lutte-contre-les-violences-faites-aux-femmes";
const NL_ABUSE: &str = "https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld";
const CA_ALBERTA: &str = "https://www.alberta.ca/release.cfm?xID=8492004BE91D6-04CD-E416-524BF9B9C42C8695";
const CA_BC: &str = "https://www2.gov.bc.ca/gov/content/justice/criminal-justice/bcs-criminal-justice-system/understanding-criminal-justice/key-parts/victim-services";
const CA_CRISIS: &str =
    "https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html";
const NZ_111: &str = "https://www.police.govt.nz/advice-services/family-violence";
const NZ_CRISIS: &str = "https://www.health.govt.nz/news-media/news-items/phone-counselling-service-busy-following-christchurch-tragedy";
const ZA_CRISIS: &str = "https://www.sadag.org/index.php?option=com_content&view=article&id=3141:world-mental-health-day-7-october-2020&catid=149:press-releases&Itemid=601";
const IN_112: &str = "https://en.vikaspedia.in/social-welfare/women-and-child-development/emergency-response-support-system";

/// Every entry; in each country danger first, then abuse, then crisis.
pub const LINES: &[Line] = &[
    line(UnitedStates, Danger, "911", US_988, "2026-11-24").call("911"),
    line(UnitedStates, Danger, "Text-to-911", US_TEXT, "2026-11-24").text("", "911").note(Note::Places),
    line(UnitedStates, Abuse, "National Domestic Violence Hotline", US_ABUSE, "2026-11-24")
        .call("1-800-799-7233")
        .text("START", "88788")
        .always(),
    line(UnitedStates, Crisis, "988 Suicide & Crisis Lifeline", US_988, "2026-11-24")
        .call("988")
        .text("", "988")
        .chat("https://988lifeline.org")
        .always(),
    line(UnitedKingdom, Danger, "999", GB_999, "2026-11-24").call("999"),
    line(UnitedKingdom, Danger, "Silent Solution", GB_55, "2026-11-24").call("999").note(Note::Press55),
    line(UnitedKingdom, Danger, "emergencySMS", GB_TEXT, "2026-11-24").text("register", "999").note(Note::Register),
    line(UnitedKingdom, Abuse, "National Domestic Abuse Helpline", GB_ENGLAND, "2026-11-24")
        .region("England")
        .call("0808 2000 247")
        .always(),
    line(UnitedKingdom, Abuse, "Scotland’s Domestic Abuse and Forced Marriage Helpline", GB_SCOTLAND, "2026-11-24")
        .region("Scotland")
        .call("0800 027 1234")
        .always(),
    line(UnitedKingdom, Abuse, "Live Fear Free", "https://www.gov.wales/live-fear-free/sexual-violence", "2026-11-24")
        .region("Wales")
        .call("0808 80 10 800")
        .text("", "07860 077333")
        .chat("https://www.gov.wales/live-fear-free")
        .always(),
    line(
        UnitedKingdom,
        Abuse,
        "Domestic and Sexual Violence Helpline",
        "https://southerntrust.hscni.net/service/domestic-abuse-2",
        "2026-11-24",
    )
    .region("Northern Ireland")
    .call("0808 802 1414")
    .always(),
    line(UnitedKingdom, Crisis, "Samaritans", "https://www.samaritans.org/how-we-can-help/contact-samaritan/", "2026-11-24")
        .call("116 123")
        .always(),
    line(UnitedKingdom, Crisis, "Shout 85258", "https://www.giveusashout.org/faqs/", "2026-11-24").text("SHOUT", "85258").always(),
    line(Ireland, Danger, "112 / 999", IE_112, "2026-11-24").call("112").text("", "112"),
    line(Ireland, Abuse, "Women’s Aid", IE_ABUSE, "2026-11-24").call("1800 341 900").always(),
    line(Ireland, Abuse, "Male Advice Line", IE_ABUSE, "2026-11-24").call("1800 816 588"),
    line(Ireland, Crisis, "Samaritans", IE_CRISIS, "2026-11-24").call("116 123"),
    line(Ireland, Crisis, "Pieta", IE_CRISIS, "2026-11-24").call("1800 247 247").text("HELP", "51444"),
    line(Ireland, Crisis, "50808", IE_CRISIS, "2026-11-24").text("HELLO", "50808").always(),
    line(Germany, Danger, "Polizeinotruf", "https://aachen.polizei.nrw/faq/notruf", "2026-11-24").call("110"),
    line(Germany, Danger, "nora", DE_NORA, "2026-11-24").note(Note::App),
    line(
        Germany,
        Abuse,
        "Hilfetelefon „Gewalt gegen Frauen“",
        "https://www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html",
        "2026-11-24",
    )
    .call("116 016")
    .chat("https://www.hilfetelefon.de")
    .always(),
    line(Germany, Crisis, "TelefonSeelsorge", "https://ts-bayreuth.de/node/1", "2026-11-24").call("0800 1110111").always(),
    line(Austria, Danger, "Polizeinotruf", AT_133, "2026-11-24").call("133").always(),
    line(Austria, Danger, "Stiller Notruf (DEC112)", "https://www.dec112.at/stiller-notruf/", "2026-11-24").note(Note::App),
    line(Austria, Danger, "Gehörlosennotruf", AT_133, "2026-11-24").text("", "0800 133 133").note(Note::Deaf),
    line(Austria, Abuse, "Frauenhelpline gegen Gewalt", AT_ABUSE, "2026-11-24").call("0800 222 555").always(),
    line(Austria, Crisis, "Telefonseelsorge", AT_CRISIS, "2026-11-24").call("142").always(),
    line(Switzerland, Danger, "Polizeinotruf", "https://stadt-zuerich.ch/web/de/stadtleben/notfall/notrufe/notruf-117.html", "2026-11-24")
        .call("117")
        .always(),
    line(Switzerland, Crisis, "Die Dargebotene Hand", "https://www.bag-blueprint.ch/die-dargebotene-hand-tel-143", "2026-11-24")
        .call("143")
        .always(),
    line(Italy, Danger, "Numero Unico di Emergenza", IT_112, "2026-11-24").call("112"),
    line(Italy, Danger, "112 Sordi", "https://www.112sordi.it/Home/Support", "2026-11-24").call("800 800 112").note(Note::Deaf),
    line(Italy, Abuse, "1522 anti violenza e stalking", IT_ABUSE, "2026-11-24").call("1522").chat("https://www.1522.eu").always(),
    line(Spain, Danger, "112", ES_016, "2026-11-24").call("112"),
    line(Spain, Danger, "AlertCops", ES_016, "2026-11-24").note(Note::App),
    line(Spain, Abuse, "016", ES_016, "2026-11-24").call("016").always(),
    line(France, Danger, "112", FR_114, "2026-11-24").call("112"),
    line(France, Danger, "114", FR_114, "2026-11-24").text("", "114").always(),
    line(France, Abuse, "3919 – Violences Femmes Info", FR_3919, "2026-11-24").call("3919"),
    line(France, Crisis, "3114", "https://www.service-public.fr/particuliers/actualites/A15206", "2026-11-24").call("3114").always(),
    line(Netherlands, Danger, "112", "https://www.politie.nl/nieuws/2021/februari/11/08-als-elke-seconde-telt.html", "2026-11-24")
        .call("112"),
    line(Netherlands, Abuse, "Veilig Thuis", NL_ABUSE, "2026-11-24").call("0800-2000").always(),
    line(Netherlands, Crisis, "113 Zelfmoordpreventie", "https://www.113.nl/schoolopdracht", "2026-11-24")
        .call("113")
        .chat("https://www.113.nl"),
    line(Canada, Danger, "9-1-1", "https://www.justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html", "2026-11-24").call("911"),
    line(Canada, Abuse, "Family Violence Info Line", CA_ALBERTA, "2026-11-24")
        .region("Alberta")
        .call("310-1818")
        .text("", "310-1818")
        .chat("https://alberta.ca/SafetyChat")
        .always(),
    line(Canada, Abuse, "VictimLinkBC", CA_BC, "2026-11-24").region("British Columbia").call("1-800-563-0808").always(),
    line(Canada, Abuse, "Manitoba Association of Women’s Shelters", "https://maws.mb.ca/news/shelters-and-covid-19/", "2026-11-24")
        .region("Manitoba")
        .call("1-877-977-0007")
        .always(),
    line(Canada, Crisis, "9-8-8: Suicide Crisis Helpline", CA_CRISIS, "2026-11-24").call("988").text("", "988").always(),
    line(Australia, Danger, "Triple Zero (000)", "https://www.triplezero.gov.au/triple-zero/about", "2026-11-24").call("000"),
    line(Australia, Abuse, "1800RESPECT", "https://www.1800respect.org.au/terms-and-conditions", "2026-11-24")
        .call("1800 737 732")
        .text("", "0458 737 732")
        .chat("https://www.1800respect.org.au"),
    line(Australia, Crisis, "Lifeline", "https://www.healthdirect.gov.au/mental-health-crisis-support", "2026-11-24").call("13 11 14"),
    line(NewZealand, Danger, "111", NZ_111, "2026-11-24").call("111").always(),
    line(NewZealand, Danger, "111", NZ_111, "2026-11-24").call("111").note(Note::Press55).always(),
    line(NewZealand, Abuse, "Women’s Refuge Crisisline", "https://womensrefuge.org.nz/get-help/", "2026-11-24")
        .call("0800 733 843")
        .chat("https://womensrefuge.org.nz/get-help/")
        .always(),
    line(
        NewZealand,
        Abuse,
        "Shine Helpline",
        "https://www.2shine.org.nz/news/help-is-available-during-covid-19-traffic-light-settings/",
        "2026-11-24",
    )
    .call("0508 744 633")
    .always(),
    line(NewZealand, Crisis, "1737", NZ_CRISIS, "2026-11-24").call("1737").text("", "1737").always(),
    line(SouthAfrica, Danger, "SAPS 10111", "https://www.saps.gov.za/services/cc_10111.php", "2026-11-24").call("10111").always(),
    line(SouthAfrica, Abuse, "Gender-Based Violence Command Centre", "https://gbv.org.za/about-us", "2026-11-24")
        .call("0800 428 428")
        .always(),
    line(SouthAfrica, Crisis, "Suicide Crisis Helpline", ZA_CRISIS, "2026-11-24").call("0800 567 567").always(),
    line(India, Danger, "Emergency Response Support System", IN_112, "2026-11-24").call("112"),
    line(India, Danger, "112 India", IN_112, "2026-11-24").note(Note::App),
    line(India, Abuse, "NCW Women Helpline", "https://pib.gov.in/Pressreleaseshare.aspx?PRID=1797705", "2026-11-24")
        .call("7827170170")
        .always(),
];
