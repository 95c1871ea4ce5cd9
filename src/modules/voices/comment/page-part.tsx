import { pagePart } from '../contribution/page-part.tsx'
import { loadComments } from './load.ts'
import { Comments } from './views/comments.tsx'

/** What others say about what somebody said. */
export const commentsPart = pagePart(
  'comments',
  async (place) => {
    const { found, query } = place
    if (found.aboutId !== null) return null
    const { initiativeId, id } = found
    const subject = { initiativeId, aboutKind: 'contribution' as const, aboutId: id }
    const stands = found.state === 'received'
    const commented = { initiativeId, isPublic: found.reachPublic, stands }
    const loaded = await loadComments(place, subject, commented, query)
    return loaded.mayWrite || loaded.page.threads.length > 0 ? loaded : null
  },
  Comments,
)
