//! Expiries as `java.time` has them: 10,000 random instants, zones and terms, half of them so that the end
//! falls next to a change of the clocks.
//!
//! Java brings its own release of the zone data. It prints the offsets that it used; where ours differ, the
//! data differ and not the rule, and the case is left out. Without Java the test is skipped, with a notice.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts Java on a file that it writes"
)]

use std::process::Command;

use frontdesk::clock::{Millis, Timestamp, Zone};
use frontdesk::disposition::expiry;

/// Prints zone, instant, term, the end or `none` past the year 9999, the offset in seconds at the start, and those
/// of every half hour from four hours before the end to four after it, with tabs between.
const ORACLE: &str = r#"
import java.time.*;
import java.time.zone.*;
import java.util.*;

public class Oracle {
    static final String[] UNITS = {"hour", "day", "week", "month", "year"};

    public static void main(String[] arguments) {
        Random random = new Random(20250610);
        List<String> names = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        names.removeIf(name -> name.startsWith("SystemV") || !name.contains("/"));
        StringBuilder output = new StringBuilder();
        for (int count = 0; count < 10_000; count++) {
            String name = names.get(random.nextInt(names.size()));
            ZoneId zone = ZoneId.of(name);
            ZoneRules rules = zone.getRules();
            int unit = random.nextInt(5);
            int number = 1 + (random.nextInt(4) > 0 ? random.nextInt(60) : random.nextInt(9999));
            long millis = 946684800000L + (long) (random.nextDouble() * 1135987200000L);
            Instant at = Instant.ofEpochMilli(millis);
            ZoneOffsetTransition change = rules.nextTransition(at);
            if (count % 2 == 0 && change != null && unit > 0) {
                LocalDateTime end = change.getDateTimeBefore().plusSeconds(random.nextInt(14400) - 7200);
                LocalDateTime start = plus(end, unit, -Math.min(number, 60));
                number = Math.min(number, 60);
                at = start.atZone(zone).toInstant();
            }
            LocalDateTime from = LocalDateTime.ofInstant(at, zone);
            Instant end;
            if (unit == 0) {
                end = at.plus(Duration.ofHours(number));
            } else {
                LocalDateTime target = plus(from, unit, number);
                List<ZoneOffset> valid = rules.getValidOffsets(target);
                end = valid.isEmpty()
                    ? rules.getTransition(target).getInstant()
                    : target.toInstant(valid.get(0));
            }
            boolean late = end.isAfter(Instant.parse("9999-12-31T23:59:59.999Z"));
            output.append(name).append('\t').append(at.toEpochMilli()).append('\t')
                .append(number).append(' ').append(UNITS[unit]).append(number == 1 ? "" : "s").append('\t')
                .append(late ? "none" : Long.toString(end.toEpochMilli())).append('\t')
                .append(rules.getOffset(at).getTotalSeconds()).append('\t')
                .append(late ? "" : around(rules, end)).append('\n');
        }
        System.out.print(output);
    }

    static String around(ZoneRules rules, Instant end) {
        StringJoiner offsets = new StringJoiner(" ");
        for (int step = -8; step <= 8; step++) {
            Instant at = end.plusSeconds(1800L * step);
            offsets.add(Integer.toString(rules.getOffset(at).getTotalSeconds()));
        }
        return offsets.toString();
    }

    static LocalDateTime plus(LocalDateTime from, int unit, int number) {
        return switch (unit) {
            case 1 -> from.plusDays(number);
            case 2 -> from.plusWeeks(number);
            case 3 -> from.plusMonths(number);
            default -> from.plusYears(number);
        };
    }
}
"#;

/// What Java prints; nothing where there is no Java that starts a source file.
fn oracle() -> Option<String> {
    let folder = std::env::temp_dir().join(format!("expiry-oracle-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let source = folder.join("Oracle.java");
    std::fs::write(&source, ORACLE).ok()?;
    let output = Command::new("java").arg(&source).output().ok();
    std::fs::remove_dir_all(&folder).ok()?;
    output.filter(|output| output.status.success()).and_then(|it| String::from_utf8(it.stdout).ok())
}

#[test]
fn expiries_are_those_of_java() {
    let Some(lines) = oracle() else {
        println!("skipped: no Java here");
        return;
    };
    let (mut compared, mut other_data) = (0, 0);
    for line in lines.lines() {
        let [name, at, text, end, before, after] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("six columns");
        let at = Timestamp::from_millis(at.parse().unwrap()).unwrap();
        let Ok(zone) = Zone::named(name) else {
            other_data += 1;
            continue;
        };
        let offset = |at: Timestamp| (zone.local(at).offset.millis() / 1000).to_string();
        let found = expiry(text, at, &zone);
        let Ok(end) = end.parse::<i64>() else {
            assert!(found.is_err(), "{line}: {found:?}");
            compared += 1;
            continue;
        };
        let end = Timestamp::from_millis(end).unwrap();
        let around: Vec<String> = (-8..=8)
            .map(|step| offset(end.saturating_add(Millis::from_minutes(30 * step))))
            .collect();
        if offset(at) != before || around.join(" ") != after {
            other_data += 1;
            continue;
        }
        assert_eq!(found, Ok(end), "{line}");
        compared += 1;
    }
    println!("{compared} compared, {other_data} left out because the zone data differ");
    assert!(compared >= 9_000, "only {compared} cases could be compared");
}
