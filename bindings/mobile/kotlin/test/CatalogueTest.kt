package frontdesk

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/**
 * That [Samples] compiles proves that the generated classes are those of the catalogue: it names every
 * variant and every field, and its `when` have no `else`. Here every value goes through the library and back.
 */
class CatalogueTest {
    @Test
    fun `commands come back`() = comeBack(Samples.command(), Samples::name, ::commandToJson, ::commandFromJson)

    @Test
    fun `queries come back`() = comeBack(Samples.query(), Samples::name, ::queryToJson, ::queryFromJson)

    @Test
    fun `answers come back`() = comeBack(Samples.answer(), Samples::name, ::answerToJson, ::answerFromJson)

    @Test
    fun `events come back`() {
        for (event in Samples.event()) {
            val record = Samples.eventRecord().copy(event = event)
            assertEquals(record, eventFromJson(eventToJson(record)))
            val line = eventLine(record)
            assertTrue(line.startsWith("1970-01-01T00:00:00.007Z x {\"${Samples.name(event)}\":{"), line)
        }
    }

    @Test
    fun `entries of the log come back`() {
        for (action in Samples.logAction()) {
            val entry = Samples.logEntry().copy(action = action)
            assertEquals(entry, logEntryFromJson(logEntryToJson(entry)))
        }
    }

    @Test
    fun `the catalogue names all of it`() {
        val catalogue = catalogueJson()
        val named = Regex("\"name\": \"(\\w+)\"").findAll(catalogue).map { it.groupValues[1] }.toSet()
        val sealed = listOf(Command::class, Query::class, Answer::class, Event::class, DeskException::class)
        for (base in sealed) {
            val variants = base.java.declaredClasses.filter { base.java.isAssignableFrom(it) }
            assertTrue(variants.size > 10, "$base")
            assertEquals(emptySet(), variants.map { it.simpleName }.toSet() - named)
        }
    }

    private fun <T> comeBack(all: List<T>, name: (T) -> String, write: (T) -> String, read: (String) -> T) {
        for (value in all) {
            val json = write(value)
            assertTrue(json.startsWith("{\"${name(value)}\":{"), json)
            assertEquals(value, read(json))
        }
    }
}
