/* Is returning from main the same as exit, with the same low eight bits? */
int main(void) {
  return 300;
}
