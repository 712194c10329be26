import { useMemo, useState } from 'react'
import { Autocomplete, Dialog, Header as SectionHeader, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField, Text } from 'react-aria-components'
import type { Action } from '../actions/action.ts'
import { actions } from '../actions/all-actions.ts'
import { printPress } from '../actions/key-press.ts'
import { isEnabled, perform } from '../actions/perform.ts'
import { actorTypeNames } from '../actors/actor-words.ts'
import { fold } from '../library/arrange-articles.ts'
import { closeOnEscape } from '../ui/close-on-escape.ts'
import { printDate } from '../ui/print-date.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import '../ui/dialog.css'
import './palette.css'

/** More hits than anybody reads; the next letter narrows them. */
const mostArticles = 8
const mostActors = 6

/** Find anything: what can be done, articles, actors. */
export function Palette({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const [words, setWords] = useState('')
  const hits = useHits(words)
  const choose = (act: () => void): void => {
    onClose()
    act()
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => { if (!open) onClose() }} className="dialog-overlay">
      <Modal className="dialog-modal">
        <Dialog className="dialog palette" aria-label="Find anything">
          <div className="dialog-frame" onKeyDownCapture={closeOnEscape(onClose)}>
            <Autocomplete inputValue={words} onInputChange={setWords}>
              <SearchField aria-label="Find anything" autoFocus className="palette-search">
                <Input className="palette-input" placeholder="An action, an article, an actor" />
              </SearchField>
              <Menu className="palette-list" aria-label="Found" renderEmptyState={() => <p className="palette-empty">Nothing found.</p>}>
                {hits.actions.length > 0 && (
                  <MenuSection>
                    <SectionHeader className="palette-heading">Actions</SectionHeader>
                    {hits.actions.map((action) => (
                      <MenuItem key={action.id} id={action.id} textValue={action.name} className="palette-item" onAction={() => choose(() => void perform(action, workbench))}>
                        <Text slot="label">{action.name}</Text>
                        <Text slot="description">{action.group}</Text>
                        {action.keys?.[0] !== undefined && <kbd className="kbd">{printPress(action.keys[0])}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {hits.articles.length > 0 && (
                  <MenuSection>
                    <SectionHeader className="palette-heading">Articles</SectionHeader>
                    {hits.articles.map(({ id, title, outlet, publishedAt }) => (
                      <MenuItem key={id} id={`article/${id}`} textValue={title} className="palette-item" onAction={() => choose(() => void workbench.enqueue(() => workbench.openArticle(id)))}>
                        <Text slot="label">{title}</Text>
                        <Text slot="description">{[outlet, publishedAt === null ? null : printDate(publishedAt)].filter((part) => part !== null).join(' · ')}</Text>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {hits.actors.length > 0 && (
                  <MenuSection>
                    <SectionHeader className="palette-heading">Actors</SectionHeader>
                    {hits.actors.map(({ id, name, type }) => (
                      <MenuItem key={id} id={`actor/${id}`} textValue={name} className="palette-item" onAction={() => choose(() => void showActor(id))}>
                        <Text slot="label">{name}</Text>
                        <Text slot="description">{actorTypeNames[type]}</Text>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )

  /** The first annotation that names the actor, or the registry when none does. */
  async function showActor(id: string): Promise<void> {
    const [annotation] = await workbench.store.annotationsWithActor(id)
    if (annotation === undefined) workbench.view.setState({ dialog: 'actors' })
    else await workbench.openAnnotation(annotation.id)
  }
}

function useHits(words: string) {
  const workbench = useWorkbench()
  const library = useLibrary()
  return useMemo(() => {
    const parts = fold(words).split(/\s+/).filter((part) => part !== '')
    const hits = (text: string): boolean => parts.every((part) => fold(text).includes(part))
    const found = actions.filter((action: Action) => action.keyOnly !== true && isEnabled(action, workbench) && hits(`${action.group} ${action.name}`))
    return {
      actions: found,
      articles: parts.length === 0 ? [] : firstOf(library.articles.values(), ({ title, outlet }) => hits(`${title} ${outlet ?? ''}`), mostArticles),
      actors: parts.length === 0 ? [] : firstOf(library.actors.values(), ({ name, aliases }) => hits([name, ...aliases].join(' ')), mostActors)
    }
  }, [words, workbench, library])
}

function firstOf<T>(values: Iterable<T>, passes: (value: T) => boolean, most: number): T[] {
  const found: T[] = []
  for (const value of values) {
    if (passes(value)) found.push(value)
    if (found.length === most) break
  }
  return found
}
