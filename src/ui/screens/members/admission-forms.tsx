import { useSignal } from '@preact/signals'
import type { InsideTexts } from '../../../app/texts.ts'
import type { Result } from '../../../lib/result.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'

type AdmissionTexts = InsideTexts['admission']

interface FormProps {
  readonly t: AdmissionTexts
  /** The sentence for whatever went wrong. */
  readonly sentence: (code: string) => string
}

/** A link to sign in behind, and the code it ends with. Either may happen on another machine. */
export function ProofForm(
  props: FormProps & {
    readonly begin: () => Promise<Result<string>>
    readonly finish: (typed: string) => Promise<Result<void>>
  },
) {
  const { t } = props
  const link = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function begin(): Promise<void> {
    busy.value = true
    const begun = await props.begin()
    busy.value = false
    link.value = begun.ok ? begun.value : undefined
    problem.value = begun.ok ? undefined : begun.error.code
  }

  return (
    <section class="form" aria-labelledby="proof-heading">
      <h2 id="proof-heading">{t.proofTitle}</h2>
      {problem.value && <Banner kind="info">{props.sentence(problem.value)}</Banner>}
      {link.value === undefined ? (
        <div>
          <Button kind="primary" busy={busy.value} onClick={() => void begin()}>
            {t.getLink}
          </Button>
        </div>
      ) : (
        <>
          <p>{t.linkLead}</p>
          <p>
            <a class="button" data-kind="primary" href={link.value} target="_blank" rel="noopener noreferrer">
              <span>{t.openLink}</span>
            </a>
          </p>
        </>
      )}
      <CodeForm
        id="proof-code"
        label={t.proofCode}
        hint={t.proofCodeHint}
        action={t.finish}
        send={props.finish}
        sentence={props.sentence}
      />
    </section>
  )
}

export function InvitationForm(
  props: FormProps & { readonly send: (typed: string) => Promise<Result<void>> },
) {
  const { t } = props
  return (
    <section class="form" aria-labelledby="invitation-heading">
      <h2 id="invitation-heading">{t.invitationTitle}</h2>
      <p>{t.invitationLead}</p>
      <CodeForm
        id="invitation-code"
        label={t.invitationCode}
        hint={t.invitationCodeHint}
        action={t.use}
        send={props.send}
        sentence={props.sentence}
      />
    </section>
  )
}

function CodeForm(props: {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly action: string
  readonly send: (typed: string) => Promise<Result<void>>
  readonly sentence: (code: string) => string
}) {
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    busy.value = true
    const done = await props.send(typed.value)
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
    if (done.ok) typed.value = ''
  }

  return (
    <form class="form" onSubmit={send} noValidate>
      <TextField
        id={props.id}
        label={props.label}
        hint={props.hint}
        value={typed.value}
        onInput={(text) => {
          typed.value = text
          problem.value = undefined
        }}
        error={problem.value && props.sentence(problem.value)}
      />
      <div>
        <Button type="submit" busy={busy.value} disabled={typed.value.trim() === ''}>
          {props.action}
        </Button>
      </div>
    </form>
  )
}
