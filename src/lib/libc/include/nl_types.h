#ifndef _NL_TYPES_H
#define _NL_TYPES_H


#define NL_CAT_LOCALE 1
#define NL_SETD 1

typedef void *nl_catd;
typedef int nl_item;

int catclose(nl_catd catalog);
char *catgets(nl_catd catalog, int set, int number, const char *text);
nl_catd catopen(const char *name, int flags);

#endif
