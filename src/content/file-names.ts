/** What files are called beside the day: like those of any app for notes, and never what they hold or about whom. */
export const fileNames = {
  note: { sv: 'anteckning', en: 'note' },
  notes: 'anteckningar',
  form: 'mall',
  newTablet: 'ny-surfplatta',
  /** How a file for another tablet ends. */
  ending: {
    backup: 'lykta',
    handOver: 'lykta-vidare',
    copy: 'lykta-kopia',
    request: 'lykta-kod',
    join: 'lykta-med',
  },
} as const
