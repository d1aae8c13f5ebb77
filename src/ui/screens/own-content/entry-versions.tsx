import { changedLines, entryLines } from '../../../app/entry-words.ts'
import { formatMoment } from '../../../app/format.ts'
import { versionsOf } from '../../../app/own-content.ts'
import { type Edition, editionsOf } from '../../../domain/editions/editions-of.ts'
import { type Entry, parseEntry } from '../../../domain/editions/entries.ts'
import { useDesk, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import type { EntryProps } from './entry-props.ts'
import './own-content.css'

/** Two people changed it apart: both are shown, with who and when, until somebody chooses. */
export function Apart(props: EntryProps) {
  const { row, texts: t, write } = props
  const { apart } = row.standing
  if (apart.length === 0) return null
  return (
    <Banner kind="info" title={t.apartTitle}>
      <p>{t.apartLead}</p>
      <ul class="rows">
        {apart.map((edition) => {
          const entry = entryOf(edition) ?? row.shipped
          return (
            <li key={edition.event}>
              <SaidBy {...props} edition={edition} />
              {edition.is === 'own' && entry && row.shipped && (
                <Compared {...props} before={row.shipped} after={entry} names={[t.lykta, t.you]} />
              )}
              {edition.is === 'own' && entry && !row.shipped && <Lines {...props} entry={entry} />}
              <div>
                <Button
                  onClick={() =>
                    void write(
                      edition.is === 'shipped' || !entry ? { is: 'shipped' } : { is: edition.is, entry },
                      edition.reason,
                    )
                  }
                >
                  {t.choose}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}

/** The app ships another text than the one that was changed: both are shown, and a person chooses. */
export function NewerFromUs(props: EntryProps) {
  const { row, texts: t, write } = props
  if (!row.standing.newerFromUs || row.standing.apart.length > 0) return null
  const wish = row.standing.is === 'hidden' ? 'hidden' : 'own'
  return (
    <Banner kind="info" title={row.shipped ? t.newerTitle : t.gone}>
      {row.shipped && (
        <>
          <p>{t.newerLead}</p>
          <Compared {...props} before={row.shipped} after={row.entry} names={[t.ours, t.theirs]} />
        </>
      )}
      <div class="form-actions">
        <Button onClick={() => void write({ is: wish, entry: row.entry }, t.keep)}>{t.keep}</Button>
        <Button onClick={() => void write({ is: 'shipped' }, row.shipped ? t.takeNewer : t.take)}>
          {row.shipped ? t.takeNewer : t.take}
        </Button>
      </div>
    </Banner>
  )
}

export function Differences(props: EntryProps) {
  const { row, texts: t } = props
  if (row.standing.is !== 'changed' || !row.shipped || row.standing.newerFromUs) return null
  return (
    <Disclosure summary={t.differs}>
      <Compared {...props} before={row.shipped} after={row.entry} names={[t.lykta, t.you]} />
    </Disclosure>
  )
}

/** Every version with who, when and why; each can be read as it was. */
export function EntryHistory(props: EntryProps) {
  const { organisation } = useDesk()
  const { row, texts: t } = props
  const versions = versionsOf(editionsOf(organisation.value), row.kind, row.id)
  if (versions.length === 0) return null
  return (
    <Disclosure summary={t.history}>
      <ul class="rows">
        {versions.map((edition) => {
          const entry = edition.is === 'own' ? entryOf(edition) : undefined
          return (
            <li key={edition.event}>
              <SaidBy {...props} edition={edition} />
              {entry && <Lines {...props} entry={entry} />}
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}

function SaidBy({ edition, texts: t }: EntryProps & { readonly edition: Edition }) {
  const { organisation } = useDesk()
  const locale = useLocale()
  const name = organisation.value.members.find(({ id }) => id === edition.actor)?.name.shown ?? ''
  return (
    <p>
      {t.by(name, formatMoment(edition.wall, locale))} {t.did[edition.is]}
      {edition.reason !== '' && `: ${edition.reason}`}
    </p>
  )
}

/** The fields that differ, side by side in words. */
function Compared(
  props: EntryProps & {
    readonly before: Entry
    readonly after: Entry
    readonly names: readonly [string, string]
  },
) {
  const { row, texts: t, sources, before, after } = props
  const differing = changedLines(row.kind, { before, after }, sources)
  if (differing.length === 0) return <p class="soft">{t.differsNone}</p>
  return (
    <dl class="compared">
      {differing.map((line) => (
        <div key={line.path}>
          <dt>{line.name}</dt>
          <dd>
            <span class="soft small">{props.names[0]}</span>
            <ContentWords of={line.before} />
          </dd>
          <dd>
            <span class="soft small">{props.names[1]}</span>
            <ContentWords of={line.after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ row, entry, sources }: EntryProps & { readonly entry: Entry }) {
  const title = entryLines(row.kind, entry, sources)
  return (
    <ul class="plain-list soft">
      {title.map(({ path, name, value }) => (
        <li key={path}>
          {name}: <ContentWords of={value} />
        </li>
      ))}
    </ul>
  )
}

function entryOf({ kind, entry, text }: Edition): Entry | undefined {
  return parseEntry(kind, entry, text)
}
