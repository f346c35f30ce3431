/*
 * frontdesk: the contact-centre domain as a library. Agents and their statuses, timers, pause quotas.
 *
 * It does no input or output, reads no clock and starts no thread. You tell it the time and what has
 * happened; it tells you what follows, and when to call next.
 *
 * THE RULES, which hold for every function
 *
 *   Ownership  You free what you created, polled, or received through an out_ parameter: once, with the
 *              _free of its type. Freeing NULL is fine. Everything else is a view, and dies with its owner.
 *   Results    A call returns FRONTDESK_OK or an error code. out_ parameters are written on success only;
 *              out_error, always the last, on failure only, and you may pass NULL for it. A refused call
 *              has changed nothing but the clock.
 *   NULL       An object or an out_ parameter that is NULL is refused: FRONTDESK_ERROR_NULL_ARGUMENT.
 *              Getters, which return no status, then answer nothing: NULL, 0 or FRONTDESK_ABSENT.
 *   Text       UTF-8 with its length; NUL bytes end nothing. FRONTDESK_STR("a literal"), and
 *              frontdesk_str_of for strings of C. The text {NULL, 0} is the empty one.
 *   Time       An instant is milliseconds since 1970 in UTC, a length of time is milliseconds.
 *   Ids        Your own keys: 1 to 64 bytes without control characters. They stand in events, logs and
 *              error messages, so use no names, numbers or addresses of persons.
 *   Enums      Numbers, checked: those of frontdesk_catalogue.h, never reused.
 *   Threads    Any thread may call. Calls that take a const pointer may run at the same time; a call with
 *              another pointer needs that object for itself. Nothing is kept by thread.
 *   Panics     A defect of the library ends the call with FRONTDESK_ERROR_PANIC, and never unwinds into
 *              your code. The desk is then poisoned: all that can be done with it is to free it. Restore
 *              it from your last snapshot.
 *
 * THE RUN LOOP
 *
 *     frontdesk_desk *desk;
 *     if (frontdesk_desk_new(FRONTDESK_ABI, FRONTDESK_STR(""), &desk, NULL) != FRONTDESK_OK) return 1;
 *     for (;;) {
 *         int64_t deadline;                                      // 1. Wait for work, or for the
 *         frontdesk_desk_next_deadline(desk, &deadline, NULL);   //    deadline: FRONTDESK_NEVER when
 *         struct work *work = wait_until(deadline);              //    none is set.
 *
 *         if (work != NULL) tell(desk, now(), work);             // 2. Say what has happened, or what
 *         else frontdesk_desk_handle_timeout(desk, now(), NULL); //    time it is.
 *
 *         frontdesk_event *event;                                // 3. Do what follows from it.
 *         while (frontdesk_desk_poll_event(desk, &event, NULL) == FRONTDESK_OK && event != NULL) {
 *             deliver(event);
 *             frontdesk_event_free(event);
 *         }
 *     }
 *
 * Events, answers and errors are read with frontdesk_catalogue.h. A whole host stands in
 * ffi/examples/run_loop.c.
 */

#ifndef FRONTDESK_H
#define FRONTDESK_H

/* Generated from ffi/src by `cargo run -p frontdesk-xtask`: do not edit. */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** The version of this header. */
#define FRONTDESK_VERSION "0.1.0"
#define FRONTDESK_VERSION_MAJOR 0
#define FRONTDESK_VERSION_MINOR 1
#define FRONTDESK_VERSION_PATCH 0
/** The version as one number, to be compared: 1.2.3 is 1002003. */
#define FRONTDESK_VERSION_NUMBER \
    (FRONTDESK_VERSION_MAJOR * 1000000 + FRONTDESK_VERSION_MINOR * 1000 + FRONTDESK_VERSION_PATCH)

/**
 * The number of the binary interface. It grows when a program that was compiled against an older header
 * would go wrong; frontdesk_desk_new and its like refuse another number.
 */
#define FRONTDESK_ABI 1

/** The most bytes that one argument may have. */
#define FRONTDESK_MAX_LENGTH 1073741824

/** The integer of a field that is not there. */
#define FRONTDESK_ABSENT INT64_MIN

/** The deadline of a desk where no timer is set: later than every instant. */
#define FRONTDESK_NEVER INT64_MAX

/** What a detection is doing: equal rows are put together. */
#define FRONTDESK_PHASE_PREPARING 0

/** Rows get keys. */
#define FRONTDESK_PHASE_BLOCKING 1

/** A model is estimated. */
#define FRONTDESK_PHASE_TRAINING 2

/** Pairs are scored. */
#define FRONTDESK_PHASE_SCORING 3

/** Pairs become clusters. */
#define FRONTDESK_PHASE_CLUSTERING 4

/** Everything is found. */
#define FRONTDESK_PHASE_DONE 5

/** What became of a pair of rows: there is no such row, or everything is not found yet. */
#define FRONTDESK_FATE_UNKNOWN 0

/** The two are in one cluster. */
#define FRONTDESK_FATE_JOINED 1

/** No key brought them together, so that they were not compared. */
#define FRONTDESK_FATE_NO_SHARED_KEY 2

/** They scored too little. */
#define FRONTDESK_FATE_BELOW_THRESHOLD 3

/** They scored enough, but the rows around them speak against it. */
#define FRONTDESK_FATE_CUT_BY_CLUSTERING 4

/** They were declared different. */
#define FRONTDESK_FATE_DECLARED_DIFFERENT 5

/** `struct ArrowArray` of the Arrow C Data Interface. */
typedef struct ArrowArray ArrowArray;

/** `struct ArrowArrayStream` of the Arrow C stream interface. */
typedef struct ArrowArrayStream ArrowArrayStream;

/** `struct ArrowSchema` of the Arrow C Data Interface. */
typedef struct ArrowSchema ArrowSchema;

/** The answer to a question. It does not depend on its desk. */
typedef struct frontdesk_answer frontdesk_answer;

/** Bytes that a call has made. */
typedef struct frontdesk_bytes frontdesk_bytes;

/** One company's contact centre: its agents, what they are configured with, and its clock. */
typedef struct frontdesk_desk frontdesk_desk;

/** A search for duplicates. */
typedef struct frontdesk_detection frontdesk_detection;

/** Why a call failed. Its texts are made when they are first asked for. */
typedef struct frontdesk_error frontdesk_error;

/** Something that has happened. It does not depend on its desk. */
typedef struct frontdesk_event frontdesk_event;

/** A schema of custom fields, ready to check records. No call changes it. */
typedef struct frontdesk_field_schema frontdesk_field_schema;

/** A plan of an import, as far as it is made. */
typedef struct frontdesk_import_planning frontdesk_import_planning;

