/**
 * What stands on the page of how this tablet is; read when it is opened.  [UI186]
 */
import { useEffect, useState } from 'preact/hooks'
import { type Diagnostics, readDiagnostics } from '../../../session/diagnostics.ts'
import { toDayAndTime, withCommas } from '../../words/common.ts'
import { faultToLabel, diagnosticsWords as words } from '../../words/diagnostics.ts'
import { type AppDeps, type OpenPhase, useApp, useOpen } from '../app-model.ts'
import { createCopyStore } from '../copies/copy-store.ts'

type Row = readonly [name: string, value: string]

export interface TabletFacts {
  readonly isPersisted: boolean
  readonly rows: readonly Row[]
  readonly faults: readonly Row[]
}

export function useTabletFacts(): TabletFacts | undefined {
  const { deps } = useApp()
  const open = useOpen()
  const [facts, setFacts] = useState<TabletFacts>()
  useEffect(() => void readFacts(deps, open).then(setFacts), [deps, open])
  return facts
}

async function readFacts(
  { storage, appVersion, device, offlineReady }: AppDeps,
  { workspace, office }: OpenPhase,
): Promise<TabletFacts> {
  const [isPersisted, use, counts, copy] = await Promise.all([
    storage.isPersisted(),
    storage.readUse(),
    readDiagnostics(workspace.session),
    createCopyStore(device.names.name).readLast(),
  ])
  const contact = office?.status.value.lastContact ?? workspace.hello.value?.time
  const { rows } = words
  return {
    isPersisted,
    rows: [
      [rows.version, appVersion],
      [rows.engine, navigator.userAgent],
      [rows.storeVersion, String(counts.storeVersion)],
      [rows.use, use ? words.use(use.usedBytes, use.quotaBytes) : words.unknown],
      [rows.persisted, isPersisted ? words.yes : words.no],
      [rows.offline, offlineReady.value === 'yes' ? words.yes : words.no],
      ...countRows(counts),
      [rows.contact, contact === undefined ? words.never : toDayAndTime(contact)],
      [rows.copy, copy ? words.copyOf(toDayAndTime(copy.at), copy.entries) : words.never],
    ],
    faults: Object.entries(counts.faults).map(([kind, times]) => [
      faultToLabel(kind),
      withCommas(times),
    ]),
  }
}

const countRows = ({ entries, unsent, parked, streams }: Diagnostics): Row[] => {
  const { rows } = words
  return [
    [rows.entries, withCommas(entries)],
    [rows.unsent, withCommas(unsent)],
    [rows.parked, withCommas(parked)],
    [rows.streams, withCommas(streams)],
  ]
}
