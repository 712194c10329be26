import { quantity } from '../../core/commands/quantity.ts'
import { stableId } from '../../core/formats/stable-id.ts'
import type { FullArticle } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import { suggestCorpus } from '../../core/suggest/suggest-corpus.ts'
import { suggestionKinds, type SuggestionKind } from '../../core/suggest/suggestion.ts'
import { type Command, UsageError } from '../command.ts'
import { readArticles } from '../read-articles.ts'
import { writeProject } from '../write-project.ts'

/** Events are guesses, and dates belong to events: both have to be asked for, as in the window. */
const usualKinds: readonly SuggestionKind[] = ['quotes', 'actors']

/** A speaker less likely than this is UNKNOWN. */
const leastSpeaker = 0.35

/** The same files give the same dataset but for its times. */
export const suggestCommand: Command = {
  name: 'suggest',
  operands: 'PATH…',
  does: 'Writes a dataset of articles with suggested annotations',
  details: [
    'PATH as for "glossator read". Every annotation is a draft by "glossator", of origin "suggested", with its confidence',
    'and its reason; nobody has decided on any of them.'
  ],
  options: [
    { name: 'only', value: 'KINDS', does: `what to suggest: ${suggestionKinds.join(', ')}, with commas between; ${usualKinds.join(',')} otherwise`, isOptional: true },
    { name: 'explain', value: '', does: 'says on standard error why each was suggested, and what in quotation marks is no quote' }
  ],
  run: async (paths, { only, explain }, doors) => {
    const kinds = only === undefined ? usualKinds : kindsOf(only)
    const { articles, outcome } = await readArticles(paths, doors)
    if (articles.length === 0) return 1
    const notices = new Set<string>()
    const { codebook, actors, annotations } = suggestCorpus(
      articles,
      { kinds: new Set(kinds), leastSpeaker, idOf: stableId, now: doors.now().toISOString() },
      (article, found) => {
        for (const notice of found.notices) notices.add(`${article.file}: ${notice}`)
        if (explain !== undefined) for (const line of explanations(article, found, kinds)) doors.say(line)
      }
    )
    for (const notice of notices) doors.say(notice)
    await writeProject(paths, { codebook, annotators: [], actors, articles, annotations, relations: [] }, doors)
    doors.say(`${quantity(annotations.length, 'annotation')} suggested in ${quantity(articles.length, 'article')}.`)
    return outcome
  }
}

function kindsOf(list: string): SuggestionKind[] {
  const asked = list.split(',').map((kind) => kind.trim()).filter((kind) => kind !== '')
  const unknown = asked.find((kind) => !suggestionKinds.some((known) => known === kind))
  if (unknown !== undefined || asked.length === 0) {
    throw new UsageError(`--only takes ${suggestionKinds.join(', ')}, with commas between${unknown === undefined ? '' : `; there is no "${unknown}"`}.`)
  }
  return suggestionKinds.filter((kind) => asked.includes(kind))
}

/** `file:start–end quote 0.93 “words”: reason`, offsets in code units as in the window. */
function* explanations({ file, text }: FullArticle, { suggestions, notQuotes }: ArticleSuggestions, kinds: readonly SuggestionKind[]): Generator<string> {
  for (const { kind, layer, spans: [first], confidence, reason } of suggestions) {
    if (first === undefined || !kinds.includes(kind)) continue
    yield `${file}:${first.start}–${first.end} ${layer} ${confidence.toFixed(2)} “${shortened(text.slice(first.start, first.end))}”: ${reason}`
  }
  if (!kinds.includes('quotes')) return
  for (const { start, end, reason } of notQuotes) yield `${file}:${start}–${end} no quote “${shortened(text.slice(start, end))}”: ${reason}`
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`
}
