import { useSignal } from '@preact/signals'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { saveProblem } from '../save-problem.ts'

/** In and out of practice. It has a database of its own and can be thrown away. */
export function PracticeScreen() {
  const { router, practice } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.more
  const busy = useSignal(false)
  const asking = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const practising = desk.space === 'practice'

  async function run(work: () => Promise<string | undefined>, done: () => void): Promise<void> {
    busy.value = true
    const code = await work()
    busy.value = false
    if (code === undefined) done()
    else said.value = saveProblem(texts, code)
  }

  return (
    <PageLayout
      heading={
        <PageHeading lead={t.practiceLead} focusOn="practice">
          {t.practiceTitle}
        </PageHeading>
      }
    >
      {said.value && <Banner kind="info">{said.value}</Banner>}
      <div class="form-actions">
        {practising ? (
          <>
            <Button onClick={() => practice.leave()}>{t.practiceLeave}</Button>
            <Button onClick={() => (asking.value = true)}>{t.practiceReset}</Button>
          </>
        ) : (
          <Button
            kind="primary"
            busy={busy.value}
            onClick={() => run(practice.enter, () => router.go({ at: 'cases' }))}
          >
            {t.practiceEnter}
          </Button>
        )}
      </div>
      <Dialog
        open={asking.value}
        title={t.practiceReset}
        onClose={() => (asking.value = false)}
        actions={
          <>
            <Button onClick={() => (asking.value = false)}>{t.cancel}</Button>
            <Button
              kind="primary"
              busy={busy.value}
              onClick={() =>
                run(practice.reset, () => {
                  asking.value = false
                  said.value = t.practiceResetDone
                })
              }
            >
              {t.confirm}
            </Button>
          </>
        }
      >
        {t.practiceResetConfirm}
      </Dialog>
    </PageLayout>
  )
}
