import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { answersLeftBehind, mayMove, moveDraft } from '../../../app/move-draft.ts'
import { openWorkshopTexts } from '../../../app/workshop.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { diffPacks } from '../../../domain/workshop/diff-packs.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { usePack } from '../../use-packs.ts'
import { saveProblem } from '../save-problem.ts'
import { ChangeList } from '../workshop/change-list.tsx'

/** A draft made with another version than new ones are: what differs, and a choice. It never moves by itself. */
export function NewerVersion(props: { readonly session: CaseSession; readonly assessment: Assessment }) {
  const texts = useInside()
  const t = useLoaded(openWorkshopTexts)
  const { session, assessment } = props
  const newest = usePack(assessment.pack)
  const own = usePack(assessment.pack, assessment.packVersion)
  const problem = useSignal('')
  if (!t || own.is !== 'open' || newest.is !== 'open') return null
  const current = newest.pack
  if (assessment.packVersion === current.version) return null
  if (!mayMove(session.state.value, assessment)) return null
  const changes = diffPacks(own.pack, current)
  if (changes.length === 0) return null
  const left = answersLeftBehind(assessment, own.pack, current)

  async function move(): Promise<void> {
    const moved = await moveDraft(session, assessment, current.version)
    if (!moved.ok) problem.value = saveProblem(texts, moved.error.code)
  }
  return (
    <section class="form">
      <Banner kind="info" title={t.draft.title(current.version)}>
        {t.draft.text(own.pack.version)}
      </Banner>
      <Disclosure summary={t.changesFrom(own.pack.version, changes.length)}>
        <ChangeList changes={changes} before={own.pack} after={current} t={t} />
      </Disclosure>
      {left.length > 0 && (
        <>
          <p>{t.draft.left(left.length)}</p>
          <ul>
            {left.map((item) => (
              <li key={item.id}>
                <ContentWords of={item.text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div>
        <Button onClick={() => void move()}>{t.draft.move(current.version)}</Button>
      </div>
    </section>
  )
}
