import { seedWorld } from '../../seeds/index.ts'
import { testApp, type TestApp } from './app.ts'
import { copiedWorld } from './world.ts'

/** The whole application with the demo world in it, played at the moment tests happen; `env` adds settings. */
export async function demoApp(env: Record<string, string> = {}): Promise<TestApp> {
  const world = await copiedWorld('demo', async (empty) => {
    const { parts } = await testApp({ TALKOO_WORLD: 'demo' }, empty)
    await seedWorld(parts, 'demo')
  })
  return testApp({ TALKOO_WORLD: 'demo', ...env }, world)
}
