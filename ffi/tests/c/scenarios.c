/* Runs scenario files: scenarios FILE... Their format is described in core/scenarios/README.md. Texts go to the desk
 * and come back from it, and are compared as texts: nothing here knows JSON or the domain. */
#include <frontdesk_catalogue.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A growing text that ends in NUL. */
typedef struct {
    char *data;
    size_t len;
} buffer;

typedef struct {
    const char *file;
    size_t line;
    frontdesk_desk *desk;
    buffer settings;
    buffer log;
    /* What the last step left to be expected. */
    buffer *events;
    size_t event_count, next_event;
    frontdesk_error *error;
    frontdesk_text *answer;
    int failed;
} runner;

static void append(buffer *text, frontdesk_str more) {
    char *data = realloc(text->data, text->len + more.len + 1);
    if (data == NULL) abort();
    if (more.len > 0) memcpy(data + text->len, more.data, more.len);
    text->data = data;
    text->len += more.len;
    text->data[text->len] = '\0';
}

static void clear(buffer *text) {
    free(text->data);
    text->data = NULL;
    text->len = 0;
}

static frontdesk_str str(const buffer *text) {
    frontdesk_str view = {text->data, text->len};
    return view;
}

static frontdesk_str trimmed(frontdesk_str text) {
    while (text.len > 0 && strchr(" \t\r", text.data[0]) != NULL) text.data++, text.len--;
    while (text.len > 0 && strchr(" \t\r", text.data[text.len - 1]) != NULL) text.len--;
    return text;
}

/* Where `part` stands in `text`; NULL where it does not. */
static const char *find(frontdesk_str text, const char *part) {
    size_t len = strlen(part);
    for (size_t at = 0; at + len <= text.len; at++) {
        if (memcmp(text.data + at, part, len) == 0) return text.data + at;
    }
    return NULL;
}

/* Cuts the text in front of `end`, and leaves what follows it. */
static frontdesk_str cut(frontdesk_str *text, const char *end) {
    frontdesk_str before = {text->data, (size_t)(end - text->data)};
    text->data = end;
    text->len -= before.len;
    return before;
}

static void differs(runner *run, frontdesk_str expected, frontdesk_str found) {
    if (!run->failed) {
        printf("%s: line %zu: expected " FRONTDESK_FORMAT "\n    found " FRONTDESK_FORMAT "\n", run->file, run->line,
               FRONTDESK_ARGUMENTS(expected), FRONTDESK_ARGUMENTS(found));
    }
    run->failed = 1;
}

static void compare(runner *run, frontdesk_str expected, frontdesk_str found) {
    if (!frontdesk_str_equal(expected, found)) differs(run, expected, found);
}

/* The name of an error and its JSON. */
static buffer error_line(const frontdesk_error *error) {
    buffer text = {NULL, 0};
    append(&text, frontdesk_error_name(error));
    append(&text, FRONTDESK_STR(" "));
    append(&text, frontdesk_error_json(error));
    return text;
}

/* A call that no line expects to fail. */
static void must(runner *run, frontdesk_status status, frontdesk_error *error) {
    if (status == FRONTDESK_OK) return;
    buffer line = error_line(error);
    differs(run, FRONTDESK_STR("a readable line"), str(&line));
    clear(&line);
    frontdesk_error_free(error);
}

static void forget_error(runner *run) {
    frontdesk_error_free(run->error);
    run->error = NULL;
}

static void forget_answer(runner *run) {
    frontdesk_text_free(run->answer);
    run->answer = NULL;
}

static void forget_events(runner *run) {
    for (size_t event = 0; event < run->event_count; event++) clear(&run->events[event]);
    free(run->events);
    run->events = NULL;
    run->event_count = run->next_event = 0;
}

/* Everything that the last step brought was expected. */
static void nothing_left(runner *run) {
    if (run->next_event < run->event_count) {
        differs(run, FRONTDESK_STR("no further event"), str(&run->events[run->next_event]));
    }
    if (run->error != NULL) {
        buffer line = error_line(run->error);
        differs(run, FRONTDESK_STR("no error"), str(&line));
        clear(&line);
    }
    if (run->answer != NULL) differs(run, FRONTDESK_STR("a line with the answer"), frontdesk_text_str(run->answer));
    forget_events(run);
    forget_error(run);
    forget_answer(run);
}

static int same_state(runner *run, const frontdesk_desk *one, const frontdesk_desk *other) {
    frontdesk_bytes *first = NULL, *second = NULL;
    frontdesk_error *error = NULL;
    must(run, frontdesk_desk_snapshot(one, &first, &error), error);
    must(run, frontdesk_desk_snapshot(other, &second, &error), error);
    size_t len = frontdesk_bytes_len(first);
    int same = len == frontdesk_bytes_len(second)
        && memcmp(frontdesk_bytes_data(first), frontdesk_bytes_data(second), len) == 0;
    frontdesk_bytes_free(first);
    frontdesk_bytes_free(second);
    return same;
}

