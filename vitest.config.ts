/**
 * One runner for every layer. A layer is a project: quick ones run side by
 * side, browser ones one file after another (two cores, one Chromium).
 */
import { defineConfig } from 'vitest/config'

const layer = (name: string, extra: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node',
    testTimeout: 20_000,
    ...extra,
  },
})

/**
 * Files of one worker share their modules: nothing in src is kept in a module, and
 * most of a short file's time went into loading them again.
 */
const SHARED = { pool: 'threads', isolate: false }

export default defineConfig({
  test: {
    // Otherwise one fewer than there are processors, which is one of two.
    maxWorkers: 2,
    projects: [
      layer('unit', SHARED),
      layer('contract', { globalSetup: 'test/kit/postgres-server.ts' }),
      layer('scenario', { testTimeout: 60_000, ...SHARED }),
      layer('fuzz', { testTimeout: 120_000, ...SHARED }),
      layer('e2e', {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
      layer('engines', {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        maxWorkers: 1,
        sequence: { groupOrder: 3 },
      }),
      layer('nightly', {
        testTimeout: 3_600_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
      }),
    ],
    coverage: {
      provider: 'v8',
      include: [
        'src/base/**',
        'src/domain/**',
        'src/ops/**',
        'src/crypto/**',
        'src/store/**',
        'src/sync/**',
        'src/session/**',
        'server/log/**',
        'server/routes/**',
      ],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
