import { toolsRead } from '../../../app/reading-guide.ts'
import { useInside, useLocale } from '../../app-context.ts'

/** What the words of a tool are about, for reading results beside each other. Nothing here turns one into another. */
export function ReadingGuide() {
  const texts = useInside()
  const locale = useLocale()
  return (
    <>
      <p>{texts.around.readLead}</p>
      {toolsRead(texts, locale).map(({ id, tool, result, about, standing }) => (
        <article key={id} class="around">
          <h3>{tool}</h3>
          <p>
            <strong>{result}</strong> {about}
          </p>
          <p class="soft">{standing}</p>
        </article>
      ))}
    </>
  )
}
