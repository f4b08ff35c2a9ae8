/**
 * Everything that is not the API: the built app, from the same origin.  [SV17]
 *
 * Files with a hash in their name are kept for ever, all others asked for again
 * each time. A missing file is 404 and never the page: a browser that gets HTML
 * for a script breaks in ways that nobody can read. Only a navigation falls back
 * to the page.
 */
import { ok, type Result } from '../../src/base/result.ts'
import type { Asset, AssetStore } from '../assets/load-asset.ts'
import { type Refusal, refuse } from '../http/refusal.ts'
import type { Responder } from '../http/respond.ts'

const HASHED_FOLDER = '/assets/'

export interface AssetsRoute {
  answer(request: Request): Promise<Result<Response, Refusal>>
}

export function createAssetsRoute(deps: {
  readonly assets: AssetStore | undefined
  readonly responder: Responder
}): AssetsRoute {
  const { assets, responder } = deps
  return {
    async answer(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse('wrong-method', { headers: { allow: 'GET, HEAD' } })
      if (assets === undefined) return refuse('app-not-built')
      const path = new URL(request.url).pathname
      const asset = await assets.load(path === '/' ? '/index.html' : path)
      if (asset !== undefined) return ok(answerAsset(responder, request, { asset, path }))
      if (path !== '/' && !isNavigation(request, path)) return refuse('unknown-path')
      const page = await assets.load('/index.html')
      if (page === undefined) return refuse('app-not-built')
      return ok(answerAsset(responder, request, { asset: page, path: '/' }))
    },
  }
}

/** A page in the address bar: asks for HTML, and its last part has no ending. */
function isNavigation({ headers }: Request, path: string): boolean {
  const wantsPage = (headers.get('accept') ?? '').includes('text/html')
  return wantsPage && !path.startsWith(HASHED_FOLDER) && !path.split('/').at(-1)?.includes('.')
}

function answerAsset(
  responder: Responder,
  { headers }: Request,
  { asset, path }: { readonly asset: Asset; readonly path: string },
): Response {
  const packed = acceptsGzip(headers.get('accept-encoding')) ? asset.gzip : undefined
  const etag = `"${asset.hash}${packed === undefined ? '' : '-gzip'}"`
  const always = {
    etag,
    vary: 'accept-encoding',
    'cache-control': path.startsWith(HASHED_FOLDER)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  }
  if (hasEtag(headers.get('if-none-match'), etag)) return responder.file(304, always, null)
  const encoding = packed === undefined ? {} : { 'content-encoding': 'gzip' }
  const body = packed ?? asset.bytes
  return responder.file(200, { ...always, ...encoding, 'content-type': asset.type }, body)
}

const acceptsGzip = (header: string | null): boolean =>
  /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/.test(header ?? '')

const hasEtag = (header: string | null, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
