//! Cities and postal addresses.

use std::sync::LazyLock;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::fold::{fold, readable, words, words_key};

/// The folded name of a city: without district numbers, postal codes and what stands behind a comma, exonyms and
/// short forms under one name. `None` if there is no word.
///
/// ```
/// use frontdesk::matching::normalise::city_key;
///
/// assert_eq!(city_key("Praha 4"), city_key("Prague"));
/// assert_eq!(city_key("г. Москва"), city_key("Moscow"));
/// assert_eq!(city_key("Portland, OR").as_deref(), Some("portland"));
/// ```
pub fn city_key(text: &str) -> Option<CompactString> {
    let text = readable(text);
    let name =
        text.split([',', '(', '/', ';']).find(|part| part.contains(char::is_alphanumeric))?;
    let folded = words_key(name);
    let cities = &*CITIES;
    if let Some(city) = cities.names.get(&folded) {
        return Some(city.clone());
    }
    let mut key = CompactString::default();
    for word in folded.split(' ') {
        let is_number = word.bytes().any(|byte| byte.is_ascii_digit());
        let is_kind = key.is_empty() && cities.kinds.contains(word);
        if !is_number && !is_kind {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(word);
        }
    }
    if key.is_empty() {
        return (!folded.is_empty()).then_some(folded);
    }
    Some(cities.names.get(&key).cloned().unwrap_or(key))
}

/// Names of one city; the first stands for all.
const SAME_CITY: &str = "Praha Prague Prag Praga Прага|München Munich Muenchen Monachium Mnichov Мюнхен|Köln Cologne Koeln \
    Kolonia Кёльн|Wien Vienna Vienne Viena Wiedeń Vídeň Bécs Вена Відень|Warszawa Warsaw Warschau Varsovie Varsovia Varšava \
    Варшава|Москва Moscow Moskau Moscou Moscú Mosca Moskva Moskwa|Санкт-Петербург СПб Питер Петербург Saint_Petersburg \
    St_Petersburg Sankt_Peterburg Petersburg Petrohrad|Київ Киев Kyiv Kiev Kiew Kijów Kyjev Kijev|Харків Харьков Kharkiv \
    Kharkov Charkiv Charków|Львів Львов Lviv Lvov Lwów Lemberg Lvov|Одеса Одесса Odesa Odessa|Дніпро Днепр Dnipro Dnepr \
    Днепропетровск Дніпропетровськ|Запоріжжя Запорожье Zaporizhzhia Zaporozhye|Миколаїв Николаев Mykolaiv Nikolaev|Чернігів \
    Чернигов Chernihiv Chernigov|Вінниця Винница Vinnytsia Vinnitsa|Кривий_Ріг Кривой_Рог Kryvyi_Rih Krivoy_Rog|Рівне Ровно \
    Rivne Rovno|Kraków Cracow Krakau Cracovie Cracovia Krakov Краков|Gdańsk Danzig|Wrocław Breslau Vratislav|Poznań Posen|Łódź \
    Lodz|Szczecin Stettin|Nürnberg Nuremberg Nuernberg Norimberk|Hannover Hanover|Frankfurt_am_Main Frankfurt Frankfurt_Main \
    Frankfurt_a_M|Düsseldorf Duesseldorf|Aachen Aix_la_Chapelle|Regensburg Ratisbonne|Dresden Drážďany|Leipzig Lipsko|Zürich \
    Zurich Zuerich Curych|Genève Geneva Genf Ginevra Ženeva|Basel Bâle Basle Basilea|Bern Berne Berna|Luzern Lucerne|Bruxelles \
    Brussels Brüssel Brussel Bruselas Brusel|Antwerpen Antwerp Anvers Amberes|Gent Ghent Gand|Brugge Bruges Brügge|Den_Haag The_Hague \
    La_Haye S_Gravenhage|København Copenhagen Kopenhagen Copenhague Kodaň|Göteborg Gothenburg Goteborg|Helsinki Helsingfors|Turku \
    Åbo|Tallinn Reval|Rīga Riga|Vilnius Wilno Wilna|Lisboa Lisbon Lissabon Lisbonne Lisabon|Porto Oporto|Sevilla Seville|Milano Milan \
    Mailand Milán|Roma Rome Rom Řím Rzym Рим|Firenze Florence Florenz Florencia|Venezia Venice Venedig Venise Benátky|Napoli Naples \
    Neapel Nápoles|Torino Turin|Genova Genoa Genua Gênes|Αθήνα Athina Athens Athen Athènes|Θεσσαλονίκη Thessaloniki Saloniki|İstanbul \
    Istanbul Constantinople Стамбул|İzmir Izmir Smyrna|București Bucharest Bukarest Bucarest|Budapest Budapešť|Beograd Belgrade \
    Belgrad Београд|Zagreb Agram|Ljubljana Laibach|Bratislava Pressburg Pozsony|Sofia София Sofija|Plzeň Pilsen|Brno Brünn|České_Budějovice \
    Budweis|Karlovy_Vary Karlsbad Carlsbad|Ústí_nad_Labem Aussig Ústí|New_York New_York_City NYC|Los_Angeles LA|San_Francisco SF|Washington \
    Washington_DC|Philadelphia Philly|Saint_Louis St_Louis|Montréal Montreal|Québec Quebec Quebec_City|Ciudad_de_México Mexico_City CDMX México|São_Paulo \
    Sao_Paulo|Rio_de_Janeiro Rio|北京 Beijing Peking Pékin|上海 Shanghai|東京 Tokyo Tokio 东京|서울 Seoul|القاهرة Cairo Kairo Le_Caire|ירושלים \
    Jerusalem Yerushalayim|תל_אביב Tel_Aviv|Mumbai Bombay|Kolkata Calcutta|Chennai Madras|Bengaluru Bangalore|Тбилиси Tbilisi|Ереван Yerevan \
    Erevan|Алматы Almaty Alma_Ata|Минск Мінск Minsk|Нижний_Новгород Nizhny_Novgorod Nizhnij_Novgorod Нижний|Ростов-на-Дону Rostov_on_Don \
    Ростов|Екатеринбург Yekaterinburg Ekaterinburg|Казань Kazan";

