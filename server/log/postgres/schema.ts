/**
 * PostgreSQL's tables, version 1: the same as SQLite's, but for three things.
 * [EP40 EP41 EP42]
 *
 * Ids and envelopes are bytea: text and jsonb change or refuse some strings. An
 * operation's id is unique over all streams by an index, since several processes
 * write. A parked envelope's place comes from a counter row in the statement that
 * files it, never from a sequence: `nextval` is not given in commit order, and a
 * reader with a cursor would miss rows for ever (measured: 752 of 2,400).
 */
export const SCHEMA_ID = 'casebook/postgres/1'

/** Held by whoever changes access, makes the tables, or restores: 'CSBK'. */
export const ACCESS_LOCK = 0x4353424b

const people = `
CREATE TABLE meta(name text PRIMARY KEY, value bytea NOT NULL);
CREATE TABLE counter(name text PRIMARY KEY, value int8 NOT NULL);
INSERT INTO counter(name, value) VALUES('parked', 0);
CREATE TABLE person(
  id bytea PRIMARY KEY CHECK(length(id) = 16), role text NOT NULL, invited_by bytea
);
CREATE TABLE device(
  id bytea PRIMARY KEY CHECK(length(id) = 16),
  person bytea NOT NULL REFERENCES person(id),
  signing_key bytea NOT NULL, agreement_key bytea NOT NULL, token_hash bytea NOT NULL,
  state text NOT NULL CHECK(state IN ('active', 'revoked')), enrolled_at text NOT NULL,
  head int8 NOT NULL, head_hash bytea NOT NULL,
  last_seen text, app text, unsent int8,
  receipt_code text, receipt_at text, receipt_streams int8, here text, owed text
);
CREATE INDEX device_by_person ON device(person);
CREATE TABLE invite(
  code_hash bytea PRIMARY KEY CHECK(length(code_hash) = 32),
  person bytea NOT NULL REFERENCES person(id), role text NOT NULL,
  expires_at text NOT NULL, used_by bytea REFERENCES device(id), ended_at text
);
CREATE INDEX invite_by_person ON invite(person);`

const access = `
CREATE TABLE inspection(
  id bytea PRIMARY KEY CHECK(length(id) = 16), set_up bytea NOT NULL UNIQUE
);
CREATE TABLE member(
  inspection bytea NOT NULL REFERENCES inspection(id), person bytea NOT NULL, role text NOT NULL,
  PRIMARY KEY(inspection, person)
);
CREATE INDEX member_by_person ON member(person);
CREATE TABLE stream(
  id bytea PRIMARY KEY CHECK(length(id) = 16),
  inspection bytea NOT NULL REFERENCES inspection(id), writer bytea,
  seq int8 NOT NULL, chain bytea NOT NULL
);
CREATE INDEX stream_by_inspection ON stream(inspection);
CREATE TABLE stream_writer(
  stream bytea NOT NULL REFERENCES stream(id), person bytea NOT NULL CHECK(length(person) = 16),
  PRIMARY KEY(stream, person)
);
CREATE TABLE wrapped_key(
  key bytea NOT NULL, device text NOT NULL, inspection bytea NOT NULL REFERENCES inspection(id),
  wrapped text NOT NULL, wrapped_by bytea NOT NULL,
  PRIMARY KEY(key, device)
);
CREATE INDEX wrapped_key_by_inspection ON wrapped_key(inspection);
CREATE TABLE ending(
  inspection bytea PRIMARY KEY REFERENCES inspection(id),
  ended_at text NOT NULL, person bytea NOT NULL, device bytea NOT NULL, days int8 NOT NULL,
  operations int8 NOT NULL, digest bytea NOT NULL, late_at text,
  deleted_at text, deleted_operations int8, deleted_parked int8, deleted_digest bytea
);
CREATE TABLE holder(
  inspection bytea NOT NULL REFERENCES inspection(id),
  device bytea NOT NULL REFERENCES device(id),
  deleted_at text, receipt text, left_out_at text,
  PRIMARY KEY(inspection, device)
);
CREATE INDEX holder_by_device ON holder(device);`

const added = `
CREATE TABLE op(
  stream bytea NOT NULL, seq int8 NOT NULL, id bytea NOT NULL UNIQUE,
  number int8 NOT NULL, at int8 NOT NULL, chain bytea NOT NULL, envelope bytea NOT NULL,
  PRIMARY KEY(stream, seq)
);
ALTER TABLE op ALTER COLUMN envelope SET STORAGE EXTERNAL;
CREATE TABLE parked(
  place int8 PRIMARY KEY,
  device bytea NOT NULL, hash bytea NOT NULL, number int8 NOT NULL, before bytea NOT NULL,
  code text NOT NULL, person bytea NOT NULL, inspection bytea, stream bytea,
  at text NOT NULL, envelope bytea NOT NULL,
  UNIQUE(device, hash)
);
CREATE INDEX parked_by_person ON parked(person);
CREATE INDEX parked_by_inspection ON parked(inspection, place);
CREATE TABLE parked_decision(
  place int8 PRIMARY KEY, act text NOT NULL,
  person bytea, device bytea, at text NOT NULL, seq int8
);
CREATE VIEW parked_whole AS
  SELECT parked.*, decision.act, decision.person AS decided_by, decision.device AS decided_on,
    decision.at AS decided_at, decision.seq AS filed_seq
  FROM parked LEFT JOIN parked_decision AS decision ON decision.place = parked.place;
CREATE TABLE audit(
  seq int8 PRIMARY KEY, at text NOT NULL, person bytea, device bytea,
  what text NOT NULL, detail text NOT NULL, hash bytea NOT NULL
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END$$;
CREATE FUNCTION is_deleted(asked bytea) RETURNS boolean LANGUAGE sql AS
  'SELECT EXISTS (SELECT 1 FROM ending WHERE inspection = asked AND deleted_at IS NOT NULL)';
CREATE FUNCTION inspection_of_stream(asked bytea) RETURNS bytea LANGUAGE sql AS
  'SELECT inspection FROM stream WHERE id = asked';
CREATE FUNCTION inspection_of_parked(asked int8) RETURNS bytea LANGUAGE sql AS
  'SELECT inspection FROM parked WHERE place = asked';`

/** `inspection`: of an old row; only where its deletion is written may the row go. */
const appendOnly = (table: string, inspection?: string): string => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} FOR EACH ROW
  ${inspection === undefined ? '' : `WHEN (NOT is_deleted(${inspection}))`}
  EXECUTE FUNCTION refuse_change();`

export const SCHEMA: string = [
  people,
  access,
  added,
  appendOnly('op', 'inspection_of_stream(old.stream)'),
  appendOnly('parked', 'old.inspection'),
  appendOnly('parked_decision', 'inspection_of_parked(old.place)'),
  appendOnly('audit'),
].join('\n')
