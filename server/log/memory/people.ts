/**
 * People and devices in memory.  [SV3]
 */

import { assert } from '../../../src/base/assert.ts'
import type { DeviceId, PersonId } from '../../../src/base/brand.ts'
import { bytesToText } from '../id-bytes.ts'
import type { DeviceRow, InviteRow, PeopleRows, PersonRow } from '../people-rows.ts'
import type { Journal } from './journal.ts'

export function createPeopleRows(journal: Journal): PeopleRows {
  const peopleById = new Map<PersonId, PersonRow>()
  const devicesById = new Map<DeviceId, DeviceRow>()
  const invitesByHash = new Map<string, InviteRow>()
  const writeDevice = (id: DeviceId, change: Partial<DeviceRow>) => {
    const row = devicesById.get(id)
    assert(row !== undefined, 'a device is enrolled before it is written')
    journal.set(devicesById, id, { ...row, ...change })
  }
  const writeInvite = (hash: Uint8Array, change: Partial<InviteRow>) => {
    const row = invitesByHash.get(bytesToText(hash))
    assert(row !== undefined, 'an invitation is kept before it is used or withdrawn')
    journal.set(invitesByHash, bytesToText(hash), { ...row, ...change })
  }
  return {
    readPerson: (id) => peopleById.get(id),
    appendPerson: (row) => journal.set(peopleById, row.id, row),
    readDevice: (id) => devicesById.get(id),
    readDevicesOf: (person) => [...devicesById.values()].filter((row) => row.person === person),
    hasDevices: () => devicesById.size > 0,
    appendDevice: (row) => journal.set(devicesById, row.id, row),
    endDevice: (id) => writeDevice(id, { state: 'revoked' }),
    writeDeviceHead: (id, head, headHash) => writeDevice(id, { head, headHash }),
    writeDeviceReport: (id, report) => writeDevice(id, report),
    readInvite: (hash) => invitesByHash.get(bytesToText(hash)),
    appendInvite: (row) => journal.set(invitesByHash, bytesToText(row.codeHash), row),
    writeInviteUsed: (hash, device) => writeInvite(hash, { usedBy: device }),
    endInvite: (hash, at) => writeInvite(hash, { endedAt: at }),
    readOpenInvites: (id) =>
      [...invitesByHash.values()].filter(
        ({ person, usedBy, endedAt }) => person === id && usedBy === null && endedAt === null,
      ),
  }
}
