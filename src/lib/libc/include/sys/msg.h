#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <sys/ipc.h>

#define MSG_STAT 11
#define MSG_INFO 12
#define MSG_STAT_ANY 13
#define MSG_NOERROR 4096
#define MSG_EXCEPT 8192
#define MSG_COPY 16384

typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

struct msgbuf {
	long mtype;
	char mtext[1];
};

struct msqid_ds {
	struct ipc_perm msg_perm;
	time_t msg_stime;
	time_t msg_rtime;
	time_t msg_ctime;
	unsigned long __msg_cbytes;
	msgqnum_t msg_qnum;
	msglen_t msg_qbytes;
	pid_t msg_lspid;
	pid_t msg_lrpid;
	unsigned long __unused[2];
};

int msgctl(int id, int command, struct msqid_ds *buffer);
int msgget(key_t key, int flags);
ssize_t msgrcv(int id, void *message, size_t size, long type, int flags);
int msgsnd(int id, const void *message, size_t size, int flags);

#endif
