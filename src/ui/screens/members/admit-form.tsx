import { useSignal } from '@preact/signals'
import { type Applicant, admit, findApplicant, type NewColleague } from '../../../app/sync/admit.ts'
import { admitOffline, applicantCode, type JoinPapers } from '../../../app/sync/admit-offline.ts'
import { readRequestFile } from '../../../app/sync/join-request-file.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { ShownCode } from '../codes/shown-code.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { JoinPapersCard } from './join-papers.tsx'
import { syncProblem } from './sync-problem.ts'

/** The code from the new tablet, whose it is, and the code back. */
export function AdmitForm({ loop }: { readonly loop: SyncLoop }) {
  const t = useInside().sync
  const applicant = useSignal<Applicant | undefined>(undefined)
  const answer = useSignal<string | undefined>(undefined)
  const papers = useSignal<JoinPapers | undefined>(undefined)

  function startOver(): void {
    applicant.value = undefined
    answer.value = undefined
    papers.value = undefined
  }
  return (
    <section aria-labelledby="admit-heading">
      <h2 id="admit-heading">{t.admitTitle}</h2>
      {!applicant.value && <FindForm loop={loop} onFound={(found) => (applicant.value = found)} />}
      {applicant.value && answer.value === undefined && !papers.value && (
        <ColleagueForm
          loop={loop}
          applicant={applicant.value}
          onBack={() => (applicant.value = undefined)}
          onIn={(done) => {
            if (typeof done === 'string') answer.value = done
            else papers.value = done
          }}
        />
      )}
      {papers.value && <JoinPapersCard papers={papers.value} onDone={startOver} />}
      {answer.value !== undefined && (
        <div class="form">
          <p role="status">{t.admitted}</p>
          <ShownCode label={t.admitted} code={answer.value} />
          <p>{t.admittedHint}</p>
          <Button kind="primary" onClick={startOver}>
            {t.done}
          </Button>
        </div>
      )}
    </section>
  )
}

function FindForm(props: { readonly loop: SyncLoop; readonly onFound: (applicant: Applicant) => void }) {
  const texts = useInside()
  const t = texts.sync
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function take(file: File): Promise<void> {
    typed.value = await readRequestFile(file)
    await find()
  }

  async function find(event?: Event): Promise<void> {
    event?.preventDefault()
    busy.value = true
    const found = await findApplicant(props.loop, typed.value)
    busy.value = false
    if (found.ok) props.onFound(found.value)
    else problem.value = found.error.code
  }

  return (
    <form class="form" onSubmit={find} noValidate>
      <p>{t.admitLead}</p>
      <CodeField
        id="join-code"
        label={t.code}
        hint={t.codeHint}
        typed={typed}
        onInput={() => (problem.value = undefined)}
        error={
          problem.value &&
          (problem.value === 'unreachable' ? t.admitNoNet : syncProblem(texts, problem.value))
        }
      />
      <div class="field">
        <label class="field-label" for="join-request-file">
          {t.requestFile}
        </label>
        <input
          id="join-request-file"
          type="file"
          disabled={busy.value}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) void take(file)
          }}
        />
      </div>
      <Button type="submit" busy={busy.value} disabled={typed.value.trim() === ''}>
        {t.find}
      </Button>
    </form>
  )
}

const NOBODY: NewColleague = { name: '', title: '', deviceName: '', role: 'caseworker' }
const ROLES = ['caseworker', 'manager', 'admin'] as const

/** Whose the new tablet is, and the passphrase of the one who lets it in. */
export function ColleagueForm(props: {
  readonly loop: SyncLoop
  readonly applicant: Applicant
  readonly onBack: () => void
  readonly onIn: (done: string | JoinPapers) => void
}) {
  const { session, now } = useApp()
  const desk = useDesk()
  const door = useDoor()
  const texts = useInside()
  const t = texts.sync
  const passphrase = useSignal('')
  const colleague = useSignal(NOBODY)
  const tried = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const fields = [
    { name: 'name', label: t.name, hint: undefined },
    { name: 'title', label: t.jobTitle, hint: undefined },
    { name: 'deviceName', label: t.deviceName, hint: t.deviceNameHint },
  ] as const
  const missing = fields.filter(({ name }) => colleague.value[name].trim() === '')

  async function letIn(event: Event): Promise<void> {
    event.preventDefault()
    tried.value = true
    const header = session.header()
    if (missing.length > 0 || !header) return
    busy.value = true
    const secret = { header, passphrase: passphrase.value }
    const { loop, applicant } = props
    const done = applicant.isWhole
      ? await admitOffline(desk, loop, applicant, colleague.value, secret, now())
      : await admit(desk, loop, applicant, colleague.value, secret)
    busy.value = false
    passphrase.value = ''
    if (done.ok) props.onIn(done.value)
    else problem.value = done.error.code
  }

  return (
    <form class="form" onSubmit={letIn} noValidate>
      <p>{t.found}</p>
      {props.applicant.isWhole && <Banner kind="info">{t.compare(applicantCode(props.applicant))}</Banner>}
      {tried.value && missing.length > 0 && (
        <ErrorSummary
          title={t.errorsTitle}
          problems={missing.map(({ name, label }) => ({
            field: `colleague-${name}`,
            text: t.required(label),
          }))}
        />
      )}
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value, door)}</Banner>}
      {fields.map(({ name, label, hint }) => (
        <TextField
          key={name}
          id={`colleague-${name}`}
          label={label}
          hint={hint}
          value={colleague.value[name]}
          onInput={(text) => (colleague.value = { ...colleague.value, [name]: text })}
          error={tried.value && colleague.value[name].trim() === '' ? t.required(label) : undefined}
        />
      ))}
      <SelectField
        id="colleague-role"
        label={t.role}
        value={colleague.value.role}
        options={ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
        onChange={(role) => (colleague.value = { ...colleague.value, role })}
      />
      <PassphraseEntry label={t.yourPassphrase} hint={t.yourPassphraseHint} typed={passphrase} />
      <div class="form-actions">
        <Button kind="quiet" onClick={props.onBack} disabled={busy.value}>
          {t.cancel}
        </Button>
        <Button kind="primary" type="submit" busy={busy.value} disabled={passphrase.value === ''}>
          {busy.value ? t.admitting : t.admit}
        </Button>
      </div>
    </form>
  )
}