/// Words that say what kind of place follows.
const KINDS: &str = "city of town mesto hlavni stadt landeshauptstadt ville commune miasto gmina obec г город гор м місто смт с пос \
    деревня ciudad cidade citta comune stad gemeente";

struct Cities {
    names: HashMap<CompactString, CompactString, FixedState>,
    kinds: HashSet<CompactString, FixedState>,
}

static CITIES: LazyLock<Cities> = LazyLock::new(|| {
    let mut names = HashMap::default();
    for group in SAME_CITY.split('|') {
        let mut spellings = group.split_whitespace().map(words_key);
        let Some(city) = spellings.next() else { continue };
        for spelling in spellings {
            names.insert(spelling, city.clone());
        }
        names.insert(city.clone(), city);
    }
    Cities { names, kinds: KINDS.split_whitespace().map(fold).collect() }
});

/// A postal address in comparable parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The folded words without numbers and kinds of street, in their order, one blank between two.
    pub street: CompactString,
    /// House and flat numbers in their order, with their letters (`12a`).
    pub numbers: Vec<CompactString>,
    /// The postal code without blanks, if one stands out.
    pub postal_code: Option<CompactString>,
}

impl Address {
    /// Reads an address, or a part of one. `None` if it holds no word and no number.
    ///
    /// ```
    /// use frontdesk::matching::normalise::Address;
    ///
    /// let address = Address::read("Hauptstraße 12 a, 80331 München").unwrap();
    /// assert_eq!(address.key(), "haupt munchen 12a 80331");
    /// assert_eq!(Address::read("12a Haupt Str., Munchen 80331").unwrap().numbers, address.numbers);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let folded = fold(readable(text));
        let words: Vec<&str> = words(&folded).collect();
        let mut address =
            Self { street: CompactString::default(), numbers: Vec::new(), postal_code: None };
        let mut rest = words.as_slice();
        while let [word, after @ ..] = rest {
            let next = after.first().copied().unwrap_or_default();
            rest = after;
            let code = postal_code(word, next).or_else(|| polish_postal_code(word, next, &folded));
            if let Some(code) = code.filter(|_| address.postal_code.is_none()) {
                if code.len() > word.len() {
                    rest = after.get(1..).unwrap_or_default();
                }
                address.postal_code = Some(code);
            } else if is_digits(word) && is_letter_of_a_house(next) {
                address.numbers.push(CompactString::from_iter([*word, next]));
                rest = after.get(1..).unwrap_or_default();
            } else if word.starts_with(|letter: char| letter.is_ascii_digit()) {
                address.numbers.push(CompactString::new(word.trim_start_matches('0')));
            } else if let Some(name) = without_kind(word) {
                if !address.street.is_empty() {
                    address.street.push(' ');
                }
                address.street.push_str(name);
            }
        }
        let is_empty = address.street.is_empty()
            && address.numbers.is_empty()
            && address.postal_code.is_none();
        (!is_empty).then_some(address)
    }

    /// One text of all parts: equal for two spellings of one address.
    pub fn key(&self) -> CompactString {
        let mut key = self.street.clone();
        for part in self.numbers.iter().chain(&self.postal_code) {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(part);
        }
        key
    }
}

