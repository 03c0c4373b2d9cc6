printf '%q\n' 'a b' "it's" '' '$x' a-b_c 'tab	x' $'new\nline' 'é'

printf '%s|%5s|%-5s|%.2s|%05d|%x|%o|%X|%c|%%\n' a b c defg 42 255 8 255 xyz

printf '%s\n' a b c; printf '%s-%s\n' 1 2 3

printf '%d %i\n' 0x10 010; printf '%d\n' "'A"

printf '%d\n' abc; echo $?

printf '%5.1f|%e|%g\n' 3.14159 31415.9 0.0001

printf '%*d|%-*d|\n' 5 42 5 42

printf '%b\n' 'a\tb\nc'; printf 'no newline'; echo

printf '%(%Y)T\n' 0

printf '\x41\101\u0041\n'

printf; echo $?

printf '%y\n'; echo $?

echo -n a; echo -e 'b\tc\x41'; echo -E 'd\te'; echo -ne 'f\n'; echo -x

echo -e 'a\cb'; echo c

echo {1..5} {a..e} {5..1} {1..10..3} {01..03} {a,b}{1,2} x{,y} {a} {} "{1,2}"

echo {a..c}{1..2} {-1..1} {1..3..0} pre{x,{y,z}}post

echo ~ ~root ~nosuch "~" a~b

cd /; echo e*c; echo nosuch*; echo [e]tc

cd /tmp; mkdir -p d/e/f; touch d/a.c d/e/b.c d/e/f/c.c; shopt -s globstar; echo d/**/*.c; echo **/f

mkdir d; cd d; touch a b c .h; echo *; echo .h*; echo [ab] [!a] [^a] [a-c] ?

mkdir d; cd d; touch 'a b' c; for f in *; do echo "<$f>"; done

echo "a\"b\$c\\d\`e" 'f\g'

echo a\
b

echo $(echo a; echo b) "$(printf 'x\n\n')" `echo c`

echo "$(echo "nested $(echo "deep")")"

echo $((1+2*3)) $((10/3)) $((-10%3)) $((2**10)) $((1<2)) $((5>3?7:8)) $((~0)) $((!5)) $((3&5|8^1))

x=5; echo $((x++ + ++x)) $x $((x+=3)) $((x-=1)) $((x*=2)) $((x/=3)) $((x%=4)) $((x<<=2)) $((x|=1))

echo $((0x1F)) $((017)) $((2#101)) $((36#z)) $((16#ff))

echo $((1/0)); echo $?

echo $((1+)); echo $?

echo $((08)); echo $?

echo $(( (1,2,3) )) $((1?2:3)) $((1&&0||1))

x=y y=3; echo $((x)) $((x+1))

let x=1+2 y=x*2; echo $x $y $?; let 0; echo $?

((x=5)); echo $x $?; ((x==4)); echo $?; (( x > 3 )) && echo big

for ((i=0;i<3;i++)); do echo -n $i; done; echo; for ((;;)); do break; done; echo out

cat <<< 'here string'; x=v; cat <<< "$x $((1+1))"

cat <<E
$((1+1)) $(echo sub) \$x `echo back`
E

cat <<'E'
$((1+1)) $(echo sub)
E

cat <<-E
	tab stripped
		both
	E

cat <<A; cat <<B
a
A
b
B

cat < <(echo from a process); cat <(echo one) <(echo two)

echo x | tee >(cat >/dev/null)

a=(1 2 3); echo ${a[0]} ${a[@]} ${#a[@]} ${a[-1]} $a

a=(x y z); a[5]=w; echo ${!a[@]} "${a[*]}" ${#a[@]}; unset 'a[1]'; echo ${a[@]}

a=(a 'b c' d); for i in "${a[@]}"; do echo "<$i>"; done; echo "${a[@]:1:2}"

a=(); a+=(x); a+=(y z); echo ${#a[@]} ${a[*]}; a[0]+=q; echo ${a[0]}

a=($(echo 1 2 3)); echo $((a[0]+a[2])) ${a[1]}; i=1; echo ${a[i]} ${a[i+1]}; a[i]=9; echo ${a[*]}

declare -a a=(1 2); declare -p a; declare -A m=([x]=1); declare -p m

declare -A m; m[one]=1; m[two]=2; echo ${m[one]} ${m[two]} ${#m[@]}; for k in one two; do echo $k=${m[$k]}; done; unset 'm[one]'; echo ${!m[@]}

a=(3 1 2); printf '%s\n' "${a[@]}" | sort | tr '\n' ' '; echo

a=(b.c d.c); echo ${a[@]%.c} ${a[@]/c/h} ${a[@]^}

mapfile -t l < <(printf 'a\nb c\n'); echo ${#l[@]} "${l[1]}"; readarray -t m <<< $'x\ny'; echo ${m[1]}

read -a a <<< '1 2 3'; echo ${a[2]} ${#a[@]}

read x y <<< 'a b c'; echo "$x|$y"; IFS=: read u v <<< 'root:x'; echo $u $v

read -r x <<< 'a\tb'; echo "$x"; read -n 2 y <<< abcd; echo $y; read -d : z <<< 'p:q'; echo $z

read x < /dev/null; echo $?

echo 'a b' | { read x y; echo "$y $x"; }
