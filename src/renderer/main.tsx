/** The composition root: the only place that knows which host the window runs in. */
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { electronHost } from '../host/electron-host.ts'
import type { Host } from '../host/host.ts'
import { webHost } from '../host/web-host.ts'
import { openStore } from '../store/open-store.ts'
import { lostLibrary } from '../store/second-copy/lost-library.ts'
import { v7 } from 'uuid'
import { listenForKeys } from './actions/listen-for-keys.ts'
import { drawNativeMenu } from './actions/native-menu.ts'
import { addSamples } from './library/samples.ts'
import { openBatch } from './projects/open-batch.ts'
import { openProjectsHere } from './projects/projects-here.ts'
import { tellOfProject } from './projects/tell-of-project.ts'
import { offerRecovery } from './recovery/offer-recovery.tsx'
import { App } from './shell/app.tsx'
import { createCorpus } from './suggest/corpus.ts'
import { startLearning } from './suggest/learning.ts'
import { createProposals } from './suggest/make-proposals.ts'
import { createSettings, keepSettings, readSettings } from './suggest/suggestion-settings.ts'
import { createSuggester } from './suggest/suggester.ts'
import { createSuggesting } from './suggest/suggesting.ts'
import { Stopped } from './shell/stopped.tsx'
import './ui/tokens.css'
import './ui/controls.css'
import { flushWhenLeft } from './ui/pending-edits.ts'
import { keepView, readKeptView } from './workbench/kept-view.ts'
import { sentenceOf } from './workbench/notices.ts'
import { createQueue } from './workbench/queue.ts'
import { openWorkbench } from './workbench/open-workbench.ts'
import { WorkbenchContext } from './workbench/use-workbench.ts'
import { settle } from './workbench/settle.ts'
import { createView } from './workbench/view.ts'
import type { Workbench } from './workbench/workbench.ts'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')
void start(createRoot(element), window.glossatorHost === undefined ? webHost() : electronHost(window.glossatorHost))

async function start(root: Root, host: Host): Promise<void> {
  const projects = await openProjectsHere(host.vault)
  try {
    const library = projects.library ?? (projects.isFirst ? await lostLibrary(host.vault) : null)
    const store = await openStore({ vault: host.vault, name: projects.database, ...(library === null ? {} : { library }) })
    const loss = store.secondCopy?.loss() ?? null
    if (loss !== null) await offerRecovery(root, host, store, projects, loss)
    const { articleId = null, openId = null, ...kept } = await readKeptView(store)
    const { sentence = null, details = [], ...look } = projects.arrival ?? {}
    const view = createView(kept)
    const settings = createSettings(await readSettings(store))
    keepSettings(store, settings)
    const proposals = createProposals(v7, () => new Date().toISOString())
    const suggester = createSuggester()
    const corpus = createCorpus(store, suggester, () => ({ leastSpeaker: settings.getState().leastSpeaker }))
    const suggesting = createSuggesting({ store, settings, suggester, proposals, corpus, learning: await startLearning(store, proposals.featuresOf) })
    const workbench = openWorkbench(store, host, view, suggesting, projects)
    const isFirst = projects.isFirst && (await store.readView('started')) === undefined
    if (articleId !== null && store.library.get().articles.has(articleId)) {
      await workbench.openArticle(articleId, openId === null ? {} : { openId })
    }
    const flushView = keepView(store, view)
    // kept with this project too
    view.setState(look)
    host.onFlush(async () => {
      await Promise.all([flushView(), settle(workbench)])
      const save = store.saveState.get()
      if (save.kind === 'failed') throw new Error(save.sentence)
    })
    flushWhenLeft()
    listenForKeys(workbench)
    tellProblems(workbench)
    drawNativeMenu(workbench)
    root.render(<StrictMode><WorkbenchContext value={workbench}><App /></WorkbenchContext></StrictMode>)
    if (isFirst) await welcome(workbench)
    if (sentence !== null) workbench.tell(sentence, details.length > 0 ? { tone: 'problem', details } : {})
    tellOfProject(workbench)
    void projects.started().catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))
    // what is open comes first
    setTimeout(corpus.start, quietMilliseconds)
    const afterEachOther = createQueue()
    host.onFiles((batch) => void afterEachOther(() => openBatch(workbench, batch).catch((error: unknown) => workbench.tell(sentenceOf(error), { tone: 'problem' }))))
  } catch (error) {
    root.render(<Stopped sentence={sentenceOf(error)} projects={projects} />)
  }
}

/** So long after the start the first article stands there, and nothing is in the way of looking through the others. */
const quietMilliseconds = 3000

/** Records that cannot be read are told as they are found: they stay on disk, untouched. */
function tellProblems({ store, tell }: Workbench): void {
  let told = 0
  const say = (): void => {
    const problems = store.problems.get()
    const fresh = problems.slice(told)
    told = problems.length
    if (fresh.length > 0) tell('Some records of the project cannot be read. They are left as they are.', { tone: 'problem', details: fresh })
  }
  store.problems.subscribe(say)
  say()
}

/** The first start: the sample corpus, and the tour. */
async function welcome(workbench: Workbench): Promise<void> {
  await workbench.store.writeView('started', true)
  if (workbench.store.library.get().articles.size > 0) return
  await addSamples(workbench)
  workbench.view.setState({ tour: true })
}
