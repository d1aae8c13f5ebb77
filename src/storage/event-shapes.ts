/** Written in by tools/event-shapes-plugin.ts; not there where nothing was built. */
declare const EVENT_SHAPES: string | undefined

/** A name for the shapes of events in this build. Another build with the same shapes has the same name. */
export const eventShapes = typeof EVENT_SHAPES === 'string' ? EVENT_SHAPES : undefined
