/** Names of an article that are one person's or one thing's. */
import type { Gender } from './people.ts'
import type { NameRead } from './read-name.ts'

/** Grows while the article is read. */
export interface Cluster {
  readonly reads: NameRead[]
  readonly isPerson: boolean
  /** The words of the fullest name. */
  words: readonly string[]
  gender: Gender
}

/** Of more candidates than these the rest is not looked at, so that the work grows with the text and no faster. */
export const enough = 12

/** Adds a cluster under a key that several may share. */
export const add = (index: Map<string, Cluster[]>, key: string, cluster: Cluster): void => {
  const clusters = index.get(key)
  if (clusters === undefined) index.set(key, [cluster])
  else if (clusters.length < enough && !clusters.includes(cluster)) clusters.push(cluster)
}

/** Gives a key to the first cluster that claims it. */
export const setOnce = (index: Map<string, Cluster>, key: string, cluster: Cluster): void => {
  if (!index.has(key)) index.set(key, cluster)
}

export const isGenderCompatible = (a: Gender, b: Gender): boolean => a === b || a === 'unknown' || b === 'unknown'
  || a === 'neuter' || b === 'neuter'
