package frontdesk

/** 2025-06-10T08:00:00Z, a Tuesday. */
internal val eight: Timestamp = parseTimestamp("2025-06-10T08:00:00Z")

internal const val SYSTEM: ActorId = "system"
internal const val MINUTE: Millis = 60_000

/** A desk at eight with the agent Ann of the team Sales, who has half an hour for lunch, in two parts at most. */
internal fun office(log: Boolean = false): Desk {
    val sales = teamSpec("sales").copy(
        wrapUp = WrapUpRule.Timed(duration = 30_000),
        noAnswerDelay = 10_000,
        maxNoAnswer = 2u,
    )
    val lunch = pauseTypeSpec("lunch").copy(label = "Lunch", allotment = 30 * MINUTE, countLimit = 2u)
    val desk = Desk(log = log)
    val refused = desk.handleAll(
        listOf(
            Command.DefineTeams(teams = listOf(sales), apply = Apply.IMMEDIATE),
            Command.DefinePauseTypes(
                pauseTypes = listOf(lunch),
                effect = Effect.IMMEDIATE,
                apply = Apply.IMMEDIATE,
            ),
            Command.DefineAgents(agents = listOf(AgentSpec(id = "ann", team = "sales"))),
        ).map { Call(eight, SYSTEM, it) },
    )
    check(refused.isEmpty()) { refused }
    desk.discardEvents()
    return desk
}

/** The office with Ann logged in and on queue since eight. */
internal fun openOffice(log: Boolean = false): Desk = office(log).apply {
    handle(eight, "ann", Command.Login(agent = "ann", session = "desk 4"))
    handle(eight, "ann", Command.GoOnQueue(agent = "ann"))
    discardEvents()
}

internal inline fun <reified T : Answer> Desk.ask(query: Query): T = query(SYSTEM, query) as T
