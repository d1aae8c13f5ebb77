import { type Signal, useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { CirclePerson } from '../../../app/circle/circle-people.ts'
import type { CircleTexts } from '../../../app/guide.ts'
import type { CircleReason } from '../../../domain/event-circle.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'

const REASONS = ['conflict', 'protected', 'other'] as const

/** Who, why, and what comes of it before it is done. */
export function CircleForm(props: {
  readonly session: CaseSession
  readonly people: readonly CirclePerson[]
  readonly t: CircleTexts
  /** Outlives the form, which begins anew with what has been saved. */
  readonly isSaved: Signal<boolean>
}) {
  const { session, people, t, isSaved } = props
  const texts = useInside()
  const { isRestricted, devices, heads } = session.circle.value
  const has = (person: CirclePerson) => person.devices.some((device) => devices.includes(device))
  const chosen = useSignal<readonly string[]>(people.filter(has).map(({ id }) => id))
  const reason = useSignal<CircleReason>(heads.find(isSaid)?.reason ?? 'conflict')
  const words = useDraft(`${session.id}/circle`)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  function choose(id: string, isIn: boolean): void {
    isSaved.value = false
    chosen.value = isIn ? [...chosen.value, id] : chosen.value.filter((each) => each !== id)
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (busy.value) return
    busy.value = true
    const named = people.filter(({ id, isMe }) => isMe || chosen.value.includes(id))
    const done = await session.restrict({
      devices: named.flatMap((person) => person.devices),
      reason: reason.value,
      words: words.value.trim(),
    })
    busy.value = false
    isSaved.value = done.ok
    if (done.ok) await words.keep()
    problem.value = done.ok ? undefined : saveProblem(texts, done.error.code)
  }

  return (
    <form class="form" onSubmit={save} noValidate>
      <fieldset class="form">
        <legend>{t.who}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.isMe ? t.you(person.name) : person.name || t.unknown}
            hint={person.isMe ? t.youStay : isRestricted ? newDeviceHint(person) : person.title}
            checked={person.isMe || chosen.value.includes(person.id)}
            disabled={person.isMe}
            onChange={(isIn) => choose(person.id, isIn)}
          />
        ))}
        {people.length === 1 && <p class="soft">{t.nobody}</p>}
      </fieldset>
      <SelectField
        id="circle-reason"
        label={t.reason}
        value={reason.value}
        options={REASONS.map((value) => ({ value, label: t.reasons[value] }))}
        onChange={(value) => (reason.value = value)}
      />
      <TextArea
        id="circle-words"
        label={t.words}
        hint={t.wordsHint}
        rows={2}
        maxLength={2_000}
        value={words.value}
        onInput={words.set}
      />
      <section aria-labelledby="circle-happens">
        <h2 id="circle-happens">{t.whatHappens}</h2>
        <ul>
          {t.happens.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <Button kind="primary" type="submit" busy={busy.value}>
        {isRestricted ? t.save : t.restrict}
      </Button>
    </form>
  )

  function newDeviceHint(person: CirclePerson): string {
    const isPartly = has(person) && !person.devices.every((device) => devices.includes(device))
    return isPartly ? t.newDevice : person.title
  }
}

function isSaid({ reason }: { readonly reason: CircleReason }): boolean {
  return reason !== 'sameAgain'
}
