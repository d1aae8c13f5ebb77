// As with encoding-globals.d.ts: in every runtime, declared for the programs without lib.dom and @types/node.
interface AbortSignal {
  readonly aborted: boolean
}
interface AbortController {
  readonly signal: AbortSignal
  abort(): void
}
declare var AbortController: { new (): AbortController }
