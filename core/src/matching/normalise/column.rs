//! What a column holds, guessed from its header and some of its cells.

use std::fmt::Write as _;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::HashSet;
use serde::{Deserialize, Serialize};

use super::date::{DateConvention, WrittenDate};
use super::fold::{fold, readable, words};
use super::handle::Handle;
use super::text::is_language;
use super::{company, email, phone};

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Given names, with or without middle names.
    GivenName,
    /// Family names.
    FamilyName,
    /// Whole names, in any order.
    FullName,
    /// E-mail addresses.
    Email,
    /// Phone numbers.
    Phone,
    /// Names at messengers and networks.
    Handle,
    /// Companies and other organisations.
    Company,
    /// Cities, towns and villages.
    City,
    /// Streets with house numbers, or whole postal addresses.
    Address,
    /// Dates of birth.
    BirthDate,
    /// Identifiers of people in other systems: tax, insurance, customer numbers.
    ExternalId,
    /// Languages that people speak.
    Language,
    /// Free text.
    Text,
    /// One of a few values: gender, state, occupation.
    Category,
    /// Nothing that tells people apart: row numbers, time stamps, the row's own id.
    Ignored,
}

impl ColumnKind {
    /// The name in files and messages (`given_name`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::FullName => "full_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Handle => "handle",
            Self::Company => "company",
            Self::City => "city",
            Self::Address => "address",
            Self::BirthDate => "birth_date",
            Self::ExternalId => "external_id",
            Self::Language => "language",
            Self::Text => "text",
            Self::Category => "category",
            Self::Ignored => "ignored",
        }
    }
}

/// A guess, with what it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnGuess {
    /// The kind.
    pub kind: ColumnKind,
    /// How sure, in percent.
    pub confidence: u8,
    /// What led to it, in English; cells are counted, never quoted.
    pub reason: String,
}

/// Cells that are looked at; more do not make a guess better.
const MOST_CELLS: usize = 500;

/// Different values that a column of categories has at most, among the cells that are looked at.
const MOST_CATEGORIES: usize = 60;

/// Guesses what a column holds, from its header in one of a dozen languages and the first 500 of its `cells` that are not
/// empty. Where both speak, cells of a strict form (e-mail, phone) win over the header, the header over everything else.
///
/// ```
/// use frontdesk::matching::normalise::{ColumnKind, guess_column};
///
/// let guess = guess_column("Příjmení", ["Nováková", "Svoboda"]);
/// assert_eq!(guess.kind, ColumnKind::FamilyName);
/// assert_eq!(guess_column("field7", ["ann@example.org", "bob@example.org"]).kind, ColumnKind::Email);
/// ```
pub fn guess_column<'c>(header: &str, cells: impl IntoIterator<Item = &'c str>) -> ColumnGuess {
    let seen = Seen::of(cells);
    let by_header = kind_of_header(header);
    let (kind, confidence, cause) = match (by_header, seen.strict_kind()) {
        (Some((kind, word)), Some((seen_kind, share))) if fits_together(kind, seen_kind) => {
            (kind, share.max(90), format!("the header says {word:?} and the cells agree"))
        }
        (_, Some((kind, share))) => {
            (kind, share, "the cells look like it, whatever the header is".to_owned())
        }
        (Some((kind, word)), None) if seen.contradicts(kind) => {
            let (kind, confidence, cause) = seen.loose_kind();
            (kind, confidence / 2, format!("the header says {word:?}, but {cause}"))
        }
        (Some((ColumnKind::Category, word)), None) if seen.different.len() > MOST_CATEGORIES => {
            (ColumnKind::Text, 60, format!("the header says {word:?}, but there are many values"))
        }
        (Some((kind, word)), None) => (kind, 80, format!("the header says {word:?}")),
        (None, None) => seen.loose_kind(),
    };
    let mut reason = cause;
    // Writing to a text cannot fail.
    let _ = write!(reason, "; {} cells seen, {} different", seen.count, seen.different.len());
    ColumnGuess { kind, confidence, reason }
}

/// Whether a header of the one kind stands over cells that look like the other.
fn fits_together(header: ColumnKind, cells: ColumnKind) -> bool {
    use ColumnKind::{BirthDate, ExternalId, Handle, Ignored, Phone};
    header == cells
        || header == Ignored
        || matches!((header, cells), (Handle | ExternalId, Phone) | (ExternalId, BirthDate))
}

