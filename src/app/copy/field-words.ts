import type { EventData, KnownEvent } from '../../domain/event.ts'
import type { InsideTexts } from '../texts.ts'

/** What an event says of a field, in the words of the screens; undefined where its own words are all there is. */
export function fieldWords(event: KnownEvent, texts: InsideTexts): string | undefined {
  const { around, cases, contacts, instruments } = texts
  switch (event.type) {
    case 'case.fieldSet@1':
      return event.data.field === 'protection' ? protectionWords(event.data.value, texts) : event.data.value
    case 'person.added@1':
      return cases.roles[event.data.role]
    case 'person.fieldSet@1':
      return event.data.value
    case 'step.set@1':
      return joined(
        (cases.steps as Readonly<Record<string, string>>)[event.data.step],
        cases.status[event.data.status],
        event.data.reason,
      )
    case 'judgement.set@1':
      return joined(instruments.levels[event.data.level], event.data.reason)
    case 'estimate.set@1':
      return joined(estimateWords(event.data.estimate, texts), event.data.words)
    case 'measure.fieldSet@1':
      return measureFieldWords(event.data, texts)
    case 'incident.fieldSet@1':
      return joined(
        around.incidentFields[event.data.field],
        lookUp(incidentWords(event.data.field, texts), event.data.value),
      )
    case 'contact.fieldSet@1': {
      const { field, value } = event.data
      const words = field === 'who' || field === 'how' || field === 'outcome' ? contacts[field] : {}
      return joined(contacts.fields[field], lookUp(words, value))
    }
    case 'question.fieldSet@1': {
      const { field, value } = event.data
      return joined(around.questionFields[field], lookUp(field === 'to' ? around.questionTo : {}, value))
    }
    case 'external.fieldSet@1': {
      const { field, value } = event.data
      const words = field === 'source' ? around.externalSources : {}
      return joined(around.externalFields[field], lookUp(words, value))
    }
    case 'assessment.signed@1':
    case 'plan.signed@1':
    case 'checklist.signed@1':
      return joined(event.data.name, event.data.role)
    case 'attachment.added@1':
      return event.data.title
    default:
      return undefined
  }
}

function protectionWords(level: string, { cases }: InsideTexts): string {
  const words = {
    none: cases.protectionNone,
    confidentialityMark: cases.protectionMark,
    protectedRegistration: cases.protectionRegistration,
    fictitious: cases.protectionFictitious,
  }
  return lookUp(words, level)
}

function estimateWords(estimate: number | string, { instruments }: InsideTexts): string {
  const words: Readonly<Record<string, string>> = { ...instruments.levels, ...instruments.answers }
  return words[String(estimate)] ?? String(estimate)
}

function incidentWords(field: string, { around }: InsideTexts): Readonly<Record<string, string>> {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel: around.incidentChannels,
    place: around.incidentPlaces,
    severity: around.incidentSeverities,
    evidence: around.incidentEvidence,
    witness: around.incidentWitnesses,
    reported: around.incidentReported,
  }
  return words[field] ?? {}
}

/** A choice among a measure's fields in its words; what somebody wrote stays as it is. */
function measureFieldWords(data: EventData<'measure.fieldSet@1'>, { plan, riskPlan }: InsideTexts): string {
  switch (data.field) {
    case 'status':
      return lookUp(plan.measure.statuses, data.value)
    case 'track':
      return lookUp(riskPlan.tracks, data.value)
    case 'preconditionMet':
      return joined(riskPlan.met, lookUp(riskPlan.mets, data.value))
    case 'reportMade':
    case 'consentGiven':
    case 'decisionTaken':
      return joined(riskPlan.conditionAsked[data.field], lookUp(riskPlan.mets, data.value))
    default:
      return data.value
  }
}

function lookUp(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}
