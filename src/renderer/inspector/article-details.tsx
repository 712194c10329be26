/** What is known about the article, for correction, and how annotating begins. */
import { useMemo, useState, type ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { editArticle, setArticleStatus, setBlockType } from '../../core/commands/article.ts'
import { articleStatuses, blockTypes, type Article, type BlockType } from '../../core/model.ts'
import type { OpenArticle } from '../../store/store.ts'
import { tagActions } from '../actions/annotate-actions.ts'
import { printPress } from '../actions/key-press.ts'
import { statusNames } from '../library/status-names.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { ArticleTextFacts } from '../versions/article-text.tsx'
import { useOpenSuggestions } from '../workbench/use-open-suggestions.ts'
import { useLibrary, useWorkbench } from '../workbench/use-workbench.ts'
import { checkEdtf } from './fields/text-fields.tsx'
import { shortenMiddle } from './shorten-middle.ts'
import './frame.css'
import './article-details.css'

const basisNames: Readonly<Record<NonNullable<Article['publishedBasis']>, string>> = {
  text: 'Found in the text.', analyst: 'Set by an analyst.', inferred: 'Inferred from the text.'
}

export function ArticleDetails({ open }: { open: OpenArticle }) {
  const workbench = useWorkbench()
  const { article } = open
  const edit = (changes: Partial<Pick<Article, 'title' | 'outlet' | 'byline' | 'publishedAt' | 'language'>>): Promise<unknown> =>
    workbench.run(editArticle, { id: article.id, changes })
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  const basis = article.publishedBasis === null ? undefined : basisNames[article.publishedBasis]
  return (
    <div className="frame article-details">
      <header className="frame-head"><div className="frame-title"><h2 tabIndex={-1}>Article</h2></div></header>
      <div className="frame-parts">
        <DraftField label="Title" multiline value={article.title} commit={(title) => edit({ title: title.replace(/\s+/gu, ' ') })} check={(text) => (text.trim() === '' ? 'An article needs a title.' : null)} />
        <DraftField label="Outlet" value={article.outlet ?? ''} commit={(text) => edit({ outlet: orNull(text) })} />
        <DraftField label="Byline" value={article.byline ?? ''} commit={(text) => edit({ byline: orNull(text) })} />
        <div className="pair">
          <DraftField
            label="Published"
            value={article.publishedAt ?? ''}
            placeholder="e.g. 2031-03-04"
            check={checkEdtf}
            commit={(text) => edit({ publishedAt: orNull(text) })}
            hint={basis}
          />
          <DraftField label="Language" value={article.language} check={checkLanguage} commit={(text) => edit({ language: text.trim() })} />
        </div>
        <div className="field">
          <span className="field-label" id="article-status">Status</span>
          <Segmented
            labelledBy="article-status"
            clearable={false}
            choices={articleStatuses.map((id) => ({ id, name: statusNames[id] }))}
            value={article.status}
            onChange={(id) => {
              const status = articleStatuses.find((candidate) => candidate === id)
              if (status !== undefined) void workbench.run(setArticleStatus, { ids: [article.id], status })
            }}
          />
        </div>
        <Facts open={open} />
        <ArticleTextFacts open={open} />
        <Blocks open={open} />
        <HowTo />
      </div>
    </div>
  )
}

function Facts({ open }: { open: OpenArticle }) {
  const { article, text } = open
  const { tallies, codebook } = useLibrary()
  const words = useMemo(() => countWords(text), [text])
  const tally = tallies.get(article.id)
  const suggestions = useOpenSuggestions(open)
  const counts = codebook.layers
    .map(({ id, name }) => ({ name, count: tally?.byLayer[id] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
  return (
    <dl className="facts">
      <Fact name="Annotations">{counts.length === 0 ? 'none' : counts.join(' · ')}{suggestions > 0 ? ` · ${suggestions} suggested` : ''}</Fact>
      <Fact name="Words">{words.toLocaleString('en')}</Fact>
      <Fact name="File">{article.file}</Fact>
      <Fact name="Encoding">{article.encoding}</Fact>
      <Fact name="SHA-256"><code title={article.sha256}>{article.sha256.slice(0, 12)}…</code></Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => <div><dt>{name}</dt><dd>{children}</dd></div>

const blocksAtOnce = 60

/** What each block is, for correction. */
function Blocks({ open: { article, blocks, text } }: { open: OpenArticle }) {
  const workbench = useWorkbench()
  const [isExpanded, setExpanded] = useState(false)
  const [shown, setShown] = useState(blocksAtOnce)
  return (
    <Disclosure className="blocks" isExpanded={isExpanded} onExpandedChange={setExpanded}>
      <Heading className="blocks-heading" level={3}>
        <Button slot="trigger" className="button quiet small"><span className="disclosure-arrow" aria-hidden="true">▸</span> Blocks ({blocks.length})</Button>
      </Heading>
      <DisclosurePanel>
        {isExpanded && (
          <ol className="block-list">
            {blocks.slice(0, shown).map((block, index) => {
              const words = shortenMiddle(text.slice(block.start, block.end), 60)
              return (
                <li key={block.start}>
                  <select
                    className="block-type"
                    aria-label={`Type of the block “${words}”`}
                    value={block.type}
                    onChange={(event) => {
                      const type = blockTypes.find((candidate): candidate is BlockType => candidate === event.target.value)
                      if (type !== undefined) void workbench.run(setBlockType, { id: article.id, index, type })
                    }}
                  >
                    {blockTypes.map((type) => <option key={type} value={type}>{type}</option>)}
                  </select>
                  <button type="button" className="plain block-words" onClick={() => workbench.reader.current?.reveal(block)}>{words}</button>
                </li>
              )
            })}
          </ol>
        )}
        {isExpanded && shown < blocks.length && <Button className="button small" onPress={() => setShown(shown + blocksAtOnce)}>Show {Math.min(blocksAtOnce, blocks.length - shown)} more</Button>}
      </DisclosurePanel>
    </Disclosure>
  )
}

function HowTo() {
  return (
    <div className="how-to">
      <p>Select words in the article, then press</p>
      <ul>{tagActions.map(({ id, name, keys = [] }) => <li key={id}>{keys.map((press) => <kbd key={press.key} className="kbd">{printPress(press)}</kbd>)} {name}</li>)}</ul>
      <p>With an annotation open, <Kbd>1</Kbd> to <Kbd>9</Kbd> give the selected words to its roles.</p>
    </div>
  )
}

/** Words as the eye counts them: what stands between white space and holds a letter or digit. */
const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0

function checkLanguage(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim()).length === 1 ? null : languageSentence(text)
  } catch {
    return languageSentence(text)
  }
}

const languageSentence = (text: string): string => `“${text}” is no language tag. Write for instance en, de or pt-BR.`
