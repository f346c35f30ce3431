/* The Arrow C Data Interface as its specification prints it, and a table and a stream of it as another library would
 * hand them over. */
#ifndef ARROW_H
#define ARROW_H

#include <stdint.h>
#include <string.h>

struct ArrowSchema {
    const char *format, *name, *metadata;
    int64_t flags, n_children;
    struct ArrowSchema **children, *dictionary;
    void (*release)(struct ArrowSchema *);
    void *private_data;
};

struct ArrowArray {
    int64_t length, null_count, offset, n_buffers, n_children;
    const void **buffers;
    struct ArrowArray **children, *dictionary;
    void (*release)(struct ArrowArray *);
    void *private_data;
};

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};

/* How often the table, or a stream of it, was released. */
static int released;
static inline void release_array(struct ArrowArray *array) { array->release = NULL; released++; }
static inline void release_child(struct ArrowArray *array) { array->release = NULL; }
static inline void release_schema(struct ArrowSchema *schema) { schema->release = NULL; }

/* Three columns of text with three rows; `valid` has a bit for each row that has a value. */
#define ROWS 3
struct column {
    const char *name, *text;
    int32_t ends[ROWS + 1];
    uint8_t valid;
};

struct table {
    int32_t offsets[3][ROWS + 1];
    uint8_t valid[3];
    const void *buffers[3][3];
    const void *none[1];
    struct ArrowArray columns[3], array, *children[3];
    struct ArrowSchema fields[3], schema, *field_pointers[3];
};

static inline void make_table(struct table *table, const struct column columns[3]) {
    memset(table, 0, sizeof *table);
    for (int place = 0; place < 3; place++) {
        memcpy(table->offsets[place], columns[place].ends, sizeof columns[place].ends);
        table->valid[place] = columns[place].valid;
        for (int row = 0; row < ROWS; row++) table->columns[place].null_count += !(columns[place].valid >> row & 1);
        table->buffers[place][0] = table->columns[place].null_count == 0 ? NULL : &table->valid[place];
        table->buffers[place][1] = table->offsets[place];
        table->buffers[place][2] = columns[place].text;
        table->columns[place].length = ROWS;
        table->columns[place].n_buffers = 3;
        table->columns[place].buffers = table->buffers[place];
        table->columns[place].release = release_child;
        table->children[place] = &table->columns[place];
        table->fields[place].format = "u";
        table->fields[place].name = columns[place].name;
        table->fields[place].flags = 2;
        table->fields[place].release = release_schema;
        table->field_pointers[place] = &table->fields[place];
    }
    table->array.length = ROWS;
    table->array.n_buffers = 1;
    table->array.n_children = 3;
    table->array.buffers = table->none;
    table->array.children = table->children;
    table->array.release = release_array;
    table->schema.format = "+s";
    table->schema.name = "";
    table->schema.n_children = 3;
    table->schema.children = table->field_pointers;
    table->schema.release = release_schema;
}

/* A stream of one table. */
struct stream {
    struct ArrowArrayStream stream;
    struct table table;
    int given, fails; /* whether the table was given; whether it is refused */
};

static inline int give_schema(struct ArrowArrayStream *stream, struct ArrowSchema *schema) {
    *schema = ((struct stream *)stream->private_data)->table.schema;
    return 0;
}

static inline int give_next(struct ArrowArrayStream *stream, struct ArrowArray *array) {
    struct stream *all = stream->private_data;
    if (all->fails) return 5;
    memset(array, 0, sizeof *array);
    if (!all->given++) *array = all->table.array;
    return 0;
}

static inline const char *give_no_error(struct ArrowArrayStream *stream) {
    (void)stream;
    return NULL;
}

static inline void release_stream(struct ArrowArrayStream *stream) {
    stream->release = NULL;
    released++;
}

static inline struct ArrowArrayStream *make_stream(struct stream *all, const struct column columns[3]) {
    memset(all, 0, sizeof *all);
    make_table(&all->table, columns);
    all->stream.get_schema = give_schema;
    all->stream.get_next = give_next;
    all->stream.get_last_error = give_no_error;
    all->stream.release = release_stream;
    all->stream.private_data = all;
    released = 0;
    return &all->stream;
}

#endif
