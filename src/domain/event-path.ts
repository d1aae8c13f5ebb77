import type { KnownEvent } from './event.ts'
import { splitRowItem } from './instrument/row-item.ts'

/**
 * The field an event writes, as a path. Two events of one path are two values of one field; the later one names the
 * earlier in `over`, and two that do not know of each other both stay. Undefined: the event writes no field.
 */
export function pathOf(
  event: Pick<KnownEvent, 'type' | 'data'> & { readonly id?: string },
): string | undefined {
  const { type, data } = event as KnownEvent
  switch (type) {
    case 'case.opened@1':
      return 'case/title'
    case 'case.fieldSet@1':
      return `case/${data.field}`
    case 'case.linked@1':
      return `link/${data.otherCase}`
    case 'person.added@1':
      return `person/${data.person}/added`
    case 'person.fieldSet@1':
      return `person/${data.person}/${data.field}`
    case 'location.set@1':
      return `location/${data.field}`
    case 'step.set@1':
      return `step/${data.step}`
    case 'note.added@1':
    case 'note.corrected@1':
      return `note/${data.note}`
    case 'assessment.started@1':
      return `assessment/${data.assessment}/started`
    case 'assessment.abandoned@1':
      return `assessment/${data.assessment}/abandoned`
    case 'answer.set@1':
      return itemPath(data.assessment, 'answer', data.item)
    case 'marginNote.set@1':
      return itemPath(data.assessment, 'margin', data.item)
    case 'alert.seen@1':
      return itemPath(data.assessment, 'alert', data.item)
    case 'paperResult.set@1':
      return `assessment/${data.assessment}/paper`
    case 'estimate.set@1':
      return `assessment/${data.assessment}/estimate`
    case 'judgement.set@1':
      return `assessment/${data.assessment}/judgement`
    case 'difference.set@1':
      return `assessment/${data.assessment}/difference`
    case 'outsideFactor.set@1':
      return `assessment/${data.assessment}/outside/${data.factor}`
    case 'measure.added@1':
      return `measure/${data.measure}/added`
    case 'measure.fieldSet@1':
      return `measure/${data.measure}/${data.field}`
    case 'factor.left@1':
      return `left/${data.factor}`
    case 'plan.started@1':
      return `plan/${data.plan}/started`
    case 'plan.valueSet@1':
      return `plan/${data.plan}/value/${data.prompt}`
    case 'plan.promptHandled@1':
      return `plan/${data.plan}/handled/${data.prompt}`
    case 'plan.forChild@1':
      return `plan/${data.plan}/child`
    // Outside the plan: what was given to a school is no part of what was signed.
    case 'plan.extractMade@1':
      return `extract/${data.extract}`
    case 'plan.cardLineSet@1':
      return `plan/${data.plan}/card/${data.line}`
    case 'task.added@1':
      return `task/${data.task}/added`
    case 'task.done@1':
      return `task/${data.task}/done`
    case 'member.added@1':
      return `member/${data.member}/added`
    case 'member.fieldSet@1':
      return `member/${data.member}/${data.field}`
    case 'organisation.fieldSet@1':
      return `organisation/${data.field}`
    case 'trigger.set@1':
      return `trigger/${data.trigger}/set`
    case 'trigger.closed@1':
      return `trigger/${data.trigger}/closed`
    case 'clock.set@1':
      return `clock/${data.clock}/set`
    case 'clock.closed@1':
      return `clock/${data.clock}/closed`
    case 'checklist.started@1':
      return `checklist/${data.checklist}/started`
    case 'availability.set@1':
      return `availability/${data.measure}`
    case 'checklist.ticked@1':
      return `checklist/${data.checklist}/tick/${data.item}`
    case 'scenario.added@1':
      return `assessment/${data.assessment}/scenario/${data.scenario}/added`
    case 'scenario.fieldSet@1':
      return `assessment/${data.assessment}/scenario/${data.scenario}/${data.field}`
    case 'asked.noted@1':
      return `asked/${data.entry}`
    case 'campaign.set@1':
      return `campaign/${data.month}`
    case 'row.added@1':
      return `assessment/${data.assessment}/row/${data.row}/added`
    case 'resultOrigin.set@1':
      return `assessment/${data.assessment}/origin`
    case 'external.added@1':
      return `external/${data.external}/added`
    case 'external.fieldSet@1':
      return `external/${data.external}/${data.field}`
    case 'incident.added@1':
      return `incident/${data.incident}/added`
    case 'incident.fieldSet@1':
      return `incident/${data.incident}/${data.field}`
    case 'contact.added@1':
      return `contact/${data.contact}/added`
    case 'contact.fieldSet@1':
      return `contact/${data.contact}/${data.field}`
    case 'question.added@1':
      return `question/${data.question}/added`
    case 'question.fieldSet@1':
      return `question/${data.question}/${data.field}`
    case 'device.named@1':
      return `device/${data.device}`
    case 'attachment.part@1':
      return `attachment/${data.attachment}/part/${data.part}`
    case 'attachment.added@1':
      return `attachment/${data.attachment}/added`
    case 'accessLog.begun@1':
      return `accessLog/${data.log}`
    case 'accessReview.done@1':
      return `accessReview/${data.review}`
    case 'translation.loaded@1':
      return `translation/${data.pack}/${data.language}`
    case 'pairing.started@1':
      return `pairing/${data.pairing}/started`
    case 'pairing.noted@1':
      return `pairing/${data.pairing}/note`
    case 'content.set@1':
      return `content/${data.kind}/${data.entry}`
    case 'resource.added@1':
      return `resource/${data.resource}/added`
    case 'resource.fieldSet@1':
      return `resource/${data.resource}/${data.field}`
    case 'sheet.valueSet@1':
      return `sheet/${data.sheet}/${data.row ?? 'one'}/${data.prompt}`
    case 'pack.set@1':
      return `pack/${data.pack}`
    case 'golden.set@1':
      return `golden/${data.pack}/${data.golden}`
    case 'assessment.moved@1':
      return `assessment/${data.assessment}/version`
    default:
      return undefined
  }
}

