/**
 * A lead makes an inspection: from a list of already sampled cases, or without
 * any, where they will be drawn here.  [UI9 UI55 SE4 SE5 DV1]
 *
 * Its key is made here and wrapped at once for this device and for the office's
 * recovery key. Set-up and cases are kept in one transaction: there is a whole
 * inspection afterwards or none. Works without a network; the endpoint hears of
 * it at the next contact.
 */
import type { InspectionId, KeyId, StreamId } from '../base/brand.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import { makeInspectionKeyBytes, wrapBinding, wrapInspectionKey } from '../crypto/keys.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { SampledCase } from '../domain/sampling/sampled-list.ts'
import { type AccessChange, RECOVERY } from '../ops/envelope/protocol.ts'
import type { NotKept } from '../store/gate.ts'
import { putKey } from '../store/office.ts'
import { caseToValues } from './case-values.ts'
import type { MarkedPack } from './edition-packs.ts'
import { setUpStreamOf } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { holderToValue } from './key-facts.ts'
import { ownHolder } from './next-key.ts'
import type { Session } from './session.ts'
import { makeOps } from './write-stream.ts'

export interface NewInspection {
  readonly title: string
  readonly provider: string
  readonly providerType: string
  readonly edition: string
  /** The edition's pack, where it does not come with the app: it travels with the inspection. */
  readonly pack?: MarkedPack
  readonly cases: readonly SampledCase[]
}

export async function makeInspection(
  session: Session,
  asked: NewInspection,
): Promise<Result<InspectionId, NotKept>> {
  const inspection = session.ids.next<InspectionId>()
  const setUp = setUpStreamOf(inspection)
  const key = session.ids.next<KeyId>()
  const wraps = await wrapForOwnAndOffice(session, inspection, key)
  const keyKept = await putKey(session.log, { key, inspection, wrapped: wraps.own })
  if (!keyKept.ok) return keyKept
  await session.keyring.refresh()

  const cases = asked.cases.map((sampled) => ({
    stream: session.ids.next<StreamId>(),
    values: caseToValues(sampled),
  }))
  const common = { inspection, edition: asked.edition, state: new Map() }
  const setUpValues = new Map<string, string | null>([
    [setUpPaths.title, asked.title],
    [setUpPaths.provider, asked.provider],
    [setUpPaths.providerType, asked.providerType],
    [setUpPaths.edition, asked.edition],
    ...packValues(asked.pack),
    [setUpPaths.personName(session.person), session.personName],
    [setUpPaths.personRole(session.person), session.role],
    [setUpPaths.keyHolder(key, session.device), holderToValue(ownHolder(session))],
    ...cases.map(({ stream }) => [setUpPaths.assessor(stream), null] as const),
  ])
  const ops = [
    ...makeOps(session, { ...common, stream: setUp, values: setUpValues }),
    ...cases.flatMap((one) => makeOps(session, { ...common, ...one })),
  ]
  const orders: AccessChange[] = [
    { kind: 'inspection', inspection, setUp },
    { kind: 'key', inspection, key, device: session.device, wrapped: wraps.own },
    { kind: 'key', inspection, key, device: RECOVERY, wrapped: wraps.office },
    ...cases.map(({ stream }) => ({ kind: 'stream' as const, inspection, stream, writer: null })),
  ]
  const kept = await keepOps(session, ops, orders)
  return kept.ok ? ok(inspection) : kept
}

function packValues(pack: MarkedPack | undefined): readonly (readonly [string, string])[] {
  return pack ? [[setUpPaths.editionPack, JSON.stringify(pack.mark)], ...pack.values] : []
}

async function wrapForOwnAndOffice(session: Session, inspection: InspectionId, key: KeyId) {
  const raw = makeInspectionKeyBytes()
  const binding = wrapBinding(inspection, key)
  const own = await wrapInspectionKey(raw, session.agreementPublic, binding)
  const office = await wrapInspectionKey(raw, session.recoveryKey, binding)
  raw.fill(0)
  return { own: bytesToBase64url(own), office: bytesToBase64url(office) }
}
