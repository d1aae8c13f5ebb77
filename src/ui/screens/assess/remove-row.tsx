import { useSignal } from '@preact/signals'
import { rowTexts } from '../../../app/row-texts.ts'
import { splitRowItem } from '../../../domain/instrument/row-item.ts'
import { wordsIn } from '../../../domain/words.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { saveProblem } from '../save-problem.ts'
import type { AssessmentProps } from './assessment-props.ts'

/** With the first question of a row: the way to take it out again. Nothing on other questions. */
export function RemoveRow(props: AssessmentProps & { readonly itemId: string }) {
  const texts = useInside()
  const locale = useLocale()
  const t = rowTexts(locale)
  const isAsked = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const { session, assessment, pack, itemId } = props
  const inRow = splitRowItem(itemId)
  const section = pack.sections.find(({ items }) => items[0]?.id === itemId)
  if (!inRow || !section || assessment.signatures.length > 0) return null
  const { text, language } = wordsIn(section.title, locale)
  const name = { text: text.toLowerCase(), language }

  async function remove(row: string): Promise<void> {
    isAsked.value = false
    const saved = await session.dispatch([
      { type: 'row.removed@1', data: { assessment: assessment.id, row } },
    ])
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  return (
    <>
      <Button kind="quiet" onClick={() => (isAsked.value = true)}>
        <Sentence say={t.remove} of={name} />
      </Button>
      <Dialog
        open={isAsked.value}
        title={<Sentence say={t.removeTitle} of={name} />}
        onClose={() => (isAsked.value = false)}
        actions={
          <>
            <Button kind="plain" onClick={() => (isAsked.value = false)}>
              {t.removeNot}
            </Button>
            <Button onClick={() => remove(inRow.row)}>{t.removeConfirm}</Button>
          </>
        }
      >
        <p>
          <Sentence say={t.removeBody} of={name} />
        </p>
      </Dialog>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </>
  )
}
