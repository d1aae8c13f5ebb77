import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { httpAdmission } from '../../src/sync/http-admission.ts'
import { startPostgres } from '../support/embedded-postgres.ts'
import { type RawDevice, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { listen, rawHttpPorts, rawTransport, type SyncServer, syncServer } from '../support/sync-server.ts'

const COMMAND = new URL('../../src/server/command.ts', import.meta.url).pathname

let running: SyncServer | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})

async function served(invitations: 'none' | 'found' | 'join', mayFound?: (org: string) => boolean) {
  running = await syncServer({
    rules: { invitations, employment: undefined },
    ...(mayFound ? { mayFound } : {}),
  })
  const url = await listen(running)
  const data = join(running.folder, 'data')
  const appOf = (device: RawDevice) => ({
    transport: rawTransport(url, device),
    invitation: httpAdmission(rawHttpPorts(url, device)),
  })
  return { appOf, data, invite: (...args: readonly string[]) => invite({ LYKTA_DATA: data }, ...args) }
}

/** The command of whoever runs the server, beside the server. */
async function invite(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const command = spawn(process.execPath, [COMMAND, 'invite', ...args], {
    env: { PATH: process.env.PATH ?? '', LYKTA_INVITATIONS: 'found', ...env },
  })
  let said = ''
  for (const out of [command.stdout, command.stderr]) out.on('data', (chunk) => (said += chunk))
  const [exit] = await once(command, 'close')
  return { exit, said, code: said.split('\n')[0] ?? '' }
}

test('an organisation begins with an invitation and not without, and an invitation begins one', async () => {
  const { appOf, invite: newCode } = await served('found')
  const [one, two] = [await rawOrganisation(), await rawOrganisation()]
  const [first, second] = [appOf(one.founder), appOf(two.founder)]
  const genesis = one.entries[0] as Bytes
  expect(await first.transport.appendLog(0, genesis)).toEqual(err({ code: 'invitation-needed' }))
  const { code, exit } = await newCode()
  expect([exit, code]).toEqual([0, expect.stringMatching(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/)])
  expect(await first.invitation.useInvitation('0000 0000 0000 0000')).toEqual(
    err({ code: 'invitation-unknown' }),
  )
  expect(await first.invitation.useInvitation(code.toLowerCase())).toEqual(ok(undefined))
  expect(await first.invitation.useInvitation(code)).toEqual(ok(undefined))
  expect(await first.transport.appendLog(0, genesis)).toMatchObject({ ok: true })
  expect(await first.transport.pull(one.feed, null)).toMatchObject({ ok: true })

  expect(await second.invitation.useInvitation(code)).toEqual(err({ code: 'invitation-unknown' }))
  expect(await second.transport.appendLog(0, two.entries[0] as Bytes)).toEqual(
    err({ code: 'invitation-needed' }),
  )
})

test('where only invited tablets may join, one without reads nothing, and what it wrote is taken', async () => {
  const { appOf, invite: newCode } = await served('join')
  const { founder, entries, feed, admits, take, newDevice } = await rawOrganisation()
  const admin = appOf(founder)
  expectOk(await admin.invitation.useInvitation((await newCode()).code))
  expectOk(await admin.transport.appendLog(0, entries[0] as Bytes))
  expect(await admin.transport.pull(feed, null)).toMatchObject({ ok: true })
  const colleague = newDevice()
  expectOk(await admin.transport.appendLog(1, await take(admits(colleague))))

  const app = appOf(colleague)
  expect(await app.transport.pull(feed, null)).toEqual(err({ code: 'invitation-needed' }))
  colleague.write(1)
  expect(await app.transport.push(colleague.batch(1))).toMatchObject({ ok: true })
  expect(await app.invitation.readState()).toMatchObject({ value: { invitation: 'needed' } })
  expectOk(await app.invitation.useInvitation((await newCode('1')).code))
  expect(await app.transport.pull(feed, null)).toMatchObject({ ok: true })
  expect(await app.invitation.readState()).toMatchObject({ value: { invitation: 'given' } })
})

test('an organisation that was named needs no invitation', async () => {
  const { founder, entries, org } = await rawOrganisation()
  const { appOf } = await served('found', (named) => named === org)
  expect(await appOf(founder).transport.appendLog(0, entries[0] as Bytes)).toMatchObject({ ok: true })
})

test('the code is not on the disk', async () => {
  const { invite: newCode, data } = await served('found')
  const { code } = await newCode()
  const disk = await Promise.all(
    ['server.sqlite', 'server.sqlite-wal'].map((name) =>
      readFile(join(data, name), 'latin1').catch(() => ''),
    ),
  )
  for (const text of disk) {
    expect(text).not.toContain(code)
    expect(text).not.toContain(code.replaceAll(' ', ''))
  }
})

test.each([['0'], ['7', 'more']])('invite %s says how it is used', async (...args) => {
  const { invite: newCode } = await served('found')
  expect(await newCode(...args)).toMatchObject({ exit: 2, said: expect.stringContaining('invite [DAYS]') })
})

test('a folder without a server says so, and a server that asks nobody says that', async () => {
  const { data, invite: newCode } = await served('none')
  expect(await invite({ LYKTA_DATA: join(data, 'nothing') })).toMatchObject({
    exit: 1,
    said: expect.stringContaining('Start it once first'),
  })
  expect((await invite({ LYKTA_DATA: data, LYKTA_INVITATIONS: 'none' })).said).toContain('nobody is asked')
  expect((await newCode()).said).toContain('Good once, until')
})

test('PostgreSQL has invitations too', async () => {
  const postgres = await startPostgres()
  if (!postgres) return
  const LYKTA_DATABASE_URL = await postgres.newDatabase()
  const made = await invite({ LYKTA_DATABASE_URL })
  await postgres.stop()
  expect(made).toMatchObject({ exit: 0, said: expect.stringContaining('Good once, until') })
}, 120_000)