/** Rows that change one by one, and are asked which of them a row is like. */
typedef struct frontdesk_index frontdesk_index;

/** Rows, to find duplicates among them. */
typedef struct frontdesk_matcher frontdesk_matcher;

/** A log, and the desks that it leads to. */
typedef struct frontdesk_replay frontdesk_replay;

/** A text that a call has made. */
typedef struct frontdesk_text frontdesk_text;

/**
 * A text: `len` bytes of UTF-8. As an argument it is read before the call returns, and not kept. As a
 * result it is a view that lives as long as the object asked; no NUL byte follows it, unless it says so.
 */
typedef struct {
    /** The bytes; NULL for no text. */
    const char *data;
    /** How many. */
    size_t len;
} frontdesk_str;

/**
 * What a call came to: 0, or why it failed. Codes from 1000 on are the desk's own, FRONTDESK_ERROR_* in
 * frontdesk_catalogue.h; codes from 100 to 199 say that the call itself was wrong.
 */
typedef int32_t frontdesk_status;

/**
 * Points to an event, an answer, an error or a part of one, by value; the null reference points to
 * nothing. It lives as long as the object that it was asked of. Its members are the library's own.
 */
typedef struct {
    /** The library's own. */
    const void *object;
    /** The library's own. */
    const void *reader;
} frontdesk_ref;

/** Who acts. */
typedef uint64_t frontdesk_actor_ref;

/** An agent. */
typedef uint32_t frontdesk_agent_ref;

/** A channel. */
typedef uint32_t frontdesk_channel_ref;

/** A pause type; FRONTDESK_UNTYPED for a pause without one. */
typedef uint32_t frontdesk_pause_type_ref;

/** A presence status. */
typedef uint32_t frontdesk_status_ref;

/** A kind of activity. */
typedef uint32_t frontdesk_activity_kind_ref;

/** The call did what it says. */
#define FRONTDESK_OK 0

/** A pointer is NULL that must not be. */
#define FRONTDESK_ERROR_NULL_ARGUMENT 100

/** A length is above FRONTDESK_MAX_LENGTH. */
#define FRONTDESK_ERROR_TOO_LONG 101

/** A text is not UTF-8. */
#define FRONTDESK_ERROR_NOT_UTF8 102

/** The program was compiled against the header of another ABI. */
#define FRONTDESK_ERROR_ABI_MISMATCH 103

/** A defect of the library. The handle is poisoned. */
#define FRONTDESK_ERROR_PANIC 104

/** The handle was poisoned by an earlier FRONTDESK_ERROR_PANIC. */
#define FRONTDESK_ERROR_POISONED 105

/** A number is no instant of the years 1 to 9999. */
#define FRONTDESK_ERROR_BAD_INSTANT 106

/** A number is not one of its enum. */
#define FRONTDESK_ERROR_BAD_CHOICE 107

/** A text is no RFC 3339 instant with an offset. */
#define FRONTDESK_ERROR_BAD_TIMESTAMP 108

/** The host itself. */
#define FRONTDESK_SYSTEM 0

/** No pause type. */
#define FRONTDESK_UNTYPED UINT32_MAX

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/* ---- Version --------------------------------------------------------------------------------- */

/**
 * The version of the library that runs, such as "0.1.0", as a string of C. The header's own is
 * FRONTDESK_VERSION.
 */
const char *frontdesk_version(void);

/**
 * The number of the binary interface of the library that runs. The header's own is FRONTDESK_ABI.
 */
uint32_t frontdesk_abi(void);

/* ---- Texts and bytes ------------------------------------------------------------------------- */

/** The text. A NUL byte follows it, so that `data` is a string of C. */
frontdesk_str frontdesk_text_str(const frontdesk_text *text);

/** Frees a text. */
void frontdesk_text_free(frontdesk_text *text);

/** The first of the bytes. */
const uint8_t *frontdesk_bytes_data(const frontdesk_bytes *bytes);

/** How many bytes there are. */
size_t frontdesk_bytes_len(const frontdesk_bytes *bytes);

/** Frees bytes. */
void frontdesk_bytes_free(frontdesk_bytes *bytes);

/* ---- Errors ---------------------------------------------------------------------------------- */

/** The status that the call returned; FRONTDESK_OK for NULL. */
frontdesk_status frontdesk_error_code(const frontdesk_error *error);

/** What family the error belongs to, and so what to do about it: one of FRONTDESK_ERROR_KIND_*. */
uint32_t frontdesk_error_kind(const frontdesk_error *error);

/** The stable name, such as `NotPaused`. It lives for ever. */
frontdesk_str frontdesk_error_name(const frontdesk_error *error);

/** A sentence for people. A NUL byte follows it. */
frontdesk_str frontdesk_error_message(const frontdesk_error *error);

/** Everything that is known, as JSON: `{"NotPaused":{"agent":"ann"}}`. A NUL byte follows it. */
frontdesk_str frontdesk_error_json(const frontdesk_error *error);

/**
 * The fields of an error of the desk, for the accessors frontdesk_error_* of frontdesk_catalogue.h; the
 * null reference where the call itself was wrong.
 */
frontdesk_ref frontdesk_error_ref(const frontdesk_error *error);

/** Frees an error. */
void frontdesk_error_free(frontdesk_error *error);

/* ---- The desk -------------------------------------------------------------------------------- */

/**
 * Opens an empty desk. `abi` is FRONTDESK_ABI. `settings` is JSON, or empty for the usual:
 * `{"events":true,"log":false}`. Switch off the events, or the log, if you never poll them: they wait in
 * memory.
 */
frontdesk_status frontdesk_desk_new(uint32_t abi,
                                    frontdesk_str settings,
                                    frontdesk_desk **out_desk,
                                    frontdesk_error **out_error);

/**
 * Opens a desk from a snapshot: it goes on as the other would have. `settings` as for a new desk.
 */
frontdesk_status frontdesk_desk_restore(uint32_t abi,
                                        frontdesk_str settings,
                                        const uint8_t *data,
                                        size_t len,
                                        frontdesk_desk **out_desk,
                                        frontdesk_error **out_error);

/** Closes a desk. What was polled from it lives on. */
void frontdesk_desk_free(frontdesk_desk *desk);

/**
 * The state of the desk as bytes: the same state gives the same bytes. Events and entries of the log that
 * wait to be polled are not part of it.
 */
frontdesk_status frontdesk_desk_snapshot(const frontdesk_desk *desk,
                                         frontdesk_bytes **out_bytes,
                                         frontdesk_error **out_error);

/**
 * Moves time to `now`, then does what `actor` asks. `command` is JSON, such as
 * `{"GoOnQueue":{"agent":"ann"}}`: every command of the catalogue. `actor` is the id of a person or an
 * agent, or `system` for the host itself. A refused command has changed nothing but the clock; the error
 * tells every reason.
 */
