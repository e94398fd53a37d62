#!/bin/sh
# ./portal bench: starts a portal of its own on a fresh temporary folder, measures, stops it.
set -eu
case " $* " in *' -h '* | *' --help '*)
    cat <<'TEXT'
./portal bench [--seconds N] [--json]
测速度：在全新的临时文件夹上自己起一个门户，只访问 127.0.0.1，测完自己停。退出码 1：有数字没达到。
(Measures on a portal of its own, 127.0.0.1 only, and stops by itself; exit code 1 where a limit was missed.)
TEXT
    exit 0 ;;
esac
./portal due PP-COMMENT-15WD --from 2026-03-02 >/dev/null # builds where sources are newer
if [ -z "${JAVA_HOME:-}" ]; then
    JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
fi
exec "$JAVA_HOME/bin/java" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djiandu.seeds="$PWD/seeds" \
    -cp "target/classes:target/lib/*" src/test/java/org/jiandu/bench/Bench.java "$@"
