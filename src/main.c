/* SPDX-FileCopyrightText: the decentwork developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: options, folders, language, clock and chance, then one command; the only exit. */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <sodium.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "arguments.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "base/moment.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/program.h"
#include "content/value.h"
#include "flow/spoken.h"
#include "language.h"
#include "places.h"
#include "tui/term_rescue.h"

enum { COLUMNS_DEFAULT = 80, COLUMNS_LEAST = 20, COLUMNS_MOST = 500 };

/* What tests of the whole program fix: a moment that stands still, chance that repeats. */
struct fixed {
    bool has_moment;
    struct moment moment;
    bool has_seed;
    unsigned char seed[randombytes_SEEDBYTES];
};

static struct moment read_clock(void *context)
{
    const struct fixed *fixed = context;
    struct timespec now;
    struct tm local;
    if (fixed->has_moment)
        return fixed->moment;
    clock_gettime(CLOCK_REALTIME, &now);
    localtime_r(&now.tv_sec, &local);
    return (struct moment){
        .at = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000,
        .zone = (int)(local.tm_gmtoff / 60),
    };
}

static void draw_bytes(void *context, unsigned char *bytes, size_t count)
{
    struct fixed *fixed = context;
    if (fixed->has_seed) {
        randombytes_buf_deterministic(bytes, count, fixed->seed);
        sodium_increment(fixed->seed, sizeof fixed->seed);
    } else {
        randombytes_buf(bytes, count);
    }
}

/* DECENTWORK_NOW is a moment, DECENTWORK_SEED any text. */
static void read_fixed(struct fixed *fixed)
{
    const char *now = getenv("DECENTWORK_NOW");
    const char *seed = getenv("DECENTWORK_SEED");
    fixed->has_moment = now != NULL && moment_parse(now, &fixed->moment);
    fixed->has_seed = seed != NULL;
    if (fixed->has_seed)
        crypto_generichash(fixed->seed, sizeof fixed->seed, (const unsigned char *)seed,
                           strlen(seed), NULL, 0);
}

static void say_no_memory(void)
{
    static const char message[] = PACKAGE ": out of memory\n";
    term_rescue();
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(STATUS_ENVIRONMENT);
}

static size_t terminal_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < COLUMNS_LEAST)
        return COLUMNS_DEFAULT;
    return size.ws_col < COLUMNS_MOST ? size.ws_col : COLUMNS_MOST;
}

/* The option that was most likely meant by a mistyped one. */
static const char *meant_option(const char *culprit)
{
    const char *names[OPTION_COUNT];
    for (int i = 0; i < OPTION_COUNT; i++)
        names[i] = option_row((enum program_option)i)->name;
    culprit += strspn(culprit, "-");
    char *word = memory_text_n(culprit, strcspn(culprit, "="));
    const char *meant = nearest_word(word, names, OPTION_COUNT);
    free(word);
    return meant;
}

static enum status say_unknown_option(const struct program *program, const char *culprit)
{
    const char *meant = meant_option(culprit);
    if (meant != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("there is no option '%s'; did you mean '--%s'?"), culprit, meant);
    return program_fail(program, STATUS_USAGE,
                        _("there is no option '%s'; 'decentwork --help' names them"), culprit);
}

/* The command that was most likely meant by a word that is none. */
static const char *meant_command(const char *word)
{
    const char *names[COMMANDS_MOST];
    size_t count = command_names(names);
    return nearest_word(word, names, count);
}

/* A mistyped command looks like something to learn, with too many words or options of another
 * command. Returns the command that was likely meant, or NULL. */
static const char *meant_instead(const struct arguments *arguments)
{
    bool can_be =
        arguments->fault == ARGUMENTS_TOO_MANY || arguments->fault == ARGUMENTS_FOREIGN_OPTION;
    return can_be && !arguments->is_named && arguments->word_count > 0
               ? meant_command(arguments->words[0])
               : NULL;
}

