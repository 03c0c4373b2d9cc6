#include <mqueue.h>
#include <stdarg.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include "sys.h"

/* System V and POSIX IPC is the kernel's: where it has none, it answers ENOSYS. */

key_t ftok(const char *path, int project)
{
	struct stat st;

	if (stat(path, &st) < 0)
		return -1;
	return (key_t)((st.st_ino & 0xffff) | (st.st_dev & 0xff) << 16 | (unsigned int)(project & 0xff) << 24);
}

int shmget(key_t key, size_t size, int flags) { return (int)sys3(SYS_shmget, key, size, flags); }
void *shmat(int id, const void *address, int flags) { return (void *)sys3(SYS_shmat, id, address, flags); }
int shmdt(const void *address) { return (int)sys1(SYS_shmdt, address); }
int shmctl(int id, int command, struct shmid_ds *buffer) { return (int)sys3(SYS_shmctl, id, command, buffer); }
int semget(key_t key, int n, int flags) { return (int)sys3(SYS_semget, key, n, flags); }
int semop(int id, struct sembuf *operations, size_t n) { return (int)sys3(SYS_semop, id, operations, n); }

int semtimedop(int id, struct sembuf *operations, size_t n, const struct timespec *timeout)
{
	return (int)sys4(SYS_semtimedop, id, operations, n, timeout);
}

int semctl(int id, int index, int command, ...)
{
	va_list ap;
	long arg = 0;

	va_start(ap, command);
	if (command != IPC_RMID && command != GETVAL && command != GETPID && command != GETNCNT && command != GETZCNT)
		arg = va_arg(ap, long);
	va_end(ap);
	return (int)sys4(SYS_semctl, id, index, command, arg);
}

int msgget(key_t key, int flags) { return (int)sys2(SYS_msgget, key, flags); }
int msgctl(int id, int command, struct msqid_ds *buffer) { return (int)sys3(SYS_msgctl, id, command, buffer); }

int msgsnd(int id, const void *message, size_t size, int flags)
{
	return (int)sys4(SYS_msgsnd, id, message, size, flags);
}

ssize_t msgrcv(int id, void *message, size_t size, long type, int flags)
{
	return sys6(SYS_msgrcv, id, message, size, type, flags, 0);
}

mqd_t mq_open(const char *name, int flags, ...)
{
	va_list ap;
	long mode = 0;
	struct mq_attr *attr = 0;

	if (*name != '/') {
		errno = EINVAL;
		return -1;
	}
	va_start(ap, flags);
	if (flags & O_CREAT) {
		mode = va_arg(ap, int);
		attr = va_arg(ap, struct mq_attr *);
	}
	va_end(ap);
	return (mqd_t)sys4(SYS_mq_open, name + 1, flags, mode, attr);
}

int mq_close(mqd_t queue) { return (int)sys1(SYS_close, queue); }
int mq_notify(mqd_t queue, const struct sigevent *event) { return (int)sys2(SYS_mq_notify, queue, event); }
int mq_getattr(mqd_t queue, struct mq_attr *attr) { return mq_setattr(queue, 0, attr); }

int mq_unlink(const char *name)
{
	if (*name != '/') {
		errno = EINVAL;
		return -1;
	}
	return (int)sys1(SYS_mq_unlink, name + 1);
}

int mq_setattr(mqd_t queue, const struct mq_attr *attr, struct mq_attr *old)
{
	return (int)sys3(SYS_mq_getsetattr, queue, attr, old);
}

int mq_send(mqd_t queue, const char *text, size_t size, unsigned int priority)
{
	return mq_timedsend(queue, text, size, priority, 0);
}

ssize_t mq_receive(mqd_t queue, char *text, size_t size, unsigned int *priority)
{
	return mq_timedreceive(queue, text, size, priority, 0);
}

int mq_timedsend(mqd_t queue, const char *text, size_t size, unsigned int priority, const struct timespec *until)
{
	return (int)sys6(SYS_mq_timedsend, queue, text, size, priority, until, 0);
}

ssize_t mq_timedreceive(mqd_t queue, char *text, size_t size, unsigned int *priority, const struct timespec *until)
{
	return sys6(SYS_mq_timedreceive, queue, text, size, priority, until, 0);
}
