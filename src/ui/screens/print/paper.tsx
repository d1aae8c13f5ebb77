import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Printable } from '../../../app/print/print-of-case.ts'
import { markAsPractice } from '../../../domain/print/mark-as-practice.ts'
import { useDesk } from '../../app-context.ts'
import { Outputs } from './outputs.tsx'
import { PrintSheet } from './print-sheet.tsx'

/** A paper as it will be, and the ways to have it. One of practice says so: no paper is shown or made past this. */
export function Paper(props: {
  readonly printable: Printable
  /** The case it is of; undefined for what is about several. */
  readonly of?: string
  readonly what: string
  /** Another paper was asked for than the one that is shown. */
  readonly isWaiting?: boolean
  /** Other ways to have the same thing. */
  readonly children?: ComponentChildren
}) {
  const { texts } = props.printable
  const shown = useShown(props.printable)
  return (
    <>
      <Outputs
        printable={{ document: shown, texts }}
        {...(props.of === undefined ? {} : { of: props.of })}
        what={props.what}
        isWaiting={props.isWaiting === true}
      />
      {props.children}
      <PrintSheet document={shown} texts={texts} />
    </>
  )
}

/** The same to look at, before there is anything to have. */
export function PaperPreview({ printable }: { readonly printable: Printable }) {
  return <PrintSheet document={useShown(printable)} texts={printable.texts} />
}

function useShown({ document, texts }: Printable): Printable['document'] {
  const isPractice = useDesk().space === 'practice'
  return useMemo(() => {
    const words = { mark: texts.practiceMark, note: texts.practiceNote }
    return isPractice ? markAsPractice(document, words) : document
  }, [document, texts, isPractice])
}
