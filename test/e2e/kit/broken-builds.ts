/**
 * Broken builds that cost no build: copies of the built app with a few words of it
 * exchanged. What is not found to exchange throws, so that no mutant is the real
 * app by mistake.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const DIST = resolve(import.meta.dirname, '../../../dist')

export interface Exchange {
  /** The file by a pattern; the exchange is made in each that matches. */
  readonly files: string
  readonly from: RegExp
  readonly to: string
}

export function copyBuild(...exchanges: readonly Exchange[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-broken-'))
  cpSync(DIST, folder, { recursive: true })
  for (const { files, from, to } of exchanges) {
    const paths = globSync(files, { cwd: folder }).map((path) => join(folder, path))
    const changed = paths.filter((path) => {
      const before = readFileSync(path, 'utf8')
      const after = before.replace(from, () => to)
      if (after !== before) writeFileSync(path, after)
      return after !== before
    })
    if (changed.length === 0) throw new Error(`${from} stands in no ${files}`)
  }
  return folder
}

/** A worker of another version, which asks for a file that is not there. */
const next: Exchange = { files: 'sw.js', from: /$/, to: '\n/* the next version */' }
const missing: Exchange = {
  files: 'sw.js',
  from: /assets\/assess-[\w-]+\.js/,
  to: 'assets/assess-missing.js',
}
/** m16: it does not wait for anybody's word. */
const skips: Exchange = {
  files: 'sw.js',
  from: /^/,
  to: 'self.addEventListener("install",()=>self.skipWaiting());',
}
/** m17: a file that cannot be fetched does not fail the install. */
const forgives: Exchange = {
  files: 'sw.js',
  from: /^/,
  to: '{const w=ExtendableEvent.prototype.waitUntil;ExtendableEvent.prototype.waitUntil=function(p){return w.call(this,p.catch(()=>{}))}}',
}
/** m10: fields of notes are completed and restored by the browser. */
const loud: Exchange = {
  files: 'assets/base-*.js',
  from: /autocomplete:`off`,spellcheck/,
  to: 'autocomplete:`on`,spellcheck',
}
/** m11: the window is named after what it shows. */
const titled: Exchange = {
  files: 'assets/index-*.js',
  from: /$/,
  to: '\n;setInterval(()=>{const h=document.querySelector("h1");if(h)document.title=h.textContent},50);',
}
/** m20: the page is left without being loaded anew. */
const stays: Exchange = {
  files: 'assets/index-*.js',
  from: /location\.replace\(\w+\)/,
  to: '(history.replaceState(null,"","/"),dispatchEvent(new PopStateEvent("popstate")))',
}

/** The real app first, then each broken one. */
export const makeBuilds = () => ({
  real: copyBuild(),
  next: copyBuild(next),
  cut: copyBuild(next, missing),
  skips: copyBuild(next, skips),
  forgives: copyBuild(next, missing, forgives),
  careless: copyBuild(loud, titled, stays),
})
