import { useSignal } from '@preact/signals'
import { tellOrganisation, untold } from '../../../app/competence.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'

/** A learner's own choice to let the organisation know that she practised. Nothing is told that she did not press for. */
export function TellOrganisation() {
  const { session } = useApp()
  const practice = useDesk()
  const texts = useInside()
  const t = texts.competence
  const busy = useSignal(false)
  const said = useSignal<{ readonly done: boolean; readonly text: string } | undefined>(undefined)
  const phase = session.phase.value
  const real = phase.is === 'open' ? phase.desk : undefined
  if (!real || practice.space !== 'practice') return null
  const entries = untold(practice, real)

  async function tell(): Promise<void> {
    if (!real) return
    busy.value = true
    const told = await tellOrganisation(real, entries)
    busy.value = false
    said.value = told.ok
      ? { done: true, text: t.told }
      : { done: false, text: saveProblem(texts, told.error.code) }
  }

  return (
    <section aria-labelledby="tell-heading">
      <h2 id="tell-heading">{t.tellTitle}</h2>
      <p>{t.tellLead}</p>
      {entries.length === 0 && !said.value?.done && <p class="soft">{t.tellNone}</p>}
      {entries.length > 0 && (
        <div>
          <Button busy={busy.value} onClick={tell}>
            {t.tell(entries.length)}
          </Button>
        </div>
      )}
      <p role="status">{said.value?.done && said.value.text}</p>
      {said.value && !said.value.done && <Banner kind="info">{said.value.text}</Banner>}
    </section>
  )
}
