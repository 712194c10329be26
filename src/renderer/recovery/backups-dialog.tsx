/** The backups of every project: looked into, restored into a project of its own, saved as a file. Nothing here changes a project. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button, ListBox, ListBoxItem, ProgressBar, Text } from 'react-aria-components'
import { fileStemOf } from '../export/export-dataset.ts'
import { startRecoveryWorker, type RecoveryWorker } from '../../store/second-copy/ask-recovery-worker.ts'
import type { RecoveryPlan } from '../../store/second-copy/recovery-messages.ts'
import { switchProject } from '../projects/switch-project.ts'
import { Dialog } from '../ui/dialog.tsx'
import { sentenceOf } from '../workbench/notices.ts'
import { useWorkbench } from '../workbench/use-workbench.ts'
import { listBackups, printSize, type Backup, type BackupLibrary } from './backup-list.ts'
import { PlanPreview } from './plan-preview.tsx'
import { counted, printMoment } from './recovery-words.ts'
import { usePlan, type Looking } from './use-plan.ts'
import './backups.css'

export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench()
  const { host, projects, store } = workbench
  const [libraries, setLibraries] = useState<readonly BackupLibrary[] | null>(null)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [library, setLibrary] = useState<string | null>(null)
  const [backup, setBackup] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [work, setWork] = useState<{ readonly label: string; readonly share: number | null; readonly cancel?: () => void } | null>(null)

  const list = useCallback(() => listBackups(host.vault, projects.list.get(), store.secondCopy?.library() ?? '', new Date()), [host, projects, store])
  const show = useCallback((found: readonly BackupLibrary[]): void => {
    setLibraries(found)
    setLibrary((now) => found.some((one) => one.library === now) ? now : found[0]?.library ?? null)
  }, [])
  useEffect(() => {
    list().then(show, (error: unknown) => {
      setLibraries([])
      setSaid(sentenceOf(error))
    })
  }, [list, show])
  useUnknownNames(libraries, setNames)

  const shown = libraries?.find((one) => one.library === library) ?? null
  const chosen = shown?.backups.find((one) => keyOf(one) === backup) ?? null
  const [shownId, chosenName] = [shown?.library ?? null, chosen?.name]
  const question = useMemo(() => shownId === null || chosenName === undefined ? null : {
    start: () => startRecoveryWorker(host.vault, (share) => setWork((now) => now && { ...now, share })),
    plan: (started: RecoveryWorker) => chosenName === null ? started.planLatest(shownId, null) : started.planSnapshot(shownId, chosenName)
  }, [host, shownId, chosenName])
  const { looking, worker } = usePlan(question)

  const act = (label: string, deed: () => Promise<string | null>, cancel?: () => void): void => {
    setSaid(null)
    setWork({ label, share: null, ...(cancel === undefined ? {} : { cancel }) })
    deed().then(setSaid, (error: unknown) => setSaid(sentenceOf(error))).finally(() => setWork(null))
  }
  const backUp = (): void => act('Backing up', async () => {
    await store.flush()
    await store.secondCopy?.backUp()
    show(await list())
    return 'The project is backed up.'
  })
  const restore = (): void => {
    const current = worker.current
    const plan = planOf(looking)
    if (plan === null || current === null) return
    act('Restoring into a project of its own', async () => {
      const all = await projects.all()
      const name = all.freeName(`${plan.project} (backup)`)
      try {
        const { entry, problems } = await current.create(name)
        await all.add(entry)
        await switchProject(workbench, entry.database, `“${name}” is what the backup had. The project it was made of is not touched.`, [...plan.problems, ...problems])
        return null
      } catch (error) {
        await all.tidy()
        throw error
      }
    }, () => { current.close(); setBackup(null) })
  }
  const save = (): void => {
    if (shown === null || chosen?.name == null) return
    const { name } = chosen
    act('Saving the file', async () => {
      const kept = await host.vault.readSnapshot(shown.library, name)
      if (kept === null) throw new Error('This backup is no longer there.')
      const title = nameOf(shown, names)
      const place = await host.saveFile({ suggestedName: `${fileStemOf(title)} ${chosen.savedAt.slice(0, 10)}.glossator`, bytes: kept.bytes })
      return place === null ? null : `Saved ${place}.`
    })
  }
  return (
    <Dialog
      title="Backups"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button className="button backups-now" isDisabled={work !== null || store.secondCopy === null} onPress={backUp}>Back up now</Button>
          <Button className="button" isDisabled={work !== null || chosen?.name == null} onPress={save}>Save as a file…</Button>
          <Button className="button primary" isDisabled={work !== null || planOf(looking) === null} onPress={restore}>Restore into a new project</Button>
        </>
      }
    >
      <div className="backups">
        <p className="backups-about">Every change is also written outside of the database, and the whole project once a day and every 500 changes. A backup is restored beside the project, never over it.</p>
        {work !== null && (
          <div className="recovery-work">
            <ProgressBar aria-label={work.label} value={Math.round((work.share ?? 0) * 100)} isIndeterminate={work.share === null}>
              {({ percentage }) => <div className="recovery-bar"><div style={{ width: `${percentage ?? 0}%` }} /></div>}
            </ProgressBar>
            <span>{work.label}…</span>
            {work.cancel !== undefined && <Button className="button small" onPress={work.cancel}>Cancel</Button>}
          </div>
        )}
        {said !== null && <p role="status" className="backups-said">{said}</p>}
        {libraries !== null && libraries.length === 0 && <p className="backups-dim">There are no backups yet.</p>}
        {libraries !== null && libraries.length > 0 && (
          <div className="backups-lists">
            <ListBox
              aria-label="Projects with backups" className="backups-list" selectionMode="single" disallowEmptySelection
              items={libraries.map((one) => ({ id: one.library, one, name: nameOf(one, names), isCurrent: one.library === store.secondCopy?.library() }))}
              selectedKeys={library === null ? [] : [library]}
              onSelectionChange={(keys) => { if (keys !== 'all') { setLibrary([...keys].map(String)[0] ?? null); setBackup(null) } }}
            >
              {({ one, name, isCurrent }) => (
                <ListBoxItem textValue={name} className="option backups-row">
                  <Text slot="label" className="backups-name">{name}</Text>
                  <Text slot="description" className="backups-dim">{isCurrent ? 'open in this window' : one.entry === null ? 'no project here goes on with it' : one.entry.deletedAt === null ? 'another project' : 'deleted'}</Text>
                </ListBoxItem>
              )}
            </ListBox>
            <ListBox
              aria-label="Backups" className="backups-list" selectionMode="single"
              items={(shown?.backups ?? []).map((one) => ({ id: keyOf(one), one }))}
              selectedKeys={backup === null ? [] : [backup]}
              onSelectionChange={(keys) => { if (keys !== 'all') setBackup([...keys].map(String)[0] ?? null) }}
              renderEmptyState={() => <p className="backups-dim backups-empty">No backups.</p>}
            >
              {({ one }) => (
                <ListBoxItem textValue={titleOf(one)} className="option backups-row">
                  <Text slot="label" className="backups-name">{titleOf(one)}</Text>
                  <Text slot="description" className="backups-dim">{detailOf(one)}</Text>
                </ListBoxItem>
              )}
            </ListBox>
          </div>
        )}
        {(shown?.problems ?? []).map((sentence) => <p key={sentence} className="recovery-problem">{sentence}</p>)}
        <Preview looking={looking} />
      </div>
    </Dialog>
  )
}

function Preview({ looking }: { looking: Looking }) {
  if (looking.kind === 'none') return <p className="backups-dim">Choose a backup to see what is in it.</p>
  if (looking.kind === 'looking') return <p role="status">Reading the backup…</p>
  if (looking.kind === 'failed') return <p role="alert" className="recovery-problem">{looking.sentence}</p>
  const plan = planOf(looking)
  if (plan === null) return <p role="alert" className="recovery-problem">There is nothing in it that could be put together again.</p>
  const last = plan.lastAt === null || plan.lastAt === '' ? '' : `; last changed ${printMoment(plan.lastAt)}`
  return (
    <section className="backups-preview" aria-label="In this backup">
      <p><strong>“{plan.project}”</strong>: {counted(plan.articles, 'article')}, {counted(plan.annotations, 'annotation')}, up to change {plan.seq.toLocaleString('en')}{last}.</p>
      <PlanPreview plan={plan} />
    </section>
  )
}

const planOf = (looking: Looking): RecoveryPlan | null => looking.kind === 'found' ? looking.plan : null

const keyOf = ({ name }: Backup): string => name ?? 'latest'

const titleOf = ({ name, savedAt }: Backup): string => name === null ? 'Everything up to the last change' : printMoment(savedAt)

const detailOf = ({ name, seq, savedAt, size }: Backup): string =>
  name === null ? `last written ${printMoment(savedAt)} · ${printSize(size)}` : [...(seq === null ? [] : [`up to change ${seq.toLocaleString('en')}`]), printSize(size)].join(' · ')

const nameOf = ({ library, entry }: BackupLibrary, names: ReadonlyMap<string, string>): string =>
  entry?.name ?? names.get(library) ?? 'A project whose name is not known'

/** Of what no project here goes on with, the name stands in the newest snapshot. */
function useUnknownNames(libraries: readonly BackupLibrary[] | null, setNames: (names: ReadonlyMap<string, string>) => void): void {
  const { host } = useWorkbench()
  const unknown = useMemo(() => (libraries ?? []).filter(({ entry }) => entry === null), [libraries])
  useEffect(() => {
    if (unknown.length === 0) return undefined
    const worker = startRecoveryWorker(host.vault)
    const look = async (): Promise<void> => {
      const names = new Map<string, string>()
      for (const { library, backups } of unknown) {
        const newest = backups.find(({ name }) => name !== null)?.name ?? null
        // Where there is no snapshot yet, the lines are few.
        const name = newest === null ? (await worker.planLatest(library, null))?.project : (await worker.headOf(library, newest))?.name
        if (name !== undefined) setNames(new Map(names.set(library, name)))
      }
    }
    // A name is worth no failure: the backup tells when it is looked into.
    void look().catch(() => undefined)
    return worker.close
  }, [host, unknown, setNames])
}
