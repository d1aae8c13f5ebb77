import { expect, test } from 'vitest'
import { wakeOnReturn } from '../../../src/app/sync/wake-page.ts'

test('a network that is back and a tablet that is picked up wake the sync; one that is put away does not, nor after the end', () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const page = Object.assign(new EventTarget(), { document })
  let woken = 0
  const stop = wakeOnReturn(page as unknown as Window)(() => {
    woken++
  })
  page.dispatchEvent(new Event('online'))
  expect(woken).toBe(1)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
  stop()
  document.visibilityState = 'visible'
  page.dispatchEvent(new Event('online'))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(woken).toBe(2)
})