/// What some cells of a column have in common.
struct Seen {
    count: usize,
    emails: usize,
    phones: usize,
    handles: usize,
    dates: usize,
    times: usize,
    languages: usize,
    legal_forms: usize,
    digits: usize,
    letters_only: usize,
    two_words: usize,
    many_words: usize,
    different: HashSet<CompactString, FixedState>,
}

impl Seen {
    fn of<'c>(cells: impl IntoIterator<Item = &'c str>) -> Self {
        let mut seen = Self {
            count: 0,
            emails: 0,
            phones: 0,
            handles: 0,
            dates: 0,
            times: 0,
            languages: 0,
            legal_forms: 0,
            digits: 0,
            letters_only: 0,
            two_words: 0,
            many_words: 0,
            different: HashSet::default(),
        };
        for cell in cells
            .into_iter()
            .map(|cell| readable(cell).trim())
            .filter(|cell| !cell.is_empty())
            .take(MOST_CELLS)
        {
            seen.add(cell);
        }
        seen
    }

    fn add(&mut self, cell: &str) {
        let folded = fold(cell);
        let word_count = words(&folded).count();
        let has_letters = cell.contains(char::is_alphabetic);
        self.count += 1;
        self.emails += usize::from(cell.contains('@') && email::emails(cell).next().is_some());
        self.phones += usize::from(looks_like_a_phone(cell));
        let is_link_or_at = cell.starts_with('@')
            || Handle::read(cell).is_some_and(|handle| handle.network.is_some());
        self.handles += usize::from(is_link_or_at && !cell.contains(' '));
        self.dates += usize::from(looks_like_a_date(cell));
        self.times += usize::from(
            looks_like_a_date(cell) && cell.contains(':') && !cell.contains("00:00:00"),
        );
        self.languages += usize::from(is_language(cell) && cell.len() <= 12);
        self.legal_forms += usize::from(word_count > 1 && company::has_legal_form(cell));
        self.digits += usize::from(cell.bytes().all(|byte| byte.is_ascii_digit()));
        self.letters_only +=
            usize::from(has_letters && !cell.contains(|letter: char| letter.is_numeric()));
        self.two_words += usize::from((2..=4).contains(&word_count));
        self.many_words += usize::from(word_count > 6);
        self.different.insert(folded);
    }

    fn share(&self, part: usize) -> u8 {
        u8::try_from((part * 100).checked_div(self.count).unwrap_or(0)).unwrap_or(100)
    }

    /// What the form of most cells leaves no doubt of.
    fn strict_kind(&self) -> Option<(ColumnKind, u8)> {
        let candidates = [
            (ColumnKind::Email, self.emails),
            (ColumnKind::Phone, self.phones),
            (ColumnKind::Handle, self.handles),
            (ColumnKind::Ignored, self.times),
        ];
        let (kind, share) = candidates
            .map(|(kind, count)| (kind, self.share(count)))
            .into_iter()
            .max_by_key(|(_, share)| *share)?;
        (share >= 70).then_some((kind, share))
    }

    fn contradicts(&self, kind: ColumnKind) -> bool {
        let letters = self.share(self.letters_only);
        match kind {
            ColumnKind::Email => self.count > 0 && self.share(self.emails) < 20,
            ColumnKind::Phone => letters > 80,
            ColumnKind::BirthDate => self.count > 0 && self.share(self.dates) < 20,
            ColumnKind::GivenName | ColumnKind::FamilyName | ColumnKind::FullName => {
                self.count > 0 && letters < 20
            }
            _ => false,
        }
    }

    /// The likeliest kind where neither header nor strict form speak.
    fn loose_kind(&self) -> (ColumnKind, u8, String) {
        let is_often = |part: usize| self.share(part) >= 70;
        let different = self.share(self.different.len());
        let (kind, confidence, cause) = if self.count == 0 {
            (ColumnKind::Ignored, 100, "there is nothing in it")
        } else if is_often(self.dates) {
            (ColumnKind::BirthDate, 50, "most cells are dates")
        } else if is_often(self.languages) && self.different.len() < 60 {
            (ColumnKind::Language, 70, "most cells name languages")
        } else if self.share(self.legal_forms) >= 30 {
            (ColumnKind::Company, 70, "many cells have legal forms")
        } else if is_often(self.digits) && different >= 95 && self.count >= 20 {
            (ColumnKind::Ignored, 50, "nearly every cell is another number")
        } else if self.share(self.many_words) >= 30 {
            (ColumnKind::Text, 60, "many cells are sentences")
        } else if is_often(self.letters_only) && is_often(self.two_words) && different >= 50 {
            (ColumnKind::FullName, 50, "most cells are two to four words, most of them different")
        } else if self.count >= 20 && different <= 30 {
            (ColumnKind::Category, 50, "few values repeat")
        } else {
            (ColumnKind::Text, 30, "nothing else fits")
        };
        (kind, confidence, cause.to_owned())
    }
}

