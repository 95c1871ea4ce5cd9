import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import { mayHandle } from '../contribution/policy.ts'
import { interviewPaths } from '../interview/paths.ts'
import { voicesPaths } from '../paths.ts'
import { notePaths } from './paths.ts'
import { countNotes } from './queries.ts'

/** On a session's page, for those who handle what is said: what was written down, and writing more. */
export const notesBeside: Beside = {
  on: 'session',
  async links({ db, labId, lab, actor, thingId: sessionId }) {
    const found = await countNotes(db, labId, sessionId)
    if (!found || !mayHandle(actor, found.initiativeId).ok) return []
    const { initiativeId, count, kind } = found
    const address = notePaths.notes({ lab, initiativeId, sessionId })
    const links: BesideLink[] = [
      { label: 'voices.note.beside-write', address: `${address}#write`, order: 10 },
      { label: 'voices.note.beside', values: { count }, address, order: 11 },
    ]
    const sheets = voicesPaths.sheets({ lab, initiativeId })
    links.push({ label: 'voices.sheet.beside-session', address: sheets, order: 13 })
    if (kind === 'interview') {
      const form = `${interviewPaths.newInterview({ lab, initiativeId })}?session=${sessionId}`
      links.push({ label: 'voices.interview.new', address: form, order: 12 })
    }
    return links
  },
}