/* The log so far leads to the desk as it is. */
static void replay(runner *run) {
    frontdesk_replay *replay = NULL;
    frontdesk_desk *replayed = NULL;
    frontdesk_error *error = NULL;
    int64_t now = FRONTDESK_ABSENT;
    must(run, frontdesk_replay_new(FRONTDESK_ABI, NULL, 0, str(&run->log), &replay, &error), error);
    if (replay != NULL) must(run, frontdesk_replay_finish(replay, &replayed, &error), error);
    frontdesk_replay_free(replay);
    clear(&run->log);
    if (replayed == NULL) return;
    /* A tick that fires nothing has no entry: the clock alone may stand behind. */
    must(run, frontdesk_desk_clock(run->desk, &now, &error), error);
    if (now != FRONTDESK_ABSENT) must(run, frontdesk_desk_handle_timeout_forced(replayed, now, &error), error);
    if (!same_state(run, run->desk, replayed)) {
        differs(run, FRONTDESK_STR("a replay that leads to the same snapshot"), FRONTDESK_STR("another"));
    }
    frontdesk_desk_free(replayed);
}

/* Opens the desk anew; with a log, for it is replayed at the end. */
static void open_desk(runner *run, frontdesk_str settings) {
    frontdesk_error *error = NULL;
    frontdesk_desk *desk = NULL;
    const char *log = find(settings, "\"log\":");
    clear(&run->settings);
    if (log == NULL) {
        append(&run->settings, FRONTDESK_STR("{\"log\":true"));
        settings.data++, settings.len--;
        if (find(settings, "\"") != NULL) append(&run->settings, FRONTDESK_STR(","));
        append(&run->settings, settings);
    } else {
        append(&run->settings, cut(&settings, log));
        append(&run->settings, FRONTDESK_STR("\"log\":true"));
        const char *end = find(settings, ",");
        cut(&settings, end != NULL ? end : settings.data + settings.len - 1);
        append(&run->settings, settings);
    }
    must(run, frontdesk_desk_new(FRONTDESK_ABI, str(&run->settings), &desk, &error), error);
    if (desk == NULL) return;
    frontdesk_desk_free(run->desk);
    run->desk = desk;
}

/* Whole milliseconds, or RFC 3339. */
static int read_instant(frontdesk_str text, int64_t *instant) {
    char digits[32];
    if (text.len == 0 || text.len >= sizeof digits) return 0;
    memcpy(digits, text.data, text.len);
    digits[text.len] = '\0';
    char *end;
    errno = 0;
    *instant = strtoll(digits, &end, 10);
    if (*end == '\0' && errno == 0) return 1;
    return frontdesk_instant_parse(text, instant, NULL) == FRONTDESK_OK;
}

static void take_events(runner *run) {
    frontdesk_error *error = NULL;
    for (;;) {
        frontdesk_event *event = NULL;
        frontdesk_text *line = NULL;
        must(run, frontdesk_desk_poll_event(run->desk, &event, &error), error);
        if (event == NULL) return;
        must(run, frontdesk_event_line(event, &line, &error), error);
        run->events = realloc(run->events, (run->event_count + 1) * sizeof *run->events);
        if (run->events == NULL) abort();
        buffer *last = &run->events[run->event_count++];
        *last = (buffer){NULL, 0};
        append(last, frontdesk_text_str(line));
        frontdesk_text_free(line);
        frontdesk_event_free(event);
    }
}

static void take_log(runner *run) {
    frontdesk_error *error = NULL;
    for (;;) {
        frontdesk_text *entry = NULL;
        must(run, frontdesk_desk_poll_log_json(run->desk, &entry, &error), error);
        if (entry == NULL) return;
        append(&run->log, frontdesk_text_str(entry));
        append(&run->log, FRONTDESK_STR("\n"));
        frontdesk_text_free(entry);
    }
}

/* `now actor {command}`, or `now` alone for a tick. `now!` forces the clock. */
static void handle(runner *run, frontdesk_str rest) {
    const char *blank = find(rest, " ");
    frontdesk_str given = blank == NULL ? rest : cut(&rest, blank);
    int forced = given.len > 0 && given.data[given.len - 1] == '!';
    given.len -= forced;
    int64_t now;
    if (!read_instant(given, &now)) {
        differs(run, FRONTDESK_STR("an instant"), given);
        return;
    }
    frontdesk_desk *desk = run->desk;
    if (blank == NULL) {
        if (forced) frontdesk_desk_handle_timeout_forced(desk, now, &run->error);
        else frontdesk_desk_handle_timeout(desk, now, &run->error);
    } else {
        rest.data++, rest.len--;
        const char *end = find(rest, " ");
        if (end == NULL) {
            differs(run, FRONTDESK_STR("an instant, an actor and a command"), rest);
            return;
        }
        frontdesk_str actor = cut(&rest, end);
        frontdesk_str command = trimmed(rest);
        if (forced) frontdesk_desk_handle_json_forced(desk, now, actor, command, &run->error);
        else frontdesk_desk_handle_json(desk, now, actor, command, &run->error);
    }
    take_events(run);
    take_log(run);
}

