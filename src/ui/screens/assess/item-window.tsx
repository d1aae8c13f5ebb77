import { rowTexts } from '../../../app/row-texts.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { useLanguage } from '../../app-context.ts'

/** Which time the question is about; nothing where it is about any. */
export function ItemWindow({ item }: { readonly item: InstrumentItem }) {
  const { window } = rowTexts(useLanguage())
  return item.window === 'any' ? null : <p class="soft small">{window[item.window]}</p>
}