frontdesk_status frontdesk_desk_handle_json(frontdesk_desk *desk,
                                            int64_t now,
                                            frontdesk_str actor,
                                            frontdesk_str command,
                                            frontdesk_error **out_error);

/**
 * As frontdesk_desk_handle_json, whatever the tolerance of the clock: a `now` far back counts as the last
 * seen instant, and one far ahead is believed.
 */
frontdesk_status frontdesk_desk_handle_json_forced(frontdesk_desk *desk,
                                                   int64_t now,
                                                   frontdesk_str actor,
                                                   frontdesk_str command,
                                                   frontdesk_error **out_error);

/**
 * Moves time to `now`: timers that are due fire, each at its own instant. A late call leaves the same
 * events as punctual ones.
 */
frontdesk_status frontdesk_desk_handle_timeout(frontdesk_desk *desk,
                                               int64_t now,
                                               frontdesk_error **out_error);

/**
 * As frontdesk_desk_handle_timeout, but stops after about `budget` events. `out_finished` becomes 1, or 0
 * where the desk has not come as far as `now`; the next call, of whatever kind, goes on first.
 */
frontdesk_status frontdesk_desk_handle_timeout_within(frontdesk_desk *desk,
                                                      int64_t now,
                                                      uint64_t budget,
                                                      int32_t *out_finished,
                                                      frontdesk_error **out_error);

/** As frontdesk_desk_handle_timeout, whatever the tolerance of the clock. */
frontdesk_status frontdesk_desk_handle_timeout_forced(frontdesk_desk *desk,
                                                      int64_t now,
                                                      frontdesk_error **out_error);

/**
 * When the next timer fires; FRONTDESK_NEVER where none is set. Exact: a call then does something, and an
 * earlier one does nothing.
 */
frontdesk_status frontdesk_desk_next_deadline(const frontdesk_desk *desk,
                                              int64_t *out_deadline,
                                              frontdesk_error **out_error);

/** The last seen instant; FRONTDESK_ABSENT before the first. */
frontdesk_status frontdesk_desk_clock(const frontdesk_desk *desk,
                                      int64_t *out_instant,
                                      frontdesk_error **out_error);

/** The next thing that has happened; NULL when all was polled. You free the event. */
frontdesk_status frontdesk_desk_poll_event(frontdesk_desk *desk,
                                           frontdesk_event **out_event,
                                           frontdesk_error **out_error);

/** Drops the events that wait, and tells how many there were. */
frontdesk_status frontdesk_desk_discard_events(frontdesk_desk *desk,
                                               size_t *out_count,
                                               frontdesk_error **out_error);

/**
 * The next entry of the log as one line of JSON, where the settings ask for a log; NULL when all was
 * polled. You free the text. Keep the lines: frontdesk_replay_new reads them.
 */
frontdesk_status frontdesk_desk_poll_log_json(frontdesk_desk *desk,
                                              frontdesk_text **out_text,
                                              frontdesk_error **out_error);

/**
 * Answers a question of `actor`, as of the last seen instant. `query` is JSON, such as
 * `{"Panel":{"agent":"ann"}}`: every query of the catalogue. Read the answer with the accessors
 * frontdesk_answer_* of frontdesk_catalogue.h.
 */
frontdesk_status frontdesk_desk_query(const frontdesk_desk *desk,
                                      frontdesk_str actor,
                                      frontdesk_str query,
                                      frontdesk_answer **out_answer,
                                      frontdesk_error **out_error);

/** As frontdesk_desk_query, with the answer as JSON. */
frontdesk_status frontdesk_desk_query_json(const frontdesk_desk *desk,
                                           frontdesk_str actor,
                                           frontdesk_str query,
                                           frontdesk_text **out_text,
                                           frontdesk_error **out_error);

/* ---- Events ---------------------------------------------------------------------------------- */

/** What kind of event it is: one of FRONTDESK_EVENT_*; 0 for NULL. */
uint32_t frontdesk_event_kind(const frontdesk_event *event);

/** Its fields, for the accessors frontdesk_event_* of frontdesk_catalogue.h. */
frontdesk_ref frontdesk_event_ref(const frontdesk_event *event);

/** Its number in its desk, from 1, without gaps; 0 for NULL. */
uint64_t frontdesk_event_seq(const frontdesk_event *event);

/** The instant at which it happened. */
int64_t frontdesk_event_at(const frontdesk_event *event);

/** The instant at which the desk was told the time: later, where the call was late. */
int64_t frontdesk_event_observed_at(const frontdesk_event *event);

/** Who caused it; `system` for the host and the desk's own timers. */
frontdesk_str frontdesk_event_actor(const frontdesk_event *event);

/** All of it as JSON: number, instants, actor, event. */
frontdesk_status frontdesk_event_json(const frontdesk_event *event,
                                      frontdesk_text **out_text,
                                      frontdesk_error **out_error);

/** As it stands in a transcript: instant, actor, event. */
frontdesk_status frontdesk_event_line(const frontdesk_event *event,
                                      frontdesk_text **out_text,
                                      frontdesk_error **out_error);

/** Frees an event, and with it every view and reference that it gave. */
void frontdesk_event_free(frontdesk_event *event);

/* ---- Answers --------------------------------------------------------------------------------- */

/**
 * What kind of answer it is: one of FRONTDESK_ANSWER_*; 0 for NULL and for that of
 * frontdesk_replay_what_if.
 */
uint32_t frontdesk_answer_kind(const frontdesk_answer *answer);

/** Its fields, for the accessors frontdesk_answer_* of frontdesk_catalogue.h. */
frontdesk_ref frontdesk_answer_ref(const frontdesk_answer *answer);

/** All of it as JSON. */
frontdesk_status frontdesk_answer_json(const frontdesk_answer *answer,
                                       frontdesk_text **out_text,
                                       frontdesk_error **out_error);

/** Frees an answer, and with it every view and reference that it gave. */
void frontdesk_answer_free(frontdesk_answer *answer);

/* ---- Fields ----------------------------------------------------------------------------------
 *
 * Events, answers, errors and their parts are read by field number. frontdesk_catalogue.h has the numbers,
 * and an inline accessor for every field, which is what programs call. A field that is not there, or of
 * another type than asked for, is NULL, FRONTDESK_ABSENT, 0 or the null reference: so accessors can be
 * chained without asking each time. */

/**
 * The number of the variant that an enum has, such as FRONTDESK_EVENT_PAUSE_STARTED; 0 for a record and
 * for the null reference.
 */
uint32_t frontdesk_ref_kind(frontdesk_ref reference);

