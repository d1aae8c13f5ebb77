import { useSignal } from '@preact/signals'
import { type AccessRow, accessRows, sampleOf } from '../../../app/access-rows.ts'
import { type AccessTexts, loadAccess } from '../../../app/guide.ts'
import { mayReview, roleHere } from '../../../app/role-here.ts'
import type { AccessEntry } from '../../../domain/access/access-entries.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ErasedList } from '../erase/erased-list.tsx'
import { AccessList } from './access-list.tsx'
import { ReviewForm } from './review-form.tsx'
import { useAccess } from './use-access.ts'

const SAMPLE = 10

/** The manager's look-through: who read what, a sample by chance, and a note of what came of it. */
export function AccessScreen() {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadAccess)
  const view = useAccess()
  if (!t) return null
  const membership = sync.value?.state.value.membership
  const role = roleHere(membership, desk.store.identity.device, desk.me.value)
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="access">
          {t.title}
        </PageHeading>
      }
    >
      {!mayReview(role) ? (
        <p>{t.onlyManagers}</p>
      ) : (
        <>
          {view.is === 'refused' && <Banner kind="info">{t.failed}</Banner>}
          {view.is === 'ready' && <LookThrough entries={view.entries} t={t} />}
          <ErasedList />
          <ReviewForm t={t} />
        </>
      )}
    </PageLayout>
  )
}

function LookThrough(props: { readonly entries: readonly AccessEntry[]; readonly t: AccessTexts }) {
  const { random } = useApp()
  const desk = useDesk()
  const actor = useSignal('')
  const of = useSignal('')
  const sample = useSignal<readonly AccessRow[] | undefined>(undefined)
  const { entries, t } = props
  const rows = accessRows(desk, entries, { actor: actor.value, of: of.value }, t)
  const read = new Set(entries.flatMap((entry) => entry.of ?? []))
  const cases = desk.cases.value.filter(({ caseId }) => read.has(caseId))
  const choose = (field: typeof actor) => (value: string) => {
    field.value = value
    sample.value = undefined
  }
  if (entries.length === 0) return <p>{t.empty}</p>
  return (
    <>
      <div class="form">
        <SelectField
          label={t.who}
          value={actor.value}
          options={[
            { value: '', label: t.everyone },
            ...desk.organisation.value.members.map(({ id, name }) => ({ value: id, label: name.shown })),
          ]}
          onChange={choose(actor)}
        />
        <SelectField
          label={t.which}
          value={of.value}
          options={[
            { value: '', label: t.allCases },
            ...cases.map(({ caseId, title }) => ({ value: caseId, label: title })),
          ]}
          onChange={choose(of)}
        />
      </div>
      {sample.value ? (
        <div>
          <p role="status">{t.sampleLead(sample.value.length)}</p>
          <Button onClick={() => (sample.value = undefined)}>{t.whole}</Button>
        </div>
      ) : (
        rows.length > SAMPLE && (
          <div>
            <Button onClick={() => (sample.value = sampleOf(rows, SAMPLE, chanceFrom(random)))}>
              {t.sample}
            </Button>
          </div>
        )
      )}
      {rows.length === 0 && <p>{t.none}</p>}
      {rows.length > 0 && <AccessList rows={sample.value ?? rows} t={t} />}
    </>
  )
}

/** From the tablet's own randomness: nobody can know beforehand what will be looked at. */
function chanceFrom(random: (length: number) => Uint8Array<ArrayBuffer>): () => number {
  return () => new DataView(random(4).buffer).getUint32(0) / 2 ** 32
}
