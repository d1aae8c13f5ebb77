declare module 'diceware-wordlist-swe' {
  /** Five dice throws → word. */
  const words: Record<string, string>
  export default words
}
