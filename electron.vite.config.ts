import { defineConfig } from 'electron-vite'
import { rendererConfig } from './vite.renderer.ts'

export default defineConfig({
  main: { build: { sourcemap: true, externalizeDeps: false } },
  preload: {
    build: {
      sourcemap: true,
      externalizeDeps: false, // a sandboxed preload cannot require from node_modules
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } }
    }
  },
  renderer: rendererConfig
})
