import { dayOf } from '../../../app/format.ts'
import { loadRecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import type { DeviceRow } from '../../../app/sync/device-rows.ts'
import { recoveryState } from '../../../domain/recovery/recovery-state.ts'
import { useDesk } from '../../app-context.ts'
import { useLoaded } from '../../use-loaded.ts'

const SHOWN = 10

/** Which tablets were opened without their passphrase, and who helped: for everybody to see. */
export function ReopenedList({ rows }: { readonly rows: readonly DeviceRow[] }) {
  const desk = useDesk()
  const t = useLoaded(loadRecoveryTexts)
  const organisation = desk.organisation.value
  const { reopened, helped } = recoveryState(organisation)
  if (!t || reopened.length + helped.length === 0) return null
  const ownerOf = (device: string) => rows.find((row) => row.device === device)?.memberName || t.somebody
  const nameOf = (member: string) =>
    organisation.members.find(({ id }) => id === member)?.name.shown ?? t.somebody
  const lines = [
    ...reopened.map(({ device, how, wall }) => ({
      wall,
      text: t.reopened(ownerOf(device), dayOf(Date.parse(wall)), how === 'kits'),
    })),
    ...helped.map(({ device, by, wall }) => ({
      wall,
      text: t.helped(nameOf(by), ownerOf(device), dayOf(Date.parse(wall))),
    })),
  ].sort((a, b) => (a.wall > b.wall ? -1 : 1))
  return (
    <section aria-labelledby="reopened-heading">
      <h2 id="reopened-heading">{t.reopenedTitle}</h2>
      <ul>
        {lines.slice(0, SHOWN).map(({ wall, text }) => (
          <li key={`${wall} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