/** The name of the variant, or of the record, such as `PauseStarted`. It lives for ever. */
frontdesk_str frontdesk_ref_name(frontdesk_ref reference);

/** Whether the field is there: 1 or 0. A list is there also when it is empty. */
int32_t frontdesk_ref_has(frontdesk_ref reference, uint32_t field);

/**
 * A number; an instant in milliseconds since 1970 in UTC; a length of time in milliseconds; a time of day
 * in milliseconds after midnight; yes and no as 1 and 0.
 */
int64_t frontdesk_ref_int(frontdesk_ref reference,
                          uint32_t field);

/** A text or an id. */
frontdesk_str frontdesk_ref_text(frontdesk_ref reference, uint32_t field);

/**
 * The number of the variant of an enum, such as FRONTDESK_PAUSE_END_RESUMED; 0 where there is none.
 */
uint32_t frontdesk_ref_choice(frontdesk_ref reference, uint32_t field);

/** A part: an enum with fields, or a record. */
frontdesk_ref frontdesk_ref_part(frontdesk_ref reference, uint32_t field);

/** How many elements a list has; 0 for what is no list. */
size_t frontdesk_ref_count(frontdesk_ref reference, uint32_t field);

/** A number of a list, counted from 0. */
int64_t frontdesk_ref_int_at(frontdesk_ref reference, uint32_t field, size_t index);

/** A text or an id of a list, counted from 0. */
frontdesk_str frontdesk_ref_text_at(frontdesk_ref reference, uint32_t field, size_t index);

/** The variant's number of an enum of a list, counted from 0. */
uint32_t frontdesk_ref_choice_at(frontdesk_ref reference, uint32_t field, size_t index);

/** A part of a list, counted from 0. */
frontdesk_ref frontdesk_ref_part_at(frontdesk_ref reference, uint32_t field, size_t index);

/* ---- References ------------------------------------------------------------------------------
 *
 * A reference is the place of an id in its desk, looked up once. It holds for the life of the desk and in
 * its snapshots. One that the desk has not given out is refused, or means another. */

/** The reference of an actor; the error Unknown for one whom the desk has not heard of. */
frontdesk_status frontdesk_desk_actor_ref(const frontdesk_desk *desk,
                                          frontdesk_str id,
                                          frontdesk_actor_ref *out_ref,
                                          frontdesk_error **out_error);

/** The reference of an agent; the error Unknown for an id that the desk does not know. */
frontdesk_status frontdesk_desk_agent_ref(const frontdesk_desk *desk,
                                          frontdesk_str id,
                                          frontdesk_agent_ref *out_ref,
                                          frontdesk_error **out_error);

/** The reference of a channel; the error Unknown for an id that the desk does not know. */
frontdesk_status frontdesk_desk_channel_ref(const frontdesk_desk *desk,
                                            frontdesk_str id,
                                            frontdesk_channel_ref *out_ref,
                                            frontdesk_error **out_error);

/** The reference of a pause type; the error Unknown for an id that the desk does not know. */
frontdesk_status frontdesk_desk_pause_type_ref(const frontdesk_desk *desk,
                                               frontdesk_str id,
                                               frontdesk_pause_type_ref *out_ref,
                                               frontdesk_error **out_error);

/** The reference of a presence status; the error Unknown for an id that the desk does not know. */
frontdesk_status frontdesk_desk_status_ref(const frontdesk_desk *desk,
                                           frontdesk_str id,
                                           frontdesk_status_ref *out_ref,
                                           frontdesk_error **out_error);

/**
 * The reference of a kind of activity; the error Unknown for an id that the desk does not know.
 */
frontdesk_status frontdesk_desk_activity_kind_ref(const frontdesk_desk *desk,
                                                  frontdesk_str id,
                                                  frontdesk_activity_kind_ref *out_ref,
                                                  frontdesk_error **out_error);

/* ---- Typed calls -----------------------------------------------------------------------------
 *
 * What hosts call all day, by reference: no JSON is read and no text is looked up. Each is the command of
 * the same name; those without an actor are facts that the host itself tells. */

/** Opens a session of the agent; the first one logs the agent in. */
frontdesk_status frontdesk_desk_login(frontdesk_desk *desk,
                                      int64_t now,
                                      frontdesk_actor_ref actor,
                                      frontdesk_agent_ref agent,
                                      frontdesk_str session,
                                      frontdesk_error **out_error);

/** Closes a session, or all of them where `session` has no text. */
frontdesk_status frontdesk_desk_logout(frontdesk_desk *desk,
                                       int64_t now,
                                       frontdesk_actor_ref actor,
                                       frontdesk_agent_ref agent,
                                       frontdesk_str session,
                                       frontdesk_error **out_error);

/** Switches do not disturb: `line` is one of FRONTDESK_LINE_*. */
frontdesk_status frontdesk_desk_set_line(frontdesk_desk *desk,
                                         int64_t now,
                                         frontdesk_actor_ref actor,
                                         frontdesk_agent_ref agent,
                                         uint32_t line,
                                         frontdesk_error **out_error);

/** Goes on the queues, from off queue, from a pause or from break-out. */
frontdesk_status frontdesk_desk_go_on_queue(frontdesk_desk *desk,
                                            int64_t now,
                                            frontdesk_actor_ref actor,
                                            frontdesk_agent_ref agent,
                                            frontdesk_error **out_error);

/** Leaves the queues; deferred while an interaction goes on. */
frontdesk_status frontdesk_desk_go_off_queue(frontdesk_desk *desk,
                                             int64_t now,
                                             frontdesk_actor_ref actor,
                                             frontdesk_agent_ref agent,
                                             frontdesk_error **out_error);

/**
 * Goes into a pause of a type, or FRONTDESK_UNTYPED; deferred while an interaction goes on, as the
 * policy says.
 */
frontdesk_status frontdesk_desk_pause(frontdesk_desk *desk,
                                      int64_t now,
                                      frontdesk_actor_ref actor,
                                      frontdesk_agent_ref agent,
                                      frontdesk_pause_type_ref pause_type,
                                      frontdesk_error **out_error);

/** Ends a pause and goes back to where it began, or ends a break-out and goes on queue. */
frontdesk_status frontdesk_desk_resume(frontdesk_desk *desk,
                                       int64_t now,
                                       frontdesk_actor_ref actor,
                                       frontdesk_agent_ref agent,
                                       frontdesk_error **out_error);

/** Sets the presence status. */
frontdesk_status frontdesk_desk_set_presence(frontdesk_desk *desk,
                                             int64_t now,
                                             frontdesk_actor_ref actor,
                                             frontdesk_agent_ref agent,
                                             frontdesk_status_ref status,
                                             frontdesk_error **out_error);

