/** What is found of a description before it is known whom it means. */
import type { RolePhrase } from './names.ts'
import type { Gender } from './people.ts'

export interface DescriptionFound {
  /** Indices of tokens, half-open; `head` is the noun. */
  readonly first: number
  readonly last: number
  readonly head: number
  readonly role: RolePhrase
  readonly kind: 'person' | 'organisation' | 'group' | 'age'
  readonly isPlural: boolean
  readonly gender: Gender
  /**
   * "the minister", "Ilmera’s minister", "his deputy" are definite, "a minister" and "one official" not. Plurals without
   * article are not.
   */
  readonly isDefinite: boolean
  /** Whose it is by a pronoun: his deputy. */
  readonly isOfPronoun: boolean
  /** Whether it tells by itself whom it means: the father of one boy, the committee’s chair. Such a one is rarely spoken of before. */
  readonly isTelling: boolean
  /** "the 78-year-old" */
  readonly age: number | null
}
