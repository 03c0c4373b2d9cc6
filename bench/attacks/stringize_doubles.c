/* Each level doubles the text, and each stringizing its backslashes: some hundred bytes that become gigabytes. */
#define S(x) #x
#define T(x) S(x) S(x)

char *s = T(T(T(T(T(T(T(T(T(T(T(T(T(T(a))))))))))))));

int main(void)
{
	return 0;
}
