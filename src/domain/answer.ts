import * as z from 'zod/mini'

/** Longest free text in one field, in UTF-16 units. Longer text belongs in several notes. */
export const MAX_TEXT = 20_000

const Text = z.string().check(z.maxLength(MAX_TEXT))
const OptionId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]{0,47}$/))
/** Calendar day without time or zone, as written on paper: YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
export type Day = z.infer<typeof Day>

/** J, D, N and – of the judged instruments: there, partly or possibly, not there, not enough known to say. */
export const FactorCode = z.enum(['present', 'partial', 'absent', 'insufficient'])
export type FactorCode = z.infer<typeof FactorCode>

/** Whether a factor matters for what may happen next; a factor can be there and matter little. */
export const Relevance = z.enum(['high', 'some', 'little'])
export type Relevance = z.infer<typeof Relevance>

/**
 * What was answered. Doubt is an answer of its own: `unknown` (vet ej), `declined` (vill inte svara) and `notAsked`
 * (inte frågad) are kept apart because they mean different work afterwards.
 */
export const Answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('yes') }),
  z.object({ is: z.literal('no') }),
  z.object({ is: z.literal('unknown') }),
  z.object({ is: z.literal('declined') }),
  z.object({ is: z.literal('notAsked') }),
  z.object({ is: z.literal('option'), option: OptionId }),
  z.object({ is: z.literal('options'), options: z.array(OptionId).check(z.maxLength(40)) }),
  z.object({ is: z.literal('text'), text: Text }),
  z.object({ is: z.literal('day'), day: Day }),
  z.object({ is: z.literal('number'), number: z.number() }),
  z.object({
    is: z.literal('factor'),
    current: z.optional(FactorCode),
    past: z.optional(FactorCode),
    relevance: z.optional(Relevance),
    /** Who or what says so, in the worker's words, and the day of it. */
    source: z.optional(z.string().check(z.maxLength(500))),
    on: z.optional(Day),
  }),
])
export type Answer = z.infer<typeof Answer>

/** Four words on one ladder, used for instrument level, own estimate and professional judgement alike. */
export const RiskLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type RiskLevel = z.infer<typeof RiskLevel>
