import Frontdesk
import XCTest

/// That `Samples` compiles proves that the generated types are those of the catalogue: it names every variant
/// and every field, and its `switch` have no `default`. Here every value goes through the library and back.
final class CatalogueTests: XCTestCase {
    func testCommandsComeBack() throws {
        for command in Samples.command() {
            let json = try commandToJson(value: command)
            XCTAssertTrue(json.hasPrefix("{\"\(Samples.name(command))\":{"), json)
            XCTAssertEqual(try commandFromJson(text: json), command)
        }
    }

    func testQueriesComeBack() throws {
        for query in Samples.query() {
            XCTAssertEqual(try queryFromJson(text: queryToJson(value: query)), query)
        }
    }

    func testAnswersComeBack() throws {
        for answer in Samples.answer() {
            XCTAssertEqual(try answerFromJson(text: answerToJson(value: answer)), answer)
        }
    }

    func testEventsComeBack() throws {
        for event in Samples.event() {
            var record = Samples.eventRecord()
            record.event = event
            XCTAssertEqual(try eventFromJson(text: eventToJson(value: record)), record)
        }
    }

    func testErrorsAreNamed() throws {
        for error in Samples.error() {
            XCTAssertEqual(try error.name, Samples.name(error))
        }
    }
}
