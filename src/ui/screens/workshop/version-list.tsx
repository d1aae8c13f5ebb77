import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatMoment } from '../../../app/format.ts'
import { openPack, packVersions } from '../../../app/packs.ts'
import { usePackVersion as chooseVersion } from '../../../app/save-pack.ts'
import { versionBefore } from '../../../app/workshop.ts'
import { disagrees } from '../../../domain/field.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { diffPacks } from '../../../domain/workshop/diff-packs.ts'
import { packShelf, savedVersions } from '../../../domain/workshop/pack-shelf.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { ChangeList } from './change-list.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** Every version with who saved it and why, what it changed, and a way to use it. */
export function VersionList({ pack, t }: WorkshopProps) {
  const desk = useDesk()
  const texts = useInside()
  const said = useSignal('')
  const organisation = desk.organisation.value
  const setting = packShelf(organisation).settings.get(pack.id)

  async function choose(version: string): Promise<void> {
    const chosen = await chooseVersion(desk, pack.id, version)
    said.value = chosen.ok ? t.used : saveProblem(texts, chosen.error.code)
  }
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading">{t.versions}</h2>
      <p class="soft">{t.versionsLead}</p>
      {setting && disagrees(setting) && <Banner kind="info">{t.twoInUse}</Banner>}
      <p role="status">{said.value}</p>
      {packVersions(organisation, pack.id).map((version) => (
        <OneVersion
          key={version}
          pack={pack}
          version={version}
          t={t}
          inUse={version === pack.version && !(setting && disagrees(setting))}
          onUse={() => void choose(version)}
        />
      ))}
    </section>
  )
}

function OneVersion(
  props: Pick<WorkshopProps, 'pack' | 't'> & {
    readonly version: string
    readonly inUse: boolean
    readonly onUse: () => void
  },
) {
  const { organisation } = useDesk()
  const locale = useLocale()
  const { pack, version, inUse, onUse, t } = props
  const state = organisation.value
  const [saved] = savedVersions(packShelf(state), pack.id, version)
  const name = state.members.find(({ id }) => id === saved?.actor)?.name.shown
  return (
    <article>
      <h3>
        {t.version(version)}
        {inUse && <span class="soft small"> {t.inUse}</span>}
      </h3>
      <p class="soft">{saved ? t.savedBy(name ?? '', formatMoment(saved.wall, locale)) : t.shippedVersion}</p>
      {saved && <OurMark of={`pack/${pack.id}/${version}`} />}
      {saved?.words && <p>{saved.words}</p>}
      {saved?.base !== undefined && <FromBefore pack={pack} version={version} base={saved.base} t={t} />}
      {!inUse && <Button onClick={onUse}>{t.use}</Button>}
    </article>
  )
}

function FromBefore(
  props: Pick<WorkshopProps, 'pack' | 't'> & { readonly version: string; readonly base: string },
) {
  const { organisation } = useDesk()
  const { pack, version, base, t } = props
  const pair = useSignal<{ readonly before: InstrumentPack; readonly after: InstrumentPack } | undefined>(
    undefined,
  )
  useEffect(() => {
    openPack(organisation.peek(), pack.id, version).then(async (after) => {
      const before = after.ok ? await versionBefore(organisation.peek(), after.value) : undefined
      if (after.ok && before) pair.value = { before, after: after.value }
    })
  }, [organisation, pack.id, version, pair])
  if (!pair.value) return <p class="soft">{t.madeFrom(base)}</p>
  const { before, after } = pair.value
  const changes = diffPacks(before, after)
  return (
    <Disclosure summary={t.changesFrom(base, changes.length)}>
      <ChangeList changes={changes} before={before} after={after} t={t} />
    </Disclosure>
  )
}
