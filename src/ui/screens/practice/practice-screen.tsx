import { useSignal } from '@preact/signals'
import { beginAnew } from '../../../app/practice.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { saveProblem } from '../save-problem.ts'
import { PracticeCards } from './practice-cards.tsx'
import { PracticeLog } from './practice-log.tsx'
import { RefresherList } from './refresher-list.tsx'
import { Suggestion } from './suggestion.tsx'
import { TellOrganisation } from './tell-organisation.tsx'
import { useLastUses } from './use-last-uses.ts'
import './practice.css'

/** In and out of practice, and all there is to practise. It has a database of its own and can be thrown away. */
export function PracticeScreen() {
  const { practice, router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.more
  const busy = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const practising = desk.space === 'practice'
  const last = useLastUses()

  async function enter(then: () => void): Promise<void> {
    busy.value = true
    const code = await practice.enter()
    busy.value = false
    if (code === undefined) then()
    else said.value = saveProblem(texts, code)
  }

  return (
    <PageLayout
      width={practising ? 'whole' : 'read'}
      heading={
        <PageHeading
          lead={practising ? texts.practice.casesLead : t.practiceLead}
          focusOn={practising ? 'practising' : 'practice'}
        >
          {practising ? texts.practice.casesTitle : t.practiceTitle}
        </PageHeading>
      }
    >
      {said.value && <Banner kind="info">{said.value}</Banner>}
      {!practising && (
        <EmptyState
          title={t.practiceStart}
          action={
            <Button kind="primary" busy={busy.value} onClick={() => enter(() => {})}>
              {t.practiceEnter}
            </Button>
          }
        />
      )}
      <Suggestion last={last} onPractise={(number) => enter(() => router.go({ at: 'refresher', number }))} />
      {practising && (
        <>
          <PracticeCards />
          <RefresherList last={last} />
          <PracticeLog />
          <TellOrganisation />
          <LeaveOrReset onDone={(sentence) => (said.value = sentence)} />
        </>
      )}
    </PageLayout>
  )
}

/** While it begins anew this is not on the screen, so what came of it is said by the one above. */
function LeaveOrReset(props: { readonly onDone: (sentence: string) => void }) {
  const { practice, desk } = useApp()
  const texts = useInside()
  const t = texts.more
  const busy = useSignal(false)
  const asking = useSignal(false)

  async function reset(): Promise<void> {
    busy.value = true
    const code = await beginAnew(practice, desk)
    busy.value = false
    asking.value = false
    props.onDone(code === undefined ? t.practiceResetDone : saveProblem(texts, code))
  }

  return (
    <>
      <div class="form-actions">
        <Button href={routeHash({ at: 'cases' })}>{texts.practice.free}</Button>
        <Button onClick={() => practice.leave()}>{t.practiceLeave}</Button>
        <Button onClick={() => (asking.value = true)}>{t.practiceReset}</Button>
      </div>
      <Dialog
        open={asking.value}
        title={t.practiceReset}
        onClose={() => (asking.value = false)}
        actions={
          <>
            <Button onClick={() => (asking.value = false)}>{t.cancel}</Button>
            <Button kind="primary" busy={busy.value} onClick={reset}>
              {t.confirm}
            </Button>
          </>
        }
      >
        {t.practiceResetConfirm}
      </Dialog>
    </>
  )
}
