/**
 * Who holds an office and is named only after it: "The education secretary has scrapped the plan." and, opening the next
 * paragraph, "Karen Holm told …"; "The trade minister said so. Ana Bly’s remarks …".
 */
import type { ArticleWords } from '../words/article-words.ts'
import type { DescriptionFound } from './descriptions.ts'
import type { EntityDraft } from './entity-draft.ts'
import { areOneField, isRelation } from './lexicon/role-fields.ts'
import type { RolePhrase } from './names.ts'
import type { NameRead } from './read-name.ts'
import { offices } from './settle-descriptions.ts'

/** By the index of the description. Descriptions and names are in the order of the text. */
export function findDelayedNames(
  words: ArticleWords, reads: readonly NameRead[], draftOf: readonly EntityDraft[], descriptions: readonly DescriptionFound[]
): Map<number, EntityDraft> {
  const { tokens, sentences } = words
  const byFirst = new Map(reads.map(({ found }, index) => [found.first, index]))
  const held = new Set(draftOf.flatMap(({ titles }) => titles.map(({ head }) => head)))
  const lead = leadOf(words)
  const delayed = new Map<number, EntityDraft>()
  for (const [index, description] of descriptions.entries()) {
    const { first, role, isPlural, kind, isOfPronoun, gender } = description
    const own = sentences[tokens[first]!.sentence]
    if (isPlural || kind !== 'person' || isOfPronoun || own?.first !== first || held.has(role.head)) continue
    const isOffice = description.isDefinite && !description.isTelling && offices.has(role.head) && (role.modifiers.length > 0 || role.head.includes(' '))
    if (!isOffice && own.block !== lead) continue
    const next = sentences[tokens[first]!.sentence + 1]
    const name = next === undefined ? undefined : byFirst.get(next.first)
    if (name === undefined) continue
    const { found, words: written } = reads[name]!
    const draft = draftOf[name]!
    if (draft.type !== 'PER' || written.length < 2 || draft.reads[0] !== reads[name]) continue
    if (isOffice ? draft.titles.length > 0 : !mayBe(role, draft)) continue
    if (gender !== 'unknown' && draft.gender !== 'unknown' && gender !== draft.gender) continue
    const behind = tokens[found.last]
    const isOwner = behind?.lower === '\'s' && acts.has(tokens[found.last + 1]?.lower ?? '')
    const isSubject = behind?.kind === 'word' && behind.lower !== '\'s'
    const isAged = behind?.text === ',' && tokens[found.last + 1]?.kind === 'number'
    if (isOwner || next!.block !== own.block && (isSubject || !isOffice && isAged)) delayed.set(index, draft)
  }
  return delayed
}

/** The first paragraph, which tells of somebody whom the second one names: "A bride has told …" and "Ana Bly, 29, said …". */
const leadOf = ({ blocks }: ArticleWords): number => blocks.findIndex(({ type }) => type === 'paragraph' || type === 'standfirst')

/** Who has another trade is somebody else, unless the words are of one field. */
const mayBe = (role: RolePhrase, { titles }: EntityDraft): boolean => titles.every(({ head }) => isRelation(head) || areOneField(role.head, head))

const acts = new Set('announcement remarks remark comments comment statement decision words speech warning intervention claim claims plan'.split(' '))
