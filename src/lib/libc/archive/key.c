#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include "sys.h"
#include "thread.h"

/* A key that was deleted and made anew has another life, so that old values are not taken for its own. */
static struct {
	int used;
	unsigned int life;
	void (*destructor)(void *);
} keys[PTHREAD_KEYS_MAX];

struct value {
	unsigned int life;
	void *value;
};

static struct value *values_of_self(void) { return __thread_self()->specific; }

/* A destructor may set values again: four rounds, as POSIX says at least. */
static void destroy(void)
{
	struct value *values = values_of_self();
	int found = values != NULL;

	for (int round = 0; found && round < PTHREAD_DESTRUCTOR_ITERATIONS; round++) {
		found = 0;
		for (int i = 0; i < PTHREAD_KEYS_MAX; i++) {
			void *value = values[i].value;

			values[i].value = NULL;
			if (value && keys[i].used && keys[i].life == values[i].life && keys[i].destructor) {
				found = 1;
				keys[i].destructor(value);
			}
		}
	}
	free(values);
	__thread_self()->specific = NULL;
}

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
	for (unsigned int i = 0; i < PTHREAD_KEYS_MAX; i++)
		if (!keys[i].used) {
			keys[i].used = 1;
			keys[i].life++;
			keys[i].destructor = destructor;
			__run_destructors = destroy;
			*key = i;
			return 0;
		}
	return EAGAIN;
}

int pthread_key_delete(pthread_key_t key)
{
	if (key >= PTHREAD_KEYS_MAX || !keys[key].used)
		return EINVAL;
	keys[key].used = 0;
	return 0;
}

int pthread_setspecific(pthread_key_t key, const void *value)
{
	struct value *values = values_of_self();

	if (key >= PTHREAD_KEYS_MAX || !keys[key].used)
		return EINVAL;
	if (!values && !(values = __thread_self()->specific = calloc(PTHREAD_KEYS_MAX, sizeof *values)))
		return ENOMEM;
	values[key].life = keys[key].life;
	values[key].value = (void *)value;
	return 0;
}

void *pthread_getspecific(pthread_key_t key)
{
	struct value *values = values_of_self();

	if (!values || key >= PTHREAD_KEYS_MAX || !keys[key].used || values[key].life != keys[key].life)
		return NULL;
	return values[key].value;
}
