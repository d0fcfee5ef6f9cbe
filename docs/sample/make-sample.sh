#!/bin/sh
# Makes sample.flac, the synthetic recording that the README and the pictures use: two voices, one of them in four moods.
# Needs espeak-ng and sox.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { # number, voice, words a minute, pitch, gain in dB, pause after it in seconds, text, effects
    espeak-ng -w "$work/raw.wav" -v "$2" -s "$3" -p "$4" -a 100 "$7"
    # shellcheck disable=SC2086  # the effects are several words
    sox "$work/raw.wav" -r 16000 -b 16 "$work/$1.wav" gain -n -12 gain "$5" ${8:-} pad 0 "$6"
}
asks=en-gb+f2
answers=en-us+f5
say 1 $asks 150 50 -6 1.2 "Good morning. Thank you for coming. Let us begin where we stopped last week."
say 2 $answers 100 20 -16 1.3 "I do not know. I slept badly, and nothing seems to help me any more." "lowpass 2500"
say 3 $asks 150 50 -6 1.2 "What happened on Sunday, when your brother called?"
say 4 $answers 210 99 9 1.4 "He shouted at me again! He never listens! I told him to get out of my house!" "overdrive 12 0"
say 5 $asks 140 50 -7 1.2 "I see. And how do you feel about it today?"
say 6 $answers 170 70 3 0.4 "Better, to be honest. I called him back, and we laughed about the whole thing." "treble 6"
sox -n -r 16000 -b 16 "$work/0.wav" trim 0 0.4
sox "$work"/0.wav "$work"/1.wav "$work"/2.wav "$work"/3.wav "$work"/4.wav "$work"/5.wav "$work"/6.wav sample.flac gain -n -3
