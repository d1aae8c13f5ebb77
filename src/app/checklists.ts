import { sha256Hex } from '../crypto/digest.ts'
import type { CaseState, Checklist } from '../domain/case-state.ts'
import { editionsNamed, editionsOf } from '../domain/editions/editions-of.ts'
import { resolveChecklist, tickEditions } from '../domain/editions/resolve.ts'
import type { Tick } from '../domain/event-fields.ts'
import { ChecklistPack } from '../domain/follow-up/checklist-pack.ts'
import { frozenText } from '../domain/frozen-text.ts'
import type { Id } from '../domain/id.ts'
import { CLOSING_LIST } from '../domain/next-step.ts'
import { idsToSign } from '../domain/signed-writes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'
import { dayOf } from './format.ts'

/** Lists that are begun from following up. */
export const FOLLOW_UP_LISTS = ['hoglage', 'enhetskoll'] as const

/** A list with the organisation's points, and which of its versions are among them. */
export interface OpenedChecklist {
  readonly pack: ChecklistPack
  readonly editions: readonly Id[]
}

/** A list's content as it was begun, with the organisation's points of that day; or those of today for a new one. */
export async function openChecklistPack(
  list: string,
  organisation: Pick<CaseState, 'writes'>,
  begun?: Pick<Checklist, 'listVersion' | 'editions'>,
): Promise<Result<OpenedChecklist>> {
  const loaded = await loadList(list)
  if (!loaded || (begun !== undefined && loaded.version !== begun.listVersion)) {
    return err({ code: 'checklist-unknown' })
  }
  const parsed = ChecklistPack.safeParse(loaded)
  if (!parsed.success) return err({ code: 'checklist-malformed' })
  const all = editionsOf(organisation)
  const editions = begun ? (begun.editions ?? []) : tickEditions(parsed.data, all)
  const pack = resolveChecklist(parsed.data, editionsNamed(all, editions))
  // Every point was hidden: there would be nothing to tick, and a name under nothing. One that was begun can be read.
  if (!begun && pack.parts.length === 0) return err({ code: 'checklist-empty' })
  return ok({ pack, editions })
}

/** Every list as it ships. */
export async function shippedChecklists(): Promise<readonly ChecklistPack[]> {
  const lists = await Promise.all([...FOLLOW_UP_LISTS, CLOSING_LIST].map(loadList))
  return lists.flatMap((list) => (list ? [list] : []))
}

async function loadList(list: string): Promise<ChecklistPack | undefined> {
  if (list === 'hoglage') return (await import('../content/follow-up/high-risk-list.ts')).highRiskList
  if (list === 'enhetskoll') return (await import('../content/follow-up/device-sweep.ts')).deviceSweep
  if (list === CLOSING_LIST) return (await import('../content/follow-up/closing-list.ts')).closingList
  return undefined
}

/** The newest of this kind that nobody has signed. */
export function openListOf(state: CaseState, list: string): Checklist | undefined {
  return state.checklists.findLast((each) => each.list === list && each.signatures.length === 0)
}

/** Begins a list. Hours are counted in real time from now, so a night of changed clocks is as long as it is. */
export function startChecklist(
  session: CaseSession,
  { pack, editions }: OpenedChecklist,
  facts: { readonly checklist: Id; readonly nowMs: number },
): Promise<Result<void, SaveError>> {
  const parts = pack.parts.map(({ id, items, withinHours }) => {
    const untilMs = withinHours === undefined ? undefined : facts.nowMs + withinHours * 3_600_000
    return {
      part: id,
      items: items.map((item) => item.id),
      ...(untilMs === undefined ? {} : { on: dayOf(untilMs), until: new Date(untilMs).toISOString() }),
    }
  })
  return session.dispatch([
    {
      type: 'checklist.started@1',
      data: {
        checklist: facts.checklist,
        list: pack.id,
        listVersion: pack.version,
        parts,
        ...(editions.length > 0 ? { editions: [...editions] } : {}),
      },
    },
  ])
}

export function tickItem(
  session: CaseSession,
  list: Checklist,
  item: string,
  as: { readonly tick: Tick; readonly words: string },
): Promise<Result<void, SaveError>> {
  return session.dispatch([{ type: 'checklist.ticked@1', data: { checklist: list.id, item, ...as } }])
}

/** Freezes the list as it is under a name. */
export async function signChecklist(
  session: CaseSession,
  list: Checklist,
  signer: { readonly name: string; readonly role: string },
): Promise<Result<void, SaveError>> {
  const { writes } = session.state.value
  const of = idsToSign(writes, `checklist/${list.id}`)
  const stateHash = await sha256Hex(frozenText(writes, of))
  return session.dispatch([
    { type: 'checklist.signed@1', data: { checklist: list.id, of, stateHash, ...signer } },
  ])
}
