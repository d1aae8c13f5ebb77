import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { JoiningTexts } from '../../../app/joining-texts.ts'
import type { JoiningSession } from '../../../app/session.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { sentence } from './join-offline.tsx'

interface LinkProps {
  readonly joining: JoiningSession
  readonly t: JoiningTexts
  /** As it was opened; pasted where the app was opened by itself. */
  readonly link: string | undefined
  /** With what joining is finished once this tablet has been let in. */
  readonly onProved: (code: string) => void
}

/** From afar: the link that was opened or pasted, and the number that somebody reads out over the phone. */
export function JoinByLink(props: LinkProps) {
  const isOpen = useSignal(props.link !== undefined)
  return (
    <Disclosure summary={props.t.remote.title} open={isOpen.value} onToggle={(open) => (isOpen.value = open)}>
      {isOpen.value && <LinkForm {...props} />}
    </Disclosure>
  )
}

function LinkForm({ joining, link: opened, onProved, ...props }: LinkProps) {
  const t = props.t.remote
  const link = useSignal(opened ?? '')
  const code = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const step = useSignal<'typing' | 'proving' | 'proved'>('typing')
  const isGone = useRef(false)
  useEffect(
    () => () => {
      isGone.current = true
    },
    [],
  )

  async function begin(event: Event): Promise<void> {
    event.preventDefault()
    problem.value = undefined
    step.value = 'proving'
    const asked = { link: link.value, code: code.value, isGone: () => isGone.current }
    const done = await joining.byLink(asked)
    step.value = done.ok ? 'proved' : 'typing'
    if (done.ok) onProved(done.value)
    else problem.value = done.error.code
  }

  if (step.value === 'proved') return <p role="status">{t.proved}</p>
  return (
    <form class="form" onSubmit={begin} noValidate>
      <p>{t.lead}</p>
      {opened === undefined && (
        <TextField
          id="invitation-link"
          label={t.link}
          hint={t.linkHint}
          value={link.value}
          onInput={(text) => (link.value = text)}
        />
      )}
      <TextField
        id="invitation-number"
        label={t.code}
        hint={t.codeHint}
        value={code.value}
        onInput={(text) => {
          code.value = text
          problem.value = undefined
        }}
      />
      {problem.value && <Banner kind="info">{sentence(props.t, problem.value)}</Banner>}
      <p role="status">{step.value === 'proving' && t.proving}</p>
      <div>
        <Button
          kind="primary"
          type="submit"
          busy={step.value === 'proving'}
          disabled={code.value.trim() === '' || link.value.trim() === ''}
        >
          {t.begin}
        </Button>
      </div>
    </form>
  )
}