/* The first command that takes an option of that name. */
static const char *owner_of(const char *name)
{
    const struct command *command;
    int option = 0;
    while (strcmp(option_row((enum program_option)option)->name, name) != 0)
        option++;
    for (size_t i = 0; (command = command_number(i)) != NULL; i++)
        if (command_takes(command, (enum program_option)option))
            return command->name;
    return NULL;
}

static enum status say_foreign_option(const struct program *program,
                                      const struct arguments *arguments)
{
    const char *owner = arguments->is_named ? NULL : owner_of(arguments->culprit);
    if (owner != NULL)
        /* TRANSLATORS: an option, and the command that has it, as they are typed. */
        return program_fail(program, STATUS_USAGE,
                            _("'--%s' belongs to a command: decentwork %s --%s"),
                            arguments->culprit, owner, arguments->culprit);
    return program_fail(program, STATUS_USAGE, _("'decentwork %s' has no option '--%s'"),
                        arguments->command->name, arguments->culprit);
}

static enum status say_fault(const struct program *program, const struct arguments *arguments)
{
    const char *command = arguments->command->name;
    const char *meant = meant_instead(arguments);
    if (meant != NULL)
        return program_fail(program, STATUS_USAGE,
                            _("there is no command '%s'; did you mean '%s'?"), arguments->words[0],
                            meant);
    switch (arguments->fault) {
    case ARGUMENTS_UNKNOWN_OPTION:
        return say_unknown_option(program, arguments->culprit);
    case ARGUMENTS_NO_VALUE:
        return program_fail(program, STATUS_USAGE, _("the option '%s' needs something after it"),
                            arguments->culprit);
    case ARGUMENTS_FOREIGN_OPTION:
        return say_foreign_option(program, arguments);
    case ARGUMENTS_TOO_FEW:
        return program_fail(program, STATUS_USAGE,
                            _("something is missing; expected: decentwork %s %s"), command,
                            _(arguments->command->arguments));
    default:
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is too much; expected: decentwork %s %s"), arguments->culprit,
                            command, _(arguments->command->arguments));
    }
}

/* The language in use, and what is needed to use another. */
struct speaking {
    struct language_places places;
    struct languages available;
    struct languages environment; /* what it asks for */
    const char *option;           /* --language, or NULL */
    struct languages preferences; /* best first */
    char *current;
};

static const char *current_language(void *context)
{
    return ((struct speaking *)context)->current;
}

/* Speaks one of these from now on, which it takes. */
static void speak_one_of(struct speaking *speaking, struct languages wanted)
{
    struct diag unsaid;
    diag_init(&unsaid);
    char *spoken = language_use(&speaking->places, &wanted, &unsaid);
    free(speaking->current);
    speaking->current = spoken;
    languages_clear(&speaking->preferences);
    speaking->preferences = wanted;
    diag_clear(&unsaid);
}

static void use_language(void *context, const char *code)
{
    struct speaking *speaking = context;
    struct languages wanted = {0};
    languages_add(&wanted, code);
    for (size_t i = 0; i < speaking->preferences.count; i++)
        languages_add(&wanted, speaking->preferences.codes[i]);
    speak_one_of(speaking, wanted);
}

/* The learner's language stands between the option and the environment. */
static void prefer_language(void *context, const char *learner)
{
    struct speaking *speaking = context;
    struct languages wanted = {0};
    languages_preferences(speaking->option, learner, &speaking->environment, &wanted);
    speak_one_of(speaking, wanted);
}

static const struct languages *preferred_languages(void *context)
{
    return &((struct speaking *)context)->preferences;
}

/* Adds the languages that --language may ask for: those of the interface and, only where it asks
 * for none of these, those of the courses that could be meant, which are looked through for that.
 */
static void add_had(const struct program *program, const struct speaking *speaking,
                    const struct arguments *arguments, struct languages *ret_had)
{
    struct diag unsaid;
    diag_init(&unsaid);
    spoken_list((const char *const *)speaking->available.codes, speaking->available.count, NULL,
                NULL, ret_had);
    if (languages_check(speaking->option, ret_had, &unsaid) != 0)
        program_course_languages(program, arguments->words, arguments->word_count, ret_had);
    languages_sort(ret_had);
    diag_clear(&unsaid);
}

