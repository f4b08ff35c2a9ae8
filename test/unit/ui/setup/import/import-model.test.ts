/**
 * The import as it goes, with the real desk behind a worker of one's own: steps,
 * what is kept when, cancel, and going on where it was cut.
 */
import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { ValueMap } from '../../../../../src/domain/sampling/import/list-mapping.ts'
import type { EligibleCase } from '../../../../../src/domain/sampling/population.ts'
import type { RememberedMapping } from '../../../../../src/session/import/kept-mapping.ts'
import { createListDesk } from '../../../../../src/session/import/list-desk.ts'
import type { ListAnswer, ListWord } from '../../../../../src/session/import/list-messages.ts'
import type { ListWorker } from '../../../../../src/session/import/list-reader.ts'
import type { ImportKeeper } from '../../../../../src/ui/setup/import/import-keeper.ts'
import { createImportModel } from '../../../../../src/ui/setup/import/import-model.ts'
import { makeProviderCsv } from '../../../../fixtures/provider-list.ts'
import { bundledForm as form, TODAY } from '../../../domain/sampling/import/forms.ts'

const NOTHING: RememberedMapping = { uses: new Map(), values: new Map(), begun: undefined }

function createTestImport(remembered: RememberedMapping = NOTHING, notKept?: string) {
  const kept: {
    columns: number
    values?: ReadonlyMap<string, ValueMap>
    cases?: readonly EligibleCase[]
  } = {
    columns: 0,
  }
  const ended: boolean[] = []
  const createWorker = (): ListWorker => {
    const tell = (data: ListAnswer | ListWord) =>
      worker.onmessage?.(new MessageEvent('message', { data }))
    const answer = createListDesk(tell)
    const worker: ListWorker = {
      postMessage: (ask) => void answer(ask).then(tell),
      terminate: () => void ended.push(true),
      onmessage: null,
      onerror: null,
    }
    return worker
  }
  const keeper: ImportKeeper = {
    mark: signal(undefined),
    columns: () => {
      kept.columns += 1
    },
    values: (_, values) => {
      kept.values = values
    },
    list: async (cases) => {
      if (notKept === undefined) kept.cases = cases
      return notKept
    },
  }
  const model = createImportModel({ form, today: TODAY, remembered, createWorker, keeper })
  const step = <K extends typeof model.step.value.kind>(kind: K) => {
    const { value } = model.step
    if (value.kind !== kind) throw new Error(`${value.kind}, and not ${kind}`)
    return value as Extract<typeof value, { kind: K }>
  }
  const pick = (wish: { bad?: number; outside?: number } = {}, name = 'march.csv') =>
    model.pick(
      new File([makeProviderCsv({ seed: 3, rows: 60, referenceDay: TODAY, ...wish })], name),
    )
  return { model, step, pick, kept, ended }
}

