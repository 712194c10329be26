/** Which words of an utterance tell it from others, and their stems. */

const listed = (words: string): readonly string[] => words.split(' ')

/** Words that stand in every other utterance: articles, pronouns, prepositions, auxiliaries. Of the languages most quoted. */
const common: ReadonlySet<string> = new Set([
  'a an the and or but nor so if then than as of in on at by for from to with into onto over under about after before between through during without within',
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those who whom whose which what when where',
  'why how is are was were be been being am do does did done doing have has had having will would shall should can could may might must not no yes ',
  'there here all any some such only also just very too more most much many now up down out off again still even ever never other another same own each every both',
  'because while until though although however well let say says said get got go going gone come came make made one think know want like way thing things',
  'le la les un une des du de et ou mais que qui quoi dans en sur pour par avec sans ne pas plus ce cette ces il elle ils elles nous vous je tu on se son sa ses leur',
  'est sont etait ete etre avoir ont avons aux au comme si tout tous y',
  'der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ich du er sie es wir ihr uns euch mich mir dich ihm ihn ist sind war waren sein',
  'haben hat hatte wird werden wurde zu von mit auf fur im am an aus bei nach vor uber unter als wie wenn dass auch noch nur schon',
  'el los las uno unas unos y o pero que de del en con por para sin no se su sus lo al es son era fue ser ha han como mas muy ya',
  'il lo gli uno di a da che e non per con su una sono era essere ha hanno come piu o os as um uma do dos nao em que'
].flatMap(listed))

/** Whether a word tells something of what was said. */
export const isMainWord = (word: string): boolean => !common.has(word) && (word.length > 2 || isNumber.test(word) || isSyllabic.test(word))

const isNumber = /^\p{N}/u
const isSyllabic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

/** A character of a script without spaces tells less than a word does. */
export const weightOfKind = (word: string): number => (isSyllabic.test(word) ? 0.4 : 1)

/** The word without the endings of number and tense. Coarse on purpose: it only has to be the same for the same word. */
export function stemOf(word: string): string {
  if (word.length < 5) return word.endsWith('s') && word.length === 4 && !word.endsWith('ss') ? word.slice(0, -1) : word
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (word.endsWith('ing') && word.length > 6) return withoutDouble(word.slice(0, -3))
  if (word.endsWith('ed') && word.length > 5) return withoutDouble(word.slice(0, -2))
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return withoutE(word.slice(0, -1))
  return withoutE(word)
}

/** stopp(ed) as stop, agre(ed) as agre, hop(ed) as hop. */
const withoutDouble = (stem: string): string => {
  const last = stem.at(-1)
  return last !== undefined && last === stem.at(-2) && !/[aeiousl]/.test(last) ? stem.slice(0, -1) : withoutE(stem)
}

const withoutE = (stem: string): string => (stem.endsWith('e') ? stem.slice(0, -1) : stem)
