//! Normalised values under criterion, beside what they stand on: libphonenumber's port, and folding in three passes.

use std::hint::black_box;

use any_ascii::any_ascii;
use criterion::Criterion;
use frontdesk::matching::normalise::{Region, company_key, email_key, fold, name_key, phone_key};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use unicode_normalization::UnicodeNormalization;

const PHONES: [&str; 8] = [
    "+420777123456",
    "00420 777 123 456",
    "777 123 456",
    "(777) 123-456",
    "+44 20 7946 0958",
    "+1 202 555 0123",
    "603.111.222",
    "+49 151 23456789",
];
const NAMES: [&str; 6] = [
    "Анастасия Хрущёва",
    "Jiří Dvořák",
    "Ann Lee",
    "MÜLLER, Jürgen",
    "Олександр Шевченко",
    "Łukasz Wójcik",
];
const EMAILS: [&str; 4] = [
    "Ann.Lee+news@GoogleMail.com",
    "jiri.dvorak@seznam.cz",
    "info@acme-group.co.uk",
    "Anastasia@Example.org",
];
const COMPANIES: [&str; 4] =
    ["Acme, s.r.o.", "ООО «Ромашка»", "Müller GmbH & Co. KG", "The Acme Company, Inc."];

fn main() {
    let mut criterion = Criterion::default().configure_from_args().sample_size(50);
    let region = Region::read("CZ");
    each(&mut criterion, "phone key", &PHONES, |text| phone_key(text, region));
    let czechia = rlibphonenumber::Region::from_code("CZ").ok();
    each(&mut criterion, "phone key: rlibphonenumber", &PHONES, |text| {
        let number = PHONE_NUMBER_UTIL.parse(text, czechia).ok()?;
        let is_valid = PHONE_NUMBER_UTIL.is_valid_number(&number);
        is_valid.then(|| PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned())
    });
    each(&mut criterion, "fold a name", &NAMES, fold);
    each(&mut criterion, "fold a name: NFKC, lower case, any_ascii", &NAMES, |text| {
        any_ascii(&text.nfkc().collect::<String>().to_lowercase()).to_lowercase()
    });
    each(&mut criterion, "name key", &NAMES, name_key);
    each(&mut criterion, "e-mail key", &EMAILS, email_key);
    each(&mut criterion, "company key", &COMPANIES, company_key);
    criterion.final_summary();
}

/// One text after another.
fn each<T>(criterion: &mut Criterion, name: &str, texts: &[&str], work: impl Fn(&str) -> T) {
    let mut texts = texts.iter().cycle();
    criterion.bench_function(name, |bencher| {
        bencher.iter(|| texts.next().map(|text| work(black_box(text))));
    });
}
