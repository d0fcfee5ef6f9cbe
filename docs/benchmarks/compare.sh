#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures from outside how long this application, Audacity and Sonic Visualiser need to show a long recording, and how much
# memory. Each is started anew on a display of its own (Xvfb, 1600 x 1000) with empty settings, first-run dialogs switched
# off; what the display shows is looked at ten times a second until it has not changed for QUIET seconds, for LEAST seconds
# at least.
#   usable    half of the waveform of the whole recording looks as it does in the end
#   complete  nearly all of it (98 %) does; counted in pixels that are not of the background's colour
#   peak      largest resident memory of the program and its children, from /proc
# Usage: compare.sh FILE RUNS [PICTURES]   (PICTURES: a folder for the last picture of each run)
# Needs the built application (mvn package), audacity, sonic-visualiser, Xvfb, openbox and ImageMagick.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
launcher=${LAUNCHER:-$here/../../application/target/speechemotion/bin/speechemotion}
file=$(readlink -f "$1")
runs=$2
pictures=${3:-}
QUIET=${QUIET:-8}
LEAST=${LEAST:-22}
MOST=${MOST:-240}

for tool in Xvfb openbox convert compare; do
    command -v "$tool" > /dev/null || { echo "compare: $tool is not installed" >&2; exit 1; }
done

# The version is part of the name of a setting.
visualiser=$(dpkg-query -W -f '${Version}' sonic-visualiser | sed 's/-.*//')
work=$(mktemp -d)
pids=()
stop() {
    for pid in "${pids[@]}"; do
        kill "$pid" 2> /dev/null || true
    done
    wait 2> /dev/null || true
    pids=()
}
trap 'stop; rm -rf "$work"' EXIT

now() { date +%s%3N; }

# The process and all that it started.
family() {
    local pid
    echo "$1"
    for pid in $(pgrep -P "$1" || true); do
        family "$pid"
    done
}

# Kilobytes: the sum of the most that each process of the family had.
peak() {
    local sum=0 most pid
    for pid in $(family "$1"); do
        most=$(awk '/^VmHWM/ {print $2}' "/proc/$pid/status" 2> /dev/null || true)
        sum=$((sum + ${most:-0}))
    done
    echo "$sum"
}

