import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { openChecklistPack, signChecklist } from '../../../app/checklists.ts'
import { formatMoment } from '../../../app/format.ts'
import type { Checklist } from '../../../domain/case-state.ts'
import type { ChecklistPack } from '../../../domain/follow-up/checklist-pack.ts'
import { openItems } from '../../../domain/follow-up/dues-of.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { ChecklistRow } from './checklist-row.tsx'

/** A list in the order of time or place: tick, say who, sign. */
export function ChecklistScreen(props: { readonly session: CaseSession; readonly checklist: string }) {
  const texts = useInside()
  const { session } = props
  const state = session.state.value
  const list = state.checklists.find(({ id }) => id === props.checklist)
  const pack = useListPack(list)
  if (!list) return <EmptyState title={texts.cases.notFound} />
  if (pack === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!pack) return null
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <ListHeading pack={pack} list={list} />
        </>
      }
    >
      <RecordMark session={session} of={`checklist/${list.id}`} />
      <Parts session={session} pack={pack} list={list} />
      <SignList session={session} list={list} />
    </PageLayout>
  )
}

function ListHeading({ pack, list }: { readonly pack: ChecklistPack; readonly list: Checklist }) {
  const t = useInside().followUp.lists
  const locale = useLocale()
  return (
    <PageHeading
      lead={<ContentWords of={pack.lead} />}
      over={t.begun(formatMoment(list.startedWall, locale))}
      focusOn={list.id}
    >
      <ContentWords of={pack.title} />
    </PageHeading>
  )
}

interface ListProps {
  readonly session: CaseSession
  readonly pack: ChecklistPack
  readonly list: Checklist
}

function Parts({ session, pack, list }: ListProps) {
  const { now } = useApp()
  const t = useInside().followUp.lists
  const locale = useLocale()
  const nowIso = new Date(now()).toISOString()
  const open = new Set(openItems(list))
  return pack.parts.map((part) => {
    const until = list.parts.find((each) => each.part === part.id)?.until
    const left = part.items.filter(({ id }) => open.has(id)).length
    const isLate = left > 0 && until !== undefined && until < nowIso && list.signatures.length === 0
    return (
      <section key={part.id} aria-labelledby={`part-${part.id}`}>
        <h2 id={`part-${part.id}`}>
          <ContentWords of={part.title} />
        </h2>
        <p class="soft">
          {[
            until && t.until(formatMoment(until, locale)),
            left === 0 ? t.partDone : t.left(left),
            isLate && t.late,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {part.items.map((item) => (
          <ChecklistRow key={item.id} session={session} list={list} item={item} />
        ))}
      </section>
    )
  })
}

function SignList({ session, list }: { readonly session: CaseSession; readonly list: Checklist }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.lists
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const me = desk.me.value
  const [signature] = list.signatures
  const left = openItems(list).length

  async function sign(): Promise<void> {
    if (!me) return
    const signed = await signChecklist(session, list, {
      name: me.name.shown,
      role: me.title?.shown ?? '',
    })
    problem.value = signed.ok ? undefined : saveProblem(texts, signed.error.code)
  }

  return (
    <section class="sign">
      {list.late > 0 && <Banner kind="info">{t.lateWrites(list.late)}</Banner>}
      {signature ? (
        <p>{texts.assess.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}</p>
      ) : (
        left > 0 && <Banner kind="info">{t.signOpen(left)}</Banner>
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        {!signature && (
          <Button
            kind={left > 0 ? 'quiet' : 'primary'}
            onClick={sign}
            disabled={!me || list.ticks.size === 0}
          >
            {left > 0 ? t.signAnyway : t.sign}
          </Button>
        )}
        <Button href={routeHash({ at: 'print', id: session.id, what: 'checklist', of: list.id })}>
          {texts.assess.print}
        </Button>
      </div>
    </section>
  )
}

/** The list's words in the version it was begun with. */
function useListPack(list: Checklist | undefined): ChecklistPack | 'refused' | undefined {
  const { organisation } = useDesk()
  const pack = useSignal<ChecklistPack | 'refused' | undefined>(undefined)
  useEffect(() => {
    if (!list) return
    openChecklistPack(list.list, organisation.value, list).then((opened) => {
      pack.value = opened.ok ? opened.value.pack : 'refused'
    })
    // A list keeps the words it was begun with, but the log they lie in may be read after the screen is shown.
  }, [pack, list?.id, organisation.value])
  return pack.value
}
