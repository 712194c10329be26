/** Who is spoken of in one article: mentions, and the entities they name. */
import type { TextRange } from '../../anchor/text-range.ts'
import type { ActorType } from '../../model.ts'

export type Gender = 'female' | 'male' | 'neuter' | 'unknown'

/**
 * A stretch that refers to somebody or something: a name with its titles ("President Volodymyr Zelensky"), a description
 * ("the Ukrainian leader", "a spokesman for the ministry") or a pronoun ("she"). Longest stretch, possessive ’s left out.
 */
export interface Mention extends TextRange {
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Indices of tokens, half-open. */
  readonly first: number
  readonly last: number
  /** The entity it names, an index into `entities`; null for pronouns and for descriptions that nothing in the article settles. */
  readonly entity: number | null
  /** Of a description: what else it may stand for, best first, with a probability. Empty otherwise. */
  readonly candidates: readonly { readonly entity: number; readonly probability: number }[]
  readonly isPlural: boolean
  readonly gender: Gender
  /** Whether it can speak: a person, an organisation, a government, a document; not a place or a date. */
  readonly canSpeak: boolean
}

/** Somebody or something that has a name in the article, under all the names it has there. */
export interface Entity {
  /** The fullest name without titles: "Volodymyr Zelensky". */
  readonly name: string
  readonly type: ActorType
  /** Every other form, as written, most frequent first: "Zelensky", "President Zelensky", "ZELENSKYY". */
  readonly aliases: readonly string[]
  /** Offices and descriptions that the article gives it: "president", "Ukrainian leader", "chief executive of Orvex". */
  readonly titles: readonly string[]
  readonly gender: Gender
  readonly isPlural: boolean
  /** Indices into `mentions`, in order. */
  readonly mentions: readonly number[]
  /** The actor of the registry that it is, where that is certain. */
  readonly actorId: string | null
}

export interface People {
  /** In the order of the text; none overlaps another of the same form, a name may stand in a description. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}