display() {
    rm -rf "$work/display" "$work/screen"
    mkdir "$work/screen"
    Xvfb -displayfd 3 -fbdir "$work/screen" -screen 0 1600x1000x24 -nolisten tcp 3> "$work/display" 2> /dev/null &
    pids+=($!)
    until [ -s "$work/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    mkdir -p "$work/config/openbox"
    # Every window fills the display, so that all programs have the same room.
    cat > "$work/config/openbox/rc.xml" << 'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><maximized>yes</maximized></application></applications></openbox_config>
XML
    openbox --config-file "$work/config/openbox/rc.xml" 2> /dev/null &
    pids+=($!)
    sleep 1
}

# How many pixels of the area of a picture are not as in the last one.
differing() {
    compare -metric AE -fuzz 4% "$1" "$work/frames/last.png" null: 2>&1 || true
}

# How many pixels of the area are not of its most frequent colour in the end.
ink() {
    local background
    background=$(convert "$work/frames/last.png" -format %c histogram:info: | sort -rn | sed -n '1s/.*\(#[0-9A-F]\{6\}\).*/\1/p')
    convert "$work/frames/last.png" -fill "$background" -colorize 100 "$work/blank.png"
    differing "$work/blank.png"
}

# watch NAME AREA HOME COMMAND...: starts the command and prints what was measured.
watch() {
    local name=$1 area=$2 home=$3 begun changed sum before= stamp pid memory ink frame usable= complete= differs
    shift 3
    display
    rm -rf "$work/frames"
    mkdir -p "$work/frames" "$home"
    begun=$(now)
    env HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" XDG_DATA_HOME="$home/.local/share" \
        "$@" > "$work/$name.log" 2>&1 &
    pid=$!
    pids+=("$pid")
    changed=$(now)
    while [ $(($(now) - begun)) -lt $((LEAST * 1000)) ] || [ $(($(now) - changed)) -lt $((QUIET * 1000)) ]; do
        [ $(($(now) - begun)) -lt $((MOST * 1000)) ] || break
        stamp=$(($(now) - begun))
        cp "$work/screen/Xvfb_screen0" "$work/now.xwd"
        sum=$(cksum < "$work/now.xwd")
        if [ "$sum" != "$before" ]; then
            cp "$work/now.xwd" "$work/frames/$(printf %07d "$stamp").xwd"
            changed=$(now)
            before=$sum
        fi
        sleep 0.1
    done
    memory=$(peak "$pid")
    for frame in "$work"/frames/*.xwd; do
        convert "xwd:$frame" -crop "$area" +repage "${frame%.xwd}.png"
        rm "$frame"
        cp "${frame%.xwd}.png" "$work/frames/last.png.new"
    done
    mv "$work/frames/last.png.new" "$work/frames/last.png"
    ink=$(ink)
    [ "$ink" -gt 100 ] || { echo "compare: $name shows no waveform; see its picture" >&2; ink=0; }
    for frame in "$work"/frames/0*.png; do
        differs=$(differing "$frame")
        [ "${differs%.*}" -gt $((ink / 2)) ] && usable= && complete= && continue
        stamp=$((10#$(basename "${frame%.png}")))
        usable=${usable:-$stamp}
        if [ "${differs%.*}" -gt $((ink / 50)) ]; then complete=; else complete=${complete:-$stamp}; fi
    done
    [ -n "$pictures" ] && convert "xwd:$work/now.xwd" "$pictures/$name.png"
    for pid in $(family "$pid"); do
        kill "$pid" 2> /dev/null || true
    done
    stop
    printf '%-24s usable %6d ms   complete %6d ms   peak %5d MB\n' "$name" "$usable" "$complete" $((memory / 1024))
}

cold() {
    sync
    [ -w /proc/sys/vm/drop_caches ] && echo 3 > /proc/sys/vm/drop_caches || true
}

audacity_home() {
    mkdir -p "$1/.config/audacity" "$1/.audacity-data" "$1/temporary"
    # A folder of its own, or it offers to recover what the run before left.
    cat > "$1/.config/audacity/audacity.cfg" << CFG
NewPrefsInitialized=1
[Version]
Major=3
Minor=2
[Locale]
Language=en
[GUI]
ShowSplashScreen=0
[Update]
DefaultUpdatesChecking=0
UpdateNoticeShown=1
[Directories]
TempDir=$1/temporary
CFG
    cp "$1/.config/audacity/audacity.cfg" "$1/.audacity-data/audacity.cfg"
}

visualiser_home() {
    mkdir -p "$1/.config/sonic-visualiser"
    printf '[Preferences]\nnetwork-permission-%s=false\n' "$visualiser" \
        > "$1/.config/sonic-visualiser/Sonic Visualiser.conf"
}

for run in $(seq "$runs"); do
    echo "run $run"
    cold
    watch ours-cold 1200x120+300+150 "$work/ours-$run" "$launcher" --userdir "$work/ours-$run/user" \
        --cachedir "$work/ours-$run/nbcache" --nosplash --open "$file"
    watch ours-again 1200x120+300+150 "$work/ours-$run" "$launcher" --userdir "$work/ours-$run/user" \
        --cachedir "$work/ours-$run/nbcache" --nosplash --open "$file"
    rm -rf "$work/ours-$run"
    cold
    audacity_home "$work/audacity-$run"
    watch audacity 1200x200+300+250 "$work/audacity-$run" audacity "$file"
    rm -rf "$work/audacity-$run"
    cold
    visualiser_home "$work/visualiser-$run"
    watch sonic-visualiser 1200x24+100+932 "$work/visualiser-$run" sonic-visualiser "$file"
    rm -rf "$work/visualiser-$run"
done
