#ifndef _SYS_QUEUE_H
#define _SYS_QUEUE_H

/* BSD's lists: singly and doubly linked, and with a tail. */

#define SLIST_HEAD(name, type) struct name { struct type *slh_first; }
#define SLIST_HEAD_INITIALIZER(head) { NULL }
#define SLIST_ENTRY(type) struct { struct type *sle_next; }
#define SLIST_INIT(head) ((head)->slh_first = NULL)
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(element, field) ((element)->field.sle_next)
#define SLIST_EMPTY(head) ((head)->slh_first == NULL)
#define SLIST_INSERT_HEAD(head, element, field) \
	((element)->field.sle_next = (head)->slh_first, (head)->slh_first = (element))
#define SLIST_INSERT_AFTER(before, element, field) \
	((element)->field.sle_next = (before)->field.sle_next, (before)->field.sle_next = (element))
#define SLIST_REMOVE_HEAD(head, field) ((head)->slh_first = (head)->slh_first->field.sle_next)
#define SLIST_FOREACH(var, head, field) for ((var) = (head)->slh_first; (var); (var) = (var)->field.sle_next)

#define LIST_HEAD(name, type) struct name { struct type *lh_first; }
#define LIST_HEAD_INITIALIZER(head) { NULL }
#define LIST_ENTRY(type) struct { struct type *le_next, **le_prev; }
#define LIST_INIT(head) ((head)->lh_first = NULL)
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(element, field) ((element)->field.le_next)
#define LIST_EMPTY(head) ((head)->lh_first == NULL)
#define LIST_INSERT_HEAD(head, element, field) do { \
	if (((element)->field.le_next = (head)->lh_first) != NULL) \
		(head)->lh_first->field.le_prev = &(element)->field.le_next; \
	(head)->lh_first = (element); \
	(element)->field.le_prev = &(head)->lh_first; \
} while (0)
#define LIST_REMOVE(element, field) do { \
	if ((element)->field.le_next != NULL) \
		(element)->field.le_next->field.le_prev = (element)->field.le_prev; \
	*(element)->field.le_prev = (element)->field.le_next; \
} while (0)
#define LIST_FOREACH(var, head, field) for ((var) = (head)->lh_first; (var); (var) = (var)->field.le_next)

#define STAILQ_HEAD(name, type) struct name { struct type *stqh_first, **stqh_last; }
#define STAILQ_HEAD_INITIALIZER(head) { NULL, &(head).stqh_first }
#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_INIT(head) ((head)->stqh_first = NULL, (head)->stqh_last = &(head)->stqh_first)
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)
#define STAILQ_EMPTY(head) ((head)->stqh_first == NULL)
#define STAILQ_INSERT_TAIL(head, element, field) \
	((element)->field.stqe_next = NULL, *(head)->stqh_last = (element), \
	 (head)->stqh_last = &(element)->field.stqe_next)
#define STAILQ_REMOVE_HEAD(head, field) do { \
	if (((head)->stqh_first = (head)->stqh_first->field.stqe_next) == NULL) \
		(head)->stqh_last = &(head)->stqh_first; \
} while (0)
#define STAILQ_FOREACH(var, head, field) for ((var) = (head)->stqh_first; (var); (var) = (var)->field.stqe_next)

#define TAILQ_HEAD(name, type) struct name { struct type *tqh_first, **tqh_last; }
#define TAILQ_HEAD_INITIALIZER(head) { NULL, &(head).tqh_first }
#define TAILQ_ENTRY(type) struct { struct type *tqe_next, **tqe_prev; }
#define TAILQ_INIT(head) ((head)->tqh_first = NULL, (head)->tqh_last = &(head)->tqh_first)
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_NEXT(element, field) ((element)->field.tqe_next)
#define TAILQ_EMPTY(head) ((head)->tqh_first == NULL)
#define TAILQ_INSERT_TAIL(head, element, field) do { \
	(element)->field.tqe_next = NULL; \
	(element)->field.tqe_prev = (head)->tqh_last; \
	*(head)->tqh_last = (element); \
	(head)->tqh_last = &(element)->field.tqe_next; \
} while (0)
#define TAILQ_INSERT_HEAD(head, element, field) do { \
	if (((element)->field.tqe_next = (head)->tqh_first) != NULL) \
		(head)->tqh_first->field.tqe_prev = &(element)->field.tqe_next; \
	else \
		(head)->tqh_last = &(element)->field.tqe_next; \
	(head)->tqh_first = (element); \
	(element)->field.tqe_prev = &(head)->tqh_first; \
} while (0)
#define TAILQ_REMOVE(head, element, field) do { \
	if ((element)->field.tqe_next != NULL) \
		(element)->field.tqe_next->field.tqe_prev = (element)->field.tqe_prev; \
	else \
		(head)->tqh_last = (element)->field.tqe_prev; \
	*(element)->field.tqe_prev = (element)->field.tqe_next; \
} while (0)
#define TAILQ_FOREACH(var, head, field) for ((var) = (head)->tqh_first; (var); (var) = (var)->field.tqe_next)

#endif
