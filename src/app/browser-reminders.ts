import type { reminders as svReminders } from '../content/texts/sv/reminders.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Clock } from '../lib/sources.ts'
import { loaderOf } from './in-language.ts'
import { startReminders } from './reminders.ts'
import type { Session } from './session.ts'

export type ReminderTexts = TextsLike<typeof svReminders>
export type ReminderState = 'on' | 'off' | 'refused' | 'impossible'

/** No secret: that somebody wants to be reminded says nothing of what. */
const kept = (unit: string) => `${unit}-reminders`

export const loadReminderTexts = loaderOf(
  import.meta.glob<ReminderTexts>('../content/texts/*/reminders.ts', { import: 'reminders' }),
)

export function reminderState(unit: string): ReminderState {
  if (!('Notification' in window) || !('serviceWorker' in navigator)) return 'impossible'
  if (localStorage.getItem(kept(unit)) !== 'on') return 'off'
  return Notification.permission === 'granted' ? 'on' : 'refused'
}

/** From a tap: browsers ask the person, and want one. */
export async function switchOnReminders(unit: string): Promise<ReminderState> {
  if (reminderState(unit) === 'impossible') return 'impossible'
  await Notification.requestPermission()
  localStorage.setItem(kept(unit), 'on')
  return reminderState(unit)
}

export function switchOffReminders(unit: string): void {
  localStorage.removeItem(kept(unit))
}

/** Wired once for as long as the page lives. */
export function remindInBrowser(ports: {
  readonly unit: string
  readonly session: Pick<Session, 'phase'>
  readonly clock: Clock
  readonly setTimer: (ms: number, then: () => void) => () => void
  readonly language: () => string
}): void {
  startReminders({
    ...ports,
    isOn: () => reminderState(ports.unit) === 'on',
    show: () => void showNeutral(ports.language()),
  })
}

/**
 * One word and nothing more: no text, no picture, no count, no sound. A later one takes the place of an earlier one, so
 * that a row of them tells nobody how much there is to do.
 */
export async function showNeutral(language: string): Promise<void> {
  const { word } = await loadReminderTexts(language)
  const registration = await navigator.serviceWorker.ready
  await registration.showNotification(word, { tag: 'day', silent: true })
}