/* Where only courses are in the language asked for; `learn` says it itself, where it is seen. */
static void say_interface_stays(const struct program *program, const struct speaking *speaking,
                                const struct languages *had)
{
    char *words = spoken_words(languages_choose(&speaking->preferences, had), speaking->current);
    if (words != NULL)
        program_fail(program, STATUS_GOOD, "%s", words);
    free(words);
}

/* Sees to it that there is what --language asks for. */
static enum status check_option(const struct program *program, const struct speaking *speaking,
                                const struct arguments *arguments, struct diag *diag)
{
    struct languages had = {0};
    if (speaking->option == NULL ||
        (arguments->command->any_language && value_row(VALUE_LANGUAGE)->is_valid(speaking->option)))
        return STATUS_GOOD;
    add_had(program, speaking, arguments, &had);
    bool is_had = languages_check(speaking->option, &had, diag) == 0;
    if (is_had && arguments->command != &command_learn)
        say_interface_stays(program, speaking, &had);
    languages_clear(&had);
    return is_had ? STATUS_GOOD : STATUS_USAGE;
}

/* Chooses the language and says what is wrong with it. */
static enum status speak(struct program *program, struct speaking *speaking,
                         const struct arguments *arguments)
{
    const char *option = arguments->values[OPTION_LANGUAGE];
    struct diag diag;
    diag_init(&diag);
    if (!language_start(&speaking->places, &diag))
        program->look.is_ascii = true;
    speaking->option = option;
    language_environment(&speaking->environment);
    languages_preferences(option, NULL, &speaking->environment, &speaking->preferences);
    language_list(&speaking->places, &speaking->available);
    speaking->current = language_use(&speaking->places, &speaking->preferences, &diag);
    enum status status = check_option(program, speaking, arguments, &diag);
    program_report(program, &diag);
    return status;
}

static void speaking_clear(struct speaking *speaking)
{
    languages_clear(&speaking->available);
    languages_clear(&speaking->environment);
    languages_clear(&speaking->preferences);
    free(speaking->current);
}

/* --colour auto follows NO_COLOR (no-color.org): set, and not empty. */
static bool read_colour(const char *option, enum term_colour *ret_colour)
{
    static const char *const names[] = {
        [TERM_COLOUR_AUTO] = "auto",
        [TERM_COLOUR_ALWAYS] = "always",
        [TERM_COLOUR_NEVER] = "never",
    };
    for (size_t i = 0; option != NULL && i < ARRAY_LEN(names); i++) {
        if (strcmp(names[i], option) == 0) {
            *ret_colour = (enum term_colour)i;
            return true;
        }
    }
    return option == NULL;
}

/* How the full screen looks. */
static enum status read_look(struct program *program, const struct arguments *arguments)
{
    const char *theme = arguments->values[OPTION_THEME];
    const char *colour = arguments->values[OPTION_COLOUR];
    if (!read_colour(colour, &program->look.colour))
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is no value of '--colour'; expected auto, always or never"),
                            colour);
    if (theme != NULL) {
        program->look.theme = theme_from_name(theme);
        program->fixed |= 1u << SETTING_THEME;
    }
    if (program->look.is_ascii)
        program->fixed |= 1u << SETTING_SIGNS;
    if (program->look.theme == THEME_COUNT)
        return program_fail(program, STATUS_USAGE,
                            _("'%s' is no value of '--theme'; expected auto, default, light, "
                              "contrast or mono"),
                            theme);
    return STATUS_GOOD;
}

