/** When a mention is annotated: the same words elsewhere, for the same actor. */
import type { TextRange } from '../../anchor/text-range.ts'
import { actorsIn, spansIn } from '../../annotation.ts'
import { mayBeName } from '../../actors/role-words.ts'
import type { Annotation } from '../../model.ts'
import { femaleNames, maleNames } from '../people/lexicon/given-names.ts'
import { honorifics } from '../people/lexicon/roles.ts'
import { coverOf } from './cover.ts'
import { occurrencesOf } from './occurrences.ts'
import type { ArticleToSearch, PropagatedFrame } from './propagated.ts'

/**
 * Proposes mentions of the same actor wherever the same words stand and no mention is annotated: of a name in every article, of
 * a description ("the engineer") only in its own, of a pronoun nowhere. Where the words are a part of a longer name, nothing is
 * proposed: Kolvar Dam is not Kolvar. Linear in the texts.
 */
export function propagateMention(mention: Annotation, articles: Iterable<ArticleToSearch>): PropagatedFrame[] {
  const [span, ...others] = spansIn(mention, 'mention')
  const actors = actorsIn(mention, 'actor')
  if (span === undefined || others.length > 0 || actors.length === 0) return []
  const isName = mayBeName(span.text)
  if (!isName && !/\s/u.test(span.text.trim())) return []
  const found: PropagatedFrame[] = []
  for (const article of articles) {
    const isOwn = article.id === mention.articleId
    if (!isOwn && !isName) continue
    found.push(...unannotated(article, span.text, isName).map((place) => ({
      articleId: article.id,
      layer: mention.layer,
      spans: [{ role: 'mention', ...place }],
      actors: { actor: actors },
      fields: { metonymy: mention.fields['metonymy'] ?? false },
      confidence: isName ? (isOwn ? 0.95 : 0.8) : 0.6,
      reason: `the same words as the mention that you annotated${isOwn ? '' : ' in another article'}`,
      features: [`propagated:${isName ? 'name' : 'description'}-${isOwn ? 'own' : 'other'}`]
    })))
  }
  return found
}

function unannotated(article: ArticleToSearch, words: string, isName: boolean): TextRange[] {
  const taken = coverOf(article.annotations.flatMap((annotation) => spansIn(annotation, 'mention')))
  const own = coverOf(article.blocks.filter(({ type }) => type !== 'furniture'))
  return occurrencesOf(article.text, words)
    .filter((place) => own.holds(place) && !(isName && isInLongerName(article.text, place)))
    .map((place) => withHonorific(article.text, place))
    .filter((place) => !taken.overlaps(place))
}

/** Whether another capitalised word stands right beside it that is no title, nor the first word of a sentence. */
function isInLongerName(text: string, { start, end }: TextRange): boolean {
  // Among capitals nothing tells where a name ends.
  if (text.slice(start, end) === text.slice(start, end).toUpperCase()) return false
  if (nextCapital.test(text.slice(end, end + 24))) return true
  const [, boundary = '', word] = capitalBefore.exec(text.slice(Math.max(0, start - 40), start)) ?? []
  if (word === undefined || honorifics.has(word.toLowerCase().replace('.', ''))) return false
  const startsSentence = /[.!?:“"‘\n]\s*$|^$/u.test(boundary)
  return !startsSentence || givenNames.has(word.toLowerCase())
}

const givenNames: ReadonlySet<string> = new Set([...femaleNames, ...maleNames])

const nextCapital = /^ (?!(?:I|A|The|And|But)\b)\p{Lu}\p{Ll}/u
const capitalBefore = /(^|.*[^\p{L}\p{M}'’.-])(\p{Lu}[\p{L}\p{M}'’.-]*) $/su

/** The title before a name belongs to the mention. */
function withHonorific(text: string, { start, end }: TextRange): TextRange {
  const [, word] = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}{1,8}\.?) $/u.exec(text.slice(Math.max(0, start - 12), start)) ?? []
  return word !== undefined && honorifics.has(word.toLowerCase().replace('.', '')) ? { start: start - word.length - 1, end } : { start, end }
}
