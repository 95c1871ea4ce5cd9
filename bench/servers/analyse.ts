// Runs `talkoo opinion-map analyse <file> --json` in this process and tells how long its thread computed.
import { talkoo } from '../../src/talkoo.ts'

const write = process.stdout.write.bind(process.stdout)
const said: string[] = []
process.stdout.write = (text: string | Uint8Array) => said.push(String(text)) > 0
const before = process.threadCpuUsage()
const code = await talkoo(['opinion-map', 'analyse', process.argv[2]!, '--json'])
const { user, system } = process.threadCpuUsage(before)
const { votes, participants, elapsedMs, peakMb } = JSON.parse(said.join(''))
write(JSON.stringify({ votes, participants, elapsedMs, peakMb, cpuMs: (user + system) / 1000 }))
process.exit(code)
