import type { PrintTexts } from '../../../app/print/print-texts.ts'
import type {
  LadderBlock,
  PrintBlock,
  PrintDocument,
  SecondLine,
} from '../../../domain/print/print-document.ts'
import { type PrintText, partsOf, plainText } from '../../../domain/print/print-text.ts'
import { Ladder } from '../../parts/ladder.tsx'
import { QrPicture } from '../codes/qr-picture.tsx'
import './print.css'

/** The same blocks as the file is made of, on the screen and through the browser's own print. */
export function PrintSheet(props: { readonly document: PrintDocument; readonly texts: PrintTexts }) {
  const { document } = props
  return (
    <article
      class="sheet"
      data-sheet={document.sheet}
      data-large={document.large ?? false}
      lang={document.language}
    >
      {document.blocks.map((block, i) => (
        // The blocks of one print never change place.
        <Block key={`${i}-${block.kind}`} block={block} texts={props.texts} language={document.language} />
      ))}
      {document.watermark && (
        <p class="sheet-mark" aria-hidden="true">
          {document.watermark}
        </p>
      )}
      {document.footer !== '' && <footer class="sheet-footer">{document.footer}</footer>}
    </article>
  )
}

interface BlockProps {
  readonly texts: PrintTexts
  /** Of the print, which the page around it may not speak. */
  readonly language: string
}

function Block({ block, texts, language }: BlockProps & { readonly block: PrintBlock }) {
  const text = (of: PrintText) => <Said of={of} language={language} />
  switch (block.kind) {
    case 'heading': {
      // The page's own heading stands above, so the sheet's begin one lower.
      const Heading = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4'
      return (
        <>
          <Heading>{text(block.text)}</Heading>
          <Second line={block.also} />
        </>
      )
    }
    case 'paragraph':
      return <p>{text(block.text)}</p>
    case 'note':
      return <p class="sheet-note">{text(block.text)}</p>
    case 'list':
      return <Lines lines={block.items} language={language} />
    case 'lines':
      return (
        <div>
          {block.lines.map((line) => (
            <p key={line} class="sheet-line">
              {line}
            </p>
          ))}
        </div>
      )
    case 'signatures':
      return (
        <div class="sheet-signatures">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    case 'code':
      return <QrPicture text={block.text} />
    case 'facts':
      return (
        <dl class="sheet-facts">
          {block.facts.map((fact) => (
            <div key={plainText(fact.name)}>
              <dt>
                {text(fact.name)}
                <Second line={fact.also} />
              </dt>
              <dd>{text(fact.value)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table block={block} language={language} />
    case 'pageBreak':
      return <hr class="sheet-break" />
    case 'pictures':
      return (
        <ul class="sheet-pictures">
          {block.pictures.map(({ paths, alt, text }) => (
            <li key={text}>
              <svg viewBox="0 0 48 48" role="img" aria-label={alt}>
                {paths.map((path) => (
                  <path key={path} d={path} />
                ))}
              </svg>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )
    case 'ladder':
      return <PrintedLadder block={block} texts={texts} language={language} />
  }
}

/** In its own language, so that a reader changes voice and the letters run the right way. */
function Second({ line }: { readonly line: SecondLine | undefined }) {
  if (!line) return null
  return (
    <span class="sheet-second" lang={line.language} dir={line.direction}>
      {line.text}
    </span>
  )
}

function Table({
  block,
  language,
}: Pick<BlockProps, 'language'> & { readonly block: Extract<PrintBlock, { readonly kind: 'table' }> }) {
  return (
    <table class="sheet-table">
      <caption class="unseen">{block.caption}</caption>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.map(plainText).join('|')}>
            {row.map((cell, i) => (
              <td key={block.head[i]} data-head={block.head[i]}>
                <Said of={cell} language={language} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A ladder is never there without its judgement, its reason and what is not known. */
function PrintedLadder(props: BlockProps & { readonly block: LadderBlock }) {
  const { block, texts } = props
  const { instrument, estimate, judgement, difference, unknowns } = block
  const span = instrument?.span
  const isLevel = span?.from === span?.to
  return (
    <section>
      <Ladder
        label={texts.assessment.ladder}
        levels={block.steps}
        markers={[
          ...(instrument && span && isLevel
            ? [{ at: span.from, kind: 'instrument' as const, label: instrument.label }]
            : []),
          ...(estimate.at ? [{ at: estimate.at, kind: 'estimate' as const, label: estimate.label }] : []),
          { at: judgement.level, kind: 'judgement' as const, label: judgement.label },
        ]}
        maybe={instrument && span && !isLevel ? { ...span, label: instrument.label } : undefined}
      />
      {instrument && <p>{instrument.sentence}</p>}
      {instrument?.preliminary && <p class="sheet-note">{instrument.preliminary}</p>}
      {estimate.words !== '' && (
        <p>
          {estimate.label}: {estimate.words}
        </p>
      )}
      <p>
        {texts.assessment.reason}: {judgement.reason}
      </p>
      {difference && (
        <p>
          {difference.label}: {difference.words}
        </p>
      )}
      <h4>{unknowns.title}</h4>
      {unknowns.lines.length === 0 ? (
        <p>{unknowns.none}</p>
      ) : (
        <Lines lines={unknowns.lines} language={props.language} />
      )}
    </section>
  )
}

function Lines({ lines, language }: Pick<BlockProps, 'language'> & { readonly lines: readonly PrintText[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={plainText(line)}>
          <Said of={line} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** Part by part: what the print's own language does not cover is marked with its own. */
function Said({ of, language }: Pick<BlockProps, 'language'> & { readonly of: PrintText }) {
  return partsOf(of, language).map((part, i) =>
    part.language === language ? (
      part.text
    ) : (
      // The parts of a text never change place.
      <span key={i} lang={part.language}>
        {part.text}
      </span>
    ),
  )
}