/** The agent did something that counts as activity, now. */
frontdesk_status frontdesk_desk_activity(frontdesk_desk *desk,
                                         int64_t now,
                                         frontdesk_agent_ref agent,
                                         frontdesk_activity_kind_ref activity_kind,
                                         frontdesk_error **out_error);

/**
 * Offers an interaction to an agent who is eligible for it. `expires_at` is FRONTDESK_ABSENT for the
 * team's rule.
 */
frontdesk_status frontdesk_desk_offer(frontdesk_desk *desk,
                                      int64_t now,
                                      frontdesk_agent_ref agent,
                                      frontdesk_str interaction,
                                      frontdesk_channel_ref channel,
                                      int64_t expires_at,
                                      frontdesk_error **out_error);

/** The agent takes the open offer. */
frontdesk_status frontdesk_desk_answer(frontdesk_desk *desk,
                                       int64_t now,
                                       frontdesk_agent_ref agent,
                                       frontdesk_str interaction,
                                       frontdesk_error **out_error);

/** The open offer was not taken: `reason` is one of FRONTDESK_OFFER_FAILURE_*. */
frontdesk_status frontdesk_desk_offer_failed(frontdesk_desk *desk,
                                             int64_t now,
                                             frontdesk_agent_ref agent,
                                             frontdesk_str interaction,
                                             uint32_t reason,
                                             frontdesk_error **out_error);

/**
 * An interaction is active, with or without an offer: `kind` is one of FRONTDESK_INTERACTION_KIND_*.
 */
frontdesk_status frontdesk_desk_begin(frontdesk_desk *desk,
                                      int64_t now,
                                      frontdesk_agent_ref agent,
                                      frontdesk_str interaction,
                                      frontdesk_channel_ref channel,
                                      uint32_t kind,
                                      frontdesk_error **out_error);

/** The interaction is over: `how` is one of FRONTDESK_END_REASON_*. */
frontdesk_status frontdesk_desk_end(frontdesk_desk *desk,
                                    int64_t now,
                                    frontdesk_agent_ref agent,
                                    frontdesk_str interaction,
                                    uint32_t how,
                                    frontdesk_error **out_error);

/** Ends the wrap-up, with its outcome unless `disposition` has no text. */
frontdesk_status frontdesk_desk_finish(frontdesk_desk *desk,
                                       int64_t now,
                                       frontdesk_actor_ref actor,
                                       frontdesk_agent_ref agent,
                                       frontdesk_str interaction,
                                       frontdesk_str disposition,
                                       frontdesk_error **out_error);

/**
 * Whether a queue may offer the agent work on a channel: 1 or 0. The query Eligible tells the reasons.
 */
frontdesk_status frontdesk_desk_is_eligible(const frontdesk_desk *desk,
                                            frontdesk_agent_ref agent,
                                            frontdesk_channel_ref channel,
                                            int32_t *out_eligible,
                                            frontdesk_error **out_error);

/* ---- Instants -------------------------------------------------------------------------------- */

/**
 * Reads an RFC 3339 instant with its offset, such as `2025-06-11T00:15:00.5+02:00`, into milliseconds
 * since 1970 in UTC.
 */
frontdesk_status frontdesk_instant_parse(frontdesk_str text,
                                         int64_t *out_instant,
                                         frontdesk_error **out_error);

/**
 * Writes an instant as RFC 3339 in UTC: `2025-06-10T22:15:00.500Z`, without the fraction where it is 0.
 */
frontdesk_status frontdesk_instant_format(int64_t instant,
                                          frontdesk_text **out_text,
                                          frontdesk_error **out_error);

/* ---- Definitions -----------------------------------------------------------------------------
 *
 * Checks that need no desk. Definitions are JSON as the query Definitions answers it, without its name:
 * the object that follows `{"Definitions":`. */

/**
 * Everything that keeps definitions from being used, as a JSON list of violations. What they say of single
 * agents is not checked: that takes a desk.
 */
frontdesk_status frontdesk_definitions_violations(frontdesk_str definitions,
                                                  frontdesk_text **out_text,
                                                  frontdesk_error **out_error);

/**
 * What works, but not as somebody will expect, as a JSON list of findings: statuses that nobody can reach,
 * traps, rules that never act.
 */
frontdesk_status frontdesk_definitions_findings(frontdesk_str definitions,
                                                frontdesk_text **out_text,
                                                frontdesk_error **out_error);

/**
 * Draws one part of the definitions: `machine` is one of FRONTDESK_MACHINE_*, `format` one of
 * FRONTDESK_DIAGRAM_FORMAT_*.
 */
frontdesk_status frontdesk_definitions_diagram(frontdesk_str definitions,
                                               uint32_t machine,
                                               uint32_t format,
                                               frontdesk_text **out_text,
                                               frontdesk_error **out_error);

/**
 * The library's own list of every command, query, event, answer and error, with their fields, numbers and
 * docs, as JSON.
 */
frontdesk_status frontdesk_catalogue_json(frontdesk_text **out_text,
                                          frontdesk_error **out_error);

/* ---- Functions without a desk ----------------------------------------------------------------
 *
 * Expiries, report templates, and the question whether a number may be called. */

/**
 * The instant that an expiry such as `2 weeks` means from `at` on, by the calendar and clocks of `zone`, an
 * IANA name. `several` is 1 to read several terms, such as `6 days, 19 months`, else 0. A text that is no
 * expiry is refused with FRONTDESK_ERROR_EXPIRY_UNREADABLE, which tells the offset and what was expected.
 */
frontdesk_status frontdesk_expiry(frontdesk_str text,
                                  int64_t at,
                                  frontdesk_str zone,
                                  int32_t several,
                                  int64_t *out_expires_at,
                                  frontdesk_error **out_error);

/**
 * Puts the values of a ticket's equipment into a template with tags such as `{equipment_name_1}`.
 * `equipment` is a JSON list in the order of the ticket, such as `[{"name":"Router","serial":"R-7"}]`, with
 * `name`, `article`, `serial` and `text`. `beyond`, one of FRONTDESK_BEYOND_COUNT_*, says what becomes of
 * tags with a number beyond it. The answer is an Expansion.
 */
frontdesk_status frontdesk_expand_tags(frontdesk_str template_text,
                                       frontdesk_str equipment,
                                       uint32_t beyond,
                                       frontdesk_answer **out_answer,
                                       frontdesk_error **out_error);

/**
 * What in a template will surprise its author, whatever the equipment. The answer is a TagFindings.
 */
frontdesk_status frontdesk_lint_tags(frontdesk_str template_text,
                                     frontdesk_answer **out_answer,
                                     frontdesk_error **out_error);

