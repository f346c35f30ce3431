import Frontdesk
import XCTest

/// Plans of imports in steps.
final class ImportTests: XCTestCase {
    private let query = """
        {"PlanImport":{"job":{"batch":"b","group":"all","format":{"Table":{}},"content":{"Text":{"text":
        "name,email\\nAnn,ann@example.org\\nBob,none\\n"}},"columns":[
        {"header":"name","target":{"Contact":{"field":"Name"}}},
        {"header":"email","target":{"Contact":{"field":"Email"}}}]}}}
        """

    func testStepsGiveTheAnswerOfTheQuery() throws {
        let desk = Desk()
        try desk.handleJson(
            now: eight, actor: "system",
            command: #"{"DefineUserGroups":{"groups":[{"id":"all","name":"All"}]}}"#)
        let question = try queryFromJson(text: query)
        let planning = try ImportPlanning(desk: desk, actor: "system", query: question)
        while try !planning.step(rows: 1).finished {}
        XCTAssertEqual(try planning.finish(), try desk.query(actor: "system", query: question))
        XCTAssertThrowsError(try planning.finish())

        let stale = try ImportPlanning(desk: desk, actor: "system", query: question)
        try desk.handleJson(
            now: eight, actor: "system",
            command: #"{"DefineDepartments":{"departments":[{"id":"d","name":"D"}]}}"#)
        XCTAssertThrowsError(try stale.step(rows: 1))
    }
}
