//! The keys of normalised values, as functions.

use frontdesk::matching::normalise::{self, Region};
use pyo3::prelude::*;

use crate::base::{add_private, text};
use crate::fault::Faults;

/// The canonical key of a phone number: "+420777123456", or "CZ:112" for what no other country can dial.
///
/// Two spellings of one number have one key; blacklists and duplicate detection compare nothing else. The rules are
/// those of Google's libphonenumber.
///
/// Args:
///     text: The number in any spelling; an extension is no part of the key.
///     region: The country that a number without a country code is of, in two letters of ISO 3166-1.
///
/// Returns:
///     None for withheld callers and texts without a number.
#[pyfunction]
#[pyo3(signature = (text, region = None))]
fn phone_key(
    text: &Bound<'_, PyAny>,
    region: Option<&Bound<'_, PyAny>>,
) -> PyResult<Option<String>> {
    let region = region.map(|region| read_region("region", region)).transpose()?;
    Ok(normalise::phone_key(argument(text)?, region).map(|key| key.to_string()))
}

/// The canonical spelling of an e-mail address.
///
/// Letter case, tags (+news), what the provider ignores (dots at Gmail) and other names of the provider's domain do
/// not count.
///
/// Returns:
///     None if no mail could be sent there.
#[pyfunction]
fn email_key(text: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    Ok(normalise::email_key(argument(text)?).map(Into::into))
}

/// The key of a person's name: its words folded, romanised and sorted, without titles.
///
/// Returns:
///     None for a text without a name.
#[pyfunction]
fn name_key(text: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    Ok(Some(normalise::name_key(argument(text)?)).filter(|key| !key.is_empty()))
}

/// The canonical name at a messenger: "@Ann_Lee" and "https://t.me/ann_lee" are both "ann_lee".
///
/// Returns:
///     None if the text is no such name.
#[pyfunction]
fn handle_key(text: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    Ok(normalise::handle_key(argument(text)?).map(Into::into))
}

/// The folded words of a company's name without its legal form.
///
/// Returns:
///     None if there is no word.
#[pyfunction]
fn company_key(text: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    Ok(normalise::company_key(argument(text)?).map(Into::into))
}

/// The folded name of a city, exonyms and short forms under one name.
///
/// Returns:
///     None if there is no word.
#[pyfunction]
fn city_key(text: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    Ok(normalise::city_key(argument(text)?).map(Into::into))
}

/// The text in lower-case ASCII: case and compatibility forms folded, diacritics dropped, other scripts in Latin
/// letters.
#[pyfunction]
fn fold(text: &Bound<'_, PyAny>) -> PyResult<String> {
    Ok(normalise::fold(argument(text)?).into())
}

/// The keys of many numbers, other threads running meanwhile.
#[pyfunction]
#[pyo3(signature = (texts, region = None))]
#[allow(clippy::needless_pass_by_value, reason = "Python's list is copied once")]
fn _phone_keys(
    py: Python<'_>,
    texts: Vec<String>,
    region: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Option<String>>> {
    let region = region.map(|region| read_region("region", region)).transpose()?;
    let key = |text: &String| normalise::phone_key(text, region).map(|key| key.to_string());
    Ok(py.detach(|| texts.iter().map(key).collect()))
}

/// Adds the functions to the module.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(phone_key, module)?)?;
    module.add_function(wrap_pyfunction!(email_key, module)?)?;
    module.add_function(wrap_pyfunction!(name_key, module)?)?;
    module.add_function(wrap_pyfunction!(handle_key, module)?)?;
    module.add_function(wrap_pyfunction!(company_key, module)?)?;
    module.add_function(wrap_pyfunction!(city_key, module)?)?;
    module.add_function(wrap_pyfunction!(fold, module)?)?;
    add_private(module, wrap_pyfunction!(_phone_keys, module)?)
}

fn argument<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    text(object).map_err(|faults| faults.within("text").into())
}

/// A region by its two letters.
pub(crate) fn read_region(name: &str, object: &Bound<'_, PyAny>) -> PyResult<Region> {
    let letters = text(object).map_err(|faults| faults.within(name))?;
    Region::read(letters).ok_or_else(|| {
        Faults::of_value("NotARegion", "two letters of ISO 3166-1", "another text")
            .within(name)
            .into()
    })
}
