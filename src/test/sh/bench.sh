#!/bin/sh
# ./portal bench: starts a portal of its own on a fresh temporary folder, measures, stops it.
set -eu
case " $* " in *' -h '* | *' --help '*)
    cat <<'TEXT'
./portal bench [--seconds N] [--warm N] [--only load|heap|browser|start] [--json]
./portal bench ticket [--seconds N] [--tickets N] [--json]
./portal bench deadline [--seconds N] [--tickets N] [--json]
./portal bench notice [--seconds N] [--json]
测速：在全新的临时文件夹上自己起一个门户，只访问 127.0.0.1，测完自己停。退出码 1：有数字没达到。
(Measures on a portal of its own, 127.0.0.1 only, and stops by itself; exit code 1 where a limit was missed.)

  --seconds N   每项测多少秒，默认 15 (seconds of each measurement)
  --warm N      先跑多少秒再测，默认 60 (seconds of warm-up before the submissions are counted)
  ticket        办件：直接灌入大量虚构办件，测经办、列表、查找、办件页面和回避条件的代价
                (bulk-loaded tickets: commands, inbox, search, ticket page, and what the wall costs)
  deadline      期限：推算、巡查、两个节点、发布一年的日历（--tickets 是期限的个数）
                (reckoning, sweeps, two nodes, publishing a year; --tickets counts clocks)
  notice        通报：一百份虚构通报，测读原文、页面、文件，并与同样字节的静态文件比
                (a hundred fictional notices: reading, pages, files, against a static file of the same bytes)
  --tickets N   灌入多少件，默认 100000，可以到 1000000 以上 (how many tickets are loaded)
  --json        标准输出只有一份 JSON (one JSON document on standard output, nothing else)
TEXT
    exit 0 ;;
esac
: "${JAVA_HOME:?}" "${PORTAL_JAVA:?}" "${PORTAL_CP:?}"
mkdir -p target/bench
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d target/bench -cp "$PORTAL_CP" src/test/java/org/jiandu/bench/*.java
heap=256m
case " $* " in *' ticket '* | *' deadline '* | *' notice '*) heap=1g ;; esac # there the portal runs within the same process
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx$heap -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djiandu.seeds="$PWD/seeds" \
    -Djiandu.bench.java="$PORTAL_JAVA" -Djiandu.bench.cp="target/bench:$PORTAL_CP" \
    -cp "target/bench:$PORTAL_CP" org.jiandu.bench.Bench "$@"
