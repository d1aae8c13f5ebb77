import {
  parseTranslation,
  type TranslationError,
  translatableInstrument,
  translatablePlan,
} from '../domain/translation/translation-file.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { openPack } from './packs.ts'
import { openPlanById } from './plan.ts'

const MAX_FILE_BYTES = 400_000

/** Reads a translation from a file and keeps it, sealed, with the organisation's other facts. */
export async function loadTranslation(
  desk: Desk,
  file: Blob,
): Promise<Result<void, TranslationError | SaveError>> {
  if (file.size > MAX_FILE_BYTES) return err({ code: 'translation-malformed' })
  const read = await parseTranslation(await file.text(), async (id) => {
    const pack = await openPack(desk.organisation.peek(), id)
    if (pack.ok) return translatableInstrument(pack.value)
    const plan = await openPlanById(id, desk.organisation.peek())
    return plan.ok ? translatablePlan(plan.value) : undefined
  })
  if (!read.ok) return read
  const saved = await desk.writeOrganisation([{ type: 'translation.loaded@1', data: read.value }])
  return saved.ok ? ok(undefined) : saved
}
