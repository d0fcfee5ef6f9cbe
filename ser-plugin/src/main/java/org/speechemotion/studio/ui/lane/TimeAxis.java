// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.ui.lane;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The viewport that all lanes of a window share. For the event thread only. */
public final class TimeAxis {

    private final List<Consumer<TimeViewport>> listeners = new CopyOnWriteArrayList<>();
    private TimeViewport view;

    /** Starts with a viewport. */
    public TimeAxis(TimeViewport view) {
        this.view = view;
    }

    /** What is seen now. */
    public TimeViewport view() {
        return view;
    }

    /** Shows something else and tells the listeners, if it is something else. */
    public void show(TimeViewport next) {
        if (!next.equals(view)) {
            view = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    /** Changes what is seen, such as {@code axis.change(TimeViewport::fitted)}. */
    public void change(UnaryOperator<TimeViewport> change) {
        show(change.apply(view));
    }

    /** Zooms about the playhead if it is seen, else about the middle. */
    public void zoom(double factor, double playhead) {
        double x = view.x(playhead);
        boolean seen = x >= 0 && x <= view.width();
        show(view.zoomed(factor, seen ? x : view.width() / 2.0));
    }

    /** Calls a listener after each change. */
    public void addListener(Consumer<TimeViewport> listener) {
        listeners.add(listener);
    }

    /** Calls it no more. */
    public void removeListener(Consumer<TimeViewport> listener) {
        listeners.remove(listener);
    }
}
