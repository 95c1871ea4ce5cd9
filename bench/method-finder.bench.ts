import { rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { openCards } from '../src/modules/methods/index.ts'
import { listCards } from '../src/modules/methods/card/library.ts'
import { findFitting } from '../src/modules/methods/finder/find.ts'
import { readSentence } from '../src/modules/methods/finder/sentence.ts'
import { projectFolder } from '../src/platform/project.ts'
import { demoWorld, say } from './voices-world.ts'

const rounds = 300
const findMsMax = 10
const pageMsMax = 20

/** Sentences as people write them, one that fits nothing, and one as long and as tangled as is read. */
const sentences = {
  'the sentence of F33': '6 older people, no internet, 1 hour',
  'the same in Swedish': '6 äldre, inget internet, en och en halv timme',
  'one that nothing fits': '500 carers, 5 minutes, outdoors, to decide, first time',
  'one that is all numbers': '6 or half an hour and a half '.repeat(20),
}

/** The finder over all cards, from sentence to ranked cards with reasons; then its whole page. */
async function bench(): Promise<boolean> {
  await openCards(`${projectFolder}/methods`)
  const cards = listCards()
  console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(2)}; ${cards.length} cards`)
  const found = Object.entries(sentences).map(([what, sentence]) => {
    const ms = cpuMsOf(() => findFitting(cards, readSentence(sentence).ask))
    console.log(`${what}: ${(ms / findMsMax).toFixed(3)} of the limit`)
    return say(`${what}, CPU in ms`, ms, ms < findMsMax, `under ${findMsMax}`)
  })
  return [...found, await benchPage()].every(Boolean)
}

async function benchPage(): Promise<boolean> {
  const { app, database, folder } = await demoWorld()
  try {
    const sentence = encodeURIComponent(sentences['the sentence of F33'])
    const address = `http://127.0.0.1/vasternorrland/methods/finder?sentence=${sentence}`
    for (let warm = 0; warm < 50; warm++) await app.web.request(address)
    const before = process.cpuUsage()
    for (let round = 0; round < rounds; round++) await (await app.web.request(address)).text()
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1000 / rounds
    return say('whole page, server CPU in ms', ms, ms < pageMsMax, `under ${pageMsMax}`)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function cpuMsOf(work: () => unknown): number {
  for (let warm = 0; warm < 20; warm++) work()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / rounds
}

process.exit((await bench()) ? 0 : 1)
