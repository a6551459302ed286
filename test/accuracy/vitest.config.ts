import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/accuracy/*.accuracy.ts'], reporters: ['dot'], testTimeout: 120_000 },
})
