import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Desk } from '../app/desk.ts'
import type { Session } from '../app/session.ts'
import type { PageLoop } from '../app/sync/open-sync-loop.ts'
import type { DoorTexts, InsideTexts, ListTexts, Locale, Texts } from '../app/texts.ts'
import type { Units } from '../app/units.ts'
import type { UpdateState } from '../app/update.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Router } from './route.ts'

/** What every screen may need, made once in main.tsx. */
export interface AppContext {
  readonly session: Session
  readonly texts: Texts
  readonly router: Router
  readonly units: Units
  readonly now: () => number
  readonly random: (length: number) => Bytes
  readonly update: { readonly state: ReadonlySignal<UpdateState>; readonly apply: () => void }
  /** The desk in use: the real one, or the practice one while practising. */
  readonly desk: ReadonlySignal<Desk | undefined>
  /** While the real desk is open; undefined for the moment its code takes to load. */
  readonly sync: ReadonlySignal<PageLoop | undefined>
  readonly practice: {
    readonly enter: () => Promise<string | undefined>
    readonly leave: () => Promise<void>
    readonly reset: () => Promise<string | undefined>
  }
}

export const App = createContext<AppContext | undefined>(undefined)

export function useApp(): AppContext {
  const app = useContext(App)
  if (!app) throw new Error('expected an App provider above this component')
  return app
}

export function useDoor(): DoorTexts {
  return useApp().texts.door.value
}

export function useInside(): InsideTexts {
  const inside = useApp().texts.inside.value
  if (!inside) throw new Error('expected the texts to be loaded before this screen')
  return inside
}

/** For the lists, which are there before the rest. */
export function useLists(): ListTexts {
  const lists = useApp().texts.lists.value
  if (!lists) throw new Error('expected the texts of the lists to be loaded before this screen')
  return lists
}

/** The folder of texts that the app speaks from. */
export function useLanguage(): string {
  return useApp().texts.language.value
}

export function useLocale(): Locale {
  return useApp().texts.locale.value
}

export function useDesk(): Desk {
  const desk = useApp().desk.value
  if (!desk) throw new Error('expected an open desk behind this screen')
  return desk
}
