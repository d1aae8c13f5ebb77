/** The one thing a page may ask of the worker, in the words workbox-window uses. */
export function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
  )
}
