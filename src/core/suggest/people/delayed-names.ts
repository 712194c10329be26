/**
 * Who holds an office and is named only after it: "The education secretary has scrapped the plan." and, opening the next
 * paragraph, "Karen Holm told …"; "The trade minister said so. Ana Bly’s remarks …".
 */
import type { ArticleWords } from '../words/article-words.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
import type { NameRead } from './read-name.ts'
import { offices } from './settle-descriptions.ts'

/** By the index of the description. Descriptions and names are in the order of the text. */
export function findDelayedNames(
  { tokens, sentences }: ArticleWords, reads: readonly NameRead[], draftOf: readonly EntityDraft[], descriptions: readonly DescriptionFound[]
): Map<number, EntityDraft> {
  const byFirst = new Map(reads.map(({ found }, index) => [found.first, index]))
  const held = new Set(draftOf.flatMap(({ titles }) => titles.map(({ head }) => head)))
  const delayed = new Map<number, EntityDraft>()
  for (const [index, { first, role, isPlural, isDefinite, isOfPronoun, isTelling, gender }] of descriptions.entries()) {
    if (isPlural || !isDefinite || isOfPronoun || isTelling || role.modifiers.length === 0 || !offices.has(role.head) || held.has(role.head)) continue
    const own = sentences[tokens[first]!.sentence]
    const next = sentences[tokens[first]!.sentence + 1]
    const name = next === undefined || own?.first !== first ? undefined : byFirst.get(next.first)
    if (name === undefined) continue
    const { found, words } = reads[name]!
    const draft = draftOf[name]!
    if (draft.type !== 'PER' || words.length < 2 || draft.titles.length > 0 || draft.reads[0] !== reads[name]) continue
    if (gender !== 'unknown' && draft.gender !== 'unknown' && gender !== draft.gender) continue
    const behind = tokens[found.last]
    const isOwner = behind?.lower === '\'s' && acts.has(tokens[found.last + 1]?.lower ?? '')
    if (isOwner || next!.block !== own!.block && behind?.kind === 'word' && behind.lower !== '\'s') delayed.set(index, draft)
  }
  return delayed
}

const acts = new Set('announcement remarks remark comments comment statement decision words speech warning intervention claim claims plan'.split(' '))
