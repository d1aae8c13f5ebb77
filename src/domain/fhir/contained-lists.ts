import type { FhirItem, FhirOption, FhirValueSet, Questionnaire } from './questionnaire.ts'

/**
 * The form with answer lists that lie in the file itself written out at the questions that use them, as forms with a
 * list for several questions have them. A list that is elsewhere, or is a rule for making one, stays where it is.
 */
export function withContainedLists(form: Questionnaire): Questionnaire {
  const lists = new Map<string, readonly FhirOption[]>()
  for (const resource of form.contained ?? []) {
    const options = resource.resourceType === 'ValueSet' ? optionsOf(resource) : undefined
    if (options && resource.id !== undefined) lists.set(`#${resource.id}`, options)
  }
  const used = new Set<string>()
  const written = (item: FhirItem): FhirItem => {
    const { answerValueSet, ...rest } = item
    const options = answerValueSet === undefined ? undefined : lists.get(answerValueSet)
    const inner = item.item && { item: item.item.map(written) }
    if (answerValueSet === undefined || !options || item.answerOption) return { ...item, ...inner }
    used.add(answerValueSet)
    return { ...rest, answerOption: [...options], ...inner }
  }
  const items = form.item?.map(written)
  const { contained, ...rest } = form
  const left = (contained ?? []).filter(({ id }) => !used.has(`#${id}`))
  return { ...rest, ...(items && { item: items }), ...(left.length > 0 && { contained: left }) }
}

/** Undefined unless every choice stands there by itself: half a list of answers is worse than none. */
function optionsOf({ compose, expansion }: FhirValueSet): readonly FhirOption[] | undefined {
  if (expansion?.contains) {
    const isPlain = expansion.contains.every((each) => each.contains === undefined && each.abstract !== true)
    return isPlain ? listed(expansion.contains.map((valueCoding) => ({ valueCoding }))) : undefined
  }
  const parts = compose?.include ?? []
  if (compose?.exclude || parts.some((part) => part.filter || part.valueSet || !part.concept))
    return undefined
  return listed(
    parts.flatMap(({ system, concept = [] }) =>
      concept.map((each) => ({ valueCoding: { ...(system !== undefined && { system }), ...each } })),
    ),
  )
}

function listed(options: readonly FhirOption[]): readonly FhirOption[] | undefined {
  return options.length > 0 ? options : undefined
}
