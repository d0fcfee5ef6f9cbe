-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recordings, what is annotated in them, and what can be undone. Times are seconds.

CREATE TABLE recording (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    sample_rate INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    next_id INTEGER NOT NULL,
    done INTEGER NOT NULL
);

CREATE TABLE track (
    recording INTEGER NOT NULL REFERENCES recording (id),
    id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    header TEXT NOT NULL,
    PRIMARY KEY (recording, id)
) WITHOUT ROWID;

CREATE TABLE item (
    recording INTEGER NOT NULL,
    id INTEGER NOT NULL,
    track INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    start REAL NOT NULL,
    end REAL NOT NULL,
    label TEXT NOT NULL,
    rest TEXT,
    PRIMARY KEY (recording, id)
) WITHOUT ROWID;

-- The first "done" commands of a recording can be undone, the others redone.
CREATE TABLE command (
    recording INTEGER NOT NULL REFERENCES recording (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    time TEXT NOT NULL,
    edits BLOB NOT NULL,
    PRIMARY KEY (recording, number)
);
