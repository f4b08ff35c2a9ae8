/**
 * This build's version: package.json's, the one place where it is written.
 */
import packageJson from '../package.json' with { type: 'json' }

export const VERSION: string = packageJson.version
