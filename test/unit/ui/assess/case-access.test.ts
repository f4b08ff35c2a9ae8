import { expect, test } from 'vitest'
import { brandId, type PersonId } from '../../../../src/base/brand.ts'
import { canWriteAs, readAccess } from '../../../../src/ui/assess/case-access.ts'

const me = brandId<PersonId>('AAAAAAAAAAAAAAAAAAAAAA')
const other = brandId<PersonId>('BBBBBBBBBBBBBBBBBBBBBA')

test('[UI15] whose case it is, by role', () => {
  expect(readAccess({ person: me, role: 'assessor' }, me)).toBe('mine')
  expect(readAccess({ person: me, role: 'reviewer' }, me)).toBe('mine')
  expect(readAccess({ person: me, role: 'assessor' }, other)).toBe('moved')
  expect(readAccess({ person: me, role: 'lead' }, other)).toBe('other')
  expect(readAccess({ person: me, role: 'operations' }, undefined)).toBe('other')
  expect(readAccess({ person: me, role: 'reviewer' }, other)).toBe('reading')
  expect(readAccess({ person: me, role: 'analyst' }, undefined)).toBe('reading')
})

test('[SA35] what is only read is not written, nor what was replaced', () => {
  expect((['mine', 'moved', 'other'] as const).every(canWriteAs)).toBe(true)
  expect((['reading', 'set-aside'] as const).some(canWriteAs)).toBe(false)
})
