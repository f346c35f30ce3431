//! What the fuzzers do with cells and model files.

use crate::matching::normalise::{
    Address, DateConvention, Region, WrittenDate, category_key, city_key, company_key, email_key,
    emails, fold, fold_name, guess_column, handle_key, id_key, language_key, name_key, phone_key,
    phone_twin, phones, words_key,
};
use crate::matching::{
    Column, CsvTable, Detection, DetectionSettings, Matcher, Model, Schema, TableOptions,
};

/// Cells of any text: every key is its own key, and nothing panics. The first two bytes are a region.
pub fn fuzz_normalisers(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let region = text.get(..2).and_then(Region::read);
    if let Some(key) = phone_key(&text, region) {
        assert_eq!(phone_key(&key.to_string(), region), Some(key));
        assert_eq!(phone_twin(key).and_then(phone_twin).unwrap_or(key), key);
    }
    assert!(phones(&text, region.as_slice()).count() <= text.len());
    for key in [email_key, handle_key, company_key, city_key, id_key, language_key, category_key] {
        if let Some(value) = key(&text) {
            assert_eq!(key(&value), Some(value));
        }
    }
    let folded = fold(&text);
    assert!(folded.is_ascii());
    assert_eq!(fold(&folded), folded);
    let words = words_key(&text);
    assert_eq!(words_key(&words), words);
    let _ = (fold_name(&text), name_key(&text), emails(&text).count());
    let _ = Address::read(&text).map(|address| address.key());
    let _ = WrittenDate::read(&text, DateConvention::of_column([&*text]));
    let _ = guess_column(&text, text.lines());
}

/// A model file, or a table of CSV: refused, or of use.
pub fn fuzz_model_reader(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(model) = Model::read(&text) {
        assert_eq!(Model::read(&model.to_json()).as_ref(), Ok(&model));
        let columns = [
            Column::new("name", crate::matching::normalise::ColumnKind::FullName),
            Column::new("email", crate::matching::normalise::ColumnKind::Email),
        ];
        if let Ok(schema) = Schema::new(columns.into()) {
            let mut matcher = Matcher::new(schema);
            matcher.add("1", &[Some("Ann Lee"), Some("ann@example.org")]);
            matcher.add("2", &[Some("Ann Lee"), Some("lee@example.org")]);
            let settings = DetectionSettings { model: Some(model), ..DetectionSettings::default() };
            if let Ok(detection) = matcher.detect(settings) {
                finish(detection);
            }
        }
    }
    if let Ok(table) = CsvTable::new(data.to_vec(), &TableOptions::default())
        && let Ok(matcher) = table.finish()
        && let Ok(detection) = matcher.detect(DetectionSettings::default())
    {
        finish(detection);
    }
}

fn finish(mut detection: Detection) {
    detection.finish();
    let clusters = detection.clusters().count();
    assert!(detection.pairs().all(|pair| pair.left != pair.right) || clusters == 0);
}