/**
 * Whether a number may be called, or may call, as of the last seen instant: 1, or 0 where a blacklist blocks
 * it. `region` is the country of a number without country code, two letters, and `queue` the id of the
 * call's queue; both may have no text. `direction` is one of FRONTDESK_CALL_DIRECTION_*. `out_valid_until`,
 * which may be NULL, becomes the instant until which that holds if nothing is commanded, or
 * FRONTDESK_NEVER. The query MayCall tells which blacklists.
 */
frontdesk_status frontdesk_desk_may_call(const frontdesk_desk *desk,
                                         frontdesk_str number,
                                         frontdesk_str region,
                                         frontdesk_str queue,
                                         uint32_t direction,
                                         int32_t *out_allowed,
                                         int64_t *out_valid_until,
                                         frontdesk_error **out_error);

/* ---- Replay ----------------------------------------------------------------------------------
 *
 * Time travel: any past state, from the log that the host has kept. */

/**
 * A replay of a log, as lines of JSON that frontdesk_desk_poll_log_json gave. It follows the snapshot, or
 * starts with an empty desk where `snapshot` is NULL.
 */
frontdesk_status frontdesk_replay_new(uint32_t abi,
                                      const uint8_t *snapshot,
                                      size_t len,
                                      frontdesk_str lines,
                                      frontdesk_replay **out_replay,
                                      frontdesk_error **out_error);

/** Closes a replay. Desks and answers that it gave live on. */
void frontdesk_replay_free(frontdesk_replay *replay);

/**
 * The desk as it was known at `at`: what the log told until then, and every timer until then. You free the
 * desk.
 */
frontdesk_status frontdesk_replay_seek(frontdesk_replay *replay,
                                       int64_t at,
                                       frontdesk_desk **out_desk,
                                       frontdesk_error **out_error);

/** The desk after the whole log. You free the desk. */
frontdesk_status frontdesk_replay_finish(frontdesk_replay *replay,
                                         frontdesk_desk **out_desk,
                                         frontdesk_error **out_error);

/** The account of an agent over any span of the log, as corrected by its end. */
frontdesk_status frontdesk_replay_ledger(frontdesk_replay *replay,
                                         frontdesk_str agent,
                                         int64_t start,
                                         int64_t end,
                                         frontdesk_answer **out_answer,
                                         frontdesk_error **out_error);

/**
 * The accounts of an agent's regions, of session, presence, line, work and each channel, over any span of
 * the log. Log-outs and pauses are those of the account, as corrected by its end.
 */
frontdesk_status frontdesk_replay_region_ledger(frontdesk_replay *replay,
                                                frontdesk_str agent,
                                                int64_t start,
                                                int64_t end,
                                                frontdesk_answer **out_answer,
                                                frontdesk_error **out_error);

/** The standard figures of an agent over any span of the log, as corrected by its end. */
frontdesk_status frontdesk_replay_timesheet(frontdesk_replay *replay,
                                            frontdesk_str agent,
                                            int64_t start,
                                            int64_t end,
                                            frontdesk_answer **out_answer,
                                            frontdesk_error **out_error);

/**
 * The span that the account of the log covers for an agent: from `out_start` up to, not including,
 * `out_end`.
 */
frontdesk_status frontdesk_replay_span(frontdesk_replay *replay,
                                       frontdesk_str agent,
                                       int64_t *out_start,
                                       int64_t *out_end,
                                       frontdesk_error **out_error);

/**
 * Corrects a span that the desk keeps no more: `command` is a CorrectInterval as JSON. It shows in later
 * answers of this replay; write the event into your own records. You free the event.
 */
frontdesk_status frontdesk_replay_correct(frontdesk_replay *replay,
                                          frontdesk_str actor,
                                          frontdesk_str command,
                                          frontdesk_event **out_event,
                                          frontdesk_error **out_error);

/**
 * Replays the log under other rules and tells what differs: `commands` is a JSON list of commands that
 * define. Read the answer with the accessors frontdesk_what_if_* of frontdesk_catalogue.h.
 */
frontdesk_status frontdesk_replay_what_if(const frontdesk_replay *replay,
                                          frontdesk_str commands,
                                          frontdesk_answer **out_answer,
                                          frontdesk_error **out_error);

/* ---- Plans of imports in steps ---------------------------------------------------------------
 *
 * What PlanImport and ImportErrors answer, a few rows a call: for a progress bar, or to do other things in between. To
 * cancel, free the plan. The queries answer the same at one go. */

/**
 * Begins to answer a question of `actor` about an import: `query` is a PlanImport or an ImportErrors as JSON, as
 * frontdesk_desk_query takes it. Refused are what the query refuses, and any other query.
 */
frontdesk_status frontdesk_import_planning_new(const frontdesk_desk *desk,
                                               frontdesk_str actor,
                                               frontdesk_str query,
                                               frontdesk_import_planning **out_planning,
                                               frontdesk_error **out_error);

/** Closes a plan, finished or not. */
void frontdesk_import_planning_free(frontdesk_import_planning *planning);

/**
 * Plans at most `rows` further rows, of which a header is one, and tells how many rows are planned, how many bytes of the
 * list are read, and how many it has. `out_finished` becomes 1 once all rows are planned. `desk` is the one that the plan was begun
 * with: FRONTDESK_ERROR_PLAN_STALE if it is another, or if something was changed that rows are planned against.
 */
frontdesk_status frontdesk_import_planning_step(frontdesk_import_planning *planning,
                                                const frontdesk_desk *desk,
                                                uint64_t rows,
                                                uint32_t *out_rows,
                                                uint64_t *out_bytes,
                                                uint64_t *out_total_bytes,
                                                int32_t *out_finished,
                                                frontdesk_error **out_error);

/**
 * Plans what is left, and gives the answer, once: the one that frontdesk_desk_query gives. You free it. `desk` as for a step.
 */
frontdesk_status frontdesk_import_planning_finish(frontdesk_import_planning *planning,
                                                  const frontdesk_desk *desk,
                                                  frontdesk_answer **out_answer,
                                                  frontdesk_error **out_error);

/* ---- Records of custom fields ----------------------------------------------------------------
 *
 * Schemas that check records without a desk: in a gateway, before an import, behind a form. What is wrong with a record is a list
 * of violations, which never repeat a value of it:
 * `[{"code":"Missing","path":"vat","expected":"a text of at most 14 characters on one line","found":"no value"}]`. */

/**
 * The schema of a schema file: definitions of fields, `{"groups":[...],"fields":[...]}`, or a JSON Schema of an object. `card` says
 * which kind of card is meant where definitions are for several: one of FRONTDESK_CARD_KIND_*, else 0.
 * FRONTDESK_ERROR_INVALID tells everything that keeps the document from being a schema.
 */
frontdesk_status frontdesk_field_schema_new(uint32_t abi,
                                            frontdesk_str document,
                                            uint32_t card,
                                            frontdesk_field_schema **out_schema,
                                            frontdesk_error **out_error);

