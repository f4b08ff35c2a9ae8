/**
 * The one Trusted Types policy: URLs of our own scripts, and no others.  [SE10]
 *
 * Without it the enforced policy refuses to register the service worker and to
 * start the passphrase worker (measured).
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): TrustedUrl
}

/** `TrustedScriptURL` where the browser has it, a string elsewhere; both are accepted as a URL. */
export type TrustedUrl = string & { readonly __trusted: 'script-url' }

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
    }
  }
}

export function createTrustedUrls(allowed: readonly string[]): (url: string) => TrustedUrl {
  const only = (url: string): string => {
    const { origin, pathname } = new URL(url, location.href)
    const isOurs = origin === location.origin && allowed.includes(pathname)
    if (!isOurs) throw new TypeError('not a script of this app')
    return url
  }
  const policy: ScriptUrlPolicy | undefined = window.trustedTypes?.createPolicy('casebook', {
    createScriptURL: only,
  })
  return (url) => (policy ? policy.createScriptURL(url) : toPlain(only(url)))
}

function toPlain(url: string): TrustedUrl
function toPlain(url: unknown): unknown {
  return url
}
