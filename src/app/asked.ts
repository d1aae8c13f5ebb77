import type { asked as sv } from '../content/texts/sv/asked.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { AskedOutcome, AskingUnit } from '../domain/event-asked.ts'
import type { Id } from '../domain/id.ts'
import type { Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { dayOf } from './format.ts'
import { inLanguage } from './in-language.ts'

export type AskedTexts = TextsLike<typeof sv>

export function askedTexts(language: string): AskedTexts {
  const folders = import.meta.glob<AskedTexts>('../content/texts/*/asked.ts', {
    import: 'asked',
    eager: true,
  })
  return inLanguage(folders, language)
}

export function monthOf(nowMs: number): string {
  return dayOf(nowMs).slice(0, 7)
}

/** One tap about one person. The same entry again corrects it. */
export function noteAsked(
  desk: Pick<Desk, 'writeOrganisation'>,
  note: {
    readonly entry: Id
    readonly unit: AskingUnit
    readonly month: string
    readonly outcome: AskedOutcome
  },
): Promise<Result<void, SaveError>> {
  return desk.writeOrganisation([{ type: 'asked.noted@1', data: note }])
}

export function setCampaign(
  desk: Pick<Desk, 'writeOrganisation'>,
  month: string,
  on: boolean,
): Promise<Result<void, SaveError>> {
  return desk.writeOrganisation([{ type: 'campaign.set@1', data: { month, on } }])
}