/** Closes a schema. */
void frontdesk_field_schema_free(frontdesk_field_schema *schema);

/** The fields, in order, as a JSON list. */
frontdesk_status frontdesk_field_schema_fields_json(const frontdesk_field_schema *schema,
                                                    frontdesk_text **out_text,
                                                    frontdesk_error **out_error);

/**
 * What the schema does not say of a JSON Schema that it was read from, or says more strictly, as a JSON list:
 * `[{"path":"/properties/age","message":"..."}]`, where the path is a JSON pointer. Empty for definitions of fields.
 */
frontdesk_status frontdesk_field_schema_notes_json(const frontdesk_field_schema *schema,
                                                   frontdesk_text **out_text,
                                                   frontdesk_error **out_error);

/**
 * The same schema as JSON Schema, draft 2020-12, and what that cannot say: a JSON list of notes, whose paths are keys of fields.
 * You free both texts.
 */
frontdesk_status frontdesk_field_schema_to_json_schema(const frontdesk_field_schema *schema,
                                                       frontdesk_text **out_text,
                                                       frontdesk_text **out_notes,
                                                       frontdesk_error **out_error);

/**
 * Checks one record, JSON text. FRONTDESK_OK if the schema takes it; FRONTDESK_ERROR_INVALID, whose error has the first hundred
 * violations and tells how many there are; FRONTDESK_ERROR_JSON_UNREADABLE if it is no JSON.
 */
frontdesk_status frontdesk_field_schema_check(const frontdesk_field_schema *schema,
                                              frontdesk_str record,
                                              frontdesk_error **out_error);

/**
 * Checks records that are JSON lines, and tells how many there are; blank lines are passed over. `out_text` becomes a JSON list
 * of those that have violations: `[{"line":3,"violations":[...]}]`, with lines counted from 1. A line that is no JSON, or no
 * UTF-8, has the one violation JsonUnreadable.
 */
frontdesk_status frontdesk_field_schema_check_lines(const frontdesk_field_schema *schema,
                                                    frontdesk_str lines,
                                                    uint64_t *out_count,
                                                    frontdesk_text **out_text,
                                                    frontdesk_error **out_error);

/**
 * Checks the rows of an Arrow stream, which is released in any case, and tells how many there are; the columns are the fields.
 * `out_text` becomes a JSON list of those that have violations: `[{"row":0,"violations":[...]}]`, with rows counted from 0.
 * FRONTDESK_ERROR_INVALID if the stream fails, or has columns of binary data or of lists of anything but text.
 */
frontdesk_status frontdesk_field_schema_check_table(const frontdesk_field_schema *schema,
                                                    ArrowArrayStream *stream,
                                                    uint64_t *out_count,
                                                    frontdesk_text **out_text,
                                                    frontdesk_error **out_error);

/* ---- Keys of values --------------------------------------------------------------------------
 *
 * What two spellings of a phone number, an e-mail address or a name have in common. */

/**
 * The canonical key of a phone number: `+420777123456`, or `CZ:112` for what no other country can dial. Two spellings of one
 * number have one key; an extension is no part of it. `region` is the country of a number without a country code, in two
 * letters; empty if it is not known. NULL for withheld callers and texts without a number.
 */
frontdesk_status frontdesk_phone_key(frontdesk_str text,
                                     frontdesk_str region,
                                     frontdesk_text **out_text,
                                     frontdesk_error **out_error);

/** The canonical spelling of an e-mail address; NULL if no mail could be sent there. */
frontdesk_status frontdesk_email_key(frontdesk_str text,
                                     frontdesk_text **out_text,
                                     frontdesk_error **out_error);

/**
 * The key of a person's name: its words folded, romanised and sorted, without titles; NULL for a text without a name.
 */
frontdesk_status frontdesk_name_key(frontdesk_str text,
                                    frontdesk_text **out_text,
                                    frontdesk_error **out_error);

/* ---- Duplicates ------------------------------------------------------------------------------
 *
 * Which records are of one person: a matcher that takes rows, one by one or as tables of the Arrow C Data Interface, and a
 * detection that finds duplicates among them. Options and models are JSON: `{"columns":[{"name":"mail","kind":"email"}],
 * "regions":["CZ"]}`. Dates of a column have the day first, unless `{"name":"born","kind":"birth_date","dates":
 * {"month_first":true}}` says otherwise. A probability is in basis points: 9500 is 95 %. */

/** A matcher without rows. `options` is JSON with the columns. */
frontdesk_status frontdesk_matcher_new(uint32_t abi,
                                       frontdesk_str options,
                                       frontdesk_matcher **out_matcher,
                                       frontdesk_error **out_error);

/**
 * A matcher with the rows of an Arrow stream, which is released in any case. What columns hold is guessed where `options`
 * do not say it: `{"id":"number"}` names the column of the ids; else it is `id`, or rows are numbered from 1.
 */
frontdesk_status frontdesk_matcher_of_arrow(uint32_t abi,
                                            ArrowArrayStream *stream,
                                            frontdesk_str options,
                                            frontdesk_matcher **out_matcher,
                                            frontdesk_error **out_error);

/** Closes a matcher. Detections that it became live on. */
void frontdesk_matcher_free(frontdesk_matcher *matcher);

/** How many rows there are. */
frontdesk_status frontdesk_matcher_len(frontdesk_matcher *matcher,
                                       size_t *out_len,
                                       frontdesk_error **out_error);

/**
 * Adds a row: `count` cells in the order of the columns, {NULL, 0} where there is no value. Ids that repeat are refused, all
 * of them, when the detection begins.
 */
frontdesk_status frontdesk_matcher_add(frontdesk_matcher *matcher,
                                       frontdesk_str id,
                                       const frontdesk_str *cells,
                                       size_t count,
                                       frontdesk_error **out_error);

/**
 * Adds the rows of an Arrow array: a struct whose fields are columns of the matcher by their names, and the column of the
 * ids, which is text or whole numbers. Other fields are passed over. The array is released in any case, the schema is not.
 * Offsets that fall, lengths below zero and missing buffers are refused, and no row is added then; that lengths are not too
 * great, nobody can check but you.
 */
frontdesk_status frontdesk_matcher_add_arrow(frontdesk_matcher *matcher,
                                             ArrowArray *array,
                                             const ArrowSchema *schema,
                                             frontdesk_str id_column,
                                             frontdesk_error **out_error);

/**
 * Begins to look for duplicates; the matcher gives its rows away. `model` is a model file from before; if it is empty, the
 * rows teach their own. Pairs less probable than `least_pair` are not kept; pairs of at least `least_cluster` may join
 * clusters.
 */
