import { expect, test } from 'vitest'
import { mayReview, roleHere } from '../../../src/app/role-here.ts'
import type { MemberRole } from '../../../src/protocol/log-entry.ts'
import type { MemberDevice, Membership } from '../../../src/protocol/membership.ts'

function log(role: MemberRole, state: MemberDevice['state'] = 'active'): Pick<Membership, 'devices'> {
  return { devices: new Map([['own', { role, state } as MemberDevice]]) }
}

test('the signed log decides what a tablet may, over what was written when its owner came', () => {
  expect(roleHere(log('manager'), 'own', { role: 'caseworker' })).toBe('manager')
  expect(roleHere(log('caseworker'), 'own', { role: 'manager' })).toBe('caseworker')
  expect(roleHere(log('admin', 'suspended'), 'own', { role: 'admin' })).toBeUndefined()
})

test('before the log has been read it is what was written, and nothing where nothing was', () => {
  expect(roleHere(undefined, 'own', { role: 'admin' })).toBe('admin')
  expect(roleHere(log('manager'), 'another', { role: 'caseworker' })).toBe('caseworker')
  expect(roleHere(undefined, 'own', undefined)).toBeUndefined()
})

test('managers and administrators look through who has read, and nobody whose role is not known', () => {
  expect([mayReview('manager'), mayReview('admin')]).toEqual([true, true])
  expect([mayReview('caseworker'), mayReview(undefined)]).toEqual([false, false])
})