describe('[UI56] step by step', () => {
  test('[UI56 SA59] columns and words are kept as they are said, the list only at the end', async () => {
    const { model, step, pick, kept } = createTestImport()
    await pick()
    expect(step('columns').uses).toContain('reference')
    expect(kept.columns).toBe(0)
    await model.finishColumns()
    expect(kept.columns).toBe(1)
    expect(step('values').missing).toEqual([])
    await model.finishValues()
    expect(kept.values?.get('gender')?.get('m')).toBe('male')
    expect(step('result').verdict.counts.kept).toBe(60)
    expect(kept.cases).toBeUndefined()
    await model.finish()
    expect(kept.cases).toHaveLength(60)
  })

  test('[UI58] faults of the columns hold the step', async () => {
    const { model, step, pick, kept } = createTestImport()
    await pick()
    model.chooseUse(0, 'leave-out')
    await model.finishColumns()
    expect(step('columns').faults).toEqual([{ kind: 'no-reference' }])
    expect(kept.columns).toBe(0)
    model.chooseUse(0, 'reference')
    expect(step('columns').faults).toEqual([])
  })

  test('[UI59] a word that nobody has explained holds the step; it may be a fault on purpose', async () => {
    const { model, step, pick } = createTestImport()
    await pick({ bad: 4 })
    await model.finishColumns()
    await model.finishValues()
    expect(step('values').missing.map(({ found }) => found)).toEqual(['Purple'])
    model.chooseValue('roshLevel/purple', { kind: 'fault' })
    model.chooseValue('gender/m', undefined)
    model.chooseValue('gender/m', { kind: 'means', option: 'male' })
    await model.finishValues()
    expect(step('result').verdict.counts).toMatchObject({ bad: 4, kept: 56 })
  })

  test('[UI60 SA52] decisions change the counts; reasons do not; a list undecided is not kept', async () => {
    const { model, step, pick, kept } = createTestImport()
    await pick({ outside: 5 })
    await model.finishColumns()
    await model.finishValues()
    await model.finish()
    expect(step('result').notTaken).toEqual({ kind: 'outside-undecided' })
    await model.decide({ outside: 'keep' })
    expect(step('result').verdict.counts.kept).toBe(60)
    await model.decide({ outsideReason: 'They count' })
    await model.countFrom('2018-10-01')
    expect(step('result').decision).toMatchObject({
      outside: undefined,
      outsideReason: 'They count',
    })
    expect(step('result').verdict.counts.outside).toBe(60)
    await model.countFrom(TODAY)
    await model.decide({ outside: 'leave-out' })
    await model.finish()
    expect(kept.cases).toHaveLength(55)
  })

  test('[UI61] the file of faults is made when it is asked for', async () => {
    const { model, step, pick } = createTestImport()
    await pick({ bad: 2 })
    await model.finishColumns()
    model.chooseValue('roshLevel/purple', { kind: 'fault' })
    await model.finishValues()
    expect(step('result').files).toEqual({})
    await model.makeRowsCsv({ kind: 'rows-csv', headings: ['Row'], of: { kind: 'faults' } })
    await model.makeRowsCsv({ kind: 'rows-csv', headings: ['Row'], of: { kind: 'short' } })
    expect(step('result').files.faults).toContain('Purple')
    expect(step('result').files.short).toBe('\uFEFFRow\r\n')
  })

  test('[SA53] a list that could not be kept says why, and can be kept again', async () => {
    const { model, step, pick } = createTestImport(NOTHING, 'the tablet has no room left')
    await pick()
    await model.finishColumns()
    await model.finishValues()
    await model.finish()
    expect(step('result').notKept).toContain('no room')
  })
})

describe('[SA57] ends', () => {
  test('[SA57 UI57] cancelled while it reads, nothing comes of it', async () => {
    const { model, step, pick, ended } = createTestImport()
    const picked = pick()
    model.cancel()
    await picked
    expect(step('pick')).toEqual({ kind: 'pick', isCancelled: true })
    expect(ended).toEqual([true])
    await model.finishColumns()
    await model.finish()
    step('pick')
  })

  test('[SA57] the next file ends the worker of the one before', async () => {
    const { step, pick, ended } = createTestImport()
    await pick()
    await pick({}, 'april.csv')
    step('columns')
    expect(ended).toEqual([true])
  })

  test('[UI57] a file that cannot be read ends its worker and says why', async () => {
    const { model, step, ended } = createTestImport()
    await model.pick(new File(['\u0001'], 'x.csv'))
    expect(step('pick').fault).toEqual({ kind: 'not-a-list' })
    expect(ended).toEqual([true])
  })
})

describe('[SA59] an import that was cut', () => {
  async function learn(): Promise<RememberedMapping> {
    const { model, step, pick, kept } = createTestImport()
    await pick()
    const { list, uses } = step('columns')
    await model.finishColumns()
    await model.finishValues()
    const said = list.columns.map(
      ({ heading }, at) =>
        [heading.toLowerCase().replaceAll(/\W+/g, ' ').trim(), uses[at] ?? 'leave-out'] as const,
    )
    return {
      uses: new Map(said),
      values: kept.values ?? new Map(),
      begun: { file: 'march.csv', sheet: '', step: 'result' },
    }
  }

  test('[SA59] goes on to where it was with the same file', async () => {
    const known = await learn()
    const atResult = createTestImport(known)
    await atResult.pick()
    atResult.step('result')
    const atWords = createTestImport({
      ...known,
      begun: { file: 'march.csv', sheet: '', step: 'values' },
    })
    await atWords.pick()
    atWords.step('values')
    atWords.model.backToColumns()
    atWords.step('columns')
  })

  test('[SA59] shows the columns of another file, or of one with an unknown heading', async () => {
    const known = await learn()
    const other = createTestImport(known)
    await other.pick({}, 'april.csv')
    other.step('columns')
    const fewer = createTestImport({ ...known, uses: new Map([...known.uses].slice(1)) })
    await fewer.pick()
    fewer.step('columns')
  })
})
