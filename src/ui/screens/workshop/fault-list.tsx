import { faultText } from '../../../app/fault-text.ts'
import { type Line, plainLine } from '../../../domain/words.ts'
import { faultsOf } from '../../../domain/workshop/faults-of.ts'
import { failingGolden, goldenCasesOf } from '../../../domain/workshop/golden.ts'
import { useDesk, useLocale } from '../../app-context.ts'
import { LineOf } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import type { EditorProps } from './editor-props.ts'
import { goldenWords } from './golden-words.ts'

/** What keeps the copy from being saved, and which examples of the manual it would no longer meet. */
export function FaultList({ pack, t }: Pick<EditorProps, 'pack' | 't'>) {
  const { organisation } = useDesk()
  const locale = useLocale()
  const faults = faultsOf(pack)
  const failing = faults.length > 0 ? [] : failingGolden(pack, goldenCasesOf(organisation.value, pack.id))
  return (
    <>
      {faults.length === 0 ? (
        <p class="soft">{t.edit.noFaults}</p>
      ) : (
        <Banner kind="info" title={t.edit.faults(faults.length)}>
          <ul>
            {oneOfEach(faults.map((fault) => faultText(pack, fault, t, locale))).map((line) => (
              <li key={plainLine(line)}>
                <LineOf of={line} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {failing.length > 0 && (
        <Banner kind="info" title={t.edit.golden(failing.length)}>
          <ul>
            {failing.map(({ golden, result }) => (
              <li key={golden.golden}>
                {golden.title}: {goldenWords(result, t)}
              </li>
            ))}
          </ul>
          <p>{t.edit.goldenHint}</p>
        </Banner>
      )}
    </>
  )
}

/** Two faults of one place may be the same sentence. */
function oneOfEach(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [plainLine(line), line])).values()]
}
