import Frontdesk
import XCTest

/// Keys, and the contacts that a contact is like.
final class MatchingTests: XCTestCase {
    private let columns = [
        ContactColumn(name: "name", kind: "full_name"), ContactColumn(name: "mail", kind: "email"),
    ]

    private let contacts = [
        Contact(id: "1", values: ["name": "Ann Lee", "mail": "ann@example.org"]),
        Contact(id: "2", values: ["name": "LEE Ann", "mail": "Ann@Example.org"]),
        Contact(id: "3", values: ["name": "Bob Stone", "mail": "bob@example.org"]),
    ]

    func testSpellingsHaveOneKey() throws {
        XCTAssertEqual(try phoneKey(text: "777 123 456", region: "CZ"), "+420777123456")
        XCTAssertNil(try phoneKey(text: "anonymous"))
        XCTAssertEqual(emailKey(text: "A.nn+x@GoogleMail.com"), "ann@gmail.com")
        XCTAssertEqual(nameKey(text: "Dr. Ann LEE"), nameKey(text: "Lee, Ann"))
        XCTAssertThrowsError(try phoneKey(text: "777", region: "Czechia"))
    }

    func testMonthsStandBeforeDaysWhereAColumnSaysSo() throws {
        let born = [
            Contact(id: "1", values: ["name": "Ann Lee", "born": "1985-03-04"]),
            Contact(id: "2", values: ["name": "Ann Lee", "born": "3/4/1985"]),
        ]
        let clusters = { (monthFirst: Bool) in
            let dates = ContactColumn(name: "born", kind: "birth_date", monthFirst: monthFirst)
            return try findDuplicates(columns: [ContactColumn(name: "name", kind: "full_name"), dates], contacts: born).clusters
        }
        XCTAssertEqual(try clusters(true), [1, 1])
        XCTAssertEqual(try clusters(false), [1, 2])
    }

    func testContactsAreFound() throws {
        let found = try findDuplicates(columns: columns, contacts: contacts)
        XCTAssertEqual(found.clusters, [1, 1, 2])
        let index = try ContactIndex(columns: columns, model: found.model)
        try index.insert(id: "1", values: contacts[0].values)
        XCTAssertEqual(try index.lookUp(values: contacts[1].values, least: 0).first?.id, "1")
        try index.insert(id: "2", values: contacts[1].values)
        try index.declareDifferent(left: "1", right: "2")
        XCTAssertTrue(try index.similar(id: "2", least: 0).isEmpty)
        try index.remove(id: "2")
        XCTAssertThrowsError(try index.remove(id: "2"))
    }
}
