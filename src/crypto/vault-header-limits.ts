/** Admins of one organisation; those beyond cannot open this tablet, the others can. */
export const MAX_HELPERS = 40
/** Of each kind that one person has, and the helpers. */
export const MAX_SLOTS = 8 + MAX_HELPERS
