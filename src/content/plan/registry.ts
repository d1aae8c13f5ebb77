import type { PlanPack } from '../../domain/plan/plan-pack.ts'

const shipped: ReadonlyMap<string, () => Promise<PlanPack>> = new Map([
  ['sakerhetsplan@1.0.0', async (): Promise<PlanPack> => (await import('./safety-plan.ts')).safetyPlan],
  ['sakerhetsplan@1.1.0', async () => (await import('./safety-plan-v1-1.ts')).safetyPlan],
  ['sakerhetsplan@1.2.0', async () => (await import('./safety-plan-v1-2.ts')).safetyPlan],
  ['barnets-plan@1.0.0', async () => (await import('./child-plan.ts')).childPlan],
])

/** What a new plan is made with. */
export const currentPlan = { pack: 'sakerhetsplan', version: '1.2.0' } as const
/** What a child's own plan is made with. */
export const currentChildPlan = { pack: 'barnets-plan', version: '1.0.0' } as const

/** A plan is opened with the version it was made with. Undefined for one this app does not have. */
export async function loadPlanPack(id: string, version: string): Promise<PlanPack | undefined> {
  return shipped.get(`${id}@${version}`)?.()
}
