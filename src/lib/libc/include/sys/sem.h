#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <sys/ipc.h>

#define GETALL 13
#define GETNCNT 14
#define GETPID 11
#define GETVAL 12
#define GETZCNT 15
#define NFDBITS 64
#define SEM_STAT 18
#define SEM_INFO 19
#define SEM_STAT_ANY 20
#define SEM_UNDO 4096
#define SETALL 17
#define SETVAL 16

struct sembuf {
	unsigned short sem_num;
	short sem_op;
	short sem_flg;
};

struct semid_ds {
	struct ipc_perm sem_perm;
	time_t sem_otime;
	unsigned long __reserved1;
	time_t sem_ctime;
	unsigned long __reserved2;
	unsigned long sem_nsems;
	unsigned long __reserved3, __reserved4;
};

struct seminfo {
	int semmap, semmni, semmns, semmnu, semmsl, semopm, semume, semusz, semvmx, semaem;
};

/* union semun is for the program to define: see semctl(2). */
int semctl(int id, int index, int command, ...);
int semget(key_t key, int n, int flags);
int semop(int id, struct sembuf *operations, size_t n);
int semtimedop(int id, struct sembuf *operations, size_t n, const struct timespec *timeout);

#endif
