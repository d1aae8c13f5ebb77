import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { tickItem } from '../../../app/checklists.ts'
import { formatMoment } from '../../../app/format.ts'
import { ownerName } from '../../../app/owner-name.ts'
import type { Checklist } from '../../../domain/case-state.ts'
import type { Tick } from '../../../domain/event-fields.ts'
import type { ChecklistItem } from '../../../domain/follow-up/checklist-pack.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Joined } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { saveProblem } from '../save-problem.ts'

/** One point: a tick that says who and when, words beside it, or that it does not apply here. */
export function ChecklistRow(props: {
  readonly session: CaseSession
  readonly list: Checklist
  readonly item: ChecklistItem
}) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.lists
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const { session, list, item } = props
  const field = list.ticks.get(item.id)
  const tick = field?.shown.tick ?? 'open'
  const words = field?.shown.words ?? ''
  const isSigned = list.signatures.length > 0
  const by = field && desk.organisation.value.members.find(({ id }) => id === field.versions[0].actor)

  async function set(next: Tick): Promise<void> {
    const saved = await tickItem(session, list, item.id, { tick: next, words })
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  const hint = [
    item.owner && ownerName(item.owner, locale),
    item.why && <ContentWords of={item.why} />,
    tick !== 'open' &&
      field &&
      t.ticks[tick](formatMoment(field.versions[0].wall, locale), by?.name.shown ?? ''),
  ].filter(Boolean)
  return (
    <div class="tick-row" data-tick={tick}>
      <Checkbox
        label={<ContentWords of={item.text} />}
        hint={hint.length > 0 && <Joined of={hint} by=" · " />}
        checked={tick === 'done'}
        disabled={isSigned || tick === 'notNeeded'}
        onChange={(checked) => void set(checked ? 'done' : 'open')}
      />
      {isSigned ? (
        words !== '' && <p class="written soft">{words}</p>
      ) : (
        <Disclosure summary={words === '' ? t.who : words}>
          <SaveOnLeave
            label={t.whoLabel}
            hint={t.whoHint}
            value={words}
            draftKey={`${session.id}/tick/${list.id}/${item.id}`}
            onSave={(text) => tickItem(session, list, item.id, { tick, words: text })}
          />
          <div>
            <Button kind="plain" onClick={() => set(tick === 'notNeeded' ? 'open' : 'notNeeded')}>
              {tick === 'notNeeded' ? t.neededAfterAll : t.notNeeded}
            </Button>
          </div>
        </Disclosure>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}
