import type { EventType } from '../event.ts'
import type { CopyPart } from '../event-copy.ts'

/**
 * Which part of a copy an event belongs to. What is not named here never leaves, nor is it believed when it comes: who
 * has a case, who has read it, and everything of an organisation are for each organisation itself. Places are never
 * copied as events, for they are sealed under a key that stays.
 */
const PARTS: Readonly<Partial<Record<EventType, CopyPart>>> = {
  'case.opened@1': 'basics',
  'case.fieldSet@1': 'basics',
  'person.added@1': 'basics',
  'person.fieldSet@1': 'basics',
  'step.set@1': 'basics',
  'note.added@1': 'notes',
  'note.corrected@1': 'notes',
  'assessment.started@1': 'assessments',
  'assessment.moved@1': 'assessments',
  'answer.set@1': 'assessments',
  'marginNote.set@1': 'assessments',
  'paperResult.set@1': 'assessments',
  'estimate.set@1': 'assessments',
  'judgement.set@1': 'assessments',
  'difference.set@1': 'assessments',
  'outsideFactor.set@1': 'assessments',
  'alert.seen@1': 'assessments',
  'assessment.signed@1': 'assessments',
  'assessment.abandoned@1': 'assessments',
  'row.added@1': 'assessments',
  'scenario.added@1': 'assessments',
  'scenario.fieldSet@1': 'assessments',
  'resultOrigin.set@1': 'assessments',
  'external.added@1': 'assessments',
  'external.fieldSet@1': 'assessments',
  'pairing.started@1': 'assessments',
  'pairing.noted@1': 'assessments',
  'measure.added@1': 'measures',
  'measure.fieldSet@1': 'measures',
  'factor.left@1': 'measures',
  'plan.started@1': 'plans',
  'plan.valueSet@1': 'plans',
  'plan.promptHandled@1': 'plans',
  'plan.forChild@1': 'plans',
  'plan.cardLineSet@1': 'plans',
  'plan.signed@1': 'plans',
  'incident.added@1': 'incidents',
  'incident.fieldSet@1': 'incidents',
  'contact.added@1': 'contacts',
  'contact.fieldSet@1': 'contacts',
  'question.added@1': 'questions',
  'question.fieldSet@1': 'questions',
  'trigger.set@1': 'followUp',
  'trigger.closed@1': 'followUp',
  'clock.set@1': 'followUp',
  'clock.closed@1': 'followUp',
  'checklist.started@1': 'followUp',
  'checklist.ticked@1': 'followUp',
  'checklist.signed@1': 'followUp',
  'task.added@1': 'followUp',
  'task.done@1': 'followUp',
  'sheet.valueSet@1': 'sheets',
  'attachment.part@1': 'documents',
  'attachment.added@1': 'documents',
}

export function copyPartOf(type: EventType): CopyPart | undefined {
  return PARTS[type]
}
