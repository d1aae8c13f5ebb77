import * as z from 'zod/mini'
import { MAX_CIRCLE_DEVICES, MAX_CIRCLE_PREVIOUS } from '../protocol/circle-wrap.ts'
import { AnyBytes, bytesOf, Hex, Space } from './message-fields.ts'

/** What may be asked about cases that are only for some. */
export const circleMessages = {
  makeCircle: z.object({
    space: Space,
    devices: z
      .array(z.object({ device: Hex, boxPublicKey: bytesOf(32, 32) }))
      .check(z.minLength(1), z.maxLength(MAX_CIRCLE_DEVICES)),
    recovery: z.nullable(bytesOf(32, 32)),
    previous: z.array(z.object({ keyId: Hex, own: AnyBytes })).check(z.maxLength(MAX_CIRCLE_PREVIOUS)),
  }),
  openCircles: z.object({
    space: Space,
    keys: z.array(z.object({ keyId: Hex, wrapped: AnyBytes, isNew: z.boolean() })),
  }),
} as const
