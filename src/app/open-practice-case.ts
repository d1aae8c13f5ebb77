import { practiceCards } from '../content/practice/registry.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { PracticeCase } from '../domain/practice/practice-case.ts'
import { findPracticeFault } from '../domain/practice/practice-fault.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { openShippedPack } from './packs.ts'

export interface OpenPracticeCase {
  readonly practice: PracticeCase
  readonly pack: InstrumentPack
}

/** An invented case together with the form it is played with, both checked. */
export async function openPracticeCase(id: string): Promise<Result<OpenPracticeCase>> {
  const card = practiceCards.find((each) => each.id === id)
  if (card === undefined) return err({ code: 'practice-unknown' })
  const parsed = PracticeCase.safeParse(await card.load())
  if (!parsed.success) return err({ code: 'practice-malformed' })
  const pack = await openShippedPack(parsed.data.pack.id, parsed.data.pack.version)
  if (!pack.ok) return pack
  const fault = findPracticeFault(parsed.data, pack.value)
  return fault === undefined ? ok({ practice: parsed.data, pack: pack.value }) : err(fault)
}
