import { expect, test } from 'vitest'
import { holdTab, type TabPlatform, takeOverTab } from '../../../src/storage/tab-lock.ts'

// Real Web Locks and BroadcastChannel: Node has both. Each test has a lock and a channel name of its own world.

let worlds = 0

function newWorld() {
  const world = `world-${worlds++}`
  const timers: (() => void)[] = []
  const locks: Pick<LockManager, 'request'> = {
    request: ((name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
      navigator.locks.request(`${world}-${name}`, options, callback)) as LockManager['request'],
  }
  const platform: TabPlatform = {
    locks: locks as LockManager,
    openChannel: () => new BroadcastChannel(world),
    setTimer: (_ms, then) => {
      timers.push(then)
      return () => timers.splice(timers.indexOf(then), 1)
    },
  }
  const runOutOfPatience = () => {
    for (const then of timers.splice(0)) then()
  }
  return { platform, runOutOfPatience, timers }
}

const nobodyAsks = async () => {
  throw new Error('expected nobody to ask')
}

test('one tab is let in, the next is told that it is open elsewhere', async () => {
  const { platform } = newWorld()
  const first = await holdTab(nobodyAsks, platform)
  expect(first.ok).toBe(true)
  expect(await holdTab(nobodyAsks, platform)).toEqual({ ok: false, error: { code: 'open-elsewhere' } })
  if (first.ok) first.value.release()
})

test('a tab that closes makes room for the next', async () => {
  const { platform } = newWorld()
  const first = await holdTab(nobodyAsks, platform)
  if (first.ok) first.value.release()
  await expect
    .poll(async () => {
      const next = await holdTab(nobodyAsks, platform)
      if (next.ok) next.value.release()
      return next.ok
    })
    .toBe(true)
})

test('taking over waits until the other tab has sealed its drafts', async () => {
  const { platform } = newWorld()
  const order: string[] = []
  let finishSealing = () => {}
  const sealing = new Promise<void>((resolve) => {
    finishSealing = resolve
  })
  await holdTab(async () => {
    order.push('asked')
    await sealing
    order.push('sealed')
  }, platform)
  const taking = takeOverTab(nobodyAsks, platform).then((taken) => {
    order.push('taken')
    return taken
  })
  await expect.poll(() => order).toEqual(['asked'])
  finishSealing()
  const taken = await taking
  expect(order).toEqual(['asked', 'sealed', 'taken'])
  if (taken.ok) taken.value.release()
})

test('a tab that fails to seal lets go all the same', async () => {
  const { platform } = newWorld()
  await holdTab(() => Promise.reject(new Error('expected the disk to have room')), platform)
  const taken = await takeOverTab(nobodyAsks, platform)
  expect(taken.ok).toBe(true)
  if (taken.ok) taken.value.release()
})

test('a tab that does not answer is robbed, and learns of it when it wakes', async () => {
  const { platform, runOutOfPatience, timers } = newWorld()
  let robbed = 0
  const deaf: TabPlatform = {
    ...platform,
    openChannel: () => ({ postMessage: () => {}, close: () => {}, onmessage: null }),
  }
  await holdTab(async () => {
    robbed++
  }, deaf)
  const taking = takeOverTab(nobodyAsks, platform)
  await expect.poll(() => timers.length).toBe(1)
  runOutOfPatience()
  const taken = await taking
  expect(taken.ok).toBe(true)
  await expect.poll(() => robbed).toBe(1)
  expect(await holdTab(nobodyAsks, platform)).toMatchObject({ ok: false })
  if (taken.ok) taken.value.release()
})

test('a tab that was asked is asked once, even if it is robbed while it seals', async () => {
  const { platform, runOutOfPatience, timers } = newWorld()
  let asked = 0
  await holdTab(() => {
    asked++
    return new Promise(() => {})
  }, platform)
  const taking = takeOverTab(nobodyAsks, platform)
  await expect.poll(() => asked).toBe(1)
  expect(timers).toHaveLength(1)
  runOutOfPatience()
  const taken = await taking
  expect(taken.ok).toBe(true)
  expect(asked).toBe(1)
  if (taken.ok) taken.value.release()
})
