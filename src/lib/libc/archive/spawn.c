#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "sys.h"

enum action { OPEN, CLOSE, DUP2, CHDIR };

struct __spawn_action {
	enum action what;
	int fd, to;
	char *path;
	int flags;
	mode_t mode;
};

/* In the child, whose memory is the parent's: 0, or the error number of what went wrong. */
static int perform(const struct __spawn_action *a)
{
	int fd;

	switch (a->what) {
	case CLOSE:
		close(a->fd);
		return 0;
	case CHDIR:
		return chdir(a->path) < 0 ? errno : 0;
	case DUP2:
		/* A descriptor that is to stay the same is to stay open over exec. */
		if (a->fd == a->to)
			return fcntl(a->fd, F_SETFD, fcntl(a->fd, F_GETFD) & ~FD_CLOEXEC) < 0 ? errno : 0;
		return dup2(a->fd, a->to) < 0 ? errno : 0;
	default:
		close(a->fd);
		fd = open(a->path, a->flags, a->mode);
		if (fd < 0 || fd == a->fd)
			return fd < 0 ? errno : 0;
		if (dup2(fd, a->fd) < 0)
			return errno;
		close(fd);
		return 0;
	}
}

static int prepare(const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr)
{
	int error;

	if (attr) {
		if (attr->__flags & POSIX_SPAWN_SETSIGDEF)
			for (int sig = 1; sig < NSIG; sig++)
				if (sigismember(&attr->__default, sig) == 1)
					signal(sig, SIG_DFL);
		if (attr->__flags & POSIX_SPAWN_SETSID && setsid() < 0)
			return errno;
		if (attr->__flags & POSIX_SPAWN_SETPGROUP && setpgid(0, attr->__pgroup) < 0)
			return errno;
		if (attr->__flags & POSIX_SPAWN_RESETIDS && (setegid(getgid()) < 0 || seteuid(getuid()) < 0))
			return errno;
	}
	for (int i = 0; actions && i < actions->__n; i++)
		if ((error = perform(&actions->__actions[i])))
			return error;
	if (attr && attr->__flags & POSIX_SPAWN_SETSIGMASK)
		sigprocmask(SIG_SETMASK, &attr->__mask, NULL);
	return 0;
}

/* A child of vfork() borrows our memory until it is another program: so it can leave an error number there. */
static int spawn(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr,
                 char *const argv[], char *const envp[], int (*exec)(const char *, char *const[], char *const[]))
{
	volatile int error = 0;
	sigset_t all, old;
	pid_t child;

	/* No handler of ours is to run in the child. */
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &old);
	child = vfork();
	if (child == 0) {
		for (int sig = 1; sig < NSIG; sig++) {
			struct sigaction action;

			if (sigaction(sig, NULL, &action) == 0 && action.sa_handler != SIG_DFL && action.sa_handler != SIG_IGN)
				signal(sig, SIG_DFL);
		}
		sigprocmask(SIG_SETMASK, &old, NULL);
		error = prepare(actions, attr);
		if (!error) {
			exec(file, argv, envp);
			error = errno;
		}
		_exit(127);
	}
	if (child < 0)
		error = errno;
	else if (error)
		waitpid(child, NULL, 0);
	else if (pid)
		*pid = child;
	sigprocmask(SIG_SETMASK, &old, NULL);
	return error;
}

int posix_spawn(pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr,
                char *const argv[], char *const envp[])
{
	return spawn(pid, path, actions, attr, argv, envp, execve);
}

int posix_spawnp(pid_t *pid, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr,
                 char *const argv[], char *const envp[])
{
	return spawn(pid, file, actions, attr, argv, envp, execvpe);
}

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *actions)
{
	memset(actions, 0, sizeof *actions);
	return 0;
}

int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *actions)
{
	for (int i = 0; i < actions->__n; i++)
		free(actions->__actions[i].path);
	free(actions->__actions);
	return 0;
}

static int add(posix_spawn_file_actions_t *actions, struct __spawn_action action)
{
	if (action.fd < 0 || (action.what == DUP2 && action.to < 0))
		return EBADF;
	if (action.path && !(action.path = strdup(action.path)))
		return ENOMEM;
	if (actions->__n == actions->__room) {
		int room = actions->__room + 8;
		struct __spawn_action *more = realloc(actions->__actions, room * sizeof *more);

		if (!more)
			return ENOMEM;
		actions->__actions = more;
		actions->__room = room;
	}
	actions->__actions[actions->__n++] = action;
	return 0;
}

int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *actions, int fd, const char *path, int flags, mode_t mode)
{
	return add(actions, (struct __spawn_action){ OPEN, fd, 0, (char *)path, flags, mode });
}

int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, (struct __spawn_action){ CLOSE, fd });
}

int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *actions, int fd, int to)
{
	return add(actions, (struct __spawn_action){ DUP2, fd, to });
}

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path)
{
	return add(actions, (struct __spawn_action){ CHDIR, 0, 0, (char *)path });
}

int posix_spawnattr_init(posix_spawnattr_t *attr)
{
	memset(attr, 0, sizeof *attr);
	return 0;
}

int posix_spawnattr_destroy(posix_spawnattr_t *attr)
{
	(void)attr;
	return 0;
}

int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags)
{
	if (flags & ~0xff)
		return EINVAL;
	attr->__flags = flags;
	return 0;
}

int posix_spawnattr_getflags(const posix_spawnattr_t *attr, short *flags)
{
	*flags = attr->__flags;
	return 0;
}

int posix_spawnattr_setpgroup(posix_spawnattr_t *attr, pid_t pgroup)
{
	attr->__pgroup = pgroup;
	return 0;
}

int posix_spawnattr_getpgroup(const posix_spawnattr_t *attr, pid_t *pgroup)
{
	*pgroup = attr->__pgroup;
	return 0;
}

int posix_spawnattr_setsigmask(posix_spawnattr_t *attr, const sigset_t *set)
{
	attr->__mask = *set;
	return 0;
}

int posix_spawnattr_getsigmask(const posix_spawnattr_t *attr, sigset_t *set)
{
	*set = attr->__mask;
	return 0;
}

int posix_spawnattr_setsigdefault(posix_spawnattr_t *attr, const sigset_t *set)
{
	attr->__default = *set;
	return 0;
}

int posix_spawnattr_getsigdefault(const posix_spawnattr_t *attr, sigset_t *set)
{
	*set = attr->__default;
	return 0;
}
