import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { FOLLOW_UP_LISTS, openChecklistPack, openListOf, startChecklist } from '../../../app/checklists.ts'
import { formatMoment } from '../../../app/format.ts'
import { openItems } from '../../../domain/follow-up/dues-of.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'

/** Lists to begin, to go on with, and those that are signed. */
export function ListSection({ session }: { readonly session: CaseSession }) {
  const t = useInside().followUp.lists
  const locale = useLocale()
  const lists = session.state.value.checklists
  return (
    <section aria-labelledby="lists-heading">
      <h2 id="lists-heading">{t.title}</h2>
      {FOLLOW_UP_LISTS.map((list) => (
        <BeginList key={list} session={session} list={list} />
      ))}
      {lists.length > 0 && (
        <List label={t.begunLists}>
          {lists.map((list) => (
            <ListRow
              key={list.id}
              href={routeHash({ at: 'checklist', id: session.id, checklist: list.id })}
              title={t.names[list.list as keyof typeof t.names] ?? list.list}
              next={
                list.signatures.length > 0
                  ? t.signedState
                  : `${t.begun(formatMoment(list.startedWall, locale))} · ${t.left(openItems(list).length)}`
              }
              mark={<RecordMark session={session} of={`checklist/${list.id}`} />}
            />
          ))}
        </List>
      )}
    </section>
  )
}

/** Begins a list, or leads to the one that is open. */
export function BeginList(props: { readonly session: CaseSession; readonly list: string }) {
  const { now, router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.lists
  const problem = useSignal<string | undefined>(undefined)
  const { session, list } = props
  const open = openListOf(session.state.value, list)
  const go = (checklist: string) => router.go({ at: 'checklist', id: session.id, checklist })

  async function begin(): Promise<void> {
    const pack = await openChecklistPack(list, desk.organisation.value)
    if (!pack.ok) {
      problem.value = pack.error.code === 'checklist-empty' ? t.empty : texts.cases.contentMissing
      return
    }
    const checklist = desk.newId()
    const started = await startChecklist(session, pack.value, { checklist, nowMs: now() })
    if (started.ok) go(checklist)
    else problem.value = saveProblem(texts, started.error.code)
  }

  return (
    <div class="with-action">
      <span>
        {t.names[list as keyof typeof t.names] ?? list}
        <span class="soft small"> {t.hints[list as keyof typeof t.hints] ?? ''}</span>
      </span>
      <Button onClick={open ? () => go(open.id) : begin}>
        {open ? texts.cases.continueStep : texts.cases.beginStep}
      </Button>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}
