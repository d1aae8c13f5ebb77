interface Drawing {
  readonly ink: readonly string[]
  readonly light: readonly string[]
}

/** Our own line drawings, 120 by 80. The one light is where the page wants the eye. */
const DRAWINGS: Readonly<Record<'road' | 'mast' | 'lantern' | 'house', Drawing>> = {
  road: {
    ink: [
      'M6 52c14-8 24-12 38-12s22 6 34 6 22-8 36-10',
      'M34 76c8-8 22-10 24-17s-14-8-12-13 10-5 15-6',
      'M62 76c7-7 18-11 17-19s-15-8-15-12 4-4 6-5',
      'M96 36V24M90 30l6-8 6 8M91 36l5-7 5 7',
      'M18 46V36M13 42l5-8 5 8',
    ],
    light: ['M64 20v18', 'M64 20l14 4-14 5z'],
  },
  mast: {
    ink: [
      'M4 70c20-6 40-8 56-8s38 2 56 8',
      'M60 62V26M52 62l8-36 8 36M54 52h12M56 42h8',
      'M22 66V54M16 62l6-10 6 10M98 66V54M92 62l6-10 6 10',
    ],
    light: ['M72 18l10-10M82 18L72 8'],
  },
  lantern: {
    ink: ['M48 20a12 12 0 1 1 24 0', 'M42 34l6-14h24l6 14z', 'M46 34v28M74 34v28', 'M36 62h48l4 12H32z'],
    light: ['M60 40c5 6 8 9 8 13a8 8 0 0 1-16 0c0-4 3-7 8-13z'],
  },
  house: {
    ink: ['M34 40v34h52V40', 'M28 44l32-26 32 26', 'M54 74V56h12v18', 'M78 32V20h6v17', 'M4 74h112'],
    light: ['M42 48h8v8h-8z', 'M70 48h8v8h-8z'],
  },
}

export function TourPicture({ of }: { readonly of: keyof typeof DRAWINGS }) {
  const { ink, light } = DRAWINGS[of]
  return (
    <svg class="tour-picture" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      {ink.map((d) => (
        <path key={d} d={d} />
      ))}
      {light.map((d) => (
        <path key={d} class="tour-light" d={d} />
      ))}
    </svg>
  )
}
