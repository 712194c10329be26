import { expect, test } from 'vitest'
import { spanOf } from '../../core/anchor/span.ts'
import { addAnnotation } from '../../core/commands/annotation.ts'
import { addArticles } from '../../core/commands/article.ts'
import { takeSuggestions } from '../../core/commands/suggestion.ts'
import type { Annotation } from '../../core/model.ts'
import { addedIn } from './added-in.ts'
import { articleOf, testWorkbench } from './testing/test-workbench.ts'
import { redo, undo } from './undo.ts'

test('relating a quote to a suggested one of another article is undone and done again where it was made', async () => {
  const [here, there] = [articleOf('a1', 'River talks stall', '“Nobody asked the ferry people,” Ilse Maron said.'), articleOf('a2', 'Port Ansel waits', '“Nobody asked the ferry people,” was on every lip.')]
  const workbench = await testWorkbench(here)
  await workbench.run(addArticles, { articles: [{ ...there, sha256: 'c3'.repeat(32), textSha256: 'd4'.repeat(32), blocks: [...there.blocks] }] })
  const words = '“Nobody asked the ferry people,”'
  const spanIn = (text: string) => spanOf(text, 'content', text.indexOf(words), text.indexOf(words) + words.length)
  const own = addedIn(await workbench.run(addAnnotation, { articleId: 'a1', layer: 'quote', spans: [spanIn(here.text)] }), 'annotations') ?? ''
  const suggested: Annotation = {
    id: 'far', articleId: 'a2', layer: 'quote', spans: [spanIn(there.text)], actors: {}, fields: { type: 'direct', speakerResolution: 'none' },
    annotatorId: 'glossator', origin: 'suggested', status: 'draft', createdAt: '2031-03-05T12:00:00.000Z', updatedAt: '2031-03-05T12:00:00.000Z', note: null, confidence: 0.8
  }
  await workbench.run(takeSuggestions, {
    proposals: [{ kind: 'quotes', annotation: suggested, actors: [], features: [] }], as: 'accepted', relations: [{ type: 'same-as', from: own, to: 'far' }]
  })
  workbench.view.setState({ openId: own })
  for (const step of [undo, redo]) {
    await step(workbench)
    expect(workbench.view.getState()).toMatchObject({ articleId: 'a1', openId: own })
  }
  workbench.close()
})
