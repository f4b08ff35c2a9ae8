/**
 * The SQLite file's tables, version 1.  [SV1 SV5 SV8]
 *
 * STRICT everywhere, ids and hashes as BLOB: SQLite's TEXT changes or refuses
 * some bytes. Operations, parked envelopes and audit cannot be changed or
 * deleted, by trigger, but for those of an inspection whose deletion is written. `op` keeps rowids: its rows are too long for WITHOUT
 * ROWID, which put whole envelopes into the tree's inner pages and halved the
 * inserts a second (measured). That an id stands once is kept by known-ids.ts, and
 * that a stream is made before its operations by append-push.ts: an index of random
 * ids and a foreign key would cost every insert a page. A file made by 0.1.0 has an
 * index of ids within each stream; it stays, and nothing asks it.
 */
export const SCHEMA_ID = 'casebook/log/1'

/** 'CSBK': `file` and SQLite's own tools then name the file. */
export const APPLICATION_ID = 0x4353424b

const peopleTables = `
CREATE TABLE person(
  id BLOB PRIMARY KEY CHECK(length(id) = 16), role TEXT NOT NULL, invited_by BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE device(
  id BLOB PRIMARY KEY CHECK(length(id) = 16),
  person BLOB NOT NULL REFERENCES person(id),
  signing_key BLOB NOT NULL, agreement_key BLOB NOT NULL, token_hash BLOB NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('active', 'revoked')), enrolled_at TEXT NOT NULL,
  head INTEGER NOT NULL, head_hash BLOB NOT NULL,
  last_seen TEXT, app TEXT, unsent INTEGER,
  receipt_code TEXT, receipt_at TEXT, receipt_streams INTEGER, here TEXT, owed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX device_by_person ON device(person);
CREATE TABLE invite(
  code_hash BLOB PRIMARY KEY CHECK(length(code_hash) = 32),
  person BLOB NOT NULL REFERENCES person(id), role TEXT NOT NULL,
  expires_at TEXT NOT NULL, used_by BLOB REFERENCES device(id), ended_at TEXT
) STRICT, WITHOUT ROWID;`

const accessTables = `
CREATE TABLE inspection(
  id BLOB PRIMARY KEY CHECK(length(id) = 16), set_up BLOB NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE member(
  inspection BLOB NOT NULL REFERENCES inspection(id), person BLOB NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY(inspection, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_person ON member(person);
CREATE TABLE stream(
  id BLOB PRIMARY KEY CHECK(length(id) = 16),
  inspection BLOB NOT NULL REFERENCES inspection(id), writer BLOB,
  seq INTEGER NOT NULL, chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stream_by_inspection ON stream(inspection);
CREATE TABLE wrapped_key(
  key BLOB NOT NULL, device TEXT NOT NULL, inspection BLOB NOT NULL REFERENCES inspection(id),
  wrapped TEXT NOT NULL, wrapped_by BLOB NOT NULL,
  PRIMARY KEY(key, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX wrapped_key_by_inspection ON wrapped_key(inspection);`

const noUpdate = (table: string): string => `
CREATE TRIGGER IF NOT EXISTS ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

/** Once its deletion is written, and never before. */
const deletedAs = (inspection: string): string =>
  `SELECT 1 FROM ending WHERE deleted_at IS NOT NULL AND inspection = (${inspection})`

/** \`op_no_delete\` and its like are of 0.1.0, which deleted nothing. */
const noDelete = (table: string, inspection?: string): string => `
DROP TRIGGER IF EXISTS ${table}_no_delete;
CREATE TRIGGER IF NOT EXISTS ${table}_kept BEFORE DELETE ON ${table}
${inspection === undefined ? '' : `WHEN NOT EXISTS (${deletedAs(inspection)})`}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

const keptTriggers = [
  noDelete('op', 'SELECT stream.inspection FROM stream WHERE stream.id = old.stream'),
  noDelete('parked', 'old.inspection'),
  noDelete(
    'parked_decision',
    'SELECT parked.inspection FROM parked WHERE parked.place = old.place',
  ),
  noDelete('audit'),
].join('')

/**
 * Tables that a file made by 0.1.0 lacks: added when it is opened. An older
 * endpoint does not miss them. Who writes a stream besides its one writer; what
 * was decided about what was set aside; which inspections have ended, and who
 * holds them.
 */
export const ADDED_TABLES = `
CREATE TABLE IF NOT EXISTS stream_writer(
  stream BLOB NOT NULL REFERENCES stream(id), person BLOB NOT NULL CHECK(length(person) = 16),
  PRIMARY KEY(stream, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parked_decision(
  place INTEGER PRIMARY KEY, act TEXT NOT NULL,
  person BLOB, device BLOB, at TEXT NOT NULL, seq INTEGER
) STRICT;
${noUpdate('parked_decision')}
CREATE TABLE IF NOT EXISTS ending(
  inspection BLOB PRIMARY KEY REFERENCES inspection(id),
  ended_at TEXT NOT NULL, person BLOB NOT NULL, device BLOB NOT NULL, days INTEGER NOT NULL,
  operations INTEGER NOT NULL, digest BLOB NOT NULL, late_at TEXT,
  deleted_at TEXT, deleted_operations INTEGER, deleted_parked INTEGER, deleted_digest BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS holder(
  inspection BLOB NOT NULL REFERENCES inspection(id),
  device BLOB NOT NULL REFERENCES device(id),
  deleted_at TEXT, receipt TEXT, left_out_at TEXT,
  PRIMARY KEY(inspection, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS holder_by_device ON holder(device);
${keptTriggers}
CREATE VIEW IF NOT EXISTS parked_whole AS
  SELECT parked.*, decision.act, decision.person AS decided_by, decision.device AS decided_on,
    decision.at AS decided_at, decision.seq AS filed_seq
  FROM parked LEFT JOIN parked_decision AS decision ON decision.place = parked.place;`

const opTables = `
CREATE TABLE op(
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
  number INTEGER NOT NULL, at INTEGER NOT NULL, chain BLOB NOT NULL, envelope BLOB NOT NULL,
  UNIQUE(stream, seq)
) STRICT;
CREATE TABLE parked(
  place INTEGER PRIMARY KEY,
  device BLOB NOT NULL, hash BLOB NOT NULL, number INTEGER NOT NULL, before BLOB NOT NULL,
  code TEXT NOT NULL, person BLOB NOT NULL, inspection BLOB, stream BLOB,
  at TEXT NOT NULL, envelope BLOB NOT NULL,
  UNIQUE(device, hash)
) STRICT;
CREATE INDEX parked_by_person ON parked(person);
CREATE INDEX parked_by_inspection ON parked(inspection);
CREATE TABLE audit(
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, person BLOB, device BLOB,
  what TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL
) STRICT;`

/**
 * Columns that a file made by 0.1.0 lacks: added when it is opened. An older
 * endpoint names its columns, and so goes on reading and writing such a file.
 */
export const ADDED_COLUMNS = [
  { table: 'device', column: 'here' },
  { table: 'device', column: 'owed' },
  { table: 'invite', column: 'ended_at' },
] as const

export const SCHEMA = [
  'CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;',
  peopleTables,
  accessTables,
  opTables,
  ...['op', 'parked', 'audit'].map(noUpdate),
].join('\n')
