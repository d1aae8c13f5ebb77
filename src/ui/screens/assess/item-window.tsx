import { rowTexts } from '../../../app/row-texts.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { useLocale } from '../../app-context.ts'

/** Which time the question is about; nothing where it is about any. */
export function ItemWindow({ item }: { readonly item: InstrumentItem }) {
  const words = rowTexts(useLocale()).window[item.window]
  return words === '' ? null : <p class="soft small">{words}</p>
}
