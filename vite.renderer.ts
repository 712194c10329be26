import react from '@vitejs/plugin-react'
import path from 'node:path'
import type { UserConfig } from 'vite'
import { licences } from './build/licences/licences-plugin.ts'
import { sampleCorpus } from './build/sample-corpus.ts'

/** Shared by the Electron renderer and the browser edition. */
export const rendererConfig = {
  root: path.resolve(import.meta.dirname, 'src/renderer'),
  base: './',
  plugins: [react(), sampleCorpus(path.resolve(import.meta.dirname, 'corpus')), licences(import.meta.dirname)],
  build: {
    sourcemap: true,
    minify: true,
    target: 'chrome152',
    chunkSizeWarningLimit: 2000, // in kB; it comes from this machine
    rolldownOptions: { input: path.resolve(import.meta.dirname, 'src/renderer/index.html') }
  },
  worker: { format: 'es' }
} satisfies UserConfig
