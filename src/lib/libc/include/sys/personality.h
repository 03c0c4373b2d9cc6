#ifndef _SYS_PERSONALITY_H
#define _SYS_PERSONALITY_H


int personality(unsigned long persona);

#endif
