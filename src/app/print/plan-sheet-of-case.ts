import type { CaseState, SafetyPlan } from '../../domain/case-state.ts'
import { planChanges } from '../../domain/plan/plan-changes.ts'
import { type PlanPack, planPrompts } from '../../domain/plan/plan-pack.ts'
import { planSheetLine, planSheetOf } from '../../domain/plan/plan-sheet.ts'
import type { PrintBlock } from '../../domain/print/print-document.ts'
import type { Distance } from '../distance.ts'
import { TRACKS, tracksOf } from '../plan.ts'
import { sectionBlocks } from './distance-document.ts'
import type { PlanSheet } from './sheets.ts'
import { headOf, type PrintSetting, signedBy } from './sheets-of-case.ts'

/** A plan with what stands on the sheets about distance, and with what it changed. */
export function planSheetOfCase(
  state: CaseState,
  plan: SafetyPlan,
  given: { readonly pack: PlanPack; readonly distance: Distance },
  setting: PrintSetting,
): PlanSheet {
  const { pack, distance } = given
  const values = new Map([...plan.values].map(([prompt, field]) => [prompt, field.shown] as const))
  const handled = new Map([...plan.handled].map(([prompt, field]) => [prompt, field.shown] as const))
  return {
    ...headOf(state, setting.today),
    chapters: planSheetOf(pack, values, handled),
    order: pack.chapters.map(({ id, title }) => ({ chapter: id, title })),
    fromSheets: new Map(
      pack.chapters.map(({ id, from }) => [
        id,
        (from ?? []).flatMap(({ sheet: wanted, section: part }): readonly PrintBlock[] => {
          const sheet = distance.pack.sheets.find((each) => each.id === wanted)
          const section = sheet?.sections.find((each) => each.id === part)
          return sheet && section ? sectionBlocks(state, sheet, section, distance, setting) : []
        }),
      ]),
    ),
    forFile: {
      keeping: { lead: pack.keeping.lead, line: planSheetLine(pack.keeping, values, handled) },
      tracks: plan.child === undefined ? tracksOf(plan) : undefined,
      card: plan.card.map(({ text }) => text.shown.trim()).filter((line) => line !== ''),
    },
    ...changesIn(state, plan, pack),
    late: plan.late > 0 ? setting.texts.safety.late(plan.late) : '',
    validUntil: plan.signatures[0]?.validUntil ?? null,
    signed: signedBy(plan.signatures[0]),
  }
}

function changesIn(
  state: CaseState,
  plan: SafetyPlan,
  pack: PlanPack,
): Pick<PlanSheet, 'changes' | 'tracksChanged' | 'cardChanged'> {
  const before = state.plans.find(({ id }) => id === plan.previous)
  if (!before) return { changes: [], tracksChanged: false, cardChanged: false }
  const { added, changed, removed, cardAdded, cardRemoved } = planChanges(before, plan)
  const ids = new Set([...added, ...changed, ...removed])
  // A place has its own lock; that it changed is nobody's to read on paper.
  return {
    changes: planPrompts(pack)
      .filter((prompt) => ids.has(prompt.id) && prompt.location === undefined)
      .map((prompt) => prompt.lead),
    tracksChanged: ids.has(TRACKS),
    cardChanged: cardAdded.length + cardRemoved.length > 0,
  }
}
