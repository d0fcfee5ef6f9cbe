#!/bin/sh
# Makes sample.flac, the synthetic recording that the README and the pictures use: two voices, three moods.
# Needs espeak-ng and sox.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { # file, voice, words a minute, pitch, loudness, text, pause after it
    espeak-ng -w "$work/raw.wav" -v "$2" -s "$3" -p "$4" -a "$5" "$6"
    sox "$work/raw.wav" -r 16000 -b 16 "$work/$1.wav" pad 0 "$7"
}
say 1 en-gb+f3 150 45 90 "Good morning. Thank you for coming. Let us begin where we stopped last week." 0.7
say 2 en-us+m3 120 25 60 "I do not know. I slept badly, and nothing seems to help me any more." 0.9
say 3 en-gb+f3 150 45 90 "What happened on Sunday, when your brother called?" 0.6
say 4 en-us+m3 205 80 190 "He shouted at me again! He never listens! I told him to get out of my house!" 0.8
say 5 en-gb+f3 140 45 80 "I see. And how do you feel about it today?" 0.7
say 6 en-us+m3 165 60 120 "Better, to be honest. I called him back, and we laughed about the whole thing." 0.4
sox -n -r 16000 -b 16 "$work/0.wav" trim 0 0.4
sox "$work"/0.wav "$work"/1.wav "$work"/2.wav "$work"/3.wav "$work"/4.wav "$work"/5.wav "$work"/6.wav sample.flac gain -n -3
