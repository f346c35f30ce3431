package frontdesk

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.Test
import kotlin.test.assertEquals

/** Threads may share a desk: each call is made whole. */
class ThreadsTest {
    @Test
    fun `eight threads at one desk`() {
        val agents = List(8) { AgentSpec(id = "agent $it") }
        val desk = office().apply {
            handle(eight, SYSTEM, Command.DefineAgents(agents))
            discardEvents()
        }
        val calls = 200
        val pool = Executors.newFixedThreadPool(agents.size)
        try {
            val jobs = agents.map { agent ->
                Callable {
                    desk.handle(eight, agent.id, Command.Login(agent.id, "phone"))
                    repeat(calls) {
                        desk.handle(eight, agent.id, Command.GoOnQueue(agent.id))
                        desk.query(agent.id, Query.AgentView(agent.id))
                        desk.handle(eight, agent.id, Command.GoOffQueue(agent.id))
                    }
                }
            }
            pool.invokeAll(jobs).forEach { it.get() }
        } finally {
            pool.shutdownNow()
        }
        val events = desk.events().toList()
        assertEquals(agents.size * calls, events.count { it.event is Event.WentOnQueue })
        assertEquals(agents.size * calls, events.count { it.event is Event.WentOffQueue })
        assertEquals(List(events.size) { events[0].seq + it.toULong() }, events.map { it.seq })
    }
}
