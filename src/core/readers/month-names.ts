/** Names of the months in the languages of the press, from what the platform knows, so that none is typed here. */

const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'nb', 'fi', 'ro', 'hu', 'tr', 'ru', 'uk', 'el']

let known: ReadonlyMap<string, number> | null = null

/** The month (1 to 12) that a word names, in full or shortened; null where it names none. */
export function monthNamed(word: string): number | null {
  known ??= readNames()
  return known.get(keyOf(word)) ?? null
}

function readNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]])
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it, a month stands in the genitive where a language has one.
      const formats = [new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }), new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' })]
      for (let month = 1; month <= 12; month++) {
        const day = Date.UTC(2001, month - 1, 2)
        for (const format of formats) {
          const name = keyOf(format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '')
          if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month)
        }
      }
    }
  }
  return names
}

const keyOf = (word: string): string => word.toLowerCase().normalize('NFC').replace(/\.$/, '')
