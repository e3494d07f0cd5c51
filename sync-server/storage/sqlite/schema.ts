/**
 * The tables, version by version. A released step never changes; a new one is added at the end.
 * Names of documents, ids of people and times are plain; what was written is sealed before it
 * comes here.
 */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('clock', 0);

  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    parent TEXT,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    wrapped_key BLOB,
    clock INTEGER NOT NULL UNIQUE,
    erased_by TEXT,
    erased_at_ms INTEGER,
    CHECK ((wrapped_key IS NULL) = (erased_at_ms IS NOT NULL))
  ) STRICT;

  -- Rows are read by document and written at the end: the clock is the row id.
  CREATE TABLE document_row (
    clock INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    sequence INTEGER NOT NULL,
    staff TEXT NOT NULL,
    session TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (document, sequence)
  ) STRICT;

  CREATE TABLE author (
    document INTEGER NOT NULL REFERENCES document,
    client_id INTEGER NOT NULL,
    staff TEXT NOT NULL,
    PRIMARY KEY (document, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fact_run (run TEXT PRIMARY KEY, staff TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    rights TEXT NOT NULL,
    shop TEXT NOT NULL,
    is_disabled INTEGER NOT NULL,
    access_number INTEGER NOT NULL,
    account TEXT UNIQUE,
    password_hash TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE invitation (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff,
    purpose TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    is_used INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE client (
    id TEXT PRIMARY KEY,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE assignment (
    client TEXT NOT NULL REFERENCES client,
    position INTEGER NOT NULL,
    staff TEXT NOT NULL REFERENCES staff,
    kind TEXT NOT NULL,
    from_day TEXT,
    to_day TEXT,
    PRIMARY KEY (client, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE access_change (
    clock INTEGER NOT NULL,
    client TEXT NOT NULL,
    holder TEXT NOT NULL,
    is_granted INTEGER NOT NULL,
    PRIMARY KEY (clock, client, holder)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE done_command (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    answer TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    staff TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    used_at_ms INTEGER NOT NULL,
    is_ended INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reveal (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    staff TEXT NOT NULL,
    session TEXT NOT NULL,
    client TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    received_at_ms INTEGER NOT NULL,
    was_offline INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX reveal_by_client ON reveal (client);
  `,
  `
  -- An epoch is a document row of its own; one that ended names the next and has lost its key.
  ALTER TABLE document ADD COLUMN cause TEXT;
  ALTER TABLE document ADD COLUMN next_epoch INTEGER;
  -- The rows that no snapshot stands for.
  ALTER TABLE document ADD COLUMN loose_rows INTEGER NOT NULL DEFAULT 0;
  UPDATE document SET loose_rows =
    (SELECT count(*) FROM document_row WHERE document_row.document = document.id);
  CREATE INDEX long_document ON document (loose_rows) WHERE loose_rows >= 32;

  -- The hash of what the row held, once that is dropped and sealed is empty.
  ALTER TABLE document_row ADD COLUMN sealed_hash BLOB;

  CREATE TABLE snapshot (
    document INTEGER PRIMARY KEY REFERENCES document,
    sequence INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;

  CREATE TABLE erased_fact (
    document TEXT NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (document, fact)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Files in blobs/ hold the bytes, sealed; only these rows hold the keys that open them.
  CREATE TABLE blob (
    document TEXT NOT NULL,
    tag TEXT NOT NULL,
    file TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    type TEXT NOT NULL,
    staff TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (document, tag)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE blob_upload (
    tag TEXT NOT NULL,
    staff TEXT NOT NULL,
    document TEXT NOT NULL,
    file TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (tag, staff)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE text_version (
    document INTEGER NOT NULL REFERENCES document,
    id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    staff TEXT NOT NULL,
    label TEXT,
    sealed BLOB NOT NULL,
    PRIMARY KEY (document, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX text_version_by_time ON text_version (at_ms);
  -- Whatever destroys the key of a document destroys what was kept of it.
  CREATE TRIGGER text_version_goes AFTER UPDATE OF wrapped_key ON document
    WHEN NEW.wrapped_key IS NULL
    BEGIN DELETE FROM text_version WHERE document = NEW.id; END;
  `,
  `
  -- Who gave the name; nobody did to what was kept by itself.
  ALTER TABLE text_version ADD COLUMN named_by TEXT;
  UPDATE text_version SET named_by = staff WHERE label IS NOT NULL;

  -- What is counted, and forgotten, person by person.
  ALTER TABLE session ADD COLUMN is_pass INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX session_by_staff ON session (staff, is_pass);
  `,
  `
  -- An answer stays sealed until a device has taken it; that there was one stays to be told.
  CREATE TABLE survey_link (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL,
    staff TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    answered_at_ms INTEGER,
    sealed BLOB
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX survey_link_by_client ON survey_link (client);
  `,
  `
  -- A link that ended is never made again; nothing of whose it was is kept.
  CREATE TABLE survey_link_ended (token_hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
];

/** The schema this program writes. */
export const schemaVersion = schemaSteps.length;

/** Tells our files from other programs' databases: "QQio" as a number. */
export const applicationId = 0x5151696f;
