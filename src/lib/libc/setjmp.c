/* A frame begins with three words: where to return to, the caller's frame, the caller's stack pointer (vm/isa.ts).
   setjmp notes those of its own frame; longjmp puts them into its own frame and returns, to where setjmp returned.
   <setjmp.h> is not included: there longjmp never returns, and here it does. */
#include <bits/sigset.h>
#include <signal.h>

struct __jmp_buf_tag {
	long registers[8];
	int mask_was_saved;
	sigset_t saved_mask;
	unsigned long unused[15];
};

static void note(struct __jmp_buf_tag *env, const int *frame)
{
	for (int i = 0; i < 3; i++)
		env->registers[i] = frame[i];
}

/* Each has to note a frame of its own: one that called another would have returned. */
int setjmp(struct __jmp_buf_tag *env)
{
	env->mask_was_saved = 0;
	note(env, __builtin_frame_address(0));
	return 0;
}

int _setjmp(struct __jmp_buf_tag *env)
{
	env->mask_was_saved = 0;
	note(env, __builtin_frame_address(0));
	return 0;
}

int sigsetjmp(struct __jmp_buf_tag *env, int save_mask)
{
	env->mask_was_saved = save_mask != 0;
	if (save_mask)
		sigprocmask(SIG_BLOCK, 0, &env->saved_mask);
	note(env, __builtin_frame_address(0));
	return 0;
}

int longjmp(struct __jmp_buf_tag *env, int value)
{
	volatile int *frame = __builtin_frame_address(0);

	if (env->mask_was_saved)
		sigprocmask(SIG_SETMASK, &env->saved_mask, 0);
	for (int i = 0; i < 3; i++)
		frame[i] = (int)env->registers[i];
	return value ? value : 1;
}

int siglongjmp(struct __jmp_buf_tag *env, int value)
{
	return longjmp(env, value);
}

int _longjmp(struct __jmp_buf_tag *env, int value)
{
	return longjmp(env, value);
}