static enum status run(struct program *program, const struct arguments *arguments)
{
    const char *format = arguments->values[OPTION_FORMAT];
    if (arguments->values[OPTION_HELP] != NULL) {
        command_help(program->out,
                     arguments->command == command_number(0) ? NULL : arguments->command);
        return STATUS_GOOD;
    }
    if (arguments->values[OPTION_VERSION] != NULL) {
        fprintf(program->out, "%s %s\n", PACKAGE, PACKAGE_VERSION);
        return STATUS_GOOD;
    }
    if (arguments->fault != ARGUMENTS_GOOD)
        return say_fault(program, arguments);
    if (format != NULL)
        program->format = listing_format_of(format);
    if (program->format == LISTING_FORMAT_COUNT)
        return program_fail(program, STATUS_USAGE,
                            _("there is no format '%s'; expected table, csv or json"), format);
    enum status status = read_look(program, arguments);
    if (status != STATUS_GOOD)
        return status;
    return arguments->command->run(program, arguments->words, arguments->word_count);
}

/* What was printed must have arrived: a full disk is no success. */
static enum status finish_output(const struct program *program, enum status status)
{
    if (fflush(program->out) == 0 && !ferror(program->out))
        return status;
    return program_fail(program, STATUS_ENVIRONMENT, _("the output cannot be written: %s"),
                        strerror(errno));
}

/* Ends the program as the signal would have ended it, now that the terminal is as it was. */
static void end_by(int number)
{
    signal(number, SIG_DFL);
    raise(number);
}

int main(int argc, char **argv)
{
    struct arguments arguments;
    struct fixed fixed = {0};
    struct places places;
    memory_on_exhausted(say_no_memory);
    signal(SIGXFSZ, SIG_IGN); /* a file as large as is allowed is a full disk, and is said */
    if (sodium_init() < 0)
        return STATUS_ENVIRONMENT;
    arguments_read(argc, argv, &arguments);
    read_fixed(&fixed);
    places_find(arguments.values[OPTION_DATA], &places);
    const char *given = arguments.values[OPTION_COURSES];
    const char *const course_folders[] = {given != NULL ? given : places.courses,
                                          places.own_courses};
    struct speaking speaking = {.places = {places.catalogues, places.private_locale}};
    struct program program = {
        .name = strchr(argv[0], '/') != NULL ? argv[0] : PACKAGE,
        .learner = arguments.values[OPTION_LEARNER],
        .language = arguments.values[OPTION_LANGUAGE],
        .id = arguments.values[OPTION_ID],
        .is_plain = arguments.values[OPTION_PLAIN] != NULL,
        .reset = arguments.values[OPTION_RESET],
        .is_undoing = arguments.values[OPTION_UNDO_RESET] != NULL,
        .is_yes = arguments.values[OPTION_YES] != NULL,
        .is_strict = arguments.values[OPTION_STRICT] != NULL,
        .explains = arguments.values[OPTION_EXPLAIN] != NULL,
        .learners_folder = places.learners,
        .elsewhere = places.own_learners,
        .course_folders = course_folders,
        .course_folder_count = given != NULL || places.own_courses == NULL ? 1 : 2,
        .own_courses = given != NULL ? given : places.own_courses,
        .outside = {read_clock, draw_bytes, &fixed, places.cache},
        .save_folders = {".", getenv("HOME")},
        .look = {.is_ascii = arguments.values[OPTION_ASCII] != NULL},
        .is_terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO),
        .columns = terminal_columns(),
        .in = stdin,
        .out = stdout,
        .errors = stderr,
    };
    enum status status = speak(&program, &speaking, &arguments);
    const struct speech speech = {
        .codes = (const char *const *)speaking.available.codes,
        .count = speaking.available.count,
        .name = languages_name,
        .current = current_language,
        .use = use_language,
        .preferences = preferred_languages,
        .prefer = prefer_language,
        .context = &speaking,
    };
    program.speech = &speech;
    if (status == STATUS_GOOD)
        status = run(&program, &arguments);
    status = finish_output(&program, status);
    speaking_clear(&speaking);
    places_clear(&places);
    if (program.ended_by != 0)
        end_by(program.ended_by);
    return status;
}
