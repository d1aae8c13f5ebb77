import type { ComponentChildren } from 'preact'
import type { DoorTexts } from '../../app/texts.ts'
import { Frame } from '../frame/frame.tsx'
import type { Place } from '../frame/places.tsx'
import { HREFS } from './fiction.ts'

export interface SketchProps {
  readonly words: DoorTexts['frame']
}

/** The frame around a sketch, with nothing behind its buttons. */
export function SketchFrame(
  props: SketchProps & {
    readonly current?: Place
    readonly back?: string
    readonly alone?: boolean
    readonly banner?: ComponentChildren
    readonly children: ComponentChildren
  },
) {
  const nothing = () => undefined
  return (
    <Frame
      words={props.words}
      current={props.current}
      hrefs={HREFS}
      save="tablet"
      back={props.back === undefined ? undefined : { href: '?show=case', label: props.back }}
      alone={props.alone ?? false}
      practising={new URLSearchParams(location.search).has('practice')}
      banner={props.banner}
      onOpenStatus={nothing}
      onLock={nothing}
      onBlank={nothing}
      onHelp={nothing}
      nextLanguage={{ id: 'en', name: 'English' }}
      onSwitchLanguage={nothing}
      onLeavePractice={nothing}
    >
      {props.children}
    </Frame>
  )
}
