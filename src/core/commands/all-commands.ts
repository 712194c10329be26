/** Every command, by id. Menus, palette and tests go through this table; a new command is one row. */
import type { z } from 'zod'
import { addActor, addAlias, deleteActor, editActor, mergeActors } from './actor.ts'
import {
  acceptSuggestions, addAnnotation, addSpans, deleteAnnotations, rejectSuggestions, removeSpan, replaceSpan, setActors, setField,
  setNote, setStatus
} from './annotation.ts'
import { addArticles, deleteArticles, editArticle, setArticleStatus, setBlockType } from './article.ts'
import { addLayer } from './codebook.ts'
import type { Command } from './command.ts'
import { addAnnotator, importData, renameAnnotator, renameProject } from './project.ts'
import { addRelation, deleteRelations } from './relation.ts'
import { rejectAnnotations } from './review.ts'
import { dismissSuggestions, takeSuggestions } from './suggestion.ts'
import { dropSpans, placeSpan, returnToVersion, takeText } from './version.ts'

/** A command whose arguments are known only once its schema has parsed them. */
export type AnyCommand = Omit<Command, 'args'> & { readonly args: z.ZodType }

export const commands: readonly AnyCommand[] = [
  addAnnotation, deleteAnnotations, addSpans, removeSpan, replaceSpan, setField, setActors, setStatus, setNote,
  acceptSuggestions, rejectSuggestions, takeSuggestions, dismissSuggestions, rejectAnnotations,
  addActor, editActor, addAlias, mergeActors, deleteActor,
  addRelation, deleteRelations,
  addArticles, editArticle, setBlockType, setArticleStatus, deleteArticles,
  takeText, returnToVersion, placeSpan, dropSpans,
  addLayer,
  renameProject, addAnnotator, renameAnnotator, importData
]

export const commandOf = (id: string): AnyCommand | undefined => commands.find((command) => command.id === id)
