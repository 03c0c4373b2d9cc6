[[ a < b && b > a ]] && echo yes; [[ 10 -gt 9 ]] && echo num; [[ -z '' && -n x ]] && echo z

[[ abc == a* ]] && echo glob; [[ abc == 'a*' ]] || echo quoted; [[ ! a == b ]] && echo not; [[ (a == a) && (b == b || c == d) ]] && echo paren

x='a b'; [[ $x == 'a b' ]] && echo no splitting; [[ -v x && ! -v nope ]] && echo v

[ a = a -a b = b ]; echo $?; [ a = b -o c = c ]; echo $?; [ ! a = b ]; echo $?; [ ]; echo $?; [ -n ]; echo $?

[ 1 -eq 1 ] && [ 2 -ne 1 ] && [ 2 -gt 1 ] && [ 1 -le 1 ] && echo ok; [ -f /etc/passwd -a -d /etc -a -r /etc/passwd ] && echo files

[ a; echo $?

[ 1 -eq ]; echo $?

test a == a; echo $?; [ -t 0 ]; echo $?

cd; touch old; sleep 1; touch new; [ new -nt old ] && echo newer; [ old -ot new ] && echo older

case abc in a) echo 1;; a*) echo 2;; *) echo 3;; esac; case x in x) echo a;& y) echo b;; z) echo c;; esac; case x in x) echo 1;;& *) echo 2;; esac

case '' in '') echo empty;; esac; case a-b in *-*) echo dash;; esac; case A in [[:upper:]]) echo up;; esac

i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 2 ] && continue; echo $i; done; until [ $i = 0 ]; do i=$((i-1)); done; echo $i

for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done; for i in 1 2; do for j in a b; do break 2; done; done; echo $i$j

select x in a b; do echo "got $x"; break; done <<< 2

f() { return 3; }; f; echo $?; f() { echo $#: "$@"; }; f a 'b c'; function g { echo g; }; g; function h() (echo sub); h

f() { f2() { echo inner; }; f2; }; f; f2

f() { [ $1 -le 1 ] && echo 1 || echo $(( $1 * $(f $(($1-1))) )); }; f 5

return 3; echo $?

(exit 7); echo $?; (x=1; echo $x); echo "[$x]"; { echo a; echo b; } | wc -l; (cd /; pwd); 

true && echo a || echo b; false && echo a || echo b; ! false; echo $?; true; false; echo $?

if true; then echo t; else echo f; fi; if false; then :; elif true; then echo e; fi; if ! false; then echo n; fi

while read l; do echo "<$l>"; done <<< $'a\nb'

exit 3; echo never

exit 256; echo never

exit abc

trap 'echo bye' EXIT; echo hi

trap 'echo bye $?' EXIT; exit 4

trap 'echo err $?' ERR; false; true; (exit 3)

trap 'echo got' USR1; kill -USR1 $$; echo after

trap '' INT; trap; trap - INT; trap

trap 'echo dbg' DEBUG; echo a; trap - DEBUG; echo b

trap 'echo ret' RETURN; f() { :; }; f; . /dev/null

trap 'echo chld' CHLD; /bin/true; echo a

trap nosuch; echo $?; trap 'x' NOSUCH; echo $?

trap -l | head -1; kill -l 15; kill -l TERM; kill -l SIGCHLD

sleep 0.1 & p=$!; wait $p; echo $?; (exit 5) & wait $!; echo $?; wait; echo $?

(sleep 0.1; exit 3) & (sleep 0.3; exit 4) & wait -n; echo $?; wait -n; echo $?; wait -n; echo $?

sleep 5 & kill $!; wait $!; echo $?

sleep 5 & jobs; kill %1; wait 2>/dev/null; echo done

sleep 5 & sleep 6 & jobs -p | wc -l; kill $(jobs -p); wait

kill; echo $?

kill -0 $$; echo $?; kill -s NOSUCH $$; echo $?; kill -99 $$; echo $?

kill abc; echo $?

kill %1; echo $?

fg; echo $?

bg %3; echo $?

wait abc; echo $?

wait 1; echo $?

disown; echo $?; logout; echo $?

getopts ab: o -a -b x y; echo $o $OPTIND; getopts ab: o -a -b x y; echo $o $OPTARG $OPTIND; getopts ab: o -a -b x y; echo $? $o

while getopts :ab: o -a -z -b; do echo "$o ${OPTARG-}"; done

while getopts ab: o -z; do echo "$o"; done

shift; echo $?; set -- a b c; shift; echo $*; shift 2; echo $#; shift 1; echo $?; set -- a; shift 5; echo $?

eval 'echo $((1+1))'; eval "x=5; echo \$x"; eval; echo $?

cd; echo 'echo sourced $1; v=7; return 2' > s; . ./s arg; echo $? $v; source s; echo $?; . nosuch; echo never

type cd if f; type -t cd if nosuch; type -t ls; command -v cd nosuch; echo $?

type nosuch; echo $?; command nosuch; echo $?

builtin echo hi; builtin nosuch; echo $?; command echo hi; \echo hi; command -V cd

alias ll='ls -l'; alias ll; alias; unalias ll; alias ll; echo $?

hash; echo $?; hash nosuch; echo $?

exec 3>&1; echo to3 >&3; exec 3>&-; echo x >&3; echo $?

cd; exec > out; echo inside; exec 1>&2; cat out >&2

cd; echo a > f 2>&1; ls nosuch >> f 2>&1; cat f | wc -l; ls nosuch &> g; wc -l < g; cat < nosuch; echo $?; echo > /nosuch/x; echo $?

cd; { echo out; echo err >&2; } 2>&1 | cat; { echo out; echo err >&2; } 2>/dev/null; exec {fd}>f; [ $fd -ge 10 ] && echo high; exec 5<f; read -u 5 x; echo $?

times | head -1 | tr 0-9 x; umask; umask 077; umask; umask -S

ulimit -u 50; ulimit -u; ulimit -a | grep -c .; ulimit -Z; echo $?

pwd; cd /nosuch; echo $?; cd /etc; echo $PWD $OLDPWD; cd -; cd a b; echo $?; pushd /etc; popd; dirs

echo a; nosuch; echo $?; /etc; echo $?; /etc/passwd; echo $?; ./nosuch; echo $?

a=1; a=2 true; echo $a; a=3 :; echo $a

x=$(exit 3); echo $?; y=$(echo a) z=$(false); echo $?; echo $(false); echo $?

: $((n=5)); echo $n; : ${v:=default}; echo $v

echo one; # comment
echo two # more

if true; then echo a; fi; fi

for; do echo; done

echo )

case x in x) echo

echo "unclosed

f( ; echo

{ echo a; echo b

while true; do echo a; break

echo a | | echo b

echo a && && echo b

; echo a

echo `echo a

echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $SHLVL | tr 0-9 x; echo $LINENO; [ $BASHPID = $$ ] && echo same; (  [ $BASHPID = $$ ] || echo other)

bash -c 'echo $0 $1' name arg; bash -c 'exit 3'; echo $?; echo 'echo $1' | bash -s x

bash nosuch; echo $?; bash -c; echo $?
