/**
 * A site that serves one build and can be switched to another, with the product's
 * own asset store and headers; everything under /api is away.
 */

import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { makeSecurityHeaders } from '../../../server/http/headers.ts'

export interface StaticSite {
  readonly origin: string
  /** `spoil`: one file, as a bad network or a bad release would give it. */
  serve(folder: string, spoil?: Spoil): void
  close(): Promise<void>
}

/** A path of the site, and what is answered instead. */
export interface Spoil {
  readonly path: string
  readonly how: 'missing' | 'refused' | 'login page' | 'cut' | 'one byte'
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** `plain`: without the product's headers, for pages that are not the product's. */
export async function startSite(
  first: string,
  { plain = false }: { plain?: boolean } = {},
): Promise<StaticSite> {
  let [folder, spoiled]: [string, Spoil | undefined] = [first, undefined]
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const isPage = extname(pathname) === ''
    const file = join(folder, normalize(isPage ? '/index.html' : pathname))
    const isAway = pathname.startsWith('/api/')
    const bytes = isAway ? undefined : await readFile(file).catch(() => undefined)
    for (const [name, value] of Object.entries(plain ? {} : makeSecurityHeaders(false))) {
      response.setHeader(name, value)
    }
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.statusCode = bytes ? 200 : 404
    if (bytes && spoiled?.path === pathname) return answerSpoiled(response, bytes, spoiled)
    response.end(bytes ?? '')
  })
  await listen(server)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://localhost:${port}`,
    serve(next, spoil) {
      folder = next
      spoiled = spoil
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** All but the first two look like a good answer: status 200, and the type of the file. */
function answerSpoiled(response: ServerResponse, bytes: Buffer, { how }: Spoil): void {
  const changed = Buffer.from(bytes)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  const status = { missing: 404, refused: 500 }
  response.statusCode = how === 'missing' || how === 'refused' ? status[how] : 200
  if (how === 'login page') response.end('<!doctype html><title>Sign in to the network</title>')
  else if (how === 'cut') response.end(bytes.subarray(0, bytes.length >> 1))
  else response.end(how === 'one byte' ? changed : '')
}

const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