/** What is said in a row lies below the row, so that a removal takes it along and nothing else. */
function itemPath(assessment: string, part: string, key: string): string {
  const inRow = splitRowItem(key)
  return inRow === undefined
    ? `assessment/${assessment}/${part}/${key}`
    : `assessment/${assessment}/row/${inRow.row}/${part}/${inRow.item}`
}

/**
 * What a removal takes away: every write below this path that it names in `over`. A write it did not know of keeps the
 * element alive, because someone, somewhere, was still working on it.
 */
export function removalScope(event: Pick<KnownEvent, 'type' | 'data'>): string | undefined {
  const { type, data } = event as KnownEvent
  switch (type) {
    case 'person.removed@1':
      return `person/${data.person}`
    case 'measure.removed@1':
      return `measure/${data.measure}`
    case 'outsideFactor.removed@1':
      return `assessment/${data.assessment}/outside/${data.factor}`
    case 'plan.cardLineRemoved@1':
      return `plan/${data.plan}/card/${data.line}`
    case 'row.removed@1':
      return `assessment/${data.assessment}/row/${data.row}`
    case 'scenario.removed@1':
      return `assessment/${data.assessment}/scenario/${data.scenario}`
    case 'attachment.removed@1':
      return `attachment/${data.attachment}`
    case 'external.removed@1':
      return `external/${data.external}`
    case 'incident.removed@1':
      return `incident/${data.incident}`
    case 'contact.removed@1':
      return `contact/${data.contact}`
    case 'question.removed@1':
      return `question/${data.question}`
    case 'golden.removed@1':
      return `golden/${data.pack}/${data.golden}`
    case 'resource.removed@1':
      return `resource/${data.resource}`
    case 'sheet.rowRemoved@1':
      return `sheet/${data.sheet}/${data.row}`
    default:
      return undefined
  }
}

/** Inside a scope: the scope itself or anything below it. */
export function isWithin(path: string, scope: string): boolean {
  return path === scope || path.startsWith(`${scope}/`)
}
