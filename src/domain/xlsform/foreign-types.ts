import type { InstrumentItem } from '../instrument/pack.ts'

/** What a row of a survey sheet is, in the words of XLSForm and of the converters before it. */
export type RowKind =
  | { readonly is: 'question'; readonly type: 'text' | 'number' | 'day' | 'yesNo'; readonly simpler: boolean }
  | { readonly is: 'choice'; readonly several: boolean; readonly list: string; readonly other: boolean }
  | { readonly is: 'begin' | 'end'; readonly repeats: boolean }
  | { readonly is: 'note' | 'calculation' | 'recorded' | 'left' | 'unknown' }

const QUESTIONS: Readonly<
  Record<string, readonly [Extract<InstrumentItem['type'], 'text' | 'number' | 'day' | 'yesNo'>, boolean]>
> = {
  text: ['text', false],
  string: ['text', false],
  integer: ['number', false],
  int: ['number', false],
  decimal: ['number', false],
  percentage: ['number', false],
  range: ['number', true],
  date: ['day', false],
  time: ['text', true],
  datetime: ['text', true],
  phone_number: ['text', true],
  phonenumber_question: ['text', true],
  acknowledge: ['yesNo', true],
  trigger: ['yesNo', true],
}
const CALCULATIONS = new Set(['calculate', 'calculation', 'hidden'])
const RECORDED = new Set(
  'start end today start_time end_time deviceid device_id imei phonenumber phone_number_of_device username email simserial sim_id subscriberid subscriber_id audit start-geopoint background-geopoint'.split(
    ' ',
  ),
)
/** Known, and nothing a pack can ask for. */
const LEFT = new Set(
  'geopoint location gps geotrace geoshape image photo picture audio video file barcode background-audio osm csv-external xml-external xml_external rank signature draw annotate'.split(
    ' ',
  ),
)

/** Types are read as converters read them; one that no converter knows is no form to guess at. */
export function kindOf(type: string): RowKind {
  const text = type.trim().replace(/\s+/g, ' ')
  const bound = /^(begin|end)[ _](group|repeat|loop|lgroup)\b/i.exec(text)
  if (bound) {
    return {
      is: bound[1]?.toLowerCase() === 'end' ? 'end' : 'begin',
      repeats: /repeat|loop/i.test(bound[2] ?? ''),
    }
  }
  const choice =
    /^(?:(select_one|select one from|select1)|(select_multiple|select all that apply from|select_all_that_apply from)) (\S+)( or[ _](?:specify[ _])?other)?$/i.exec(
      text,
    )
  if (choice) {
    return {
      is: 'choice',
      several: choice[2] !== undefined,
      list: choice[3] ?? '',
      other: choice[4] !== undefined,
    }
  }
  if (/^(select_one|select_multiple)_(from_file|external) \S+$/i.test(text)) return { is: 'left' }
  if (/^(rank|select_one_external|osm) \S+$/i.test(text)) return { is: 'left' }
  const word = text.toLowerCase().replace(/ /g, '_')
  if (word === 'note') return { is: 'note' }
  if (CALCULATIONS.has(word)) return { is: 'calculation' }
  if (RECORDED.has(word)) return { is: 'recorded' }
  if (LEFT.has(word)) return { is: 'left' }
  const question = Object.hasOwn(QUESTIONS, word) ? QUESTIONS[word] : undefined
  return question ? { is: 'question', type: question[0], simpler: question[1] } : { is: 'unknown' }
}
