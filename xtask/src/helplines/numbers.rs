//! Whether a number can be dialled in its country, by the tables of Google's libphonenumber.

use super::check::{numbers, text};
use phonenumber::{country::Id, metadata::DATABASE};
use serde_json::Value;

/// The numbers of a line that cannot be dialled. Short ones, as 911 or 116 123, are in no table: they must only be short.
pub(super) fn faults(line: &Value) -> Vec<String> {
    let (id, country) = (text(line, "id"), text(line, "country"));
    let odd = line.get("odd_number").is_some();
    let known: Vec<(&str, bool)> = numbers(line).map(|(_, number)| (number, can_be_dialled(number, country))).collect();
    let mut faults: Vec<String> =
        known.iter().filter(|(_, can)| !can && !odd).map(|(number, _)| format!("{id}: {number} cannot be dialled in {country}")).collect();
    if odd && known.iter().all(|(_, can)| *can) {
        faults.push(format!("{id}: `odd_number` explains a number that is like others"));
    }
    faults
}

fn can_be_dialled(number: &str, country: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    if digits == 3 || (digits <= 6 && !number.starts_with(['+', '0'])) {
        return digits >= 3;
    }
    let (Ok(id), Some(home)) = (country.parse::<Id>(), DATABASE.by_id(country)) else { return false };
    // Countries that share a code share numbers, too: a free one of Canada is one of the United States.
    phonenumber::parse(Some(id), number)
        .is_ok_and(|number| phonenumber::is_valid(&number) && number.country().code() == home.country_code())
}
