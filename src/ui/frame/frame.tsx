import { ChevronLeft, CircleQuestionMark, Languages, Lock } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { DoorTexts } from '../../app/texts.ts'
import { Icon } from '../parts/icon.tsx'
import { LanternMark } from '../parts/lantern-mark.tsx'
import { QuickLock } from '../parts/quick-lock.ts'
import { SaveMark, type SaveState } from '../parts/save-mark.tsx'
import { type Place, Places } from './places.tsx'
import { useQuickBlank } from './use-quick-blank.ts'
import './frame.css'

export interface FrameProps {
  readonly words: DoorTexts['frame']
  readonly current: Place | undefined
  readonly hrefs: Readonly<Record<Place, string>>
  readonly save: SaveState
  /** Where the way back leads, by name; without it the lantern stands there. */
  readonly back?: { readonly href: string; readonly label: string } | undefined
  /** Hides the places, for the table: one thing on the screen. */
  readonly alone?: boolean
  /** Turned towards the person: nothing of the work is on the screen, and only the lock stays. */
  readonly bare?: boolean
  readonly practising?: boolean
  /** Banners that hold for everything below, such as protected identity. */
  readonly banner?: ComponentChildren
  readonly children: ComponentChildren
  readonly onOpenStatus: () => void
  /** What to do on this screen. */
  readonly onHelp: () => void
  readonly onLock: () => void
  /** Escape twice, or two fingers on the header. */
  readonly onBlank: () => void
  readonly nextLanguage: { readonly id: string; readonly name: string }
  readonly onSwitchLanguage: () => void
  readonly onLeavePractice?: () => void
}

/** What every screen behind the lock has in common: the save mark and the lock never change place. */
export function Frame(props: FrameProps) {
  const { words, alone, practising, banner } = props
  const main = useRef<HTMLElement>(null)
  const header = useRef<HTMLElement>(null)
  useQuickBlank(header, props.onBlank)
  const quick = useMemo(() => ({ label: words.lock, lock: props.onLock }), [words, props.onLock])
  return (
    <div class="frame" data-alone={alone} data-bare={props.bare} data-practising={practising}>
      {/* The address belongs to the router, so the way to the content is a focus and not a fragment. */}
      <button class="frame-skip" type="button" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      {practising && (
        <aside class="frame-practice" aria-label={words.practising}>
          <strong>{words.practising}</strong>
          <span class="frame-practice-hint">{words.practisingHint}</span>
          {props.onLeavePractice && (
            <button type="button" onClick={props.onLeavePractice}>
              {words.leavePractice}
            </button>
          )}
        </aside>
      )}
      <header class="frame-header" ref={header}>
        <BackOrLantern {...props} />
        <Tools {...props} />
      </header>
      {!alone && <Places words={words} current={props.current} hrefs={props.hrefs} />}
      <main class="frame-main" ref={main} tabIndex={-1}>
        {banner && <div class="frame-banner">{banner}</div>}
        <QuickLock.Provider value={quick}>{props.children}</QuickLock.Provider>
      </main>
    </div>
  )
}

/** The same from screen to screen, so they are drawn again only when one of them says or does something else. */
function Tools(props: FrameProps) {
  const { words, save, nextLanguage, onOpenStatus, onHelp, onLock, onSwitchLanguage } = props
  return useMemo(
    () => (
      <>
        <SaveMark state={save} onOpen={onOpenStatus} />
        <button
          class="frame-tool frame-help"
          type="button"
          aria-label={words.help}
          title={words.help}
          onClick={onHelp}
        >
          <Icon of={CircleQuestionMark} />
        </button>
        <button
          class="frame-tool frame-language"
          type="button"
          lang={nextLanguage.id}
          aria-label={nextLanguage.name}
          title={nextLanguage.name}
          onClick={onSwitchLanguage}
        >
          <Icon of={Languages} />
        </button>
        <button class="frame-tool frame-lock" type="button" onClick={onLock}>
          <Icon of={Lock} />
          <span>{words.lock}</span>
        </button>
      </>
    ),
    [words, save, nextLanguage.id, nextLanguage.name, onOpenStatus, onHelp, onLock, onSwitchLanguage],
  )
}

function BackOrLantern({ back, alone }: FrameProps) {
  if (!back)
    return (
      <span class="frame-start frame-lantern" data-alone={alone === true}>
        <LanternMark />
      </span>
    )
  return (
    <a class="frame-start frame-back" href={back.href}>
      <Icon of={ChevronLeft} size={24} />
      <span>{back.label}</span>
    </a>
  )
}
