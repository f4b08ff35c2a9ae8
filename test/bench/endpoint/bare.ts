/**
 * The limit for our endpoint: a bare Hono + node:sqlite endpoint with the same
 * durability, that splits a body into rows and inserts them, and nothing else.
 * No ids, no chains, no access, no parking. Prints its port; ends on SIGTERM.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const folder = mkdtempSync(join(tmpdir(), 'casebook-bare-'))
const db = new DatabaseSync(join(folder, 'bare.db'))
db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
db.exec('CREATE TABLE op(n INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT')
const insert = db.prepare('INSERT INTO op(body) VALUES (?)')

const app = new Hono()
app.post('/push', async (context) => {
  const body = new Uint8Array(await context.req.arrayBuffer())
  const size = new DataView(body.buffer).getUint32(0)
  let count = 0
  db.exec('BEGIN IMMEDIATE')
  for (let at = 4; at < body.length; at += size) {
    insert.run(body.subarray(at, at + size))
    count += 1
  }
  db.exec('COMMIT')
  return context.json({ count })
})

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port))
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true })
  process.exit(0)
})
