import { formatDay } from '../../../app/format.ts'
import type { Handling } from '../../../domain/event-plan.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft, useKeptPlace } from '../../use-draft.ts'
import { DraftText } from '../draft-text.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import type { PromptProps } from './prompt-props.ts'

/** A prompt without an answer is left with a reason or given to somebody; nothing is only passed by. */
export function HandlePrompt({ session, plan, prompt }: PromptProps) {
  const { now } = useApp()
  const t = useInside().safety
  const locale = useLocale()
  const how = useKeptPlace(`${plan.id}/${prompt.id}/how`)
  const open = how.value
  const { write, problem } = useWrite()
  const handled = plan.handled.get(prompt.id)?.shown
  if (plan.signatures.length > 0 || plan.values.has(prompt.id)) return null

  const save = (handling: Handling, words: string, until = '') =>
    session.dispatch([
      {
        type: 'plan.promptHandled@1',
        data: { plan: plan.id, prompt: prompt.id, how: handling, words, ...(until === '' ? {} : { until }) },
      },
    ])
  async function say(handling: Handling, words: string): Promise<void> {
    if (await write(save(handling, words))) await how.drop()
  }

  if (handled) {
    return (
      <div class="form-actions">
        <p class="soft">
          {handled.how === 'skipped'
            ? t.skippedBecause(handled.words)
            : t.givenTo(handled.words, handled.until && formatDay(handled.until, locale, now()))}
        </p>
        <Button kind="plain" onClick={() => void say('open', '')}>
          {t.takeBack}
        </Button>
        <WriteProblem of={problem} />
      </div>
    )
  }
  const draftKey = `${plan.id}/${prompt.id}/${open}`
  return (
    <>
      {open === '' && (
        <div class="form-actions">
          <Button kind="plain" onClick={() => how.set('skipped')}>
            {t.skip}
          </Button>
          <Button kind="plain" onClick={() => how.set('given')}>
            {t.give}
          </Button>
        </div>
      )}
      {open === 'skipped' && (
        <>
          <div class="form-actions">
            {t.skipReasons.map((reason) => (
              <Button key={reason} onClick={() => void say('skipped', reason)}>
                {reason}
              </Button>
            ))}
          </div>
          <DraftText
            label={t.skipWhy}
            draftKey={draftKey}
            onSave={(words) => save('skipped', words)}
            onClose={() => void how.drop()}
          />
        </>
      )}
      {open === 'given' && <GiveForm draftKey={draftKey} save={save} onClose={() => void how.drop()} />}
      <WriteProblem of={problem} />
    </>
  )
}

function GiveForm(props: {
  readonly draftKey: string
  readonly save: (
    how: Handling,
    words: string,
    until: string,
  ) => ReturnType<PromptProps['session']['dispatch']>
  readonly onClose: () => void
}) {
  const t = useInside().safety
  const until = useDraft(`${props.draftKey}/until`)
  return (
    <>
      <DayField label={t.giveUntil} value={until.value} onChange={until.set} />
      <DraftText
        label={t.giveTo}
        draftKey={props.draftKey}
        onSave={(words) => props.save('given', words, until.value)}
        onClose={() => {
          void until.drop()
          props.onClose()
        }}
      />
    </>
  )
}
