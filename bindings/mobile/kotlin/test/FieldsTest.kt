package frontdesk

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

/** Records against schemas of custom fields: the cases of bindings/python/tests/test_fields.py. */
class FieldsTest {
    private val fields = """{"groups":[{"id":"g","name":"Contract","card":"Organisation"}],"fields":[
        {"key":"vat","group":"g","kind":{"Text":{"max_length":14}},"required":true},
        {"key":"price","group":"g","kind":{"Decimal":{"scale":2}}},
        {"key":"since","group":"g","kind":{"Date":{}}},
        {"key":"seen","group":"g","kind":{"DateTime":{}}},
        {"key":"tags","group":"g","kind":{"MultiSelect":{"options":[{"id":"a"},{"id":"b"}]}}}]}"""

    private val schema = FieldSchema(fields)

    private val bad = """{"price":0.001,"since":"2025-02-29","tags":["a","a",1],"seen":true,"x":null}"""

    private val wrong = listOf(
        "Missing" to "vat",
        "TooPrecise" to "price",
        "BadForm" to "since",
        "WrongType" to "seen",
        "Repeated" to "tags[1]",
        "WrongType" to "tags[2]",
        "UnknownField" to "x",
    )

    private fun codes(violations: List<Violation>) = violations.map { it.code to it.path }

    @Test
    fun `a record has every violation at once`() {
        assertEquals(emptyList(), schema.check("""{"vat":"CZ123","price":10.5,"since":"2024-02-29","tags":["b","a"]}"""))
        assertEquals(wrong, codes(schema.check(bad)))
        assertEquals(100, schema.check((1..150).joinToString(",", "{", "}") { """"m$it":1""" }).size)
    }

    @Test
    fun `texts that are no records`() {
        for (text in listOf("", "{\"vat\":", "{\"vat\":\"x\"}\u0000", "[".repeat(100_000))) {
            assertEquals(listOf("JsonUnreadable" to ""), codes(schema.check(text)), text.take(40))
        }
        assertEquals(listOf("WrongType" to ""), codes(schema.check("[]")).take(1))
        assertEquals(listOf("ContainsNul" to "vat"), codes(schema.check("""{"vat":"a\u0000b"}""")))
    }

    @Test
    fun `many records at one go`() {
        val checked = schema.checkLines("{\"vat\": \"x\"}\r\n\n{}\n{\"vat\"\n")
        assertEquals(3UL, checked.count)
        assertEquals(
            listOf(3UL to listOf("Missing" to "vat"), 4UL to listOf("JsonUnreadable" to "")),
            checked.faulty.map { it.line to codes(it.violations) },
        )
        assertEquals(CheckedLines(0UL, emptyList()), schema.checkLines(""))
    }

    @Test
    fun `threads check at the same time`() {
        val pool = Executors.newFixedThreadPool(4)
        try {
            val jobs = List(4) { Callable { List(100) { codes(schema.check(bad)) } } }
            for (job in pool.invokeAll(jobs)) assertTrue(job.get().all { it == wrong })
        } finally {
            pool.shutdownNow()
        }
    }

    @Test
    fun `JSON Schema out and in`() {
        assertEquals(emptyList(), schema.notes())
        val written = schema.jsonSchema()
        assertEquals(emptyList(), written.notes)
        assertTrue("\"required\":[\"vat\"]" in written.schema, written.schema)
        val read = FieldSchema(written.schema)
        assertEquals(schema.fields().map { it.key }.toSet(), read.fields().map { it.key }.toSet())
        val foreign = FieldSchema("""{"properties":{"a":{"type":"object"}}}""")
        assertTrue(foreign.notes().any { it.path == "/properties/a" })
    }

    @Test
    fun `documents that make no schema`() {
        assertFailsWith<DeskException.JsonUnreadable> { FieldSchema("{") }
        val kinds = """{"groups":[{"id":"o","name":"O","card":"Organisation"},
            {"id":"u","name":"U","card":"User","user_groups":["clients"]}],
            "fields":[{"key":"vat","group":"o","kind":{"Text":{}},"required":true},
                {"key":"vip","group":"u","kind":"Checkbox"}]}"""
        val refused = assertFailsWith<DeskException.Invalid> { FieldSchema(kinds) }
        assertEquals(listOf("Ambiguous" to "groups"), codes(refused.violations))
        assertEquals(emptyList(), FieldSchema(kinds, CardKind.USER).check("""{"vip":true}"""))
        assertEquals(
            listOf("Missing" to "vat", "UnknownField" to "vip"),
            codes(FieldSchema(kinds, CardKind.ORGANISATION).check("""{"vip":true}""")),
        )
    }

    @Test
    fun `a schema that was closed`() {
        val closed = FieldSchema(fields)
        closed.close()
        assertFailsWith<IllegalStateException> { closed.fields() }
        closed.close()
    }
}
