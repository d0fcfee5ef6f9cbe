CREATE TABLE recording (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, relative_path TEXT NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, sample_rate INTEGER NOT NULL, channels INTEGER NOT NULL, frames INTEGER NOT NULL,
    encoding TEXT NOT NULL, next_id INTEGER NOT NULL, done INTEGER NOT NULL);
CREATE TABLE track (
    recording INTEGER NOT NULL REFERENCES recording (id), id INTEGER NOT NULL, position INTEGER NOT NULL,
    header TEXT NOT NULL, PRIMARY KEY (recording, id)) WITHOUT ROWID;
CREATE TABLE item (
    recording INTEGER NOT NULL, id INTEGER NOT NULL, track INTEGER NOT NULL, channel INTEGER NOT NULL,
    start REAL NOT NULL, end REAL NOT NULL, label TEXT NOT NULL, rest TEXT,
    PRIMARY KEY (recording, id)) WITHOUT ROWID;
CREATE TABLE command (
    recording INTEGER NOT NULL REFERENCES recording (id), number INTEGER NOT NULL, kind TEXT NOT NULL,
    time TEXT NOT NULL, edits BLOB NOT NULL, PRIMARY KEY (recording, number));
INSERT INTO recording VALUES
    (1, '/recordings/talk.wav', 'talk.wav', 5, 'ab', 8000, 1, 80000, 'WAV, 16-bit integer', 4, 0);
INSERT INTO track VALUES (1, 1, 0,
    '{"name":"mine","kind":"ANNOTATOR","content":"EMOTION","provenance":{"author":"me","version":"","sha256":""},"vocabulary":{"name":"","terms":[]},"channels":[0]}');
INSERT INTO item VALUES (1, 2, 1, 0, 0.5, 1.25, 'happy', '{"note":"laughs"}');
INSERT INTO item VALUES (1, 3, 1, 0, 2.0, 3.0, 'sad', NULL);
PRAGMA application_id = 1397052272;
PRAGMA user_version = 1;
