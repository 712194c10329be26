import { exportDataset } from '../export/export-dataset.ts'
import { importDataset } from '../export/import-dataset.ts'
import { importForeign } from '../export/import-foreign.ts'
import { openBatch } from '../projects/open-batch.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { Action } from './action.ts'

export const fileActions: readonly Action[] = [
  {
    id: 'articles.open',
    name: 'Open articles…',
    group: 'File',
    keys: [{ key: 'o', mod: true }],
    everywhere: true,
    run: (workbench) => open(workbench, 'files')
  },
  {
    id: 'articles.openFolder',
    name: 'Open folder…',
    group: 'File',
    keys: [{ key: 'o', mod: true, shift: true }],
    everywhere: true,
    run: (workbench) => open(workbench, 'folder')
  },
  {
    id: 'dataset.import',
    name: 'Import dataset…',
    group: 'File',
    keys: [{ key: 'i', mod: true, shift: true }],
    everywhere: true,
    run: importDataset
  },
  {
    id: 'formats.import',
    name: 'Import from another program…',
    group: 'File',
    run: importForeign
  },
  {
    id: 'dataset.export',
    name: 'Export dataset…',
    group: 'File',
    keys: [{ key: 'e', mod: true }],
    everywhere: true,
    run: exportDataset
  },
  {
    id: 'formats.export',
    name: 'Export in other formats…',
    group: 'File',
    keys: [{ key: 'e', mod: true, shift: true }],
    everywhere: true,
    run: ({ view }) => view.setState({ dialog: 'export' })
  },
  {
    id: 'backups.show',
    name: 'Backups…',
    group: 'File',
    run: ({ view }) => view.setState({ dialog: 'backups' })
  },
  {
    id: 'project.edit',
    name: 'Project and annotator…',
    group: 'File',
    run: ({ view }) => view.setState({ dialog: 'project' })
  }
]

async function open(workbench: Workbench, kind: 'files' | 'folder'): Promise<void> {
  try {
    const batch = await workbench.host.openArticles(kind)
    if (batch !== null) await openBatch(workbench, batch)
  } catch (error) {
    workbench.tell(sentenceOf(error), { tone: 'problem' })
  }
}
