#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the README and of docs/window.md from the real window, with the project's own sample recording: light
# and dark, each on a usual display and on one that is twice as fine.
# Needs a built application (mvn package), Xvfb, openbox, xdotool and ImageMagick. Usage: make-pictures.sh [FOLDER [NAME...]]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
root=$here/../..
target=${1:-$here}
mkdir -p "$target"
wanted=("${@:2}")
launcher=$root/application/target/speechemotion/bin/speechemotion
sample=$root/docs/sample/sample.flac

for tool in Xvfb openbox xdotool import compare; do
    command -v "$tool" > /dev/null || { echo "make-pictures: $tool is not installed" >&2; exit 1; }
done
[ -x "$launcher" ] || { echo "make-pictures: build the application first: mvn package" >&2; exit 1; }

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

# Waits until pictures, a second apart, are the same four times in a row; a busy machine works between two of them.
settle() {
    local same=0
    import -window root "$work/before.png"
    for _ in $(seq 120); do
        sleep 1
        import -window root "$work/now.png"
        if [ "$(compare -metric AE "$work/before.png" "$work/now.png" null: 2>&1)" = 0 ]; then
            same=$((same + 1))
            [ $same -lt 4 ] || return 0
        else
            same=0
        fi
        mv "$work/now.png" "$work/before.png"
    done
}

# picture NAME SCALE LOOK_AND_FEEL WIDTH HEIGHT
picture() {
    local name=$1 scale=$2 look=$3 width=$4 height=$5 window=
    [ ${#wanted[@]} = 0 ] || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp 3> "$work/display" 2> /dev/null &
    pids+=($!)
    for _ in $(seq 100); do
        [ -s "$work/display" ] && break
        sleep 0.1
    done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    openbox 2> /dev/null &
    pids+=($!)
    sleep 1
    "$launcher" --userdir "$work/user-$name" --nosplash --laf "$look" "-J-Dsun.java2d.uiScale=$scale" \
        --open "$sample" > "$work/$name.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 240); do
        window=$(xdotool search --onlyvisible --name '^Speech Emotion Studio$' 2> /dev/null | tail -n 1) && [ -n "$window" ] && break
        sleep 0.5
    done
    [ -n "$window" ] || { echo "make-pictures: the window did not open" >&2; cat "$work/$name.log" >&2; exit 1; }
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
    sleep 3
    settle
    xdotool key F5
    sleep 5
    settle
    # Seek into the third stretch of speech.
    xdotool mousemove $((width * 40 / 100)) $((height * 30 / 100)) click 1
    sleep 1
    xdotool mousemove "$((width - 2))" "$((height - 2))"
    settle
    # 256 colours are enough, and a quarter of the bytes.
    import -window root "$work/$name.png"
    convert "$work/$name.png" -dither None -colors 256 -define png:compression-level=9 "PNG8:$target/$name.png"
    echo "$target/$name.png"
    stop
}

light=com.formdev.flatlaf.FlatLightLaf
dark=com.formdev.flatlaf.FlatDarkLaf
picture window 1 $light 1360 900
picture window-2x 2 $light 2720 1800
picture window-dark 1 $dark 1360 900
picture window-dark-2x 2 $dark 2720 1800
