import { useSignal } from '@preact/signals'
import { loadTwoPerson } from '../../../app/guide.ts'
import { changeDevice, type DeviceChange } from '../../../app/sync/admit.ts'
import type { DeviceRow } from '../../../app/sync/device-rows.ts'
import { takesTwo } from '../../../app/sync/proposals.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { OurMark } from '../record-mark.tsx'
import { HelpToOpen } from './help-to-open.tsx'
import { syncProblem } from './sync-problem.ts'

const ROLES = ['caseworker', 'manager', 'admin'] as const
const POSSIBLE = {
  active: ['suspended', 'revoked', 'wipe'],
  suspended: ['added', 'revoked', 'wipe'],
  revoked: ['wipe'],
  wiped: [],
} as const

/** One tablet. Without a loop it only tells. */
export function DeviceCard(props: {
  readonly row: DeviceRow
  readonly loop: SyncLoop | undefined
  readonly by: DeviceRow['role'] | undefined
}) {
  const { row, loop, by } = props
  const desk = useDesk()
  const texts = useInside()
  const t = texts.sync
  const asked = useSignal<Exclude<DeviceChange['kind'], 'role'> | undefined>(undefined)
  const busy = useSignal(false)
  const two = useLoaded(loadTwoPerson)
  const isProposed = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  // Nobody puts out the tablet in their own hands: another administrator does.
  const actions = loop && !row.isThis ? actionsOn(row, by) : []

  const { device, role } = row
  const isForTwo =
    asked.value !== undefined &&
    takesTwo(loop?.state.value.membership, desk.store.identity.device, { kind: asked.value, device, role })

  async function change(wanted: DeviceChange): Promise<void> {
    if (!loop) return
    busy.value = true
    const done = await changeDevice(desk, loop, row.device, wanted)
    busy.value = false
    asked.value = undefined
    problem.value = done.ok ? undefined : done.error.code
    isProposed.value = done.ok && done.value === 'proposed'
  }

  return (
    <Card over={row.isThis ? t.thisDevice : t.states[row.state]} title={row.memberName || t.nameless}>
      <div class="form">
        <p>{[row.memberTitle, row.deviceName, t.roles[row.role]].filter((text) => text !== '').join(', ')}</p>
        {row.member !== undefined && <OurMark of={[`device/${device}`, `member/${row.member}`]} />}
        {isProposed.value && <p role="status">{two?.proposed}</p>}
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        {loop && by === 'admin' && !row.isThis && row.state === 'active' && (
          <SelectField
            id={`role-${row.device}`}
            label={t.changeRole}
            value={row.role}
            disabled={busy.value}
            options={ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
            onChange={(role) => void change({ kind: 'role', role })}
          />
        )}
        {actions.length > 0 && (
          <div class="form-actions">
            {actions.map((kind) => (
              <Button key={kind} kind="quiet" disabled={busy.value} onClick={() => (asked.value = kind)}>
                {t.actions[kind]}
              </Button>
            ))}
          </div>
        )}
        {loop && by === 'admin' && !row.isThis && row.state === 'active' && (
          <HelpToOpen row={row} loop={loop} />
        )}
      </div>
      <Dialog
        open={asked.value !== undefined}
        title={asked.value ? t.actions[asked.value] : ''}
        onClose={() => (asked.value = undefined)}
        actions={
          <>
            <Button kind="quiet" onClick={() => (asked.value = undefined)}>
              {t.cancel}
            </Button>
            <Button
              kind="primary"
              busy={busy.value}
              onClick={() => asked.value && void change({ kind: asked.value })}
            >
              {isForTwo ? two?.propose : t.confirm}
            </Button>
          </>
        }
      >
        {asked.value && <p>{t.actionLeads[asked.value]}</p>}
        {isForTwo && <p>{two?.needsTwo}</p>}
      </Dialog>
    </Card>
  )
}

/** A manager may act at once, on anybody but an administrator, and leaves the rest to one. */
function actionsOn({ role, state }: DeviceRow, by: DeviceRow['role'] | undefined) {
  if (by === 'admin') return POSSIBLE[state]
  return by === 'manager' && state === 'active' && role !== 'admin' ? (['suspended'] as const) : []
}
