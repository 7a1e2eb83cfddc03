/* Signal handlers set a flag and write a byte into a pipe that every wait in this target polls.
 * The pipe closes the gap between looking at a flag and starting to wait, and makes it
 * irrelevant which thread the kernel picked for the handler. */

#define _GNU_SOURCE
#include "signals.h"

#include "CLineEditor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static atomic_bool interrupted;
static atomic_long cleared_at;
static atomic_bool resized;
static atomic_bool continued;
static atomic_bool listening;
static atomic_int raw_terminal = -1;
static struct termios terminal_before;

static int wake_pipe[2] = {-1, -1};
static pthread_once_t wake_once = PTHREAD_ONCE_INIT;

static void open_wake_pipe(void) {
    if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
        wake_pipe[0] = -1;
        wake_pipe[1] = -1;
    }
}

static void wake(void) {
    /* A full pipe wakes just as well, so the result does not matter. */
    if (write(wake_pipe[1], "", 1) < 0) {
        return;
    }
}

int signals_wake_descriptor(void) {
    return wake_pipe[0];
}

void signals_wake_drain(void) {
    char bytes[64];
    while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {
    }
}

static void restore_terminal(void) {
    int terminal = atomic_load(&raw_terminal);
    if (terminal >= 0) {
        static const char end_of_paste_marks[] = "\033[?2004l\n";
        tcsetattr(terminal, TCSANOW, &terminal_before);
        if (write(terminal, end_of_paste_marks, sizeof end_of_paste_marks - 1) < 0) {
            return;
        }
    }
}

/* A clock that starts well after 0, so that what never happened is long ago. */
static long seconds_now(void) {
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec + 10;
}

static void on_interrupt(int signal_number) {
    int saved = errno;
    (void)signal_number;
    bool is_second = atomic_exchange(&interrupted, true);
    if (is_second && seconds_now() - atomic_load(&cleared_at) > 1) {
        restore_terminal();
        _exit(130);
    }
    wake();
    errno = saved;
}

static void on_resize(int signal_number) {
    int saved = errno;
    (void)signal_number;
    atomic_store(&resized, true);
    wake();
    errno = saved;
}

static void on_continue(int signal_number) {
    int saved = errno;
    (void)signal_number;
    atomic_store(&continued, true);
    wake();
    errno = saved;
}

/* Runs with the default action back in place, so that raising the signal again ends the process. */
static void on_ending(int signal_number) {
    restore_terminal();
    raise(signal_number);
}

void interruption_watch(void) {
    pthread_once(&wake_once, open_wake_pipe);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

bool interruption_requested(void) {
    return atomic_load(&interrupted);
}

void interruption_clear(void) {
    atomic_store(&interrupted, false);
    atomic_store(&cleared_at, seconds_now());
}

ssize_t interruptible_read(int descriptor, void *bytes, size_t count) {
    for (;;) {
        struct pollfd waits[2] = {
            {.fd = descriptor, .events = POLLIN},
            {.fd = wake_pipe[0], .events = POLLIN},
        };
        int ready = poll(waits, COUNT(waits), -1);
        if (ready < 0 && errno != EINTR) {
            return -1;
        }
        if (ready > 0 && waits[1].revents != 0) {
            signals_wake_drain();
        }
        if (interruption_requested()) {
            errno = EINTR;
            return -1;
        }
        if (ready > 0 && waits[0].revents != 0) {
            ssize_t got = read(descriptor, bytes, count);
            if (got >= 0 || (errno != EINTR && errno != EAGAIN)) {
                return got;
            }
        }
    }
}

struct listened_signal {
    int number;
    void (*handler)(int);
    int flags;
    bool only_where_default;
};

/* Back to the default before the handler runs, and not held back while it does. */
#define ENDING_FLAGS ((int)(SA_RESETHAND | SA_NODEFER))

/* SIGINT stands here for a process that did not ask for interruption_watch. */
static const struct listened_signal listened[] = {
    {SIGWINCH, on_resize, SA_RESTART, false},
    {SIGCONT, on_continue, SA_RESTART, false},
    {SIGINT, on_ending, ENDING_FLAGS, true},
    {SIGTERM, on_ending, ENDING_FLAGS, true},
    {SIGHUP, on_ending, ENDING_FLAGS, true},
    {SIGQUIT, on_ending, ENDING_FLAGS, true},
};
static struct sigaction previous[COUNT(listened)];

bool signals_begin(int terminal, const struct termios *before) {
    if (atomic_exchange(&listening, true)) {
        return false;
    }
    pthread_once(&wake_once, open_wake_pipe);
    terminal_before = *before;
    atomic_store(&resized, false);
    atomic_store(&continued, false);
    atomic_store(&raw_terminal, terminal);
    for (size_t index = 0; index < COUNT(listened); index++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = listened[index].handler;
        action.sa_flags = listened[index].flags;
        sigemptyset(&action.sa_mask);
        sigaction(listened[index].number, NULL, &previous[index]);
        if (!listened[index].only_where_default || previous[index].sa_handler == SIG_DFL) {
            sigaction(listened[index].number, &action, NULL);
        }
    }
    return true;
}

void signals_end(void) {
    atomic_store(&raw_terminal, -1);
    for (size_t index = 0; index < COUNT(listened); index++) {
        sigaction(listened[index].number, &previous[index], NULL);
    }
    atomic_store(&listening, false);
}

bool signals_took_resize(void) {
    return atomic_exchange(&resized, false);
}

bool signals_took_continue(void) {
    return atomic_exchange(&continued, false);
}
