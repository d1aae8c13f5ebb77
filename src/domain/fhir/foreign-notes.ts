import { ITEM_WEIGHT, ORDINAL_VALUE, TRANSLATION } from './codes.ts'
import type { NotSupported } from './not-supported.ts'
import type { FhirExtension } from './questionnaire.ts'

export interface Notes {
  say(what: NotSupported['what'], at: string): void
  list(): readonly NotSupported[]
}

/** Each thing once, in the order it was met. */
export function notesOf(): Notes {
  const met = new Map<string, NotSupported>()
  return {
    say: (what, at) => {
      const short = at.slice(0, 200)
      met.set(`${what} ${short}`, { what, at: short })
    },
    list: () => [...met.values()],
  }
}

/** Says every field that is not among the plain ones, and every extension but the two that are read. */
export function sayFields(
  node: { readonly extension?: readonly FhirExtension[] | undefined },
  plain: string,
  at: string,
  notes: Notes,
): void {
  const known = new Set(plain.split(' '))
  const place = (name: string) => (at === '' ? name : `${at}: ${name}`)
  for (const name of Object.keys(node)) {
    if (!known.has(name)) notes.say('field', place(name))
  }
  for (const { url } of node.extension ?? []) {
    if (url === ITEM_WEIGHT || url === ORDINAL_VALUE) notes.say('points', at)
    else if (url !== TRANSLATION) notes.say('extension', place(url))
  }
}
