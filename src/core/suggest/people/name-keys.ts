/** Names made comparable: by their letters, and by their sound where alphabets and spellings differ. */

/** In lower case, without diacritics: "Čereš" is "ceres". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii(lower)) return lower
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[łøđßæœıðþ’‘ʼ]/g, (letter) => plain[letter] ?? letter)
}

const isAscii = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false
  return true
}

const plain: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th', '’': '\'', '‘': '\'', ʼ: '\''
}

/** How a name sounds, roughly, in whatever spelling: Zelensky, Zelenskyy, Zelenskij; Čereš, Cheresh, Tscheresch. */
export function soundOf(word: string): string {
  const known = sounds.get(word)
  if (known !== undefined) return known
  const sound = findSound(word)
  if (sounds.size > mostSounds) sounds.clear()
  sounds.set(word, sound)
  return sound
}

/** The same names come again in article after article. */
const sounds = new Map<string, string>()
const mostSounds = 5000

function findSound(word: string): string {
  const hissed = word.normalize('NFC').toLowerCase().replace(/[čćçч]/g, 'ch').replace(/[šşś]/g, 'sh').replace(/[žźż]/g, 'zh')
  let sound = foldWord(hissed.replace(/ñ/g, 'ni'))
  for (const [spelled, sounds] of soundRules) sound = sound.replace(spelled, sounds)
  return sound
}

const soundRules: readonly (readonly [RegExp, string])[] = [
  [/['\-.]/g, ''],
  [/tsch|tch|cz/g, 'ch'], [/sch|shch|sz/g, 'sh'], [/zh|dzh|dj/g, 'j'],
  [/kh/g, 'h'], [/ph/g, 'f'], [/ck|q/g, 'k'], [/x/g, 'ks'], [/w/g, 'v'], [/th/g, 't'],
  [/c(?=[eiy])(?!h)/g, 's'], [/c(?!h)/g, 'k'],
  [/ue/g, 'u'], [/oe/g, 'o'], [/ae/g, 'a'], [/ou|oo/g, 'u'], [/ee|ie/g, 'i'],
  [/[yj]/g, 'i'], [/i+/g, 'i'], [/ie/g, 'e'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(.)\1+/g, '$1']
]

/** Whether two names are the same but for a slip of the pen; `long` names may have two. */
export function isNearlyEqual(a: string, b: string): boolean {
  if (a === b) return true
  const longest = Math.max(a.length, b.length)
  if (longest < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false
  return isOneEditApart(a, b)
}

/** One letter more, less, other, or two neighbours exchanged. */
export function isOneEditApart(a: string, b: string): boolean {
  let start = 0
  const shorter = Math.min(a.length, b.length)
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const restA = a.length - start - end
  const restB = b.length - start - end
  if (restA <= 1 && restB <= 1) return true
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** Every word that is one letter shorter, and the word itself: two words one edit apart share one of them. */
export function shortened(word: string): string[] {
  if (word.length > 24) return [word]
  const keys = [word]
  for (let i = 0; i < word.length; i++) keys.push(word.slice(0, i) + word.slice(i + 1))
  return keys
}

/** Whether two given names may be one person's: equal, an initial, a short form, the same sound, or a slip. */
export function areGivenNamesCompatible(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true
  const [short, long] = a.length <= b.length ? [a.replace(/\./g, ''), b] : [b.replace(/\./g, ''), a]
  if (short.length <= 2 && short[0] === long[0]) return short.length === 1 || long.length > 3 || short === long
  if (short.length >= 3 && long.startsWith(short)) return true
  if (shortForms.get(short) === long || shortForms.get(long) === short) return true
  return soundOf(a) === soundOf(b) || short.length >= 5 && isOneEditApart(a, b) || short.length >= 7 && areTwoEditsApart(a, b)
}

/** Two letters dropped or exchanged at different places: Voldymyr, Volodymyr, Volodomyr. */
const areTwoEditsApart = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 2
  && shortened(a).some((key) => isOneEditApart(key, b))

const shortForms: ReadonlyMap<string, string> = new Map([
  ['joe', 'joseph'], ['bill', 'william'], ['bob', 'robert'], ['mike', 'michael'], ['jim', 'james'], ['tom', 'thomas'],
  ['liz', 'elizabeth'], ['kate', 'katherine'], ['tony', 'anthony'], ['dick', 'richard'], ['ted', 'edward'],
  ['jack', 'john'], ['bibi', 'benjamin'], ['dave', 'david'], ['andy', 'andrew'], ['steve', 'stephen'],
  ['chuck', 'charles'], ['charlie', 'charles'], ['harry', 'henry'], ['larry', 'lawrence'], ['jerry', 'gerald'],
  ['rick', 'richard'], ['bobby', 'robert'], ['billy', 'william'], ['will', 'william'], ['peggy', 'margaret'],
  ['maggie', 'margaret'], ['meg', 'margaret'], ['betty', 'elizabeth'], ['beth', 'elizabeth'], ['nick', 'nicholas'],
  ['alex', 'alexander'], ['sasha', 'aleksandr'], ['misha', 'mikhail'], ['volodya', 'vladimir'], ['hank', 'henry'],
  ['ed', 'edward'], ['jimmy', 'james'], ['jeff', 'jeffrey'], ['geoff', 'geoffrey'], ['matt', 'matthew'],
  ['greg', 'gregory'], ['ron', 'ronald'], ['don', 'donald'], ['ken', 'kenneth']
])

/** A whole name as its words folded, one space between; without article and possessive. */
export const keyOfName = (name: string): string =>
  foldWord(name).replace(/['’]s(?=\s|$)/g, '').split(/[\s,()"“”]+/).filter((word, i) => word !== '' && (i > 0
    || word !== 'the')).join(' ')
