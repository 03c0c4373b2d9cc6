/* Each of these doubles its argument: 2 to the 26 tokens. */
#define F(x) x x
#define G(x) F(F(F(F(F(F(F(F(F(F(F(F(F(x)))))))))))))

int main(void)
{
	G(G(;))
	return 0;
}
