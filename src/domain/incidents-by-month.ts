import type { Incident } from './case-state.ts'

export interface MonthOfIncidents {
  /** YYYY-MM, or '' for those without a day. */
  readonly month: string
  readonly incidents: readonly Incident[]
}

/** Newest month first, and newest first within it; what has no day stands last. Nothing is weighed. */
export function incidentsByMonth(incidents: readonly Incident[]): readonly MonthOfIncidents[] {
  const months = new Map<string, Incident[]>()
  for (const incident of [...incidents].sort((a, b) => momentOf(b).localeCompare(momentOf(a)))) {
    const month = dayOf(incident).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), incident])
  }
  return [...months].map(([month, of]) => ({ month, incidents: of }))
}

function dayOf(incident: Incident): string {
  const day = incident.fields.on?.shown ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : ''
}

function momentOf(incident: Incident): string {
  return `${dayOf(incident)} ${incident.fields.time?.shown ?? ''}`
}