fn looks_like_a_phone(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_of_a_phone = |letter: char| letter.is_numeric() || " +-.()/;,#x\u{a0}".contains(letter);
    let others = cell.chars().filter(|letter| !is_of_a_phone(*letter)).count();
    let is_marked =
        cell.contains('+') || cell.starts_with("00") || cell.contains(['(', ' ', '-', '.', '/']);
    (7..=32).contains(&digits)
        && others <= 8
        && (is_marked || (9..=13).contains(&digits))
        && !looks_like_a_date(cell)
        && phone::phones(cell, &[]).next().is_some()
}

fn looks_like_a_date(cell: &str) -> bool {
    let date = WrittenDate::read(cell, DateConvention::default());
    // A bare number is a date only as `yyyymmdd`.
    let is_bare = cell.bytes().all(|byte| byte.is_ascii_digit());
    date.is_some_and(|date| {
        (1800..=2100).contains(&date.year)
            && date.is_in_the_calendar()
            && (!is_bare || cell.len() == 8 && date.day > 0)
            && cell.bytes().filter(u8::is_ascii_digit).count() <= 20
    })
}

/// Words of headers, folded, by kind. Of words that fit, the first kind in this order counts.
const HEADERS: [(ColumnKind, &str); 15] = [
    (
        ColumnKind::Ignored,
        "created updated modified timestamp createdat updatedat createdon rowid rowno recid index version deleted \
         создан создано обновлено erstellt geandert cree modifie creado vytvoreno zmeneno utworzono source channel cluster",
    ),
    (
        ColumnKind::Email,
        "email emails mail mails mailbox emailaddress эл почта майл имейл електронна пошта correo courriel posta eposta \
         elektronicka",
    ),
    (
        ColumnKind::Handle,
        "telegram tg handle username nick nickname skype instagram insta facebook fb messenger linkedin twitter vk viber signal \
         discord login screenname user_name ник логин телеграм скайп uzivatel benutzername",
    ),
    (
        ColumnKind::Phone,
        "phone phones telephone tel mobile mob cell cellphone msisdn gsm fax whatsapp phonenumber mobil handy telefon telefono \
         telefone telefoon rufnummer telefonnummer mobilnummer celular movil portable cellulare komorka komorkowy telefonu cislo_telefonu \
         телефон тел мобильный моб номер_телефона мобільний telepon puhelin telefonszam",
    ),
    (
        ColumnKind::BirthDate,
        "birthdate dateofbirth dob birthday bday born birth geburtsdatum geburtstag geboren naissance nacimiento nascita \
         nascimento urodzenia narozeni narodenia rozhdeniya geboortedatum рождения дата_рождения др народження birth_year yob \
         geburtsjahr fodselsdato syntymaaika",
    ),
    (
        ColumnKind::GivenName,
        "firstname fname forename given givenname first vorname rufname prenom nombre nome imie jmeno krestni meno voornaam imya имя \
         імя ім'я fornavn etunimi keresztnev ad isim middlename middle patronymic отчество по_батькові zweitname",
    ),
    (
        ColumnKind::FamilyName,
        "lastname lname surname family familyname last nachname familienname zuname apellido apellidos cognome sobrenome apelido nazwisko \
         prijmeni priezvisko achternaam familia фамилия прізвище etternavn efternamn sukunimi vezeteknev soyad soyadi maiden nom",
    ),
    (
        ColumnKind::Company,
        "company organisation organization org employer firm firma business account_name unternehmen betrieb arbeitgeber entreprise \
         societe empresa azienda societa spolecnost spolocnost organizace zamestnavatel bedrijf компания организация фирма \
         работодатель компанія організація фірма sirket yritys",
    ),
    (
        ColumnKind::City,
        "city town village municipality suburb locality place ort stadt wohnort gemeinde geburtsort ville commune localite ciudad poblacion \
         localidad citta comune cidade municipio miasto miejscowosc mesto obec stad plaats woonplaats город населенный місто \
         gorod sehir kaupunki birthplace residence",
    ),
    (
        ColumnKind::Address,
        "address addr address1 address2 street streetaddress strasse str anschrift adresse adres direccion calle domicilio indirizzo via \
         endereco rua ulica ulice adresa straat адрес улица вулиця адреса osoite postal_address hausnummer",
    ),
    (
        ColumnKind::Language,
        "language lang locale languages sprache langue idioma lingua jezyk jazyk taal язык мова dil kieli",
    ),
    (
        ColumnKind::ExternalId,
        "ssn socsecid sin nin nino passport taxid tax vat vatid ico dic inn snils pesel nip regon rodne_cislo personnummer cpf cnpj dni nif nie \
         curp rfc customerid customerno clientid crmid externalid accountnumber policy license licence insurance membership \
         kundennummer steuernummer ausweis инн снилс паспорт іпн uuid guid",
    ),
    (
        ColumnKind::Category,
        "gender sex title salutation state province region county country occupation profession job position status type category segment \
         department postcode zip zipcode postal_code plz psc anrede geschlecht beruf land bundesland sexe pays metier sexo pais provincia \
         profesion sesso paese plec kraj zawod pohlavi zeme povolani geslacht beroep пол страна должность профессия индекс регион стать країна \
         посада nationality religion race ethnicity marital street_number",
    ),
    (
        ColumnKind::Text,
        "note notes comment comments remark remarks description text message bemerkung notiz kommentar beschreibung commentaire observaciones \
         nota comentario uwagi opis poznamka komentar popis opmerking примечание комментарий описание заметка примітка коментар",
    ),
    (
        ColumnKind::FullName,
        "name fullname full_name contact person customer client contact_name displayname ansprechpartner kunde vollname nom_complet nombre_completo \
         nome_completo nominativo imie_i_nazwisko jmeno_a_prijmeni naam фио имя_фамилия контакт клиент піб контактна isim_soyisim nev",
    ),
];

