import { exceededLimit } from '../instrument/exceeded-limit.ts'
import { OWN, PACKS } from './codes.ts'
import { conditionOf } from './enable-when.ts'
import { BESIDE, choices } from './pack-to-questionnaire.ts'
import { type FhirExtension, type FhirItem, type Questionnaire, readJson } from './questionnaire.ts'
import { wordsOf } from './words-of.ts'

type Rest = Readonly<Record<string, unknown>>

/** A pack from its own export, not yet checked: standard fields first, so an edited text or rule is what counts. */
export function ownPack(form: Questionnaire): unknown {
  const { verification, ...rest } = restOf(form.extension)
  return {
    ...rest,
    ...(form.url?.startsWith(`${PACKS}:`) && { id: form.url.slice(PACKS.length + 1) }),
    version: form.version,
    title: wordsOf(form.title, form._title),
    purpose: wordsOf(form.description, form._description),
    licence: { holder: form.copyrightLabel, terms: wordsOf(form.copyright, form._copyright) },
    // A file cannot vouch for itself.
    verification: {
      ...(isRest(verification) && verification),
      status: 'unverified',
      attestedBy: [],
      verifiedOn: form.date,
    },
    sections: (form.item ?? []).map(sectionOf),
  }
}

function sectionOf(group: FhirItem): unknown {
  const inside = group.item ?? []
  const intro = inside.find((item) => item.linkId === `${group.linkId}/intro`)
  return {
    ...restOf(group.extension),
    title: wordsOf(group.text, group._text),
    ...(intro && { intro: wordsOf(intro.text, intro._text) }),
    items: inside.filter((item) => item !== intro).map(itemOf),
  }
}

function itemOf(item: FhirItem): unknown {
  const { options, ticks, ...rest } = restOf(item.extension)
  const visibleIf = item.enableWhen && conditionOf(item)
  const beside = BESIDE.flatMap((name) => {
    const found = item.item?.find(({ linkId }) => linkId === `${item.linkId}/${name}`)
    return found ? [[name, wordsOf(found.text, found._text)] as const] : []
  })
  return {
    ...rest,
    id: item.linkId,
    ...(item.prefix !== undefined && { number: item.prefix }),
    text: wordsOf(item.text, item._text),
    ...Object.fromEntries(beside),
    ...(options !== undefined && { options: chosen(item, options) }),
    ...(ticks !== undefined && { ticks: chosen(item, ticks) }),
    ...(visibleIf && { visibleIf }),
  }
}

/** The item's own choices with their words; what is kept beside them is found by id, not by place. */
function chosen(item: FhirItem, rests: unknown): unknown {
  const byId = new Map((Array.isArray(rests) ? rests : []).filter(isRest).map((rest) => [rest.id, rest]))
  return (item.answerOption ?? []).flatMap(({ valueCoding: coding }) =>
    coding?.system === choices({ id: item.linkId })
      ? [{ ...byId.get(coding.code), id: coding.code, text: wordsOf(coding.display, coding._display) }]
      : [],
  )
}

function restOf(extensions: readonly FhirExtension[] | undefined): Rest {
  const text = extensions?.find(({ url }) => url === OWN)?.valueString
  const rest = text === undefined ? undefined : readJson(text)
  return isRest(rest) && exceededLimit(rest) === null ? rest : {}
}

function isRest(value: unknown): value is Rest {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
