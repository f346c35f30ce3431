import Foundation
import Frontdesk
import XCTest

/// A refusal is an error with fields, a stable code, and every reason; it changes nothing.
final class ErrorsTests: XCTestCase {
    func testAnErrorHasTheFieldsOfItsVariant() throws {
        let desk = try openOffice()
        do {
            try desk.handle(now: eight, actor: "ann", command: .resume(agent: "ann"))
            XCTFail("a pause ended that had not begun")
        } catch let error as DeskError {
            guard case .NotPaused(let agent) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(agent, "ann")
            XCTAssertEqual(try error.code, 1301)
            XCTAssertEqual(try error.name, "NotPaused")
            XCTAssertEqual(try error.kind, .conflict)
            XCTAssertEqual(try error.toJson(), #"{"NotPaused":{"agent":"ann"}}"#)
        }
    }

    func testARefusalChangesNothing() throws {
        let desk = try openOffice()
        let before = try desk.snapshot()
        XCTAssertThrowsError(
            try desk.handle(now: eight, actor: host, command: .goOnQueue(agent: "nobody")))
        XCTAssertEqual(try desk.snapshot(), before)
    }

    func testWhatIsGivenIsChecked() throws {
        let desk = try openOffice()
        for text in ["", "a\0b", "line\nfeed", String(repeating: "x", count: 65)] {
            XCTAssertThrowsError(
                try desk.handle(now: eight, actor: host, command: .goOnQueue(agent: text))
            ) { error in
                guard case DeskError.Invalid(let violations, _) = error else { return XCTFail("\(error)") }
                XCTAssertEqual(violations.map { $0.code }, ["BadId"])
            }
        }
        for millis in [Int64.min, Int64.max] {
            XCTAssertThrowsError(try desk.handleTimeout(now: millis))
        }
        XCTAssertThrowsError(try desk.handleJson(now: eight, actor: host, command: "{"))
        XCTAssertThrowsError(try Desk.restore(snapshot: Data([1, 2, 3])))
        XCTAssertEqual(try desk.clock(), eight)
    }

    func testAListGoesOnAfterARefusal() throws {
        let desk = try office()
        let refusals = try desk.handleAll(calls: [
            Call(now: eight, actor: "ann", command: .login(agent: "ann", session: "desk 4")),
            Call(now: eight, actor: "ann", command: .resume(agent: "ann")),
            Call(now: eight, actor: "ann", command: .goOnQueue(agent: "ann")),
        ])
        XCTAssertEqual(refusals, [Refusal(index: 1, error: .NotPaused(agent: "ann"))])
    }
}
