import { answerText } from './work.ts'

// The same work for everyone: so many cases, each edited so many times, on one device; sent to a server; and then a second
// device that has nothing. What a contestant does not do (seal, keep history, flush) is its own choice and is said.

export interface SyncWork {
  readonly cases: number
  readonly edits: number
}

export interface SyncContestant {
  /** Writes it all here. Returns the milliseconds. */
  readonly fill: (work: SyncWork) => Promise<number>
  /** Until the server has acknowledged everything. */
  readonly pushAll: (server: string) => Promise<number>
  /** Milliseconds of the round that the last push was in, with what was pushed come back and checked. */
  readonly proven?: () => number
  /** On an empty device, before it is let in: what somebody else has to know of it. Not timed. */
  readonly arrive?: () => Promise<string>
  /** What a new device has to know of the first one; nothing for most. */
  readonly invite: (asked: string) => Promise<string>
  /** On an empty device: until everything is here, stored, and can be listed. */
  readonly newDevice: (server: string, invitation: string) => Promise<NewDevice>
}

export interface NewDevice {
  readonly ms: number
  readonly cases: number
  /** Edits that can be read back one by one; 1 a case where only the last state is kept. */
  readonly entries: number
  /** Parts of the time, by name. They may overlap. */
  readonly parts?: Readonly<Record<string, number>>
}

declare global {
  interface Window {
    syncContestant?: SyncContestant
  }
}

/** What the n-th edit of a case says: the field, and the text that goes there. */
export function editOf(n: number): { readonly field: string; readonly text: string } {
  const { item, value, note } = answerText(n)
  return { field: `${item}`, text: note ? `${value} ${note}` : value }
}

export async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
