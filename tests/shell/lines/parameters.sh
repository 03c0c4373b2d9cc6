x=héllo; echo ${#x} ${x:1:1} ${x:1} ${x::2}

x=日本語; echo ${#x} ${x:1:1} "${x#?}" "${x%?}"

x=hello; echo ${x^} ${x^^} ${x^^l} ${x^h}

x=HeLLo; echo ${x,} ${x,,} ${x,,L}

x=abcabc; echo ${x/b/X} ${x//b/X} ${x/#a/X} ${x/%c/X} ${x//b} ${x/#b/X}

x='a b'; echo "${x@Q}" "${x@U}" "${x@u}" "${x@L}"

set -- a b c d; echo ${@:2} ${@:2:2} ${*: -1} $# ${#@} ${#*}

set -- a b c; echo "${@:0:1}"; echo "${@: -2}"

y=x; x=5; echo ${!y}

aa=1 ab=2 b=3; echo ${!a*} "${!a@}"

unset x; echo ${x-unset} ${x:-empty} ${x=set} $x; x=; echo "${x-unset}" "${x:-empty}" "${x+there}" "${x:+full}"

x=/usr/local/lib/libc.so.6; echo ${x##*/} ${x%/*} ${x%%.*} ${x#*.}

x=abcdef; echo ${x:2} ${x:2:2} ${x: -2} ${x:1:-1} ${x: -3:2}

x=3 y=abcdef; echo ${y:x} ${y:x-1:x}

echo $UID $EUID | tr -d 0-9

echo $PPID | tr -d 0-9; echo ok

echo ${BASH_VERSION%%.*} ${BASH_VERSINFO[0]} ${BASH_VERSINFO[1]}

f() { echo $FUNCNAME ${FUNCNAME[0]}; }; f

true; echo $_; echo a b c; echo $_

echo ${#} ${?} ${$} | tr -d 0-9; echo ok

set -- one; echo ${1} ${2} "${10-none}"

echo $SECONDS; sleep 1; echo $SECONDS

SECONDS=10; echo $SECONDS

RANDOM=42; a=$RANDOM; RANDOM=42; [ $a = $RANDOM ] && echo same

[ $RANDOM -lt 32768 ] && echo in range

echo "${x:?no value}"; echo not reached

echo ${x:?}

echo ${x y}

set -u; echo $nope; echo not reached

set -u; echo ${nope-fine} $#; x=; echo "[$x]"

readonly r=1; r=2; echo not reached

readonly r=1; unset r; echo $? $r

IFS=,; set -- a b c; echo "$*"; x=$*; echo "$x"

IFS=; set -- a b; echo "$*"

x='a  b   c'; set -- $x; echo $#; set -- "$x"; echo $#

IFS=:; x=a:b::c:; set -- $x; echo $#

echo "$@" | wc -l; set --; echo "$@" | wc -c; for i in "$@"; do echo never; done; echo $#

x=1; x+=2; echo $x; declare -i n=3; n+=4; echo $n

declare -i n; n=2*3+1; echo $n; n=abc; echo $n

declare -u up=hello; declare -l low=HELLO; echo $up $low

declare -x E=1; env | grep ^E=

declare -r c=1; c=2; echo no

declare -p nope; echo $?

x='a"b'; declare -p x; declare -i i=1; declare -p i; export y=1; declare -p y

f() { local a=1 b; b=2; echo $a $b; }; a=x b=y; f; echo $a $b

local x=1; echo $?

f() { local -i n=1+1; echo $n; }; f

f() { declare v=inner; echo $v; }; v=outer; f; echo $v

f() { declare -g v=inner; }; v=outer; f; echo $v

x=5 y=6 env | grep -c '^[xy]='; echo "$x$y"

x=1 eval 'echo $x'; echo "[$x]"

unset -f f; f() { echo f; }; unset -f f; f; echo $?

f() { echo f; }; unset f; f

printf -v x '%03d' 7; echo $x

x=$'a\tb\x41\u00e9\101'; echo "$x"

echo $"hello"
