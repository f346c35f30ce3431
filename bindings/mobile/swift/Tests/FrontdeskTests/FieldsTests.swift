import Frontdesk
import XCTest

/// Records against schemas of custom fields: the cases of bindings/python/tests/test_fields.py.
final class FieldsTests: XCTestCase {
    private let fields = """
        {"groups":[{"id":"g","name":"Contract","card":"Organisation"}],"fields":[
        {"key":"vat","group":"g","kind":{"Text":{"max_length":14}},"required":true},
        {"key":"price","group":"g","kind":{"Decimal":{"scale":2}}},
        {"key":"since","group":"g","kind":{"Date":{}}},
        {"key":"seen","group":"g","kind":{"DateTime":{}}},
        {"key":"tags","group":"g","kind":{"MultiSelect":{"options":[{"id":"a"},{"id":"b"}]}}}]}
        """

    private let kinds = """
        {"groups":[{"id":"o","name":"O","card":"Organisation"},
        {"id":"u","name":"U","card":"User","user_groups":["clients"]}],
        "fields":[{"key":"vat","group":"o","kind":{"Text":{}},"required":true},
        {"key":"vip","group":"u","kind":"Checkbox"}]}
        """

    private func codes(_ violations: [Violation]) -> [String] {
        violations.map { "\($0.code) \($0.path)" }
    }

    func testARecordHasEveryViolationAtOnce() throws {
        let schema = try FieldSchema(document: fields)
        let good = #"{"vat":"CZ123","price":10.5,"since":"2024-02-29","tags":["b","a"]}"#
        XCTAssertEqual(try schema.check(record: good), [])
        let bad = #"{"price":0.001,"since":"2025-02-29","tags":["a","a",1],"seen":true,"x":null}"#
        XCTAssertEqual(
            codes(try schema.check(record: bad)),
            [
                "Missing vat", "TooPrecise price", "BadForm since", "WrongType seen", "Repeated tags[1]",
                "WrongType tags[2]", "UnknownField x",
            ])
        XCTAssertEqual(codes(try schema.check(record: "")), ["JsonUnreadable "])
    }

    func testManyRecordsAtOneGo() throws {
        let schema = try FieldSchema(document: fields)
        let checked = try schema.checkLines(lines: "{\"vat\": \"x\"}\r\n\n{}\n{\"vat\"\n")
        XCTAssertEqual(checked.count, 3)
        XCTAssertEqual(checked.faulty.map { $0.line }, [3, 4])
        XCTAssertEqual(
            checked.faulty.map { codes($0.violations) }, [["Missing vat"], ["JsonUnreadable "]])
    }

    func testJsonSchemaOutAndIn() throws {
        let schema = try FieldSchema(document: fields)
        XCTAssertEqual(try schema.notes(), [])
        let written = try schema.jsonSchema()
        XCTAssertEqual(written.notes, [])
        let text = written.schema
        XCTAssertTrue(text.contains(#""required":["vat"]"#))
        let read = try FieldSchema(document: text)
        XCTAssertEqual(
            Set(try read.fields().map { $0.key }), Set(try schema.fields().map { $0.key }))
        let foreign = try FieldSchema(document: #"{"properties":{"a":{"type":"object"}}}"#)
        XCTAssertTrue(try foreign.notes().contains { $0.path == "/properties/a" })
    }

    func testDocumentsThatMakeNoSchema() throws {
        XCTAssertThrowsError(try FieldSchema(document: "{"))
        XCTAssertThrowsError(try FieldSchema(document: kinds)) { error in
            guard case DeskError.Invalid(let violations, _) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(codes(violations), ["Ambiguous groups"])
        }
        let users = try FieldSchema(document: kinds, card: .user)
        XCTAssertEqual(try users.check(record: #"{"vip":true}"#), [])
    }
}
