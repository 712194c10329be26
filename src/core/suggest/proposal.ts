/** A suggestion as the analyst decides on it: a frame like any other, and the actors that it would add to the registry. */
import { z } from 'zod'
import { Actor, Annotation } from '../model.ts'
import { suggestionKinds } from './suggestion.ts'

/** `annotation` is a draft by `glossator`; each actor that it names is reserved, in the registry or one of `actors`. */
export const Proposal = z.strictObject({
  kind: z.enum(suggestionKinds),
  annotation: Annotation,
  actors: z.array(Actor),
  features: z.array(z.string())
})
export type Proposal = z.infer<typeof Proposal>
