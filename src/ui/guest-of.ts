import { signal } from '@preact/signals'

/** The pair whose guest holds this tablet just now. Kept through a lock: whoever unlocks says who goes on. */
export const guestOf = signal<string | undefined>(undefined)
