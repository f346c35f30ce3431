import Frontdesk

/// 2025-06-10T08:00:00Z, a Tuesday.
let eight: Timestamp = 1_749_542_400_000
let host: ActorId = "system"
let minute: Millis = 60_000

/// A desk at eight with the agent Ann of the team Sales, who has half an hour for lunch, in two parts at most.
func office(log: Bool = false) throws -> Desk {
    var sales = try teamSpec(id: "sales")
    sales.wrapUp = .timed(duration: 30_000)
    sales.noAnswerDelay = 10_000
    sales.maxNoAnswer = 2
    var lunch = try pauseTypeSpec(id: "lunch")
    lunch.label = "Lunch"
    lunch.allotment = 30 * minute
    lunch.countLimit = 2

    let desk = Desk(log: log)
    try desk.handle(now: eight, actor: host, command: .defineTeams(teams: [sales], apply: .immediate))
    try desk.handle(
        now: eight, actor: host,
        command: .definePauseTypes(pauseTypes: [lunch], effect: .immediate, apply: .immediate))
    try desk.handle(
        now: eight, actor: host,
        command: .defineAgents(agents: [AgentSpec(id: "ann", team: "sales")]))
    _ = try desk.discardEvents()
    return desk
}

/// The office with Ann logged in and on queue since eight.
func openOffice(log: Bool = false) throws -> Desk {
    let desk = try office(log: log)
    try desk.handle(now: eight, actor: "ann", command: .login(agent: "ann", session: "desk 4"))
    try desk.handle(now: eight, actor: "ann", command: .goOnQueue(agent: "ann"))
    _ = try desk.discardEvents()
    return desk
}