/// The kind that the header names, with the word that says so.
fn kind_of_header(header: &str) -> Option<(ColumnKind, &'static str)> {
    let mut spaced = String::new();
    for letter in readable(header).chars().take(200) {
        let ends_low = spaced.ends_with(|last: char| last.is_lowercase() || last.is_numeric());
        if letter.is_uppercase() && ends_low {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    let folded = fold(&spaced);
    let all: Vec<&str> = words(&folded).collect();
    let joined = all.concat();
    let is_said = |word: &str| {
        let word = fold(word);
        let parts: Vec<&str> = words(&word).collect();
        parts.concat() == joined || all.windows(parts.len()).any(|window| window == parts)
    };
    // A header that is one entry as a whole says more than one with such a word in it.
    let whole = |word: &str| words(&fold(word)).collect::<Vec<_>>().concat() == joined;
    let find = |fits: &dyn Fn(&str) -> bool| {
        HEADERS.iter().find_map(|(kind, list)| {
            list.split_whitespace().find(|word| fits(word)).map(|word| (*kind, word))
        })
    };
    let both_names = all.len() >= 2
        && all.iter().any(|word| {
            matches!(*word, "last" | "surname" | "prijmeni" | "nazwisko" | "nachname" | "familiya")
        })
        && all
            .iter()
            .any(|word| matches!(*word, "first" | "given" | "jmeno" | "imie" | "vorname" | "imya"));
    if all.is_empty() {
        None
    } else if joined == "id" || joined == "pk" {
        Some((ColumnKind::Ignored, "id"))
    } else if both_names {
        Some((ColumnKind::FullName, "first and last name"))
    } else {
        find(&whole).or_else(|| find(&is_said))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headers_of_many_languages() {
        use ColumnKind::*;
        for (header, kind) in [
            ("First Name", GivenName),
            ("given_name", GivenName),
            ("Vorname", GivenName),
            ("Prénom", GivenName),
            ("Jméno", GivenName),
            ("Imię", GivenName),
            ("Имя", GivenName),
            ("firstName", GivenName),
            ("Voornaam", GivenName),
            ("surname", FamilyName),
            ("LastName", FamilyName),
            ("Nachname", FamilyName),
            ("Apellidos", FamilyName),
            ("Příjmení", FamilyName),
            ("Nazwisko", FamilyName),
            ("Фамилия", FamilyName),
            ("Прізвище", FamilyName),
            ("Nom", FamilyName),
            ("full_name", FullName),
            ("Name", FullName),
            ("ФИО", FullName),
            ("Jméno a příjmení", FullName),
            ("Contact name", FullName),
            ("E-mail", Email),
            ("email address", Email),
            ("Эл. почта", Email),
            ("Courriel", Email),
            ("Phone", Phone),
            ("Mobile number", Phone),
            ("Telefon", Phone),
            ("Телефон", Phone),
            ("phone_2", Phone),
            ("whatsapp", Phone),
            ("telegram", Handle),
            ("Instagram", Handle),
            ("Company", Company),
            ("Firma", Company),
            ("Организация", Company),
            ("city", City),
            ("Ort", City),
            ("Město", City),
            ("Город", City),
            ("suburb", City),
            ("address_1", Address),
            ("Straße", Address),
            ("Ulice", Address),
            ("street_number", Category),
            ("date_of_birth", BirthDate),
            ("DOB", BirthDate),
            ("Geburtsdatum", BirthDate),
            ("Дата рождения", BirthDate),
            ("soc_sec_id", ExternalId),
            ("ИНН", ExternalId),
            ("language", Language),
            ("postcode", Category),
            ("state", Category),
            ("occupation", Category),
            ("Notes", Text),
            ("created_at", Ignored),
            ("id", Ignored),
            ("rec_id", Ignored),
        ] {
            assert_eq!(kind_of_header(header).map(|(kind, _)| kind), Some(kind), "{header}");
        }
        assert_eq!(kind_of_header("x17"), None);
        assert_eq!(kind_of_header(""), None);
    }

    #[test]
    fn cells_win_where_their_form_is_strict() {
        let kind = |header, cells: &[&str]| guess_column(header, cells.iter().copied()).kind;
        assert_eq!(kind("contact", &["ann@example.org", "bob@example.org"]), ColumnKind::Email);
        assert_eq!(kind("name", &["+420 777 123 456", "+420 777 123 457"]), ColumnKind::Phone);
        assert_eq!(kind("whatsapp", &["420777123456"]), ColumnKind::Phone);
        assert_eq!(kind("c", &["Acme s.r.o.", "Beta GmbH", "Gamma"]), ColumnKind::Company);
        assert_eq!(kind("c", &["1985-03-12", "1990-01-01"]), ColumnKind::BirthDate);
        assert_eq!(
            kind("c", &["2024-03-12T10:11:12Z", "2024-03-12 11:11:11"]),
            ColumnKind::Ignored
        );
        assert_eq!(kind("c", &["Ann Lee", "Bob Stone", "Carl von Stein"]), ColumnKind::FullName);
        assert_eq!(kind("c", &["", " "]), ColumnKind::Ignored);
        assert_eq!(kind("dob", &["19391110", "19571003"]), ColumnKind::BirthDate);
        assert_eq!(kind("name", &["1", "2", "3"]), ColumnKind::Text);
        let guess = guess_column("Phone", ["777123456"]);
        assert!(guess.confidence >= 90 && guess.reason.contains("1 cells seen"), "{guess:?}");
    }

    proptest! {
        #[test]
        fn any_column_is_guessed(header in "\\PC{0,20}", cells in proptest::collection::vec("\\PC{0,20}", 0..10)) {
            let guess = guess_column(&header, cells.iter().map(String::as_str));
            prop_assert!(guess.confidence <= 100 && !guess.reason.is_empty());
        }
    }
}
