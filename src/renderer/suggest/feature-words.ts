/** What was seen in suggestions, as an analyst reads it. */
import { actorTypeNames } from '../actors/actor-words.ts'

/** `cue:tell` is “cue: tell”, `speaker:anaphoric_nominal` is “speaker: anaphoric nominal”. */
export function featureWords(feature: string): string {
  const [kind = '', ...rest] = feature.split(':')
  const value = rest.join(':')
  const name = Object.hasOwn(actorTypeNames, value) ? actorTypeNames[value as keyof typeof actorTypeNames].toLowerCase() : value
  return `${plain(kind)}: ${plain(name)}`
}

const plain = (words: string): string => words.replace(/[-_]+/gu, ' ')
