-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a recording was looked at when it was closed: zoom, selection, tracks shown.

CREATE TABLE view (
    recording INTEGER NOT NULL REFERENCES recording (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (recording, name)
) WITHOUT ROWID;
