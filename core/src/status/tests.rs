//! How definition commands change lists of definitions.

use super::upsert;

fn merged(list: &[(u8, char)], changes: &[(u8, char)]) -> Vec<(u8, char)> {
    let mut list = list.to_vec();
    upsert(&mut list, changes.to_vec(), |item| &item.0);
    list
}

#[test]
fn a_change_takes_the_place_of_its_id_and_new_ones_come_last() {
    let list = [(1, 'a'), (2, 'b'), (3, 'c')];
    let expected = [(1, 'a'), (2, 'X'), (3, 'Y'), (9, 'Z')];
    assert_eq!(merged(&list, &[(3, 'Y'), (9, 'Z'), (2, 'X')]), expected);
}

#[test]
fn an_id_given_twice_stays_twice_for_the_check_to_find() {
    assert_eq!(merged(&[(1, 'a')], &[(1, 'X'), (1, 'Y')]), [(1, 'X'), (1, 'Y')]);
    assert_eq!(merged(&[], &[(1, 'X'), (1, 'Y')]), [(1, 'X'), (1, 'Y')]);
}