/// Kinds of streets and parts of buildings, folded, in the languages served, with their short forms.
#[rustfmt::skip] // one word a line would be pages
static STREET_KINDS: &[&str] = &[
    "al", "alej", "aleja", "aleje", "allee", "alley", "apartment", "appartement", "apt", "av",
    "ave", "avenida", "avenue", "bd", "bldg", "blvd", "boulevard", "budynok", "bulvar", "bulwar",
    "byt", "c", "calle", "chemin", "circle", "close", "corso", "court", "cres", "crescent", "ct",
    "d", "dom", "dr", "drive", "etage", "fl", "flat", "floor", "gasse", "h", "highway", "house",
    "hwy", "k", "kv", "kvartira", "lane", "ln", "lok", "m", "nam", "namesti", "no", "nr", "os",
    "osiedle", "parkway", "per", "pereulok", "pkwy", "pl", "plac", "place", "platz", "plaza",
    "ploshchad", "pr", "praca", "prosp", "prospekt", "provulok", "quai", "r", "rd", "road", "route",
    "rua", "rue", "shosse", "sq", "square", "st", "ste", "str", "straat", "strasse", "street",
    "suite", "t", "tce", "ter", "terrace", "tr", "trida", "ul", "ulica", "ulice", "ulitsa", "unit",
    "via", "viale", "vul", "vulitsya", "way", "weg", "wohnung",
];

fn without_kind(word: &str) -> Option<&str> {
    if STREET_KINDS.binary_search(&word).is_ok() {
        return None;
    }
    let name = ["strasse", "straat", "str"].iter().find_map(|kind| word.strip_suffix(kind));
    Some(name.filter(|name| name.len() >= 3).unwrap_or(word))
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_letter_of_a_house(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a'..=b'f'])
}

/// A postal code in the word and, if it goes on there, the next one: five or six digits (most countries), three and two
/// (Czechia, Sweden), British, Dutch and Canadian ones.
fn postal_code(word: &str, next: &str) -> Option<CompactString> {
    let shape = |text: &str| -> CompactString {
        text.bytes().map(|byte| if byte.is_ascii_digit() { '9' } else { 'a' }).collect()
    };
    let alone = matches!(shape(word).as_str(), "99999" | "999999" | "a9a9a9");
    if alone {
        return Some(CompactString::new(word));
    }
    let joined = matches!(
        (shape(word).as_str(), shape(next).as_str()),
        ("999", "99")
            | ("9999", "aa")
            | ("a9a", "9a9")
            | ("a9" | "a99" | "aa9" | "aa99" | "a9a" | "aa9a", "9aa")
    );
    joined.then(|| CompactString::from_iter([word, next]))
}

/// Two and three digits with a dash. Without it, they could as well be a house number and half a Czech code.
fn polish_postal_code(word: &str, next: &str, folded: &str) -> Option<CompactString> {
    let has_its_shape = word.len() == 2 && next.len() == 3 && is_digits(word) && is_digits(next);
    let code = has_its_shape.then(|| CompactString::from_iter([word, "-", next]))?;
    folded.contains(code.as_str()).then(|| CompactString::from_iter([word, next]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cities_have_one_name() {
        for (text, key) in [
            ("Praha 4", "praha"),
            ("110 00 Praha", "praha"),
            ("Hlavní město Praha", "praha"),
            ("Warschau", "warszawa"),
            ("Frankfurt (Oder)", "frankfurt am main"),
            ("NYC", "new york"),
            ("Spring Hill", "spring hill"),
            ("Львов", "lviv"),
            ("12345", "12345"),
        ] {
            assert_eq!(city_key(text).as_deref(), Some(key), "{text}");
        }
        assert_eq!(city_key(" , "), None);
    }

    #[test]
    fn addresses_fall_into_parts() {
        let parts = |text| {
            let address = Address::read(text).unwrap();
            (
                address.street.to_string(),
                address.numbers.join(" "),
                address.postal_code.map(String::from),
            )
        };
        let of = |street: &str, numbers: &str, code: &str| {
            (street.to_owned(), numbers.to_owned(), (!code.is_empty()).then(|| code.to_owned()))
        };
        assert_eq!(parts("10 Downing St, London SW1A 2AA"), of("downing london", "10", "sw1a2aa"));
        assert_eq!(
            parts("ul. Marszałkowska 12/3, 00-950 Warszawa"),
            of("marszalkowska warszawa", "12 3", "00950")
        );
        assert_eq!(parts("ул. Ленина, д. 5, кв. 12"), of("lenina", "5 12", ""));
        assert_eq!(parts("Na Příkopě 33, 110 00 Praha 1"), of("na prikope praha", "33 1", "11000"));
        assert_eq!(
            parts("1600 Pennsylvania Ave NW, 20500"),
            of("pennsylvania nw", "1600", "20500")
        );
        assert_eq!(Address::read(" - "), None);
    }

    #[test]
    fn kinds_are_sorted_for_the_binary_search() {
        for pair in STREET_KINDS.windows(2) {
            assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
        }
    }

    proptest! {
        #[test]
        fn keys_are_their_own_keys(text in "\\PC{0,30}|((Praha|Hauptstr|12|a|80331|st|SW1A|2AA)[ ,./]){0,6}") {
            if let Some(key) = city_key(&text) {
                prop_assert_eq!(city_key(&key), Some(key));
            }
            let _ = Address::read(&text).map(|address| address.key());
        }
    }
}
