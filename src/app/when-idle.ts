/** Work that nobody waits for, once what somebody waits for is on the glass. At the latest two seconds from now. */
export function whenIdle(then: () => void): void {
  // WebKit has no such callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 2_000 })
  else setTimeout(then, 300)
}