static void ask(runner *run, frontdesk_str rest) {
    const char *query = find(rest, " {");
    frontdesk_str actor = query == NULL ? FRONTDESK_STR("system") : cut(&rest, query);
    frontdesk_desk_query_json(run->desk, actor, trimmed(rest), &run->answer, &run->error);
}

static void expect_event(runner *run, frontdesk_str expected) {
    int there = run->next_event < run->event_count;
    compare(run, expected, there ? str(&run->events[run->next_event]) : FRONTDESK_STR("no event"));
    run->next_event += (size_t)there;
}

static void expect_error(runner *run, frontdesk_str expected) {
    buffer line = {NULL, 0};
    if (run->error == NULL) append(&line, FRONTDESK_STR("no error"));
    else if (find(expected, " ") == NULL) append(&line, frontdesk_error_name(run->error));
    else line = error_line(run->error);
    compare(run, expected, str(&line));
    clear(&line);
    forget_error(run);
}

static void expect_answer(runner *run, frontdesk_str expected) {
    compare(run, expected, run->answer == NULL ? FRONTDESK_STR("no answer") : frontdesk_text_str(run->answer));
    forget_answer(run);
}

static void expect_deadline(runner *run, frontdesk_str expected) {
    frontdesk_error *error = NULL;
    frontdesk_text *text = NULL;
    int64_t deadline = FRONTDESK_NEVER;
    must(run, frontdesk_desk_next_deadline(run->desk, &deadline, &error), error);
    if (deadline != FRONTDESK_NEVER) must(run, frontdesk_instant_format(deadline, &text, &error), error);
    compare(run, expected, text == NULL ? FRONTDESK_STR("none") : frontdesk_text_str(text));
    frontdesk_text_free(text);
}

/* A desk that is restored from its snapshot goes on as if nothing had been, and has the same snapshot. */
static void restore(runner *run) {
    frontdesk_error *error = NULL;
    frontdesk_bytes *bytes = NULL;
    frontdesk_desk *restored = NULL;
    must(run, frontdesk_desk_snapshot(run->desk, &bytes, &error), error);
    must(run,
         frontdesk_desk_restore(FRONTDESK_ABI, str(&run->settings), frontdesk_bytes_data(bytes),
                                frontdesk_bytes_len(bytes), &restored, &error),
         error);
    frontdesk_bytes_free(bytes);
    if (restored == NULL) return;
    if (!same_state(run, run->desk, restored)) {
        differs(run, FRONTDESK_STR("the same snapshot after restoring"), FRONTDESK_STR("another"));
    }
    frontdesk_desk_free(run->desk);
    run->desk = restored;
}

static void step(runner *run, frontdesk_str line) {
    if (line.len == 0) return;
    frontdesk_str rest = trimmed((frontdesk_str){line.data + 1, line.len - 1});
    if (strchr("<!:#", line.data[0]) == NULL) nothing_left(run);
    switch (line.data[0]) {
    case '#': break;
    case '=': replay(run); open_desk(run, rest); break;
    case '>': handle(run, rest); break;
    case '<': expect_event(run, rest); break;
    case '!': expect_error(run, rest); break;
    case '?': ask(run, rest); break;
    case ':': expect_answer(run, rest); break;
    case '@': expect_deadline(run, rest); break;
    case '~': restore(run); break;
    default: differs(run, FRONTDESK_STR("a line that starts with one of = > < ! @ ? : ~ #"), line);
    }
}

/* Whether the file passed. */
static int run_file(const char *path) {
    runner run = {.file = path};
    buffer text = {NULL, 0};
    char part[65536];
    size_t count;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        printf("%s: %s\n", path, strerror(errno));
        return 0;
    }
    while ((count = fread(part, 1, sizeof part, file)) > 0) append(&text, (frontdesk_str){part, count});
    fclose(file);

    open_desk(&run, FRONTDESK_STR("{}"));
    frontdesk_str rest = str(&text);
    while (rest.len > 0 && !run.failed) {
        const char *end = find(rest, "\n");
        frontdesk_str line = cut(&rest, end != NULL ? end : rest.data + rest.len);
        if (rest.len > 0) rest.data++, rest.len--;
        if (line.len > 0 && line.data[line.len - 1] == '\r') line.len--;
        run.line++;
        step(&run, line);
    }
    if (!run.failed) nothing_left(&run);
    if (!run.failed) replay(&run);
    forget_events(&run);
    forget_error(&run);
    forget_answer(&run);
    frontdesk_desk_free(run.desk);
    clear(&run.settings);
    clear(&run.log);
    clear(&text);
    return !run.failed;
}

int main(int argc, char **argv) {
    int passed = 0, failed = 0;
    for (int each = 1; each < argc; each++) {
        if (run_file(argv[each])) passed++;
        else failed++;
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
