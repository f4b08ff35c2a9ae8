/**
 * The headers that stand on every answer, errors included.  [SV14]
 *
 * Nothing but this origin's own script runs, the one Trusted Types policy is the
 * app's own, nobody frames it, and camera, microphone, location and screen are
 * off for ever: a tablet that can record is contraband in a prison. Passkeys are
 * for this origin alone.
 * `wasm-unsafe-eval` is for Argon2 alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types casebook',
].join('; ')

const PERMISSIONS_OFF = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Fingerprint, face or key, to open the tablet again. */
const PERMISSIONS_OWN = ['publickey-credentials-create', 'publickey-credentials-get']

const permissions = [
  ...PERMISSIONS_OFF.map((name) => `${name}=()`),
  ...PERMISSIONS_OWN.map((name) => `${name}=(self)`),
]

const always = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions.join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

export type HeaderRecord = Readonly<Record<string, string>>

/** Two years of HTTPS only, where the office is reached by HTTPS. */
export const makeSecurityHeaders = (isSecure: boolean): HeaderRecord =>
  isSecure
    ? { ...always, 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : always
