// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.sound;

import java.io.IOException;

/** Plays along a route, at the wished speed. */
final class PlayRun extends DeviceRun {

    private final Route route;
    private final PlayedFrames played;

    PlayRun(Setting setting, Route route) {
        super(setting);
        this.route = route;
        played = new PlayedFrames(route.from(), route.end(), 1);
    }

    @Override
    long frame() {
        return played.frameAt(framePosition());
    }

    @Override
    void play(LineFeed feed, Mixer mixer) throws IOException, AudioOutputException, InterruptedException {
        float[][] mixed = new float[mixer.outputs()][ReadAhead.BLOCK_FRAMES];
        int rate = setting().recording().sampleRate();
        Tempo tempo = new Tempo(mixer.outputs(), rate, 1, (block, frames) -> {
            played.written(frames);
            feed.write(block, frames);
        });
        try (ReadAhead ahead = new ReadAhead(setting().recording(), setting().opener(), route)) {
            boolean over = false;
            while (!over && !isEnded()) {
                ReadAhead.Block block = ahead.take();
                if (block != null) {
                    pass(block, mixer, mixed, tempo);
                    over = block.endsRound() && !endRound(block, tempo);
                    ahead.giveBack(block);
                }
            }
        }
        feed.drain(played.written());
    }

    private void pass(ReadAhead.Block block, Mixer mixer, float[][] mixed, Tempo tempo)
            throws AudioOutputException, InterruptedException {
        Wish wish = setting().wish().get();
        if (!tempo.isAt(wish.speed())) {
            tempo.change(wish.speed(), block.frame(), played);
        }
        mixer.use(wish.mix());
        mixer.mix(block.samples(), block.count(), mixed);
        tempo.put(mixed, block.count());
    }

    /** Lets the rest of a round out; whether there is another one. */
    private boolean endRound(ReadAhead.Block block, Tempo tempo) throws AudioOutputException, InterruptedException {
        tempo.finish();
        boolean again = route.loops() && block.count() > 0;
        if (again) {
            played.jump(route.loopFrom(), tempo.ratio());
        }
        return again;
    }
}
