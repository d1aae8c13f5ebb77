/**
 * Work that goes on while something else is done. Whoever waits for it hears of what it throws; where nobody does any
 * more, because the round has ended meanwhile, that is no unhandled rejection.
 */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  return work
}
