/** What is known of somebody or something while an article is read. */
import type { ActorType } from '../../model.ts'
import type { RolePhrase } from './names.ts'
import type { Gender } from './people.ts'
import type { NameRead } from './read-name.ts'

export interface EntityDraft {
  readonly index: number
  readonly reads: NameRead[]
  readonly words: readonly string[]
  type: ActorType
  gender: Gender
  readonly titles: RolePhrase[]
  /** In lower case: the land it is or belongs to. */
  country: string | null
  age: number | null
  readonly actorId: string | null
}
