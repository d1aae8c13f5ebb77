import type { CaseState, Checklist } from '../../domain/case-state.ts'
import type { ChecklistPack } from '../../domain/follow-up/checklist-pack.ts'
import { printed } from '../../domain/print/print-text.ts'
import { dayOf, formatMoment } from '../format.ts'
import { ownerName } from '../owner-name.ts'
import type { ChecklistSheet } from './sheets.ts'
import type { PrintSetting } from './sheets-of-case.ts'

export function checklistSheetOf(
  state: CaseState,
  list: Checklist,
  pack: ChecklistPack,
  { locale, today, texts, members = [] }: PrintSetting,
): ChecklistSheet {
  const [signature] = list.signatures
  return {
    caseTitle: state.fields.title?.shown ?? '',
    caseNumber: state.fields.caseNumber?.shown ?? '',
    today,
    title: printed(pack.title, locale),
    begun: formatMoment(list.startedWall, locale),
    parts: pack.parts.map((part) => {
      const until = list.parts.find((each) => each.part === part.id)?.until
      return {
        title: printed(part.title, locale),
        until: until ? formatMoment(until, locale) : '',
        rows: part.items.map((item) => {
          const field = list.ticks.get(item.id)
          const tick = field?.shown.tick ?? 'open'
          return {
            text: printed(item.text, locale),
            owner: item.owner ? ownerName(item.owner, locale) : '',
            words: field?.shown.words ?? '',
            tick,
            when: field && tick !== 'open' ? formatMoment(field.versions[0].wall, locale) : '',
            by: members.find(({ id }) => id === field?.versions[0].actor)?.name.shown ?? '',
          }
        }),
      }
    }),
    late: list.late > 0 ? texts.followUp.lists.lateWrites(list.late) : '',
    signed: signature
      ? { name: signature.name, role: signature.role, on: dayOf(Date.parse(signature.wall)) }
      : null,
  }
}
