#ifndef _TIME_H
#define _TIME_H

#include <bits/types.h>

#define CLOCKS_PER_SEC 1000000L
#define TIME_UTC 1

#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_PROCESS_CPUTIME_ID 2
#define CLOCK_THREAD_CPUTIME_ID 3
#define CLOCK_MONOTONIC_RAW 4
#define CLOCK_REALTIME_COARSE 5
#define CLOCK_MONOTONIC_COARSE 6
#define CLOCK_BOOTTIME 7
#define CLOCK_REALTIME_ALARM 8
#define CLOCK_BOOTTIME_ALARM 9
#define CLOCK_TAI 11
#define TIMER_ABSTIME 1

struct itimerspec {
	struct timespec it_interval;
	struct timespec it_value;
};

typedef void *timer_t;
struct sigevent;

struct tm {
	int tm_sec;
	int tm_min;
	int tm_hour;
	int tm_mday;
	int tm_mon;
	int tm_year;
	int tm_wday;
	int tm_yday;
	int tm_isdst;
	long tm_gmtoff;
	const char *tm_zone;
};

extern char *tzname[2];
extern long timezone;
extern int daylight;

char *asctime(const struct tm *tm);
char *asctime_r(const struct tm *tm, char *buffer);
int clock_getcpuclockid(pid_t pid, clockid_t *clock);
clock_t clock(void);
int clock_getres(clockid_t clock, struct timespec *resolution);
int clock_settime(clockid_t clock, const struct timespec *now);
int clock_gettime(clockid_t clock, struct timespec *now);
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request, struct timespec *rest);
char *ctime(const time_t *t);
char *ctime_r(const time_t *t, char *buffer);
double difftime(time_t end, time_t begin);
struct tm *gmtime(const time_t *t);
struct tm *gmtime_r(const time_t *t, struct tm *tm);
struct tm *localtime(const time_t *t);
struct tm *localtime_r(const time_t *t, struct tm *tm);
time_t mktime(struct tm *tm);
int nanosleep(const struct timespec *request, struct timespec *rest);
char *strptime(const char *s, const char *format, struct tm *tm);
int timespec_get(struct timespec *now, int base);
int timer_create(clockid_t clock, struct sigevent *event, timer_t *timer);
int timer_delete(timer_t timer);
int timer_getoverrun(timer_t timer);
int timer_gettime(timer_t timer, struct itimerspec *value);
int timer_settime(timer_t timer, int flags, const struct itimerspec *value, struct itimerspec *old);
size_t strftime(char *s, size_t size, const char *format, const struct tm *tm);
time_t time(time_t *t);
time_t timegm(struct tm *tm);
void tzset(void);

#endif