frontdesk_status frontdesk_matcher_detect(frontdesk_matcher *matcher,
                                          frontdesk_str model,
                                          uint16_t least_pair,
                                          uint16_t least_cluster,
                                          frontdesk_detection **out_detection,
                                          frontdesk_error **out_error);

/* ---- What a detection finds ------------------------------------------------------------------ */

/** Closes a detection, done or not. */
void frontdesk_detection_free(frontdesk_detection *detection);

/**
 * Works on, about `budget` rows of the phase at hand, and tells the phase, how many of its rows are done and how many it has.
 * Call until it is FRONTDESK_PHASE_DONE.
 */
frontdesk_status frontdesk_detection_step(frontdesk_detection *detection,
                                          size_t budget,
                                          uint32_t *out_phase,
                                          uint64_t *out_done,
                                          uint64_t *out_of,
                                          frontdesk_error **out_error);

/**
 * Every row with its cluster, as Arrow: a struct of `id` (large_utf8) and `cluster` (uint64). You release both.
 */
frontdesk_status frontdesk_detection_clusters(const frontdesk_detection *detection,
                                              ArrowArray *out_array,
                                              ArrowSchema *out_schema,
                                              frontdesk_error **out_error);

/**
 * The scored pairs, best first, as Arrow: a struct of `id_l`, `id_r` (large_utf8), `match_weight` in thousandths of a bit
 * (int32) and `match_probability` in basis points (uint16). You release both.
 */
frontdesk_status frontdesk_detection_pairs(const frontdesk_detection *detection,
                                           ArrowArray *out_array,
                                           ArrowSchema *out_schema,
                                           frontdesk_error **out_error);

/** The model file; NULL until there is a model. */
frontdesk_status frontdesk_detection_model_json(const frontdesk_detection *detection,
                                                frontdesk_text **out_text,
                                                frontdesk_error **out_error);

/**
 * Why two rows score as they do: `{"steps":[{"field","level","weight","rarity"}],"score":{"weight"}}`, whose weights add up
 * to that of the score. NULL if there is no such row, or no model yet.
 */
frontdesk_status frontdesk_detection_explain_json(const frontdesk_detection *detection,
                                                  frontdesk_str left,
                                                  frontdesk_str right,
                                                  frontdesk_text **out_text,
                                                  frontdesk_error **out_error);

/** What became of a pair of rows: one of FRONTDESK_FATE_*. */
frontdesk_status frontdesk_detection_fate(const frontdesk_detection *detection,
                                          frontdesk_str left,
                                          frontdesk_str right,
                                          uint32_t *out_fate,
                                          frontdesk_error **out_error);

/* ---- Which rows a new one is like ------------------------------------------------------------
 *
 * An index answers at once, with the candidates and scores that a detection would have. */

/** An index without rows, with the model of a detection. */
frontdesk_status frontdesk_index_new(uint32_t abi,
                                     frontdesk_str options,
                                     frontdesk_str model,
                                     frontdesk_index **out_index,
                                     frontdesk_error **out_error);

/** The index of a snapshot. */
frontdesk_status frontdesk_index_restore(uint32_t abi,
                                         const uint8_t *snapshot,
                                         size_t len,
                                         frontdesk_index **out_index,
                                         frontdesk_error **out_error);

/** Closes an index. */
void frontdesk_index_free(frontdesk_index *index);

/** Everything, as bytes: the same for the same rows, whatever the way to them. */
frontdesk_status frontdesk_index_snapshot(const frontdesk_index *index,
                                          frontdesk_bytes **out_bytes,
                                          frontdesk_error **out_error);

/** Adds a row: `count` cells in the order of the columns, {NULL, 0} where there is no value. */
frontdesk_status frontdesk_index_insert(frontdesk_index *index,
                                        frontdesk_str id,
                                        const frontdesk_str *cells,
                                        size_t count,
                                        frontdesk_error **out_error);

/** Changes a row. */
frontdesk_status frontdesk_index_update(frontdesk_index *index,
                                        frontdesk_str id,
                                        const frontdesk_str *cells,
                                        size_t count,
                                        frontdesk_error **out_error);

/** Removes a row. */
frontdesk_status frontdesk_index_remove(frontdesk_index *index,
                                        frontdesk_str id,
                                        frontdesk_error **out_error);

/**
 * Says that two rows are of two people: neither is found for the other until one of them changes in what says who somebody
 * is.
 */
frontdesk_status frontdesk_index_declare_different(frontdesk_index *index,
                                                   frontdesk_str left,
                                                   frontdesk_str right,
                                                   frontdesk_error **out_error);

/**
 * The rows that a row is like, best first, of at least the probability `least`, as JSON:
 * `[{"id":"7","weight":18000,"probability":9999}]`.
 */
frontdesk_status frontdesk_index_similar_json(frontdesk_index *index,
                                              frontdesk_str id,
                                              uint16_t least,
                                              frontdesk_text **out_text,
                                              frontdesk_error **out_error);

/** The rows that a row is like which is not in the index: as if it were inserted. */
frontdesk_status frontdesk_index_look_up_json(frontdesk_index *index,
                                              const frontdesk_str *cells,
                                              size_t count,
                                              uint16_t least,
                                              frontdesk_text **out_text,
                                              frontdesk_error **out_error);

/**
 * Why two rows score as they do, as frontdesk_detection_explain_json tells it; NULL if there is no such row.
 */
frontdesk_status frontdesk_index_explain_json(const frontdesk_index *index,
                                              frontdesk_str left,
                                              frontdesk_str right,
                                              frontdesk_text **out_text,
                                              frontdesk_error **out_error);

/* ---- Helpers ------------------------------------------------------------------------------------ */

/** The text of a literal. */
#ifdef __cplusplus
#define FRONTDESK_STR(literal) (frontdesk_str{("" literal), sizeof(literal) - 1})
#else
#define FRONTDESK_STR(literal) ((frontdesk_str){("" literal), sizeof(literal) - 1})
#endif

/** Prints a text: printf("agent " FRONTDESK_FORMAT "\n", FRONTDESK_ARGUMENTS(text)). */
#define FRONTDESK_FORMAT "%.*s"
#define FRONTDESK_ARGUMENTS(text) (int)(text).len, (text).data

/** The text of a string of C; {NULL, 0} for NULL. */
static inline frontdesk_str frontdesk_str_of(const char *string) {
    frontdesk_str text = {string, string == NULL ? 0 : strlen(string)};
    return text;
}

/** Whether two texts are the same: 1 or 0. */
static inline int frontdesk_str_equal(frontdesk_str one, frontdesk_str other) {
    return one.len == other.len && (one.len == 0 || memcmp(one.data, other.data, one.len) == 0);
}

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* FRONTDESK_H */
