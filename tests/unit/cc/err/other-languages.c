int main(void) {
  print("hello");
  System.out.println("x");
  cout << "hello";
  String s = "x";
  let x = 5;
  var y = 6;
  int z := 3;
  x = 5 +;
  y = (3;
  if x == 3 { }
  return 0
}
def foo():
  pass
using namespace std;
