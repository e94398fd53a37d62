#!/bin/sh
# ./portal test: everything that must hold, on the database this machine can give.
set -u
cd "$(dirname "$0")/../../.."
say() { printf '%s\n' "test: $*" >&2; }

usage() {
    cat <<'TEXT'
./portal test [--fast|--deep] [--only PATTERN]

  --fast           每条性质试 200 次，不走浏览器 (200 tries a property, no browser walks)
  （不写）          每条性质试 1000 次，走浏览器 (1000 tries, browser walks)
  --deep           每条性质试 20000 次 (20000 tries)
  --only PATTERN   只跑名字相符的测试类，例如 'Ticket*Tests' (only the classes that match)

数据库：设了 JIANDU_TEST_DB_URL（及 _USER、_PASSWORD、_MIGRATE_USER、_MIGRATE_PASSWORD）就用它，
否则用自带的 MariaDB；有容器引擎时，数据库的测试再在 MySQL 8.4 上跑一遍。
(Database: JIANDU_TEST_DB_URL where it is set, else the embedded MariaDB; where a container engine answers,
the database tests run a second time on MySQL 8.4.)

退出码 exit codes: 0 好 · 1 有测试没有通过 · 2 用法不对 · 3 环境缺东西
TEXT
}

tries=1000 only='' walks=yes
while [ $# -gt 0 ]; do
    case $1 in
    --fast) tries=200 walks=no ;;
    --deep) tries=20000 ;;
    --only)
        [ $# -ge 2 ] && [ -n "$2" ] || { say "--only 后面要有一个类名。 (--only needs a pattern.)"; exit 2; }
        only=$2
        shift
        ;;
    --only=?*) only=${1#--only=} ;;
    -h | --help) usage; exit 0 ;;
    *)
        say "不认识的选项 $1。 (Unknown option.)"
        usage >&2
        exit 2
        ;;
    esac
    shift
done

chromium_here() { # the binary counts; a package may be a stub that only points elsewhere
    for name in "${JIANDU_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] || continue
        found=$(command -v "$name" 2>/dev/null) && "$found" --version >/dev/null 2>&1 && { echo "$found"; return 0; }
    done
    return 1
}

cjk_here() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }

install_browser() { # whatever apt-get says, what counts is what is there afterwards
    # without windows it is three times as quick, but not every system has it on its own
    if command -v chromium-headless-shell >/dev/null 2>&1 && cjk_here; then return; fi
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
    say "正在安装浏览器和中文字体… (installing Chromium and Chinese fonts)"
    mkdir -p target
    {
        DEBIAN_FRONTEND=noninteractive apt-get update
        get='apt-get install -y --no-install-recommends fontconfig fonts-noto-cjk'
        DEBIAN_FRONTEND=noninteractive $get chromium-headless-shell || chromium_here || DEBIAN_FRONTEND=noninteractive $get chromium
    } </dev/null >target/apt.log 2>&1 || true
}

excluded=none browser=''
if [ "$walks" = yes ]; then
    install_browser
    browser=$(chromium_here) || browser=''
    [ -n "$browser" ] || excluded=walk
else
    excluded=walk
fi

command -v mvn >/dev/null 2>&1 || { say "没有找到 Maven。 (Maven is needed.)"; exit 3; }
mkdir -p target
log=target/test.log
: >$log
start=$(date +%s)
# Maven's own progress, without the warnings Maven 3.8 makes under a new JDK
noise='sun.misc.Unsafe|terminally deprecated|HiddenClassDefiner|^WARNING: Please consider|restricted method|^WARNING: Use --enable-native|java.lang.System::load|^WARNING: .*jansi'

maven() { # goals and options; the log keeps everything, the screen what one wants to read
    status=target/test.status
    rm -f $status
    { mvn -B -ntp "$@" </dev/null 2>&1; echo $? >$status; } | tee -a $log | grep -Ev --line-buffered "$noise"
    return "$(cat $status)"
}

forget() { # classes whose source is gone would still be found by Spring
    [ -d "$1/org" ] || return 0
    find "$1/org" -name '*.class' ! -name '*$*' | while read -r class; do
        source=${class#"$1"/}
        [ -f "$2/${source%.class}.java" ] || rm -f "$class" "${class%.class}"\$*.class
    done
}
forget target/classes src/main/java
forget target/test-classes src/test/java

rc=0
say "正在构建和测试：每条性质 $tries 次，浏览器 ${browser:-不走}，全文在 $log。 (building and testing)"
set -- "-Djiandu.tries=$tries" "-DexcludedTests=$excluded" "-Djiandu.chromium=$browser"
if [ -n "$only" ]; then set -- "$@" "-Dtest=$only"; fi
maven spotless:check test "$@" || rc=1
summary=$(grep -E 'Tests run: [0-9]+.*Skipped: [0-9]+ *$' $log | tail -n 1)

mysql=''
if [ $rc -eq 0 ] && [ -z "${JIANDU_TEST_DB_URL:-}" ] && command -v docker >/dev/null 2>&1 && docker info >/dev/null 2>&1; then
    say "有容器引擎：数据库的测试在 MySQL 8.4 上再跑一遍。 (the database tests once more, on MySQL 8.4)"
    maven surefire:test -Djiandu.test.mysql=true -Dgroups=database "$@" -Dsurefire.failIfNoSpecifiedTests=false || rc=1
    mysql=$(grep -E 'Tests run: [0-9]+.*Skipped: [0-9]+ *$' $log | tail -n 1)
fi

# the last lines are the ones that are read
echo
grep -E '^\[(ERROR|WARNING)\].*(FAIL|ERROR)!|^\[ERROR\]   ' $log | sort -u | head -n 60
seen=$(sed -n 's/.*tests ran on: //p' $log | sort -u)
echo "------------------------------------------------------------------------"
if [ -n "$seen" ]; then printf '%s\n' "$seen" | sed 's/^/数据库 database: /'; else echo "数据库 database: 没有用到 (none was used)"; fi
case $seen in
*MySQL*) ;;
*) echo "!!! 没有在 MySQL 上测过：本机没有容器引擎，也没有给 JIANDU_TEST_DB_URL。 (MYSQL WAS NOT SEEN: no container engine here and no JIANDU_TEST_DB_URL.) !!!" ;;
esac
if [ "$walks" = no ]; then
    echo "浏览器 browser: --fast 不走浏览器 (no walks with --fast)"
elif [ -z "$browser" ]; then
    echo "!!! 浏览器走查没有跑：没有 Chromium，也不能安装（见 target/apt.log）。 (BROWSER WALKS WERE SKIPPED: no Chromium here and it could not be installed.) !!!"
else
    echo "浏览器 browser: $("$browser" --version 2>/dev/null | head -n 1)"
    cjk_here || echo "!!! 没有中文字体，图片里的汉字是方框。 (NO CHINESE FONTS: pictures show boxes.) !!!"
fi
echo "用时 time: $(($(date +%s) - start)) s，每条性质 $tries 次 (tries a property)"
[ -z "$summary" ] || echo "Tests run: ${summary#*Tests run: }"
[ -z "$mysql" ] || echo "MySQL 8.4: Tests run: ${mysql#*Tests run: }"
if [ $rc -eq 0 ]; then echo "通过 PASSED"; else echo "没有通过 FAILED，全文在 $log"; fi
exit $rc
