set -o pipefail; false | true; echo $?; true | false | true; echo $?

false | true; echo $?; set -o pipefail; (exit 3) | (exit 4) | true; echo $?; set +o pipefail; false | true; echo $?

false | true | (exit 3); echo "${PIPESTATUS[@]}"; echo "${PIPESTATUS[@]}"

true | false; echo ${PIPESTATUS[0]} ; false; echo $PIPESTATUS

set -o | grep -E 'pipefail|errexit|nounset|xtrace|noglob|noclobber|allexport'

set -e -o pipefail; set +o | grep -E 'pipefail|errexit'

set -o nosuch; echo $?

set -Z; echo $?

set -f; echo /e*c/passw[d]; set +f; echo /et*/passw[d]

set -C; cd; echo a > f; echo b > f; echo $?; echo c >| f; cat f

set -a; v=1; env | grep ^v=

set -n; echo never

set -v; echo a
echo b

set -euo pipefail; echo ok; echo $nope; echo never

set -e; f() { false; echo in; }; f || echo handled; f; echo never

set -e; if false; then :; fi; false || true; ! true; echo here; (exit 2); echo never

set -e; x=$(false); echo never

set -e; false | true; echo here; true | false; echo never

set -x; echo a 'b c'; x=1; for i in 1 2; do : $i; done

set -x; [ 1 = 1 ] && [[ a == a ]]; ((1+1)); case a in a) :;; esac

echo $-; set -eux; echo $- 2>/dev/null

shopt -s nullglob; echo /nope*; shopt -u nullglob; echo /nope*

shopt -s extglob; case foo in @(foo|bar)) echo yes;; esac; x=aaab; echo ${x##+(a)}

shopt nosuch; echo $?

set a b -c; echo $#; set -- -x y; echo $1 $2

set - a b; echo $*; echo $#
