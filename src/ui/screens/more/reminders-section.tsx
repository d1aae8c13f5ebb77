import { useSignal } from '@preact/signals'
import {
  loadReminderTexts,
  type ReminderState,
  reminderState,
  showNeutral,
  switchOffReminders,
  switchOnReminders,
} from '../../../app/browser-reminders.ts'
import { useApp, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** Reminders of one word, off until somebody wants them, with what they can and cannot do said before. */
export function RemindersSection() {
  const { here } = useApp().units
  const locale = useLocale()
  const t = useLoaded(loadReminderTexts)
  const state = useSignal<ReminderState>(reminderState(here))
  if (!t) return null
  return (
    <section aria-labelledby="reminders-heading">
      <h2 id="reminders-heading">{t.title}</h2>
      <p role="status">{t.states[state.value]}</p>
      {t.honest.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
      <div class="form-actions">
        {(state.value === 'off' || state.value === 'refused') && (
          <Button
            onClick={async () => {
              state.value = await switchOnReminders(here)
            }}
          >
            {t.switchOn}
          </Button>
        )}
        {state.value === 'on' && <Button onClick={() => void showNeutral(locale)}>{t.tryIt}</Button>}
        {(state.value === 'on' || state.value === 'refused') && (
          <Button
            onClick={() => {
              switchOffReminders(here)
              state.value = reminderState(here)
            }}
          >
            {t.switchOff}
          </Button>
        )}
      </div>
    </section>
  )
}
